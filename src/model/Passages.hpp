#pragma once

#include <compare>
#include <string>
#include <string_view>
#include <vector>

namespace tumen::model {

/// One paragraph of a source.
struct Passage {
    std::size_t source = 0; ///< of the brief's list; 0 when it has none
    int paragraph = 1;      ///< the first one is 1
    friend auto operator<=>(const Passage&, const Passage&) = default;
};

/// The paragraphs that "16", "2-3" or "16; 18" names, in order and each once; what is not a number from 1 to
/// 100 000 is left out, and a range names a thousand at most.
std::vector<int> paragraphNumbers(std::string_view paragraph);

} // namespace tumen::model
