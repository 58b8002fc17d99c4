#pragma once

#include <cassert>
#include <cstdint>
#include <vector>

namespace tumen::model {

/// A small whole number that stands for a value kept elsewhere.
using Code = std::uint32_t;

/// A column of codes. Each takes 0, 1, 2 or 4 bytes, as many as the largest so far needs; a column of zeros
/// takes none.
class CodeColumn {
public:
    std::size_t size() const { return m_size; }

    Code operator[](std::size_t row) const {
        assert(row < m_size);
        switch (m_width) {
        case Width::None:
            return 0;
        case Width::One:
            return m_ones[row];
        case Width::Two:
            return m_twos[row];
        case Width::Four:
            return m_fours[row];
        }
        return 0;
    }

    void push(Code code) {
        if (code > largest())
            widenFor(code);
        switch (m_width) {
        case Width::None:
            break;
        case Width::One:
            m_ones.push_back(static_cast<std::uint8_t>(code));
            break;
        case Width::Two:
            m_twos.push_back(static_cast<std::uint16_t>(code));
            break;
        case Width::Four:
            m_fours.push_back(code);
            break;
        }
        ++m_size;
    }

    /// Gives back what was set aside for growth.
    void shrink();

private:
    enum class Width { None, One, Two, Four };

    Code largest() const {
        switch (m_width) {
        case Width::None:
            return 0;
        case Width::One:
            return 0xFF;
        case Width::Two:
            return 0xFFFF;
        case Width::Four:
            break;
        }
        return 0xFFFF'FFFF;
    }
    void widenFor(Code code);

    Width m_width = Width::None;
    std::size_t m_size = 0;
    // Only the one of the width in use holds anything.
    std::vector<std::uint8_t> m_ones;
    std::vector<std::uint16_t> m_twos;
    std::vector<std::uint32_t> m_fours;
};

} // namespace tumen::model
