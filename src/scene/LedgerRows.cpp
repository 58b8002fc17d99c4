#include "scene/LedgerRows.hpp"

#include <algorithm>
#include <numeric>

#include "core/Text.hpp"

namespace tumen::scene {

namespace {

using Rank = std::uint32_t;

/// Some milliseconds.
constexpr std::size_t mostSortedAtOnce = 10'000;

/// Where each of some values stands among them; equals share a rank, blank ones come last.
template<typename Value, typename Less, typename IsBlank>
std::vector<Rank> ranksOf(const std::vector<Value>& values, const Less& less, const IsBlank& isBlank) {
    const auto comesBefore = [&](const Value& a, const Value& b) {
        return isBlank(a) != isBlank(b) ? isBlank(b) : less(a, b);
    };
    std::vector<std::size_t> order(values.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order,
                             [&](std::size_t a, std::size_t b) { return comesBefore(values[a], values[b]); });
    std::vector<Rank> ranks(values.size());
    Rank rank = 0;
    for (std::size_t i = 0; i < order.size(); ++i) {
        if (i > 0 && comesBefore(values[order[i - 1]], values[order[i]]))
            ++rank;
        ranks[order[i]] = rank;
    }
    return ranks;
}

std::vector<Rank> ranksOfTexts(const std::vector<std::string>& texts) {
    return ranksOf(texts, std::less<>(), [](const std::string& text) { return text.empty(); });
}

std::vector<Rank> ranksOfDates(const model::DateDictionary& dates) {
    std::vector<const time::EdtfDate*> all;
    for (std::size_t code = 0; code < dates.size(); ++code)
        all.push_back(&dates[static_cast<model::Code>(code)]);
    return ranksOf(
        all, [](const time::EdtfDate* a, const time::EdtfDate* b) { return time::inOrderOfTime(*a, *b) < 0; },
        [](const time::EdtfDate* date) { return date->unknown; });
}

std::vector<Rank> ranksOfVoices(const model::ListDictionary<std::string>& voices) {
    std::vector<std::string> texts;
    for (std::size_t code = 0; code < voices.size(); ++code)
        texts.push_back(core::folded(core::join(voices[static_cast<model::Code>(code)], "; ")));
    return ranksOfTexts(texts);
}

std::vector<Rank> ranksOfParagraphs(const model::TextDictionary& paragraphs) {
    std::vector<std::vector<int>> numbers;
    for (std::size_t code = 0; code < paragraphs.size(); ++code)
        numbers.push_back(model::paragraphNumbers(paragraphs[static_cast<model::Code>(code)]));
    return ranksOf(numbers, std::less<>(), [](const std::vector<int>& list) { return list.empty(); });
}

std::vector<Rank> ranksOfStatuses(const model::TextDictionary& statuses) {
    const auto all = model::statuses();
    std::vector<std::size_t> places;
    for (std::size_t code = 0; code < statuses.size(); ++code) {
        const auto found =
            std::ranges::find(all, statuses[static_cast<model::Code>(code)], &model::Status::id);
        places.push_back(static_cast<std::size_t>(found - all.begin()));
    }
    return ranksOf(places, std::less<>(), [&](std::size_t place) { return place == all.size(); });
}

/// Of no place, then of each place of the brief.
std::vector<Rank> ranksOfPlaces(const model::Brief& brief, model::Language language) {
    std::vector<std::string> names = {""};
    for (const model::Place& place : brief.places)
        names.push_back(core::folded(place.name.in(language)));
    return ranksOfTexts(names);
}

/// In time for claims and ranks rather than for comparisons.
template<typename RankOf>
void sortByRank(std::vector<std::uint32_t>& claims, std::size_t ranks, bool descending,
                const RankOf& rankOf) {
    const auto slotOf = [&](std::uint32_t claim) {
        const std::size_t rank = rankOf(claim);
        return descending ? ranks - 1 - rank : rank;
    };
    std::vector<std::size_t> firsts(ranks + 1);
    for (const std::uint32_t claim : claims)
        ++firsts[slotOf(claim) + 1];
    std::partial_sum(firsts.begin(), firsts.end(), firsts.begin());
    std::vector<std::uint32_t> sorted(claims.size());
    for (const std::uint32_t claim : claims)
        sorted[firsts[slotOf(claim)]++] = claim;
    claims = std::move(sorted);
}

/// The first eight letters as a number that sorts like them.
std::uint64_t beginningOf(std::string_view text) {
    std::uint64_t number = 0;
    for (std::size_t i = 0; i < 8; ++i)
        number = number << 8 | (i < text.size() ? static_cast<unsigned char>(text[i]) : 0U);
    return number;
}

/// By texts that are mostly different.
template<typename TextOf>
void sortByText(std::vector<std::uint32_t>& claims, bool descending, const TextOf& textOf) {
    struct Entry {
        std::uint64_t beginning;
        std::uint32_t claim;
    };
    std::vector<Entry> entries;
    entries.reserve(claims.size());
    for (const std::uint32_t claim : claims)
        entries.push_back({beginningOf(textOf(claim)), claim});
    const auto comesBefore = [&](const Entry& a, const Entry& b) {
        return a.beginning != b.beginning ? a.beginning < b.beginning : textOf(a.claim) < textOf(b.claim);
    };
    std::ranges::stable_sort(entries, [&](const Entry& a, const Entry& b) {
        return descending ? comesBefore(b, a) : comesBefore(a, b);
    });
    std::ranges::transform(entries, claims.begin(), &Entry::claim);
}

void sortClaims(std::vector<std::uint32_t>& rows, const model::Brief& brief, LedgerOrder order,
                model::Language language) {
    const model::Claims& claims = brief.claims;
    const auto byRank = [&](const std::vector<Rank>& ranks, const auto& codeOf) {
        sortByRank(rows, ranks.size(), order.descending,
                   [&](std::uint32_t claim) { return ranks[codeOf(claim)]; });
    };
    const auto placeCode = [](std::optional<model::PlaceIndex> place) { return place ? *place + 1 : 0; };
    switch (order.column) {
    case LedgerColumn::Start:
        return byRank(ranksOfDates(claims.dates()), [&](auto claim) { return claims.startCode(claim); });
    case LedgerColumn::End:
        return byRank(ranksOfDates(claims.dates()), [&](auto claim) { return claims.endCode(claim); });
    case LedgerColumn::Kind:
        return sortByRank(rows, brief.kinds.size(), order.descending,
                          [&](std::uint32_t claim) { return claims.kind(claim); });
    case LedgerColumn::Status:
        return byRank(ranksOfStatuses(claims.statuses()),
                      [&](auto claim) { return claims.statusCode(claim); });
    case LedgerColumn::From:
        return byRank(ranksOfPlaces(brief, language),
                      [&](auto claim) { return placeCode(claims.from(claim)); });
    case LedgerColumn::To:
        return byRank(ranksOfPlaces(brief, language),
                      [&](auto claim) { return placeCode(claims.to(claim)); });
    case LedgerColumn::AssertedBy:
        return byRank(ranksOfVoices(claims.asserters()),
                      [&](auto claim) { return claims.asserterCode(claim); });
    case LedgerColumn::DeniedBy:
        return byRank(ranksOfVoices(claims.deniers()), [&](auto claim) { return claims.denierCode(claim); });
    case LedgerColumn::Paragraph:
        return byRank(ranksOfParagraphs(claims.paragraphs()),
                      [&](auto claim) { return claims.paragraphCode(claim); });
    case LedgerColumn::Gist:
        return sortByText(rows, order.descending, [&](auto claim) { return claims.gist(claim); });
    case LedgerColumn::Id:
        return sortByText(rows, order.descending, [&](auto claim) { return claims.id(claim); });
    }
}

} // namespace

LedgerRows::LedgerRows(const model::Brief& brief, const state::LedgerFilter& filter, LedgerOrder order,
                       model::Language language)
    : m_brief(&brief), m_sieve(brief, filter), m_order(order), m_language(language) {}

LedgerRows LedgerRows::reordered(LedgerOrder order, model::Language language) const {
    LedgerRows rows(*m_brief, {}, order, language);
    rows.m_claims = m_claims;
    rows.m_lookedAt = m_lookedAt;
    rows.sort();
    return rows;
}

void LedgerRows::advance(std::size_t claims) {
    if (m_isSorted)
        return;
    if (m_sorting) {
        if (!m_sorting->isReady())
            return;
        m_claims = m_sorting->take();
        m_sorting.reset();
        m_isSorted = true;
        return;
    }
    const std::size_t all = m_brief->claims.size();
    const std::size_t last = m_lookedAt + std::min(claims, all - m_lookedAt);
    for (; m_lookedAt < last; ++m_lookedAt)
        if (m_sieve.passes(m_lookedAt))
            m_claims.push_back(static_cast<std::uint32_t>(m_lookedAt));
    if (m_lookedAt == all)
        sort();
}

void LedgerRows::sort() {
    const auto sorted = [brief = m_brief, order = m_order, language = m_language](auto claims) {
        std::ranges::sort(claims); // equals keep the brief's order
        sortClaims(claims, *brief, order, language);
        return claims;
    };
    if (m_claims.size() <= mostSortedAtOnce) {
        m_claims = sorted(std::move(m_claims));
        m_isSorted = true;
    } else {
        m_sorting.emplace([sorted, claims = m_claims](core::Progress&) { return sorted(claims); }, true);
    }
}

} // namespace tumen::scene
