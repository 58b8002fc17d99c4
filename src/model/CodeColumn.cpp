#include "model/CodeColumn.hpp"

namespace tumen::model {

namespace {

template<typename Wide>
std::vector<Wide> widened(const CodeColumn& column) {
    std::vector<Wide> wide;
    wide.reserve(column.size() + column.size() / 2 + 1);
    for (std::size_t row = 0; row < column.size(); ++row)
        wide.push_back(static_cast<Wide>(column[row]));
    return wide;
}

} // namespace

void CodeColumn::widenFor(Code code) {
    if (code <= 0xFF) {
        m_ones = widened<std::uint8_t>(*this);
        m_width = Width::One;
        return;
    }
    if (code <= 0xFFFF) {
        m_twos = widened<std::uint16_t>(*this);
        m_width = Width::Two;
    } else {
        m_fours = widened<std::uint32_t>(*this);
        m_width = Width::Four;
        m_twos = {};
    }
    m_ones = {};
}

void CodeColumn::shrink() {
    m_ones.shrink_to_fit();
    m_twos.shrink_to_fit();
    m_fours.shrink_to_fit();
}

} // namespace tumen::model
