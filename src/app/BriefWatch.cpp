#include "app/BriefWatch.hpp"

#include <utility>

#include "app/BriefListing.hpp"

namespace tumen::app {

namespace {

constexpr double secsBetweenLooks = 1.0;

} // namespace

BriefWatch::BriefWatch(std::string stamp) : m_stamp(std::move(stamp)), m_lastStamp(m_stamp) {}

std::optional<BriefWatch::Seen> BriefWatch::look(const std::string& path, double nowSecs) {
    if (path.empty() || nowSecs - m_lookedSecs < secsBetweenLooks)
        return std::nullopt;
    m_lookedSecs = nowSecs;
    const std::string stamp = stampOf(path);
    if (std::exchange(m_lastStamp, stamp) != stamp)
        return std::nullopt;
    if (stamp == m_stamp)
        return Seen::Same;
    return stamp.empty() ? Seen::Gone : Seen::Changed;
}

bool BriefWatch::isSame(const std::string& path) const {
    return stampOf(path) == m_stamp;
}

} // namespace tumen::app
