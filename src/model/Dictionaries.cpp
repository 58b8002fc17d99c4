#include "model/Dictionaries.hpp"

#include <algorithm>

namespace tumen::model {

namespace {

std::uint32_t hashOf(std::string_view text) {
    return CodeIndex::hashOf(text);
}

std::uint32_t hashOf(const time::EdtfDate& date) {
    return CodeIndex::hashOf(date.text);
}

template<typename Entry>
std::size_t hashOfEntry(const Entry& entry) {
    return std::hash<Entry>()(entry);
}

std::size_t hashOfEntry(const geo::LonLat& position) {
    return std::hash<double>()(position.lonDeg) * 31 + std::hash<double>()(position.latDeg);
}

template<typename Entry>
std::uint32_t hashOf(std::span<const Entry> list) {
    std::size_t hash = list.size();
    for (const Entry& entry : list)
        hash = hash * 0x9E37'79B9'7F4A'7C15U + hashOfEntry(entry);
    return static_cast<std::uint32_t>(hash ^ (hash >> 32));
}

/// The code of `value` among `values`; a new one is added by `add`.
template<typename Values, typename Value, typename IsSame, typename Add>
Code codeIn(const Values& values, CodeIndex& index, std::size_t& indexed, const Value& value,
            const IsSame& isSame, const Add& add) {
    for (; indexed < values.size(); ++indexed) // after finish()
        index.add(hashOf(values[static_cast<Code>(indexed)]), static_cast<Code>(indexed));
    const std::uint32_t hash = hashOf(value);
    if (const auto known = index.find(hash, [&](Code code) { return isSame(values[code], value); }))
        return *known;
    const auto code = static_cast<Code>(values.size());
    add();
    index.add(hash, code);
    ++indexed;
    return code;
}

template<typename Entry>
struct SameList {
    bool operator()(std::span<const Entry> a, std::span<const Entry> b) const {
        return std::ranges::equal(a, b);
    }
};

} // namespace

Code TextDictionary::codeOf(std::string_view text) {
    return codeIn(
        m_texts, m_index, m_indexed, text, [](std::string_view a, std::string_view b) { return a == b; },
        [&] { m_texts.add(text); });
}

void TextDictionary::finish() {
    m_texts.shrink();
    m_index = {};
    m_indexed = 0;
}

Code DateDictionary::codeOf(const time::EdtfDate& date) {
    return codeIn(
        m_dates, m_index, m_indexed, date,
        [](const time::EdtfDate& a, const time::EdtfDate& b) { return a == b; },
        [&] { m_dates.push_back(date); });
}

void DateDictionary::finish() {
    m_dates.shrink_to_fit();
    m_index = {};
    m_indexed = 0;
}

template<typename Entry>
Code ListDictionary<Entry>::codeOf(std::span<const Entry> list) {
    return codeIn(*this, m_index, m_indexed, list, SameList<Entry>(),
                  [&] { m_lists.emplace_back(list.begin(), list.end()); });
}

template<typename Entry>
void ListDictionary<Entry>::finish() {
    m_lists.shrink_to_fit();
    m_index = {};
    m_indexed = 0;
}

template class ListDictionary<std::string>;
template class ListDictionary<std::size_t>;
template class ListDictionary<geo::LonLat>;

} // namespace tumen::model
