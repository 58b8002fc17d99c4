#include "model/Coverage.hpp"

#include <algorithm>
#include <map>

namespace tumen::model {

namespace {

/// A paragraph's place among those of its source; they grow to it.
ParagraphCoverage& paragraphOf(std::vector<ParagraphCoverage>& paragraphs, Passage passage,
                               std::size_t kinds) {
    while (paragraphs.size() < static_cast<std::size_t>(passage.paragraph))
        paragraphs.push_back(
            {{passage.source, static_cast<int>(paragraphs.size()) + 1}, std::vector<int>(kinds)});
    return paragraphs[static_cast<std::size_t>(passage.paragraph) - 1];
}

} // namespace

int SourceCoverage::gaps() const {
    return static_cast<int>(std::ranges::count_if(
        paragraphs, [](const ParagraphCoverage& paragraph) { return paragraph.claims() == 0; }));
}

std::vector<SourceCoverage> coverageOf(const Brief& brief) {
    const Claims& claims = brief.claims;
    const std::size_t kinds = brief.kinds.size();
    std::vector<SourceCoverage> coverage(std::max<std::size_t>(brief.sources.size(), 1));
    for (std::size_t source = 0; source < brief.sources.size(); ++source) {
        const auto count = static_cast<int>(brief.sources[source].passages.size());
        coverage[source].textIsAtHand = count > 0;
        if (count > 0)
            paragraphOf(coverage[source].paragraphs, {source, count}, kinds);
    }
    // Claims by what they cite: there are many fewer citations than claims.
    std::map<std::pair<Code, Code>, std::vector<int>> claimsByCitation;
    for (ClaimIndex i = 0; i < claims.size(); ++i) {
        std::vector<int>& byKind = claimsByCitation[{claims.sourceCode(i), claims.paragraphCode(i)}];
        byKind.resize(kinds);
        ++byKind[claims.kind(i)];
    }
    for (const auto& [citation, byKind] : claimsByCitation) {
        const std::size_t source = brief.sourceIndex(claims.sources()[citation.first]);
        std::vector<int> numbers = paragraphNumbers(claims.paragraphs()[citation.second]);
        if (coverage[source].textIsAtHand)
            std::erase_if(numbers, [all = brief.sources[source].passages.size()](int number) {
                return static_cast<std::size_t>(number) > all;
            });
        if (numbers.empty())
            coverage[source].withoutParagraph += std::accumulate(byKind.begin(), byKind.end(), 0);
        for (const int number : numbers) {
            std::vector<int>& sums =
                paragraphOf(coverage[source].paragraphs, {source, number}, kinds).claimsByKind;
            std::ranges::transform(sums, byKind, sums.begin(), std::plus<>());
        }
    }
    return coverage;
}

} // namespace tumen::model
