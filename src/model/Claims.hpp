#pragma once

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <iterator>

#include "model/Claim.hpp"
#include "model/CodeColumn.hpp"
#include "model/Dictionaries.hpp"

namespace tumen::model {

/// What is kept of a claim besides its id, gist and magnitude: the codes of its values.
struct ClaimCodes {
    Code form = 0;
    Code kind = 0;
    Code subkind = 0;
    Code from = 0;
    Code to = 0;
    Code via = 0;
    Code course = 0;
    Code courseSource = 0;
    Code start = 0;
    Code end = 0;
    Code dateBasis = 0;
    Code status = 0;
    Code assertedBy = 0;
    Code deniedBy = 0;
    Code source = 0;
    Code paragraph = 0;
    Code unit = 0;
};

/// The claims of a brief, in the order of its table, kept by columns: a value that recurs is kept once and
/// its column holds a code for it, so that a claim takes some 25 bytes beside its id and gist.
///
/// `claims[i]` gathers all of a claim (some 30 ns); where only few columns of many claims are wanted, the
/// functions that take an index reach these alone.
class Claims {
public:
    std::size_t size() const { return m_magnitudes.size(); }
    bool empty() const { return m_magnitudes.empty(); }
    Claim operator[](ClaimIndex i) const;

    std::string_view id(ClaimIndex i) const { return m_texts[i].substr(0, m_idLengths[i]); }
    std::string_view gist(ClaimIndex i) const { return m_texts[i].substr(m_idLengths[i]); }
    Form form(ClaimIndex i) const { return static_cast<Form>(m_form[i]); }
    KindIndex kind(ClaimIndex i) const { return m_kind[i]; }
    std::optional<PlaceIndex> from(ClaimIndex i) const { return placeOf(m_from[i]); }
    std::optional<PlaceIndex> to(ClaimIndex i) const { return placeOf(m_to[i]); }
    time::IntervalRef when(ClaimIndex i) const { return {m_dates[m_start[i]], m_dates[m_end[i]]}; }
    StatusClass statusClass(ClaimIndex i) const { return statusClassOf(m_status[i]); }
    StatusIndex statusIndex(ClaimIndex i) const { return m_statusIndices[m_status[i]]; }
    bool isDenied(ClaimIndex i) const { return !m_deniers[m_deniedBy[i]].empty(); }
    std::optional<double> magnitude(ClaimIndex i) const {
        return std::isnan(m_magnitudes[i]) ? std::nullopt : std::optional(m_magnitudes[i]);
    }
    std::string_view unit(ClaimIndex i) const { return m_units[m_unit[i]]; }
    std::string_view status(ClaimIndex i) const { return m_statuses[statusCode(i)]; }

    // For many claims at once: columns by their codes, so that what follows from a value is worked out once a
    // value. The values by their codes:
    const TextDictionary& subkinds() const { return m_subkinds; }
    const DateDictionary& dates() const { return m_dates; }
    const TextDictionary& statuses() const { return m_statuses; }
    const ListDictionary<std::string>& asserters() const { return m_asserters; }
    const ListDictionary<std::string>& deniers() const { return m_deniers; }
    const ListDictionary<PlaceIndex>& routes() const { return m_routes; }
    const TextDictionary& sources() const { return m_sources; }
    const TextDictionary& paragraphs() const { return m_paragraphs; }
    // and the codes of a claim:
    Code subkindCode(ClaimIndex i) const { return m_subkind[i]; }
    Code startCode(ClaimIndex i) const { return m_start[i]; }
    Code endCode(ClaimIndex i) const { return m_end[i]; }
    Code statusCode(ClaimIndex i) const { return static_cast<Code>(m_status[i] / statusClassCount); }
    Code asserterCode(ClaimIndex i) const { return m_assertedBy[i]; }
    Code denierCode(ClaimIndex i) const { return m_deniedBy[i]; }
    Code routeCode(ClaimIndex i) const { return m_via[i]; }
    Code sourceCode(ClaimIndex i) const { return m_source[i]; }
    Code paragraphCode(ClaimIndex i) const { return m_paragraph[i]; }

    /// Those that some claim has.
    const StatusSet& statusesThere() const { return m_statusesThere; }

    /// From the first to the last day that any claim names; nothing when none is dated.
    std::optional<time::DayRange> namedDays() const { return m_namedDays; }

    /// The first claim with that id. A search in the order of the hashes once finish() was called, or a look
    /// at each claim.
    std::optional<ClaimIndex> find(std::string_view id) const;

    /// Takes a claim in behind the others.
    ClaimIndex add(const ClaimDraft& draft);
    /// The same for one whose values are all known from others; `codes` is made of theirs.
    ClaimIndex add(const ClaimCodes& codes, std::string_view id, std::string_view gist,
                   std::optional<double> magnitude);
    ClaimCodes codes(ClaimIndex i) const;
    const time::EdtfDate& date(Code code) const { return m_dates[code]; }
    /// For ClaimCodes::start and ::end.
    Code codeOf(const time::EdtfDate& date) { return m_dates.codeOf(date); }
    /// To be called after the last claim: makes ids quick to find and gives back what only served for adding.
    void finish();

    /// Looks at one claim after the other.
    class Iterator;
    Iterator begin() const;
    Iterator end() const;

private:
    static std::optional<PlaceIndex> placeOf(Code code) {
        return code == 0 ? std::nullopt : std::optional<PlaceIndex>(code - 1);
    }
    static StatusClass statusClassOf(Code code) { return static_cast<StatusClass>(code % statusClassCount); }

    void learnStatus(Code code);
    void widenNamedDays(const time::EdtfDate& date);

    std::optional<time::DayRange> m_namedDays;
    TextArena m_texts; ///< the id and the gist behind it
    CodeColumn m_idLengths;
    std::vector<double> m_magnitudes; ///< NaN where there is none
    CodeColumn m_form;
    CodeColumn m_kind;
    CodeColumn m_subkind;
    CodeColumn m_from; ///< place + 1, or 0
    CodeColumn m_to;   ///< as m_from
    CodeColumn m_via;
    CodeColumn m_course;
    CodeColumn m_courseSource;
    CodeColumn m_start;
    CodeColumn m_end;
    CodeColumn m_dateBasis;
    CodeColumn m_status; ///< text * statusClassCount + status class
    CodeColumn m_assertedBy;
    CodeColumn m_deniedBy;
    CodeColumn m_source;
    CodeColumn m_paragraph;
    CodeColumn m_unit;

    TextDictionary m_subkinds;
    ListDictionary<PlaceIndex> m_routes;
    ListDictionary<geo::LonLat> m_courses;
    TextDictionary m_courseSources;
    DateDictionary m_dates;
    TextDictionary m_dateBases;
    TextDictionary m_statuses;
    std::vector<std::uint8_t> m_statusIndices; ///< by code of m_status
    StatusSet m_statusesThere;
    ListDictionary<std::string> m_asserters;
    ListDictionary<std::string> m_deniers;
    TextDictionary m_sources;
    TextDictionary m_paragraphs;
    TextDictionary m_units;

    bool m_isFinished = false;
    /// The claims by the hashes of their ids; empty when ids of one length ascend, as numbers do.
    std::vector<std::uint32_t> m_byId;
};

class Claims::Iterator {
public:
    using iterator_concept = std::random_access_iterator_tag;
    using iterator_category = std::input_iterator_tag; // it yields values, not references
    using value_type = Claim;
    using difference_type = std::ptrdiff_t;
    using reference = Claim;
    using pointer = void;

    Iterator() = default;
    Iterator(const Claims& claims, ClaimIndex at) : m_claims(&claims), m_at(at) {}

    Claim operator*() const { return (*m_claims)[m_at]; }
    Claim operator[](difference_type offset) const { return *(*this + offset); }
    Iterator& operator+=(difference_type offset) {
        m_at = static_cast<ClaimIndex>(static_cast<difference_type>(m_at) + offset);
        return *this;
    }
    Iterator& operator-=(difference_type offset) { return *this += -offset; }
    Iterator& operator++() { return *this += 1; }
    Iterator& operator--() { return *this += -1; }
    Iterator operator++(int) {
        const Iterator before = *this;
        ++*this;
        return before;
    }
    Iterator operator--(int) {
        const Iterator before = *this;
        --*this;
        return before;
    }
    friend Iterator operator+(Iterator at, difference_type offset) { return at += offset; }
    friend Iterator operator+(difference_type offset, Iterator at) { return at += offset; }
    friend Iterator operator-(Iterator at, difference_type offset) { return at -= offset; }
    friend difference_type operator-(const Iterator& a, const Iterator& b) {
        return static_cast<difference_type>(a.m_at) - static_cast<difference_type>(b.m_at);
    }
    friend bool operator==(const Iterator& a, const Iterator& b) { return a.m_at == b.m_at; }
    friend auto operator<=>(const Iterator& a, const Iterator& b) { return a.m_at <=> b.m_at; }

private:
    const Claims* m_claims = nullptr;
    ClaimIndex m_at = 0;
};

inline Claims::Iterator Claims::begin() const {
    return {*this, 0};
}
inline Claims::Iterator Claims::end() const {
    return {*this, size()};
}

} // namespace tumen::model
