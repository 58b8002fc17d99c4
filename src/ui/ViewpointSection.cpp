#include "ui/ViewpointSection.hpp"

#include <array>

#include <imgui.h>

#include "scene/Actors.hpp"
#include "ui/Widgets.hpp"

namespace tumen::ui {

namespace {

using namespace state;

const std::vector<Viewpoint>& viewpointsOfBrief(const PanelContext& context) {
    ViewpointList& slot = context.memory.viewpoints;
    if (slot.brief != &context.brief || slot.claimCount != context.brief.claims.size())
        slot = {&context.brief, context.brief.claims.size(), viewpointsOf(context.brief.claims)};
    return slot.viewpoints;
}

const std::string& nameOf(const PanelContext& context, const Viewpoint& viewpoint) {
    return scene::actorName(context.brief, viewpoint.actor, context.state.interfaceLanguage);
}

void drawChoice(const PanelContext& context, const Look& look, const std::vector<Viewpoint>& viewpoints,
                float width, Commands& commands) {
    const Viewpoint& current = context.state.viewpoint;
    const std::string title = viewpointTitle(context, current);
    ImGui::SetNextItemWidth(width);
    const float room = width - ImGui::GetFrameHeight() - look.px(10);
    // The name alone: there is little room.
    const std::string preview =
        ellipsized(look, Face::Small, current.actor.empty() ? title : nameOf(context, current), room);
    if (ImGui::BeginCombo("##viewpoint", preview.c_str(), ImGuiComboFlags_HeightLargest)) {
        ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(look.px(8), look.px(8)));
        for (const Viewpoint& viewpoint : viewpoints)
            if (ImGui::Selectable(viewpointTitle(context, viewpoint).c_str(), viewpoint == current) &&
                viewpoint != current)
                commands.push_back(LayerCommand(SetViewpoint{viewpoint}));
        ImGui::PopStyleVar();
        ImGui::EndCombo();
    } else {
        tipOnHover(look, title + ".\n" +
                             context.words("Whose view the map gives: what that side asserts is on top, what "
                                           "it denies is struck or hidden. Keys: Q and Shift+Q"));
    }
}

void drawDenials(const PanelContext& context, const Look& look, float width, Commands& commands) {
    const std::array<std::string, 1> names = {
        context.words(context.state.hidesDenials ? "hidden" : "struck")};
    if (segments(look, "denials", names, 1, width, 22))
        commands.push_back(LayerCommand(ToggleDenials{}));
    tipOnHover(look, context.words("What this side denies is struck or hidden; the legend counts what is "
                                   "hidden. Key: Alt+Q"));
}

} // namespace

std::string viewpointTitle(const PanelContext& context, const Viewpoint& viewpoint) {
    switch (viewpoint.kind) {
    case Viewpoint::Kind::All:
        return context.words("All claims");
    case Viewpoint::Kind::Documented:
        return context.words("As documented");
    case Viewpoint::Kind::Actor:
        return context.words.format("Viewpoint: {}", nameOf(context, viewpoint));
    }
    return {};
}

void drawViewpoint(const PanelContext& context, const Look& look, Commands& commands) {
    const std::vector<Viewpoint>& viewpoints = viewpointsOfBrief(context);
    constexpr std::size_t withoutActors = 2;
    const bool allDocumented =
        (context.brief.claims.statusesThere() & ~model::statusesOf(model::StatusClass::Documented)).none();
    if (viewpoints.size() == withoutActors && allDocumented)
        return;
    verticalGap(look, 1);
    const float width = ImGui::GetContentRegionAvail().x;
    const bool hasDenials = context.state.viewpoint.kind == Viewpoint::Kind::Actor;
    float denialsWidth = 0.0F;
    if (hasDenials)
        for (const char* name : {context.words("struck"), context.words("hidden")})
            denialsWidth = std::max(denialsWidth, textSize(look, Face::Small, name).x + look.px(16));
    const float gap = hasDenials ? look.px(6) : 0.0F;
    ImGui::PushFont(look.font(Face::Small));
    drawChoice(context, look, viewpoints, width - denialsWidth - gap, commands);
    ImGui::PopFont();
    if (!hasDenials)
        return;
    ImGui::SameLine(0.0F, gap);
    drawDenials(context, look, denialsWidth, commands);
}

} // namespace tumen::ui
