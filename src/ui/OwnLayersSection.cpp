#include "ui/OwnLayersSection.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>
#include <imgui.h>

#include "ui/ProgressLine.hpp"
#include "ui/Widgets.hpp"

namespace tumen::ui {

namespace {

using namespace state;
using scene::OwnLayerKind;
using scene::OwnLayerStatus;

constexpr double layerRowHeight = 22.0;
constexpr double controlHeight = 19.0;

OwnLayerStatus statusOf(const PanelContext& context, int id) {
    if (context.ownLayers != nullptr)
        if (const auto found = std::ranges::find(*context.ownLayers, id, &OwnLayerStatus::id);
            found != context.ownLayers->end())
            return *found;
    OwnLayerStatus waiting;
    waiting.id = id;
    return waiting;
}

void drawChevron(const Look& look, const Row& button, bool up, bool enabled) {
    const ImVec2 c{(button.min.x + button.max.x) / 2.0F, button.centreY()};
    const float r = look.px(4);
    const float tip = up ? -r / 2.0F : r / 2.0F;
    const ImU32 colour = packed(enabled ? (button.hovered ? look.text() : look.dimText()) : look.faintText(),
                                enabled ? 1.0 : 0.5);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddLine({c.x - r, c.y - tip}, {c.x, c.y + tip}, colour, look.px(1.6));
    list.AddLine({c.x, c.y + tip}, {c.x + r, c.y - tip}, colour, look.px(1.6));
}

/// An area, a line, a point or shades, in the layer's colour; its outline only when it is off.
void drawSample(const Look& look, ImVec2 c, OwnLayerKind kind, core::Colour colour, bool on) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const ImU32 full = packed(colour, on ? 1.0 : 0.5);
    const float r = look.px(6);
    switch (kind) {
    case OwnLayerKind::Lines:
        list.AddLine({c.x - r, c.y + r * 0.6F}, {c.x + r, c.y - r * 0.6F}, full, look.px(on ? 2.2 : 1.2));
        break;
    case OwnLayerKind::Points:
        if (on)
            list.AddCircleFilled(c, r * 0.6F, full);
        else
            list.AddCircle(c, r * 0.6F, full, 0, look.px(1.2));
        break;
    case OwnLayerKind::Image:
        for (int i = 0; i < 4; ++i) {
            const float left = c.x - r + r * 0.5F * static_cast<float>(i);
            list.AddRectFilled(
                {left, c.y - r}, {left + r * 0.5F, c.y + r},
                packed(core::mix({40, 44, 48, 255}, {225, 228, 230, 255}, i / 3.0), on ? 1.0 : 0.4));
        }
        break;
    case OwnLayerKind::Areas:
    case OwnLayerKind::Unknown:
        if (on)
            list.AddRectFilled({c.x - r, c.y - r}, {c.x + r, c.y + r}, packed(colour, 0.35), look.px(2));
        list.AddRect({c.x - r, c.y - r}, {c.x + r, c.y + r}, full, look.px(2), 0, look.px(1.4));
        break;
    }
}

/// The name: a click switches the layer; a cross at the end takes it away.
void drawName(const PanelContext& context, const Look& look, const OwnLayer& layer,
              const OwnLayerStatus& status, core::Colour colour, Commands& commands) {
    const float crossWidth = look.px(layerRowHeight);
    const float width = ImGui::GetContentRegionAvail().x - crossWidth;
    const Row row = clickableRow(look, "row", layerRowHeight, width);
    tipOnHover(look, layer.path + "\n" + context.words("Click: on or off."));
    drawSample(look, {row.min.x + look.px(8), row.centreY()}, status.kind, colour, layer.shown);
    const float x = row.min.x + look.px(24);
    rowText(look, row, Face::Regular, x, layer.shown ? look.text() : look.faintText(),
            ellipsized(look, Face::Regular, nameOf(layer), row.max.x - x - look.px(4)));
    if (status.isRead && status.share != 1.0 && layer.shown)
        drawProgressLine(look, {x, row.max.y - look.px(3)}, row.max.x - x - look.px(4), status.share);
    if (row.clicked)
        commands.push_back(OwnLayerCommand(ToggleOwnLayer{layer.id}));
    ImGui::SameLine(0.0F, 0.0F);
    const Row cross = squareButton(look, "remove", layerRowHeight);
    drawCross(look, cross);
    tipOnHover(look, context.words(status.isRead ? "Take this layer off the map" : "Cancel"));
    if (cross.clicked)
        commands.push_back(OwnLayerCommand(RemoveOwnLayer{layer.id}));
}

void drawReading(const PanelContext& context, const Look& look, const OwnLayer& layer,
                 const OwnLayerStatus& status, Commands& commands) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float right = at.x + ImGui::GetContentRegionAvail().x;
    const std::string words = context.words("Cancel");
    const float buttonWidth = textSize(look, Face::Small, words).x + look.px(14);
    const std::string percent = status.share >= 0.0
                                    ? fmt::format("{} %", static_cast<int>(std::lround(status.share * 100.0)))
                                    : context.words("reading");
    const float middle = at.y + look.px(controlHeight) / 2.0F;
    const float textX = at.x + look.px(24);
    drawText(look, Face::Small, {textX, middle - look.lineHeight(Face::Small) / 2.0F}, look.dimText(),
             percent);
    const float barX = textX + std::max(look.px(50), textSize(look, Face::Small, percent).x + look.px(8));
    drawProgressLine(look, {barX, middle - look.px(1)}, right - buttonWidth - look.px(8) - barX,
                     status.share);
    ImGui::SetCursorScreenPos({right - buttonWidth, at.y});
    const Row cancel = clickableRow(look, "cancel", controlHeight, buttonWidth);
    rowText(look, cancel, Face::Small, cancel.min.x + look.px(7), look.text(), words);
    if (cancel.clicked)
        commands.push_back(OwnLayerCommand(RemoveOwnLayer{layer.id}));
}

/// The colours that suit every theme, and a field for any other.
void drawColourChoice(const PanelContext& context, const Look& look, const OwnLayer& layer,
                      Commands& commands) {
    const auto choose = [&](core::Colour colour) {
        commands.push_back(OwnLayerCommand(SetOwnLayerColour{layer.id, colour}));
    };
    const auto colours = ownLayerColours();
    for (std::size_t i = 0; i < colours.size(); ++i) {
        ImGui::PushID(static_cast<int>(i));
        if (i > 0)
            ImGui::SameLine(0.0F, look.px(4));
        const Row button = squareButton(look, "colour", 22);
        const ImVec2 c{(button.min.x + button.max.x) / 2.0F, button.centreY()};
        drawSwatch(look, c, scene::ownLayerColour(colours[i], context.theme), true);
        if (colours[i] == layer.colour)
            ImGui::GetWindowDrawList()->AddRect(button.min, button.max, packed(look.text()), look.px(4), 0,
                                                look.px(1.2));
        if (button.clicked) {
            choose(colours[i]);
            ImGui::CloseCurrentPopup();
        }
        ImGui::PopID();
    }
    const ImVec4 now = asVec4(layer.colour);
    float rgb[3] = {now.x, now.y, now.z};
    ImGui::SetNextItemWidth(look.px(130));
    if (ImGui::ColorEdit3("##any", rgb,
                          ImGuiColorEditFlags_DisplayHex | ImGuiColorEditFlags_NoSmallPreview)) {
        const auto byte = [](float value) { return static_cast<std::uint8_t>(std::lround(value * 255.0F)); };
        choose({byte(rgb[0]), byte(rgb[1]), byte(rgb[2]), 255});
    }
}

void drawOpacity(const PanelContext& context, const Look& look, const OwnLayer& layer, float width,
                 Commands& commands) {
    int percent = layer.opacityPercent;
    ImGui::PushFont(look.font(Face::Small));
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding,
                        ImVec2(look.px(4), (look.px(controlHeight) - look.lineHeight(Face::Small)) / 2.0F));
    ImGui::PushStyleVar(ImGuiStyleVar_GrabMinSize, look.px(8));
    ImGui::PushStyleColor(ImGuiCol_SliderGrab, packed(look.lift(0.45)));
    ImGui::PushStyleColor(ImGuiCol_SliderGrabActive, packed(look.theme.accent));
    ImGui::SetNextItemWidth(width);
    if (ImGui::SliderInt("##opacity", &percent, 0, 100, "%d %%", ImGuiSliderFlags_AlwaysClamp))
        commands.push_back(OwnLayerCommand(SetOwnLayerOpacity{layer.id, percent}));
    ImGui::PopStyleColor(2);
    ImGui::PopStyleVar(2);
    ImGui::PopFont();
    tipOnHover(look, context.words("Opacity"));
}

void drawControls(const PanelContext& context, const Look& look, const OwnLayer& layer,
                  const OwnLayerStatus& status, core::Colour colour, Commands& commands) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float gap = look.px(4);
    const float square = look.px(controlHeight);
    const float width = ImGui::GetContentRegionAvail().x;
    const float heightWidth =
        std::max({look.px(46), textSize(look, Face::Small, context.words("Over")).x + look.px(12),
                  textSize(look, Face::Small, context.words("Under")).x + look.px(12)});
    if (status.kind != OwnLayerKind::Image) {
        const Row swatch = squareButton(look, "colour", controlHeight);
        drawSwatch(look, {(swatch.min.x + swatch.max.x) / 2.0F, swatch.centreY()}, colour, true);
        tipOnHover(look, context.words("Colour"));
        if (swatch.clicked)
            ImGui::OpenPopup("colours");
        if (ImGui::BeginPopup("colours")) {
            drawColourChoice(context, look, layer, commands);
            ImGui::EndPopup();
        }
    }
    ImGui::SetCursorScreenPos({at.x + square + gap, at.y});
    drawOpacity(context, look, layer, width - 3.0F * square - heightWidth - 4.0F * gap, commands);

    const bool over = layer.height == OwnLayer::Height::Over;
    ImGui::SetCursorScreenPos({at.x + width - 2.0F * square - gap - heightWidth, at.y});
    const Row height = clickableRow(look, "height", controlHeight, heightWidth);
    ImGui::GetWindowDrawList()->AddRect(height.min, height.max, packed(look.theme.panelLine), look.px(5), 0,
                                        look.px(1));
    const std::string words = context.words(over ? "Over" : "Under");
    rowText(look, height, Face::Small,
            (height.min.x + height.max.x - textSize(look, Face::Small, words).x) / 2.0F, look.text(), words);
    tipOnHover(look, context.words(over ? "Over coasts, borders and rivers. Click: under them."
                                        : "Under coasts, borders and rivers. Click: over them."));
    if (height.clicked)
        commands.push_back(OwnLayerCommand(
            SetOwnLayerHeight{layer.id, over ? OwnLayer::Height::Under : OwnLayer::Height::Over}));

    for (const Direction direction : {Direction::Forward, Direction::Back}) {
        const bool up = direction == Direction::Forward;
        ImGui::SetCursorScreenPos({at.x + width - square * (up ? 2.0F : 1.0F), at.y});
        const Row button = squareButton(look, up ? "up" : "down", controlHeight);
        std::vector<OwnLayer> moved = context.state.ownLayers;
        move(moved, layer.id, static_cast<int>(direction));
        drawChevron(look, button, up, moved != context.state.ownLayers);
        tipOnHover(look, context.words(up ? "Above the next layer" : "Below the next layer"));
        if (button.clicked)
            commands.push_back(OwnLayerCommand(MoveOwnLayer{layer.id, direction}));
    }
}

void drawLayer(const PanelContext& context, const Look& look, const OwnLayer& layer, Commands& commands) {
    const OwnLayerStatus status = statusOf(context, layer.id);
    const core::Colour colour = scene::ownLayerColour(layer.colour, context.theme);
    ImGui::PushID(layer.id);
    drawName(context, look, layer, status, colour, commands);
    if (status.isRead)
        drawControls(context, look, layer, status, colour, commands);
    else
        drawReading(context, look, layer, status, commands);
    ImGui::PopID();
    verticalGap(look, 3);
}

} // namespace

void drawOwnLayers(const PanelContext& context, const Look& look, Commands& commands) {
    const std::vector<OwnLayer>& layers = context.state.ownLayers;
    if (layers.empty())
        return;
    caption(look, context.words("Own layers"));
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(look.px(8), look.px(1)));
    for (const OwnLayer::Height height : {OwnLayer::Height::Over, OwnLayer::Height::Under})
        for (auto layer = layers.rbegin(); layer != layers.rend(); ++layer)
            if (layer->height == height)
                drawLayer(context, look, *layer, commands);
    ImGui::PopStyleVar();
}

} // namespace tumen::ui
