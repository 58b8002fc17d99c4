#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "geo/Coordinates.hpp"
#include "model/CodeIndex.hpp"
#include "model/TextArena.hpp"
#include "time/Edtf.hpp"

namespace tumen::model {

// Dictionaries keep each distinct value once and give it a code: 0 for the first, 1 for the next, and so on.
// After finish() they hold on to nothing that only serves to find values again; the next codeOf() brings that
// back.

class TextDictionary {
public:
    std::size_t size() const { return m_texts.size(); }
    /// Valid until the next codeOf().
    std::string_view operator[](Code code) const { return m_texts[code]; }
    Code codeOf(std::string_view text);
    void finish();

private:
    TextArena m_texts;
    CodeIndex m_index;
    std::size_t m_indexed = 0; ///< so many texts are in the index
};

class DateDictionary {
public:
    std::size_t size() const { return m_dates.size(); }
    /// Valid until the next codeOf().
    const time::EdtfDate& operator[](Code code) const { return m_dates[code]; }
    Code codeOf(const time::EdtfDate& date);
    void finish();

private:
    std::vector<time::EdtfDate> m_dates;
    CodeIndex m_index;
    std::size_t m_indexed = 0;
};

/// Of lists of names, of places or of positions; there are few, so that each may have its own memory.
template<typename Entry>
class ListDictionary {
public:
    std::size_t size() const { return m_lists.size(); }
    std::span<const Entry> operator[](Code code) const { return m_lists[code]; }
    Code codeOf(std::span<const Entry> list);
    void finish();

private:
    std::vector<std::vector<Entry>> m_lists;
    CodeIndex m_index;
    std::size_t m_indexed = 0;
};

} // namespace tumen::model
