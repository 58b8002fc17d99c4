#include "scene/RelatedClaims.hpp"

#include <algorithm>

namespace tumen::scene {

namespace {

/// Of each value of the column of paragraphs, whether it names one of these.
std::vector<bool> thoseThatShare(const model::TextDictionary& paragraphs, const std::vector<int>& wanted) {
    std::vector<bool> share(paragraphs.size());
    for (std::size_t code = 0; code < paragraphs.size(); ++code) {
        const std::vector<int> numbers = model::paragraphNumbers(paragraphs[static_cast<model::Code>(code)]);
        share[code] = std::ranges::find_first_of(numbers, wanted) != numbers.end();
    }
    return share;
}

/// Of each value of the column of sources, whether it stands for that source.
std::vector<bool> thoseOf(std::size_t source, const model::Brief& brief) {
    const model::TextDictionary& ids = brief.claims.sources();
    std::vector<bool> same(ids.size());
    for (std::size_t code = 0; code < ids.size(); ++code)
        same[code] = brief.sourceIndex(ids[static_cast<model::Code>(code)]) == source;
    return same;
}

} // namespace

RelatedClaims relatedClaims(const model::Brief& brief, model::ClaimIndex claim) {
    const model::Claims& claims = brief.claims;
    const auto sourceOf = [&](model::ClaimIndex i) {
        return brief.sourceIndex(claims.sources()[claims.sourceCode(i)]);
    };
    const std::vector<bool> sharesParagraph = thoseThatShare(
        claims.paragraphs(), model::paragraphNumbers(claims.paragraphs()[claims.paragraphCode(claim)]));
    const std::vector<bool> sharesSource = thoseOf(sourceOf(claim), brief);
    const auto from = claims.from(claim);
    const auto to = claims.to(claim);
    RelatedClaims related;
    for (model::ClaimIndex i = 0; i < claims.size(); ++i) {
        if (i == claim)
            continue;
        if (sharesParagraph[claims.paragraphCode(i)] && sharesSource[claims.sourceCode(i)])
            related.sameParagraph.push_back(i);
        if (!from || !to)
            continue;
        if (claims.from(i) == from && claims.to(i) == to)
            related.samePair.push_back(i);
        if (claims.from(i) == to && claims.to(i) == from)
            related.reverse.push_back(i);
    }
    return related;
}

} // namespace tumen::scene
