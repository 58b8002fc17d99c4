#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/CodeIndex.hpp"

namespace tumen::io {

/// The cells of one column that were found to be good, each with the code its value got: what recurs need
/// neither be checked nor parsed again.
class KnownCells {
public:
    std::optional<model::Code> find(std::string_view cell);
    void learn(std::string_view cell, model::Code code);

private:
    struct Entry {
        std::size_t begin = 0; ///< of the cell in m_letters
        std::uint32_t length = 0;
        model::Code code = 0;
    };
    std::string_view cellOf(const Entry& entry) const {
        return std::string_view(m_letters).substr(entry.begin, entry.length);
    }

    std::string m_letters;
    std::vector<Entry> m_entries;
    model::CodeIndex m_index;
    model::Code m_last = 0; ///< the entry that was found last: neighbours are often alike
};

} // namespace tumen::io
