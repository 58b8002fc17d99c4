#include <algorithm>

#include <fmt/format.h>
#include <imgui.h>

#include "ui/ClaimText.hpp"
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
                                  ? routeText(context.brief, claim, context.state.language)
                                  : datesText(claim.when);
    drawText(look, Face::Small, {x, row.min.y + look.px(20)}, look.dimText(),
             ellipsized(look, Face::Small, fmt::format("{} · {}", statusWord(claim), route), room));
    if (row.hovered)
        tip(look, claim.gist, datesText(claim.when));
    if (row.clicked)
        commands.push_back(AttentionCommand(Select{{What::Claim, index}}));
    ImGui::PopID();
}

void drawPlace(const PanelContext& context, const Look& look, model::PlaceIndex index, Commands& commands) {
    const model::Place& place = context.brief.places[index];
    const std::string& heading = place.name.in(context.state.language);
    drawInspectorTop(look, place.kind.empty() ? "Place" : "Place · " + place.kind, nullptr, commands);
    verticalGap(look, 6);
    paragraph(look, Face::Heading, look.text(), heading);
    for (const std::string* name : {&place.name.en, &place.name.ko, &place.name.ru})
        if (!name->empty() && *name != heading)
            paragraph(look, Face::Regular, look.theme.quietText, *name);

    const auto touches = [index](const model::Claim& claim) {
        return claim.from == index || claim.to == index;
    };
    std::vector<model::ClaimIndex> now;
    for (const scene::ShownClaim& shown : scene::shownClaims(context.brief, context.state))
        if (touches(context.brief.claims[shown.claim]))
            now.push_back(shown.claim);
    const auto all = static_cast<std::size_t>(std::ranges::count_if(context.brief.claims, touches));
    caption(look, now.empty() ? "Nothing from or to it on the map now" : "From and to it on the map now");
    for (const model::ClaimIndex claim : now)
        drawClaimEntry(context, look, claim, commands);
    if (all > now.size()) {
        verticalGap(look, 6);
        paragraph(
            look, Face::Small, look.dimText(),
            fmt::format("{} at other dates or switched off", countText(all - now.size(), "claim", "claims")));
    }
}

bool overlap(time::IntervalRef a, time::IntervalRef b) {
    return !time::isUndated(a) && !time::isUndated(b) && a.start.earliest <= b.end.latest &&
           b.start.earliest <= a.end.latest;
}

void drawPeriod(const PanelContext& context, const Look& look, model::PeriodIndex index, Commands& commands) {
    const model::Period& period = context.brief.periods[index];
    drawInspectorTop(look, "Period", nullptr, commands);
    verticalGap(look, 6);
    paragraph(look, Face::Heading, look.text(), period.title);
    paragraph(look, Face::Regular, look.theme.quietText, datesText(period.when));
    if (!period.summary.empty()) {
        verticalGap(look, 8);
        paragraph(look, Face::Regular, look.text(), period.summary);
    }
    if (!period.paragraph.empty()) {
        caption(look, "Source");
        paragraph(look, Face::Regular, look.theme.quietText,
                  sourceText(sourceById(context.brief, period.source), period.paragraph));
    }
    std::vector<model::ClaimIndex> claims;
    for (model::ClaimIndex i = 0; i < context.brief.claims.size(); ++i)
        if (overlap(context.brief.claims[i].when, period.when))
            claims.push_back(i);
    caption(look, countText(claims.size(), "claim", "claims") + " in it");
    for (const model::ClaimIndex claim : claims)
        drawClaimEntry(context, look, claim, commands);
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
    }
    ImGui::PopStyleVar();
}

} // namespace tumen::ui
