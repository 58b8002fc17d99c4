#include <algorithm>
#include <array>

#include <fmt/format.h>
#include <imgui.h>
#include <imgui_stdlib.h>

#include "core/Text.hpp"
#include "geo/ProjectionText.hpp"
#include "model/Wordings.hpp"
#include "scene/ClaimText.hpp"
#include "ui/OwnLayersSection.hpp"
#include "ui/StatusSection.hpp"
#include "ui/ViewpointSection.hpp"
#include "ui/Widgets.hpp"

namespace tumen::ui {

namespace {

using namespace state;

constexpr double kindRowHeight = 21.0;

std::string kindTip(const PanelContext& context, model::KindIndex kind) {
    const int flows = context.counts.flowsByKind[kind];
    const int others = context.counts.othersByKind[kind];
    const core::Wording& words = context.words;
    const std::string ofFlows = words.count(flows, "{} flow", "{} flows");
    std::string text = others == 0
                           ? words.format("Now: {}.", ofFlows)
                           : words.format("Now: {} and {}.", ofFlows,
                                          words.count(others, "{} event or state", "{} events or states"));
    text += std::string("\n") + words("Click: on or off. Alt-click: this layer alone.");
    if (kind < 9)
        text += "\n" + words.format("Keys: {0} and Alt+{0}.", kind + 1);
    return text;
}

/// The number at the right end of a row; zero stands back.
void drawCount(const Look& look, const Row& row, int count, bool on) {
    const std::string text = fmt::format("{}", count);
    const core::Colour colour = on && count > 0 ? look.text() : look.faintText();
    rowText(look, row, Face::Regular, row.max.x - textSize(look, Face::Regular, text).x, colour, text);
}

void drawHeader(const PanelContext& context, const Look& look) {
    paragraph(look, Face::Heading, look.text(), context.words("Layers"));
    std::string now = context.words.count(context.counts.flows, "{} flow", "{} flows");
    if (context.counts.others > 0)
        now += ", " + context.words.count(context.counts.others, "{} other", "{} others");
    const ImVec2 min = ImGui::GetItemRectMin();
    const float right = ImGui::GetWindowPos().x + ImGui::GetWindowContentRegionMax().x;
    drawText(look, Face::Small,
             {right - textSize(look, Face::Small, now).x,
              min.y + look.lineHeight(Face::Heading) * 0.86F - look.lineHeight(Face::Small) * 0.8F},
             look.dimText(), now);
}

void drawKinds(const PanelContext& context, const Look& look, Commands& commands) {
    for (model::KindIndex kind = 0; kind < context.brief.kinds.size(); ++kind) {
        const model::Kind& entry = context.brief.kinds[kind];
        const bool on = !context.state.hiddenKinds.contains(kind);
        const Row row = clickableRow(look, fmt::format("kind {}", entry.id).c_str(), kindRowHeight);
        tipOnHover(look, kindTip(context, kind));
        drawSwatch(look, {row.min.x + look.px(8), row.centreY()}, context.kindColours[kind], on);
        const float x = row.min.x + look.px(24);
        rowText(look, row, Face::Regular, x, on ? look.text() : look.faintText(),
                ellipsized(look, Face::Regular, scene::kindTitle(context.brief, kind, context.words),
                           row.max.x - x - look.px(28)));
        // As those of the statuses, so that no layer of which something is on the map reads 0.
        drawCount(look, row, context.counts.flowsByKind[kind] + context.counts.othersByKind[kind], on);
        if (row.clicked && ImGui::GetIO().KeyAlt)
            commands.push_back(LayerCommand(SoloKind{kind}));
        else if (row.clicked)
            commands.push_back(LayerCommand(ToggleKind{kind}));
    }
}

/// For briefs that have more flows than some setting would draw.
void drawFlowLimit(const PanelContext& context, const Look& look, Commands& commands) {
    if (context.counts.flowsOfBrief <= lowestFlowLimit)
        return;
    int lines = context.state.flowLimit;
    ImGui::PushFont(look.font(Face::Small));
    ImGui::SetNextItemWidth(ImGui::GetContentRegionAvail().x);
    const std::string format = context.words.format("Lines for flows: up to {}", core::grouped(lines));
    if (ImGui::SliderInt("##flow limit", &lines, lowestFlowLimit, highestFlowLimit, format.c_str(),
                         ImGuiSliderFlags_Logarithmic | ImGuiSliderFlags_AlwaysClamp))
        commands.push_back(LayerCommand(SetFlowLimit{lines}));
    ImGui::PopFont();
    tipOnHover(look, context.words.format(
                         "This brief has {} flows. Beyond this many, the largest are drawn, and flows of "
                         "one kind between the same places share a line.",
                         core::grouped(context.counts.flowsOfBrief)));
}

/// For briefs with amounts.
void drawWidthScale(const PanelContext& context, const Look& look, Commands& commands) {
    if (!context.totals.widths().isQuantified())
        return;
    const std::array<std::string, allWidthScales.size()> names = {context.words("Width: square root"),
                                                                  context.words(title(WidthScale::Linear))};
    const auto clicked =
        segments(look, "width scale", names, static_cast<std::size_t>(context.state.widthScale),
                 ImGui::GetContentRegionAvail().x, 23);
    tipOnHover(look,
               context.words("How wide flows are: by the square root of their amounts, so that small ones "
                             "are seen, or in proportion to them."));
    if (clicked)
        commands.push_back(LayerCommand(SetWidthScale{allWidthScales[*clicked]}));
}

void drawParts(const PanelContext& context, const Look& look, Commands& commands) {
    std::vector<Chip> parts;
    for (std::size_t i = 0; i < basemapPartCount; ++i) {
        const auto part = static_cast<BasemapPart>(i);
        // What stands in brackets goes to the tip: "Railways (schematic)".
        const std::string full = context.words(title(part));
        const std::string label = full.substr(0, full.find(" ("));
        parts.push_back(
            {label, context.state.shows(part), context.words.format("{}. Click: on or off.", full)});
    }
    if (const auto clicked = chips(look, "parts", parts))
        commands.push_back(LayerCommand(TogglePart{static_cast<BasemapPart>(*clicked)}));
}

void drawViews(const PanelContext& context, const Look& look, Commands& commands) {
    std::vector<Chip> views;
    for (const NamedView& view : namedViews())
        views.push_back({context.words(std::string_view(view.title)), view.view == context.state.view,
                         context.words("Where to look. Keys: V and Shift+V")});
    if (const auto clicked = chips(look, "views", views))
        commands.push_back(MapCommand(SetView{namedViews()[*clicked].view}));
}

/// For any projection that PROJ knows. What cannot be drawn is said beneath, and the map stays as it is.
void drawProjectionField(const PanelContext& context, const Look& look, Commands& commands) {
    PanelMemory& memory = context.memory;
    const float width = ImGui::GetContentRegionAvail().x;
    ImGui::SetNextItemWidth(width);
    const std::string hint = ellipsized(context.words("PROJ string or EPSG code"),
                                        width - 2.0F * ImGui::GetStyle().FramePadding.x);
    const bool entered =
        ImGui::InputTextWithHint("##projection text", hint.c_str(), &memory.projectionText,
                                 ImGuiInputTextFlags_EnterReturnsTrue | ImGuiInputTextFlags_AutoSelectAll);
    if (entered) {
        const auto spec = geo::readProjection(memory.projectionText);
        memory.projectionComplaint = spec ? "" : context.words.sentence(spec.problems().front().what);
        if (spec) {
            commands.push_back(MapCommand(SetProjection{spec->id}));
            ImGui::CloseCurrentPopup();
        }
    }
    if (!memory.projectionComplaint.empty())
        paragraph(look, Face::Small, look.theme.accent, memory.projectionComplaint);
}

void drawProjections(const PanelContext& context, const Look& look, Commands& commands) {
    const std::string& id = context.state.view.projection;
    const geo::ProjectionSpec* current = geo::findProjection(id);
    const std::string title = current ? context.words(std::string_view(current->title)) : id;
    ImGui::PushFont(look.font(Face::Small));
    const float width = ImGui::GetContentRegionAvail().x;
    const float room = width - ImGui::GetFrameHeight() - look.px(10);
    const std::string preview = ellipsized(look, Face::Small, title, room);
    ImGui::SetNextItemWidth(width);
    if (ImGui::BeginCombo("##projection", preview.c_str(), ImGuiComboFlags_HeightLargest)) {
        ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(look.px(8), look.px(8)));
        for (const geo::ProjectionSpec& spec : geo::shippedProjections())
            if (ImGui::Selectable(context.words(spec.title.c_str()), &spec == current) && &spec != current)
                commands.push_back(MapCommand(SetProjection{spec.id}));
        drawProjectionField(context, look, commands);
        ImGui::PopStyleVar();
        ImGui::EndCombo();
    } else {
        context.memory.projectionComplaint.clear();
        tipOnHover(look, context.words.format("Projection: {}", title));
    }
    ImGui::PopFont();
}

void drawLanguages(const PanelContext& context, const Look& look, Commands& commands) {
    std::array<std::string, model::allLanguages.size()> shown;
    std::ranges::transform(model::allLanguages, shown.begin(), model::nameOf);
    const auto second = context.state.secondLanguage;
    if (second)
        shown[static_cast<std::size_t>(*second)].insert(0, "+ ");
    const auto clicked = segments(look, "language", shown, static_cast<std::size_t>(context.state.language),
                                  ImGui::GetContentRegionAvail().x, 23);
    tipOnHover(look,
               context.words("Names on the map. Alt-click: a second language beneath the first, or none. "
                             "Key: L"));
    if (!clicked)
        return;
    const auto language = static_cast<model::Language>(*clicked);
    if (ImGui::GetIO().KeyAlt)
        commands.push_back(
            MapCommand(SetSecondLanguage{second == language ? std::nullopt : std::optional(language)}));
    else
        commands.push_back(MapCommand(SetLanguage{language}));
}

void drawMotion(const PanelContext& context, const Look& look, Commands& commands) {
    std::array<std::string, allMotionStyles.size()> names;
    std::ranges::transform(allMotionStyles, names.begin(),
                           [&](MotionStyle style) { return context.words(title(style)); });
    const float width = ImGui::GetContentRegionAvail().x;
    const float speedWidth = look.px(44);
    const auto style = segments(look, "motion", names, static_cast<std::size_t>(context.state.motionStyle),
                                width - speedWidth - look.px(6), 23);
    tipOnHover(look, context.words("What moves along flows. Key: M"));
    if (style)
        commands.push_back(InterfaceCommand(SetMotionStyle{allMotionStyles[*style]}));
    ImGui::SameLine(0.0F, look.px(6));
    const std::array<std::string, 1> speed = {fmt::format("{} x", context.state.motionSpeed)};
    if (segments(look, "motion speed", speed, 1, speedWidth, 23)) // one button, never the chosen one
        commands.push_back(InterfaceCommand(NextMotionSpeed{}));
    tipOnHover(look, context.words("How fast it moves"));
}

/// The map's caption with the choice of its theme at the right end.
void drawMapCaption(const PanelContext& context, const Look& look, Commands& commands) {
    const std::array<std::string, allThemes.size()> names = {context.words("Dark"), context.words("Light"),
                                                             context.words("Contrast")};
    const ImVec2 above = ImGui::GetCursorScreenPos();
    const float right = above.x + ImGui::GetContentRegionAvail().x;
    caption(look, context.words("Map"));
    const ImVec2 below = ImGui::GetCursorScreenPos();
    float longest = look.px(43);
    for (const std::string& name : names)
        longest = std::max(longest, textSize(look, Face::Small, name).x);
    float width = static_cast<float>(names.size()) * (longest + look.px(8));
    const float beside = right - above.x - textSize(look, Face::Small, context.words("Map")).x - look.px(6);
    const bool isBeside = width <= beside;
    if (isBeside)
        ImGui::SetCursorScreenPos({right - width, above.y + look.px(2)});
    else
        width = right - above.x;
    const auto clicked =
        segments(look, "theme", names, static_cast<std::size_t>(context.state.theme), width, 19);
    tipOnHover(look, context.words.format("Theme: {}. Key: T", context.words(title(context.state.theme))));
    if (isBeside)
        ImGui::SetCursorScreenPos(below);
    if (clicked)
        commands.push_back(InterfaceCommand(SetTheme{allThemes[*clicked]}));
}

} // namespace

void drawLayersPanel(const PanelContext& context, Commands& commands) {
    if (context.layout.layers.width <= 0.0)
        return;
    const Look look = lookOf(context);
    const Card card("layers", context.layout.layers, look);
    drawHeader(context, look);
    verticalGap(look, 3);
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(look.px(8), look.px(1)));
    drawKinds(context, look, commands);
    drawStatuses(context, look, commands);
    drawViewpoint(context, look, commands);
    ImGui::PopStyleVar();
    drawFlowLimit(context, look, commands);
    drawWidthScale(context, look, commands);
    drawOwnLayers(context, look, commands);
    drawMapCaption(context, look, commands);
    drawParts(context, look, commands);
    ImGui::Dummy({0.0F, look.px(1)});
    drawViews(context, look, commands);
    drawProjections(context, look, commands);
    drawLanguages(context, look, commands);
    drawMotion(context, look, commands);
}

} // namespace tumen::ui
