#pragma once

#include <optional>
#include <string>

namespace tumen::app {

/// Looks every second whether the files that a brief was read from are still the same.
class BriefWatch {
public:
    /// What stampOf() the brief was when it was read.
    explicit BriefWatch(std::string stamp);

    enum class Seen { Same, Changed, Gone };
    /// Nothing between two looks, and not before two of them saw the same: then whoever writes is done.
    std::optional<Seen> look(const std::string& path, double nowSecs);

    /// The brief is now as files of this stamp have it.
    void take(std::string stamp) { m_stamp = std::move(stamp); }
    /// True when the files are those that were read.
    bool isSame(const std::string& path) const;

private:
    std::string m_stamp;
    std::string m_lastStamp; ///< at the last look
    double m_lookedSecs = 0.0;
};

} // namespace tumen::app
