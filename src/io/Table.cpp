#include "io/Table.hpp"

#include <algorithm>

namespace tumen::io {

std::optional<std::size_t> Table::findColumn(std::string_view column) const {
    const auto found = std::find(columns.begin(), columns.end(), column);
    if (found == columns.end())
        return std::nullopt;
    return static_cast<std::size_t>(found - columns.begin());
}

} // namespace tumen::io
