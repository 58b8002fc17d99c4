#pragma once

#include <iterator>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tumen::io {

/// "Did you mean 'x'?" when a candidate is close in spelling, else empty.
std::string didYouMean(std::string_view word, std::span<const std::string> candidates);

/// The same, or "Write one of: a, b, c." when none is close.
std::string chooseFrom(std::string_view word, std::span<const std::string> allowed);

/// The ids of a span of entries.
template<typename Entries>
std::vector<std::string> idsOf(const Entries& entries) {
    std::vector<std::string> ids;
    ids.reserve(std::size(entries));
    for (const auto& entry : entries)
        ids.emplace_back(entry.id);
    return ids;
}

} // namespace tumen::io
