#pragma once

#include <cstdint>

#include "state/Ledger.hpp"

namespace tumen::scene {

/// Tells which claims pass a filter. What follows from a value that recurs is worked out once, so that a
/// claim takes some ten nanoseconds, with words to look for some hundreds.
class ClaimSieve {
public:
    /// The brief outlives this.
    ClaimSieve(const model::Brief& brief, const state::LedgerFilter& filter);

    bool passes(model::ClaimIndex claim) const;

private:
    /// A bit for each word that was found.
    using Words = std::uint32_t;
    static constexpr std::size_t mostWords = 32;

    void findWords(const std::string& text);
    void findActor(const std::string& actor);
    void findPassage(const model::Passage& passage);
    Words wordsIn(std::string_view text) const;
    template<typename Dictionary>
    std::vector<Words> wordsOf(const Dictionary& values) const;
    bool hasWords(model::ClaimIndex claim) const;
    bool hasActor(model::ClaimIndex claim) const;
    bool isCited(model::ClaimIndex claim) const;
    void findParties(const state::Transfer& transfer);
    bool isTransferred(model::ClaimIndex claim) const;

    const model::Brief* m_brief;
    state::LedgerFilter m_filter;

    std::vector<std::string> m_words; ///< folded
    Words m_allWords = 0;
    std::vector<Words> m_wordsOfKinds;
    std::vector<Words> m_wordsOfPlaces;
    std::vector<Words> m_wordsOfSubkinds;
    std::vector<Words> m_wordsOfStatuses;
    std::vector<Words> m_wordsOfAsserters;
    std::vector<Words> m_wordsOfDeniers;

    std::vector<bool> m_placesOfActor;
    std::vector<bool> m_routesOfActor;
    std::vector<bool> m_assertersWithActor;
    std::vector<bool> m_deniersWithActor;

    std::vector<bool> m_sourcesCited;
    std::vector<bool> m_paragraphsCited;

    std::vector<bool> m_placesOfGiver;
    std::vector<bool> m_placesOfTaker;
};

} // namespace tumen::scene
