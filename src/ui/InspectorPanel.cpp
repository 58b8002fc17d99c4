#include <algorithm>

#include <fmt/format.h>
#include <imgui.h>

#include "core/Text.hpp"
#include "scene/ClaimText.hpp"
#include "state/Filter.hpp"
#include "ui/InspectorParts.hpp"
#include "ui/Widgets.hpp"

namespace tumen::ui {

namespace {

using namespace state;
using What = Target::What;

/// A claim in a list: swatch, gist over at most two lines, its places or its dates below. A click selects it.
void drawClaimEntry(const PanelContext& context, const Look& look, model::ClaimIndex index,
                    Commands& commands) {
    const model::Claim& claim = context.brief.claims[index];
    ImGui::PushID(static_cast<int>(index));
    const Row row = clickableRow(look, "entry", 38);
    const float x = row.min.x + look.px(20);
    const float room = row.max.x - x;
    drawSwatch(look, {row.min.x + look.px(7), row.min.y + look.px(11)}, context.kindColours[claim.kind],
               true);
    drawText(look, Face::Regular, {x, row.min.y + look.px(3)}, look.text(),
             ellipsized(look, Face::Regular, claim.gist, room));
    const std::string route = claim.form == model::Form::Flow
                                  ? scene::routeText(context.brief, claim, context.state.language)
                                  : scene::datesText(claim.when, context.words);
    drawText(look, Face::Small, {x, row.min.y + look.px(20)}, look.dimText(),
             ellipsized(look, Face::Small,
                        fmt::format("{} · {}", scene::statusWord(claim.status, context.words), route), room));
    if (isUnderPointer())
        tip(look, claim.gist, scene::datesText(claim.when, context.words));
    if (row.clicked)
        commands.push_back(AttentionCommand(Select{{What::Claim, index}}));
    ImGui::PopID();
}

} // namespace

void drawClaimEntries(const PanelContext& context, const Look& look,
                      const std::vector<model::ClaimIndex>& claims, Commands& commands,
                      std::size_t mostEntries) {
    const std::size_t drawn = std::min(claims.size(), mostEntries);
    for (std::size_t i = 0; i < drawn; ++i)
        drawClaimEntry(context, look, claims[i], commands);
    if (drawn < claims.size())
        paragraph(look, Face::Small, look.dimText(),
                  context.words.format("and {} more",
                                       core::grouped(static_cast<long long>(claims.size() - drawn))));
}

namespace {

/// The claims of what is selected, by a test that depends on nothing else.
template<typename Test>
const std::vector<model::ClaimIndex>& claimsThat(const PanelContext& context, const Test& test) {
    ClaimsOfTarget& found = context.memory.inspected;
    const model::Claims& claims = context.brief.claims;
    if (found.brief != &context.brief || found.claimCount != claims.size() ||
        found.target != context.state.selected) {
        found = {&context.brief, claims.size(), context.state.selected, {}};
        for (model::ClaimIndex i = 0; i < claims.size(); ++i)
            if (test(i))
                found.claims.push_back(i);
    }
    return found.claims;
}

void drawPlace(const PanelContext& context, const Look& look, model::PlaceIndex index, Commands& commands) {
    const model::Place& place = context.brief.places[index];
    const std::string& heading = place.name.in(context.state.language);
    const std::string what = context.words("Place");
    drawInspectorTop(context, look, place.kind.empty() ? what : what + " · " + place.kind, nullptr, commands);
    verticalGap(look, 6);
    paragraph(look, Face::Heading, look.text(), heading);
    for (const std::string* name : {&place.name.en, &place.name.ko, &place.name.ru})
        if (!name->empty() && *name != heading)
            paragraph(look, Face::Regular, look.theme.quietText, *name);

    const model::Claims& claims = context.brief.claims;
    const auto touches = [&](model::ClaimIndex i) {
        return claims.from(i) == index || claims.to(i) == index;
    };
    const std::vector<model::ClaimIndex>& all = claimsThat(context, touches);
    std::vector<model::ClaimIndex> now;
    for (const scene::ShownClaim& shown : scene::shownClaims(context.brief, all, context.state))
        now.push_back(shown.claim);
    caption(look, context.words(now.empty() ? "Nothing from or to it on the map now"
                                            : "From and to it on the map now"));
    drawClaimEntries(context, look, now, commands);
    if (all.size() > now.size()) {
        verticalGap(look, 6);
        paragraph(look, Face::Small, look.dimText(),
                  context.words.count(static_cast<long long>(all.size() - now.size()),
                                      "{} claim at other dates or switched off",
                                      "{} claims at other dates or switched off"));
    }
}

bool overlap(time::IntervalRef a, time::IntervalRef b) {
    return !time::isUndated(a) && !time::isUndated(b) &&
           time::mayOverlap({a.start.earliest, a.end.latest}, {b.start.earliest, b.end.latest});
}

void drawPeriod(const PanelContext& context, const Look& look, model::PeriodIndex index, Commands& commands) {
    const model::Period& period = context.brief.periods[index];
    drawInspectorTop(context, look, context.words("Period"), nullptr, commands);
    verticalGap(look, 6);
    paragraph(look, Face::Heading, look.text(), period.title);
    paragraph(look, Face::Regular, look.theme.quietText, scene::datesText(period.when, context.words));
    if (!period.summary.empty()) {
        verticalGap(look, 8);
        paragraph(look, Face::Regular, look.text(), period.summary);
    }
    if (!period.paragraph.empty()) {
        caption(look, context.words("Source"));
        paragraph(look, Face::Regular, look.theme.quietText,
                  scene::sourceText(scene::sourceById(context.brief, period.source), period.paragraph,
                                    context.words));
    }
    const std::vector<model::ClaimIndex>& claims = claimsThat(
        context, [&](model::ClaimIndex i) { return overlap(context.brief.claims.when(i), period.when); });
    caption(look,
            context.words.count(static_cast<long long>(claims.size()), "{} claim in it", "{} claims in it"));
    drawClaimEntries(context, look, claims, commands);
}

void drawUndated(const PanelContext& context, const Look& look, Commands& commands) {
    drawInspectorTop(context, look, context.words("Undated"), nullptr, commands);
    verticalGap(look, 6);
    paragraph(look, Face::Heading, look.text(), context.words("Claims without a date"));
    paragraph(look, Face::Regular, look.theme.quietText,
              context.words("The source does not say when. They are on the map at no date."));
    const model::Claims& claims = context.brief.claims;
    const std::vector<model::ClaimIndex>& all =
        claimsThat(context, [&](model::ClaimIndex i) { return time::isUndated(claims.when(i)); });
    std::vector<model::ClaimIndex> shown;
    std::ranges::copy_if(all, std::back_inserter(shown),
                         [&](model::ClaimIndex i) { return passesFilter(context.state, claims, i); });
    caption(look, context.words.count(static_cast<long long>(shown.size()), "{} claim", "{} claims"));
    drawClaimEntries(context, look, shown, commands);
    if (all.size() > shown.size())
        paragraph(look, Face::Small, look.dimText(),
                  context.words.count(static_cast<long long>(all.size() - shown.size()),
                                      "{} claim switched off", "{} claims switched off"));
}

} // namespace

void drawInspectorPanel(const PanelContext& context, Commands& commands) {
    if (context.layout.inspector.width <= 0.0)
        return;
    const Look look = lookOf(context);
    const Target target = context.state.selected;
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(look.px(14), look.px(12)));
    {
        const Card card("inspector", context.layout.inspector, look);
        if (target.what == What::Claim && target.index < context.brief.claims.size())
            drawClaimDetails(context, look, target.index, commands);
        else if (target.what == What::Place && target.index < context.brief.places.size())
            drawPlace(context, look, target.index, commands);
        else if (target.what == What::Period && target.index < context.brief.periods.size())
            drawPeriod(context, look, target.index, commands);
        else if (target.what == What::Undated)
            drawUndated(context, look, commands);
    }
    ImGui::PopStyleVar();
}

} // namespace tumen::ui
