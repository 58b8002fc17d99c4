#include <algorithm>

#include <fmt/format.h>
#include <imgui.h>

#include "ui/ClaimText.hpp"
#include "ui/LineSample.hpp"
#include "ui/Widgets.hpp"

namespace tumen::ui {

namespace {

using namespace state;
using What = Target::What;

/// The first line of the card: what it is about, a cross at the right end.
void drawTopLine(const Look& look, std::string_view text, const core::Colour* swatch, Commands& commands) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x;
    const float height = look.px(22);
    const float middle = at.y + height / 2.0F;
    float x = at.x;
    if (swatch) {
        drawSwatch(look, {x + look.px(7), middle}, *swatch, true);
        x += look.px(20);
    }
    const float room = at.x + width - look.px(26) - x;
    drawText(look, Face::Small, {x, middle - look.lineHeight(Face::Small) / 2.0F}, look.theme.quietText,
             ellipsized(look, Face::Small, text, room));
    ImGui::SetCursorScreenPos({at.x + width - look.px(20), at.y});
    const Row button = squareButton(look, "close", 22);
    drawCross(look, button);
    tipOnHover(look, "Close (Esc)");
    if (button.clicked)
        commands.push_back(AttentionCommand(Select{}));
}

void drawStatus(const Look& look, const model::Claim& claim, const core::Colour& colour) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float lineHeight = look.lineHeight(Face::Regular);
    const float sample = look.px(44);
    drawLineSample(look, {at.x, at.y + lineHeight / 2.0F}, sample, claim.statusClass, colour,
                   claim.isDenied());
    ImGui::Dummy({sample, lineHeight});
    ImGui::SameLine(0.0F, look.px(10));
    paragraph(look, Face::Regular, look.text(), statusWord(claim));
    paragraph(look, Face::Small, look.theme.quietText, statusMeaning(claim));
}

/// "Start   1950-06-25   25 June 1950": the date as given and, where it says more, in words.
void drawDateLine(const Look& look, const char* word, const time::EdtfDate& date) {
    const float left = ImGui::GetCursorPosX();
    paragraph(look, Face::Regular, look.dimText(), word);
    ImGui::SameLine(left + look.px(44));
    const std::string given = asGiven(date);
    paragraph(look, Face::Regular, look.text(), given);
    const std::string reading = time::describe(date);
    if (date.unknown || reading == given)
        return;
    const float used = look.px(44) + textSize(look, Face::Regular, given).x + look.px(10);
    if (used + textSize(look, Face::Small, reading).x > ImGui::GetContentRegionAvail().x)
        ImGui::SetCursorPosX(left + look.px(44));
    else
        ImGui::SameLine(left + used);
    ImGui::SetCursorPosY(ImGui::GetCursorPosY() + look.px(2));
    paragraph(look, Face::Small, look.dimText(), reading);
}

void drawVoices(const Look& look, const model::Claim& claim) {
    if (!claim.assertedBy.empty()) {
        caption(look, "Asserted by");
        paragraph(look, Face::Regular, look.text(), listText(claim.assertedBy));
    }
    if (claim.isDenied()) {
        verticalGap(look, 7);
        paragraph(look, Face::Regular, look.warning(), "Denied by: " + listText(claim.deniedBy));
    }
}

void drawClaim(const PanelContext& context, const Look& look, model::ClaimIndex index, Commands& commands) {
    const model::Claim& claim = context.brief.claims[index];
    const core::Colour& colour = context.brief.kinds[claim.kind].colour;
    drawTopLine(look, kindText(context.brief, claim), &colour, commands);
    verticalGap(look, 6);
    paragraph(look, Face::Heading, look.text(), claim.gist);
    verticalGap(look, 6);
    paragraph(look, Face::Regular, look.theme.quietText,
              routeText(context.brief, claim, context.state.language));
    verticalGap(look, 10);
    drawStatus(look, claim, colour);
    drawVoices(look, claim);

    caption(look, "When");
    drawDateLine(look, "from", claim.when.start);
    drawDateLine(look, "to", claim.when.end);
    paragraph(look, Face::Small, look.theme.quietText, dateBasisText(claim));

    caption(look, "Source");
    paragraph(look, Face::Regular, look.text(), sourceText(context.brief.sourceOf(claim), claim.paragraph));
    verticalGap(look, 10);
    const bool undated = time::isUndated(claim.when);
    ImGui::BeginDisabled(undated);
    if (ImGui::Button(undated ? "Not dated" : "Go to its date"))
        commands.push_back(AttentionCommand(GoToClaim{index}));
    ImGui::EndDisabled();
    const float right = ImGui::GetWindowPos().x + ImGui::GetWindowContentRegionMax().x;
    const float middle = (ImGui::GetItemRectMin().y + ImGui::GetItemRectMax().y) / 2.0F;
    drawText(look, Face::Small,
             {right - textSize(look, Face::Small, claim.id).x, middle - look.lineHeight(Face::Small) / 2.0F},
             look.dimText(), claim.id);
}

/// A claim in a list: swatch, gist over at most two lines, its places or its dates below. A click selects it.
void drawClaimEntry(const PanelContext& context, const Look& look, model::ClaimIndex index,
                    Commands& commands) {
    const model::Claim& claim = context.brief.claims[index];
    ImGui::PushID(static_cast<int>(index));
    const Row row = clickableRow(look, "entry", 38);
    const float x = row.min.x + look.px(20);
    const float room = row.max.x - x;
    drawSwatch(look, {row.min.x + look.px(7), row.min.y + look.px(11)},
               context.brief.kinds[claim.kind].colour, true);
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
    drawTopLine(look, place.kind.empty() ? "Place" : "Place · " + place.kind, nullptr, commands);
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

bool overlap(const time::Interval& a, const time::Interval& b) {
    return !time::isUndated(a) && !time::isUndated(b) && a.start.earliest <= b.end.latest &&
           b.start.earliest <= a.end.latest;
}

void drawPeriod(const PanelContext& context, const Look& look, model::PeriodIndex index, Commands& commands) {
    const model::Period& period = context.brief.periods[index];
    drawTopLine(look, "Period", nullptr, commands);
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
            drawClaim(context, look, target.index, commands);
        else if (target.what == What::Place && target.index < context.brief.places.size())
            drawPlace(context, look, target.index, commands);
        else if (target.what == What::Period && target.index < context.brief.periods.size())
            drawPeriod(context, look, target.index, commands);
    }
    ImGui::PopStyleVar();
}

} // namespace tumen::ui
