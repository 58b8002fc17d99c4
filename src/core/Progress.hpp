#pragma once

#include <atomic>

namespace tumen::core {

/// How far a long task is and whether it is still wanted; shared by the thread that works and the one that
/// waits.
class Progress {
public:
    /// From 0 to 1; negative while it cannot be told.
    double share() const { return m_share.load(std::memory_order_relaxed); }
    void setShare(double share) { m_share.store(share, std::memory_order_relaxed); }

    bool isCancelled() const { return m_cancelled.load(std::memory_order_relaxed); }
    void cancel() { m_cancelled.store(true, std::memory_order_relaxed); }

private:
    std::atomic<double> m_share = -1.0;
    std::atomic<bool> m_cancelled = false;
};

} // namespace tumen::core
