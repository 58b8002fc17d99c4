#include "scene/ClaimSieve.hpp"

#include <algorithm>

#include "core/Text.hpp"
#include "scene/Balance.hpp"

namespace tumen::scene {

namespace {

bool overlap(time::IntervalRef a, time::IntervalRef b) {
    return !time::isUndated(a) && !time::isUndated(b) &&
           time::mayOverlap({a.start.earliest, a.end.latest}, {b.start.earliest, b.end.latest});
}

template<typename Dictionary, typename Test>
std::vector<bool> thoseThat(const Dictionary& values, const Test& test) {
    std::vector<bool> found(values.size());
    for (std::size_t code = 0; code < values.size(); ++code)
        found[code] = test(values[static_cast<model::Code>(code)]);
    return found;
}

std::string asText(std::string_view text) {
    return std::string(text);
}
std::string asText(std::span<const std::string> list) {
    return core::join(list, "\n");
}

} // namespace

ClaimSieve::ClaimSieve(const model::Brief& brief, const state::LedgerFilter& filter)
    : m_brief(&brief), m_filter(filter) {
    findWords(filter.text);
    if (!filter.actor.empty())
        findActor(filter.actor);
    if (filter.passage)
        findPassage(*filter.passage);
    if (filter.transfer)
        findParties(*filter.transfer);
}

bool ClaimSieve::passes(model::ClaimIndex claim) const {
    const model::Claims& claims = m_brief->claims;
    if (m_filter.kind && claims.kind(claim) != *m_filter.kind)
        return false;
    if (!m_filter.status.empty() && claims.status(claim) != m_filter.status)
        return false;
    if (m_filter.period && *m_filter.period < m_brief->periods.size() &&
        !overlap(claims.when(claim), m_brief->periods[*m_filter.period].when))
        return false;
    return (m_filter.actor.empty() || hasActor(claim)) && (!m_filter.passage || isCited(claim)) &&
           (!m_filter.transfer || isTransferred(claim)) && (m_allWords == 0 || hasWords(claim));
}

void ClaimSieve::findWords(const std::string& text) {
    m_words = core::split(core::folded(text), ' ');
    m_words.resize(std::min(m_words.size(), mostWords));
    for (std::size_t word = 0; word < m_words.size(); ++word)
        m_allWords |= Words{1} << word;
    if (m_allWords == 0)
        return;
    for (const model::Kind& kind : m_brief->kinds)
        m_wordsOfKinds.push_back(wordsIn(kind.title));
    for (const model::Place& place : m_brief->places)
        m_wordsOfPlaces.push_back(wordsIn(place.name.en) | wordsIn(place.name.ko) | wordsIn(place.name.ru));
    const model::Claims& claims = m_brief->claims;
    m_wordsOfSubkinds = wordsOf(claims.subkinds());
    m_wordsOfStatuses = wordsOf(claims.statuses());
    m_wordsOfAsserters = wordsOf(claims.asserters());
    m_wordsOfDeniers = wordsOf(claims.deniers());
}

ClaimSieve::Words ClaimSieve::wordsIn(std::string_view text) const {
    const std::string plain = core::folded(text);
    Words found = 0;
    for (std::size_t word = 0; word < m_words.size(); ++word)
        if (plain.find(m_words[word]) != std::string::npos)
            found |= Words{1} << word;
    return found;
}

template<typename Dictionary>
std::vector<ClaimSieve::Words> ClaimSieve::wordsOf(const Dictionary& values) const {
    std::vector<Words> words(values.size());
    for (std::size_t code = 0; code < values.size(); ++code)
        words[code] = wordsIn(asText(values[static_cast<model::Code>(code)]));
    return words;
}

bool ClaimSieve::hasWords(model::ClaimIndex claim) const {
    const model::Claims& claims = m_brief->claims;
    Words found = m_wordsOfKinds[claims.kind(claim)] | m_wordsOfSubkinds[claims.subkindCode(claim)] |
                  m_wordsOfStatuses[claims.statusCode(claim)] |
                  m_wordsOfAsserters[claims.asserterCode(claim)] | m_wordsOfDeniers[claims.denierCode(claim)];
    for (const auto& place : {claims.from(claim), claims.to(claim)})
        if (place)
            found |= m_wordsOfPlaces[*place];
    if (found != m_allWords)
        found |= wordsIn(claims.gist(claim));
    if (found != m_allWords)
        found |= wordsIn(claims.id(claim));
    return found == m_allWords;
}

void ClaimSieve::findActor(const std::string& actor) {
    const model::Claims& claims = m_brief->claims;
    for (const model::Place& place : m_brief->places)
        m_placesOfActor.push_back(place.name.en == actor);
    const auto goesBy = [&](std::span<const model::PlaceIndex> route) {
        return std::ranges::any_of(route, [&](model::PlaceIndex place) { return m_placesOfActor[place]; });
    };
    const auto names = [&](std::span<const std::string> voices) {
        return std::ranges::find(voices, actor) != voices.end();
    };
    m_routesOfActor = thoseThat(claims.routes(), goesBy);
    m_assertersWithActor = thoseThat(claims.asserters(), names);
    m_deniersWithActor = thoseThat(claims.deniers(), names);
}

bool ClaimSieve::hasActor(model::ClaimIndex claim) const {
    const model::Claims& claims = m_brief->claims;
    for (const auto& place : {claims.from(claim), claims.to(claim)})
        if (place && m_placesOfActor[*place])
            return true;
    return m_routesOfActor[claims.routeCode(claim)] || m_assertersWithActor[claims.asserterCode(claim)] ||
           m_deniersWithActor[claims.denierCode(claim)];
}

void ClaimSieve::findPassage(const model::Passage& passage) {
    const model::Claims& claims = m_brief->claims;
    m_sourcesCited = thoseThat(
        claims.sources(), [&](std::string_view id) { return m_brief->sourceIndex(id) == passage.source; });
    m_paragraphsCited = thoseThat(claims.paragraphs(), [&](std::string_view text) {
        const std::vector<int> numbers = model::paragraphNumbers(text);
        return std::ranges::find(numbers, passage.paragraph) != numbers.end();
    });
}

bool ClaimSieve::isCited(model::ClaimIndex claim) const {
    const model::Claims& claims = m_brief->claims;
    return m_sourcesCited[claims.sourceCode(claim)] && m_paragraphsCited[claims.paragraphCode(claim)];
}

void ClaimSieve::findParties(const state::Transfer& transfer) {
    const auto placesOf = [&](const std::string& key) {
        std::vector<bool> places;
        for (const model::Place& place : m_brief->places)
            places.push_back(partyKeyOf(place) == key);
        return places;
    };
    m_placesOfGiver = placesOf(transfer.giver);
    m_placesOfTaker = placesOf(transfer.taker);
}

bool ClaimSieve::isTransferred(model::ClaimIndex claim) const {
    const model::Claims& claims = m_brief->claims;
    const state::Transfer& transfer = *m_filter.transfer;
    const auto from = claims.from(claim);
    const auto to = claims.to(claim);
    return claims.form(claim) == model::Form::Flow && from && to && m_placesOfGiver[*from] &&
           m_placesOfTaker[*to] &&
           (!transfer.statusClass || claims.statusClass(claim) == *transfer.statusClass) &&
           holdsIn(claims.when(claim), transfer.days);
}

} // namespace tumen::scene
