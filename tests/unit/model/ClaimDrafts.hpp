#pragma once

#include <vector>

#include "model/Brief.hpp"

/// Takes the claims of a brief apart and puts them together again, for tests that want them a little
/// different.
namespace tumen::sample {

inline model::ClaimDraft draftOf(const model::Claim& claim) {
    return {.id = std::string(claim.id),
            .form = claim.form,
            .kind = claim.kind,
            .subkind = std::string(claim.subkind),
            .from = claim.from,
            .to = claim.to,
            .via = {claim.via.begin(), claim.via.end()},
            .course = {claim.course.begin(), claim.course.end()},
            .courseSource = std::string(claim.courseSource),
            .when = {claim.when.start, claim.when.end},
            .dateBasis = std::string(claim.dateBasis),
            .status = std::string(claim.status),
            .statusClass = claim.statusClass,
            .assertedBy = {claim.assertedBy.begin(), claim.assertedBy.end()},
            .deniedBy = {claim.deniedBy.begin(), claim.deniedBy.end()},
            .source = std::string(claim.source),
            .paragraph = std::string(claim.paragraph),
            .gist = std::string(claim.gist),
            .magnitude = claim.magnitude,
            .unit = std::string(claim.unit)};
}

inline std::vector<model::ClaimDraft> draftsOf(const model::Claims& claims) {
    std::vector<model::ClaimDraft> drafts;
    for (const model::Claim& claim : claims)
        drafts.push_back(draftOf(claim));
    return drafts;
}

inline model::Claims claimsOf(const std::vector<model::ClaimDraft>& drafts) {
    model::Claims claims;
    for (const model::ClaimDraft& draft : drafts)
        claims.add(draft);
    claims.finish();
    return claims;
}

/// `change` gets the draft of the claim.
template<typename Change>
void changeClaim(model::Brief& brief, model::ClaimIndex index, const Change& change) {
    std::vector<model::ClaimDraft> drafts = draftsOf(brief.claims);
    change(drafts.at(index));
    brief.claims = claimsOf(drafts);
}

} // namespace tumen::sample
