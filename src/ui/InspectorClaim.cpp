#include <fmt/format.h>
#include <imgui.h>

#include "core/Text.hpp"
#include "scene/ClaimText.hpp"
#include "scene/ShownClaims.hpp"
#include "state/Filter.hpp"
#include "ui/InspectorParts.hpp"
#include "ui/LineSample.hpp"
#include "ui/Widgets.hpp"

namespace tumen::ui {

namespace {

using namespace state;

void drawStatus(const PanelContext& context, const Look& look, const model::Claim& claim,
                const core::Colour& colour) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float lineHeight = look.lineHeight(Face::Regular);
    const float sample = look.px(44);
    drawLineSample(look, {at.x, at.y + lineHeight / 2.0F}, sample, claim.statusClass, colour,
                   claim.isDenied());
    ImGui::Dummy({sample, lineHeight});
    ImGui::SameLine(0.0F, look.px(10));
    paragraph(look, Face::Regular, look.text(), scene::statusWord(claim.status, context.words));
    paragraph(look, Face::Small, look.theme.quietText, scene::statusMeaning(claim, context.words));
}

/// "Start   1950-06-25   25 June 1950": the date as given and, where it says more, in words.
void drawDateLine(const PanelContext& context, const Look& look, const char* word,
                  const time::EdtfDate& date) {
    const float left = ImGui::GetCursorPosX();
    const float indent = std::max(look.px(44), textSize(look, Face::Regular, word).x + look.px(10));
    paragraph(look, Face::Regular, look.dimText(), word);
    ImGui::SameLine(left + indent);
    const std::string given = scene::asGiven(date, context.words);
    paragraph(look, Face::Regular, look.text(), given);
    const std::string reading = time::describe(date, context.words);
    if (date.text.empty() || reading == given)
        return;
    const float used = indent + textSize(look, Face::Regular, given).x + look.px(10);
    if (used + textSize(look, Face::Small, reading).x > ImGui::GetContentRegionAvail().x)
        ImGui::SetCursorPosX(left + indent);
    else
        ImGui::SameLine(left + used);
    ImGui::SetCursorPosY(ImGui::GetCursorPosY() + look.px(2));
    paragraph(look, Face::Small, look.dimText(), reading);
}

void drawVoices(const PanelContext& context, const Look& look, const model::Claim& claim) {
    const auto namesOf = [&](std::span<const std::string> voices) {
        return scene::voicesText(context.brief, voices, context.state.language);
    };
    if (!claim.assertedBy.empty()) {
        caption(look, context.words("Asserted by"));
        paragraph(look, Face::Regular, look.text(), namesOf(claim.assertedBy));
    }
    if (claim.isDenied()) {
        verticalGap(look, 7);
        paragraph(look, Face::Regular, look.warning(),
                  context.words.format("Denied by: {}", namesOf(claim.deniedBy)));
    }
}

/// What keeps the claim off the map now; empty when nothing does.
const char* absenceOf(const PanelContext& context, model::ClaimIndex index) {
    switch (hiddenBy(context.state, context.brief.claims, index)) {
    case HiddenBy::Nothing:
        break;
    case HiddenBy::Kind:
        return context.words("Not on the map: its layer is switched off.");
    case HiddenBy::Status:
        return context.words("Not on the map: its status is switched off.");
    case HiddenBy::Viewpoint:
        return context.words("Not on the map: it is not seen from the viewpoint.");
    }
    const bool isDated = !time::isUndated(context.brief.claims.when(index));
    const bool isShown = !scene::shownClaims(context.brief, std::span(&index, 1), context.state).empty();
    return isDated && !isShown ? context.words("Not on the map at this date.") : "";
}

/// Says when the claim is not on the map, and shows it at a click where a filter hides it.
void drawAbsence(const PanelContext& context, const Look& look, model::ClaimIndex index, Commands& commands) {
    const std::string_view absence = absenceOf(context, index);
    if (absence.empty())
        return;
    paragraph(look, Face::Regular, look.warning(), absence);
    if (hiddenBy(context.state, context.brief.claims, index) != HiddenBy::Nothing &&
        ImGui::Button(context.words("Show")))
        commands.push_back(AttentionCommand(GoToClaim{index}));
    verticalGap(look, 6);
}

} // namespace

void drawInspectorTop(const PanelContext& context, const Look& look, std::string_view text,
                      const core::Colour* swatch, Commands& commands) {
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
    tipOnHover(look, context.words("Close (Esc)"));
    if (button.clicked)
        commands.push_back(AttentionCommand(Select{}));
}

void drawClaimDetails(const PanelContext& context, const Look& look, model::ClaimIndex index,
                      Commands& commands) {
    const model::Claim& claim = context.brief.claims[index];
    const core::Colour& colour = context.kindColours[claim.kind];
    drawInspectorTop(context, look, scene::kindText(context.brief, claim, context.words), &colour, commands);
    verticalGap(look, 6);
    drawAbsence(context, look, index, commands);
    paragraph(look, Face::Heading, look.text(), claim.gist);
    verticalGap(look, 6);
    paragraph(look, Face::Regular, look.theme.quietText,
              scene::routeText(context.brief, claim, context.state.language));
    if (context.drawnTogether > 1)
        paragraph(look, Face::Small, look.dimText(),
                  context.words.format("The largest of {} flows drawn together",
                                       core::grouped(context.drawnTogether)));
    if (!claim.via.empty() || !claim.course.empty())
        paragraph(look, Face::Small, look.theme.quietText,
                  claim.courseSource.empty()
                      ? std::string(context.words("The route is schematic."))
                      : context.words.format("The route is after: {}.", claim.courseSource));
    verticalGap(look, 10);
    drawStatus(context, look, claim, colour);
    drawVoices(context, look, claim);

    caption(look, context.words("When"));
    drawDateLine(context, look, context.words("from"), claim.when.start);
    drawDateLine(context, look, context.words("to"), claim.when.end);
    paragraph(look, Face::Small, look.theme.quietText, scene::dateBasisText(claim.dateBasis, context.words));

    verticalGap(look, 6);
    const bool undated = time::isUndated(claim.when);
    ImGui::BeginDisabled(undated);
    if (ImGui::Button(context.words(undated ? "Not dated" : "Go to its date")))
        commands.push_back(AttentionCommand(GoToClaim{index}));
    ImGui::EndDisabled();
    const float right = ImGui::GetWindowPos().x + ImGui::GetWindowContentRegionMax().x;
    const float middle = (ImGui::GetItemRectMin().y + ImGui::GetItemRectMax().y) / 2.0F;
    drawText(look, Face::Small,
             {right - textSize(look, Face::Small, claim.id).x, middle - look.lineHeight(Face::Small) / 2.0F},
             look.dimText(), claim.id);

    drawSourceOf(context, look, index);
    drawRelatedClaims(context, look, index, commands);
}

} // namespace tumen::ui
