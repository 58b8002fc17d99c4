#pragma once

#include <chrono>
#include <functional>
#include <future>
#include <list>
#include <memory>

#include <sys/resource.h>

#include "core/Progress.hpp"

namespace tumen::core {

/// Work on a thread of its own that can be watched and cancelled.
template<typename T>
class BackgroundTask {
public:
    /// Gives way to frames where somebody looks at them meanwhile.
    explicit BackgroundTask(std::function<T(Progress&)> work, bool givesWay)
        : m_result(std::async(std::launch::async, [progress = m_progress, own = std::move(work), givesWay] {
              constexpr int low = 8;
              // Linux takes 0 for the calling thread alone; where that fails the work is done all the same.
              if (givesWay)
                  setpriority(PRIO_PROCESS, 0, low);
              return own(*progress);
          })) {}

    bool isReady() const { return m_result.wait_for(std::chrono::seconds(0)) == std::future_status::ready; }
    double share() const { return m_progress->share(); }
    void cancel() { m_progress->cancel(); }
    /// Waits for it; once.
    T take() { return m_result.get(); }

private:
    std::shared_ptr<Progress> m_progress = std::make_shared<Progress>();
    std::future<T> m_result;
};

/// Tasks that nobody wants any more, until they have noticed.
class CancelledTasks {
public:
    template<typename T>
    void add(BackgroundTask<T> task) {
        task.cancel();
        auto kept = std::make_shared<BackgroundTask<T>>(std::move(task));
        m_endings.push_back([kept] { return kept->isReady(); });
    }
    /// Lets go of those that have ended.
    void tidy() {
        std::erase_if(m_endings, [](const auto& hasEnded) { return hasEnded(); });
    }

private:
    std::list<std::function<bool()>> m_endings;
};

} // namespace tumen::core
