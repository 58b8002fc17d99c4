#include "ui/Widgets.hpp"

#include <algorithm>

namespace tumen::ui {

namespace {

ImDrawList& list() {
    return *ImGui::GetWindowDrawList();
}

core::Colour litFill(const Look& look) {
    core::Colour fill = core::mix(look.theme.panel, look.theme.seaText, 0.36);
    fill.a = 255;
    return fill;
}

void centredText(const Look& look, const Row& row, core::Colour colour, std::string_view text) {
    const std::string shown = ellipsized(look, Face::Small, text, row.width() - look.px(6));
    const float x = (row.min.x + row.max.x - textSize(look, Face::Small, shown).x) / 2.0F;
    rowText(look, row, Face::Small, x, colour, shown);
}

/// How many chips from `first` on fit into one line, at least one.
std::size_t chipsInLine(const Look& look, std::span<const Chip> all, std::size_t first, float width,
                        float gap) {
    float used = 0.0F;
    std::size_t count = 0;
    for (std::size_t i = first; i < all.size(); ++i, ++count) {
        used += textSize(look, Face::Small, all[i].label).x + look.px(14) + (count > 0 ? gap : 0.0F);
        if (count > 0 && used > width)
            break;
    }
    return count;
}

} // namespace

Row clickableRow(const Look& look, const char* id, double heightPoints, float widthPx) {
    Row row;
    const float width = widthPx > 0.0F ? widthPx : std::max(ImGui::GetContentRegionAvail().x, 1.0F);
    row.clicked = ImGui::InvisibleButton(id, {width, look.px(heightPoints)});
    row.hovered = ImGui::IsItemHovered();
    row.min = ImGui::GetItemRectMin();
    row.max = ImGui::GetItemRectMax();
    if (row.hovered)
        list().AddRectFilled({row.min.x - look.px(4), row.min.y}, {row.max.x + look.px(4), row.max.y},
                             packed(look.theme.text, ImGui::IsItemActive() ? 0.13 : 0.07), look.px(5));
    return row;
}

void rowText(const Look& look, const Row& row, Face face, float x, core::Colour colour,
             std::string_view text) {
    drawText(look, face, {x, row.centreY() - look.lineHeight(face) / 2.0F}, colour, text);
}

std::optional<std::size_t> chips(const Look& look, const char* id, std::span<const Chip> all) {
    std::optional<std::size_t> clicked;
    const float width = std::max(ImGui::GetContentRegionAvail().x, 1.0F);
    const float gap = look.px(4);
    ImGui::PushID(id);
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(gap, gap));
    for (std::size_t first = 0; first < all.size();) {
        const std::size_t count = chipsInLine(look, all, first, width, gap);
        float natural = gap * static_cast<float>(count - 1);
        for (std::size_t i = first; i < first + count; ++i)
            natural += textSize(look, Face::Small, all[i].label).x + look.px(14);
        const float extra = std::max((width - natural) / static_cast<float>(count), 0.0F);
        for (std::size_t i = first; i < first + count; ++i) {
            const Chip& chip = all[i];
            if (i > first)
                ImGui::SameLine();
            Row row;
            ImGui::PushID(static_cast<int>(i));
            const float chipWidth =
                std::min(textSize(look, Face::Small, chip.label).x + look.px(14) + extra, width);
            row.clicked = ImGui::InvisibleButton("chip", {chipWidth, look.px(22)});
            row.hovered = ImGui::IsItemHovered();
            row.min = ImGui::GetItemRectMin();
            row.max = ImGui::GetItemRectMax();
            if (chip.lit)
                list().AddRectFilled(row.min, row.max, packed(litFill(look)), look.px(6));
            else
                list().AddRect(row.min, row.max, packed(look.theme.panelLine), look.px(6), 0, look.px(1));
            if (row.hovered)
                list().AddRectFilled(row.min, row.max, packed(look.theme.text, 0.10), look.px(6));
            centredText(look, row, chip.lit ? look.text() : look.dimText(), chip.label);
            if (!chip.tip.empty())
                tipOnHover(look, chip.tip);
            if (row.clicked)
                clicked = i;
            ImGui::PopID();
        }
        first += count;
    }
    ImGui::PopStyleVar();
    ImGui::PopID();
    return clicked;
}

std::optional<std::size_t> segments(const Look& look, const char* id, std::span<const std::string> labels,
                                    std::size_t current, float widthPx, double heightPoints) {
    std::optional<std::size_t> clicked;
    ImGui::PushID(id);
    ImGui::BeginGroup();
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(0.0F, 0.0F));
    const ImVec2 at = ImGui::GetCursorScreenPos();
    list().AddRectFilled(at, {at.x + widthPx, at.y + look.px(heightPoints)}, packed(look.lift(0.07)),
                         look.px(6));
    for (std::size_t i = 0; i < labels.size(); ++i) {
        if (i > 0)
            ImGui::SameLine();
        ImGui::PushID(static_cast<int>(i));
        Row row;
        row.clicked = ImGui::InvisibleButton(
            "segment", {widthPx / static_cast<float>(labels.size()), look.px(heightPoints)});
        row.hovered = ImGui::IsItemHovered();
        row.min = ImGui::GetItemRectMin();
        row.max = ImGui::GetItemRectMax();
        if (i == current)
            list().AddRectFilled(row.min, row.max, packed(litFill(look)), look.px(6));
        else if (row.hovered)
            list().AddRectFilled(row.min, row.max, packed(look.theme.text, 0.08), look.px(6));
        centredText(look, row, i == current ? look.text() : look.dimText(), labels[i]);
        if (row.clicked && i != current)
            clicked = i;
        ImGui::PopID();
    }
    ImGui::PopStyleVar();
    ImGui::EndGroup();
    ImGui::PopID();
    return clicked;
}

bool switchRow(const Look& look, const char* id, std::string_view label, bool on) {
    const Row row = clickableRow(look, id, 24);
    rowText(look, row, Face::Regular, row.min.x, on ? look.text() : look.dimText(), label);
    const ImVec2 size{look.px(28), look.px(16)};
    const ImVec2 min{row.max.x - size.x, row.centreY() - size.y / 2.0F};
    const ImVec2 max{row.max.x, min.y + size.y};
    list().AddRectFilled(min, max, packed(on ? litFill(look) : look.lift(0.12)), size.y / 2.0F);
    const float knob = size.y / 2.0F - look.px(2);
    list().AddCircleFilled({on ? max.x - size.y / 2.0F : min.x + size.y / 2.0F, row.centreY()}, knob,
                           packed(on ? look.text() : look.dimText()));
    return row.clicked;
}

Row squareButton(const Look& look, const char* id, double points) {
    Row row;
    row.clicked = ImGui::InvisibleButton(id, {look.px(points), look.px(points)});
    row.hovered = ImGui::IsItemHovered();
    row.min = ImGui::GetItemRectMin();
    row.max = ImGui::GetItemRectMax();
    if (row.hovered)
        list().AddRectFilled(row.min, row.max, packed(look.theme.text, 0.10), look.px(6));
    return row;
}

void drawCross(const Look& look, const Row& button) {
    const ImVec2 c{(button.min.x + button.max.x) / 2.0F, button.centreY()};
    const float r = look.px(4);
    const ImU32 colour = packed(button.hovered ? look.text() : look.dimText());
    list().AddLine({c.x - r, c.y - r}, {c.x + r, c.y + r}, colour, look.px(1.6));
    list().AddLine({c.x - r, c.y + r}, {c.x + r, c.y - r}, colour, look.px(1.6));
}

void caption(const Look& look, std::string_view text) {
    verticalGap(look, 9);
    paragraph(look, Face::Small, look.dimText(), text);
    verticalGap(look, 2);
}

void tipOnHover(const Look& look, std::string_view text) {
    if (ImGui::IsItemHovered() && !ImGui::IsItemActive())
        tip(look, {}, text);
}

void tip(const Look& look, std::string_view heading, std::string_view text) {
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(look.px(10), look.px(8)));
    ImGui::BeginTooltip();
    // A wrap position needs a width of its own: the tooltip has none before its text.
    const float wrapAt = ImGui::GetCursorPosX() + look.px(300);
    const auto add = [&](Face face, core::Colour colour, std::string_view words) {
        ImGui::PushFont(look.font(face));
        ImGui::PushStyleColor(ImGuiCol_Text, packed(colour));
        ImGui::PushTextWrapPos(wrapAt);
        ImGui::TextUnformatted(words.data(), words.data() + words.size());
        ImGui::PopTextWrapPos();
        ImGui::PopStyleColor();
        ImGui::PopFont();
    };
    if (!heading.empty())
        add(Face::Regular, look.text(), heading);
    if (!text.empty())
        add(Face::Small, heading.empty() ? look.text() : look.theme.quietText, text);
    ImGui::EndTooltip();
    ImGui::PopStyleVar();
}

void tipAbove(const Look& look, float y, std::string_view heading, std::string_view text) {
    // Pivoting in step with the pointer keeps the tip within the picture.
    const ImGuiIO& io = ImGui::GetIO();
    const float share = std::clamp(io.MousePos.x / std::max(io.DisplaySize.x, 1.0F), 0.0F, 1.0F);
    ImGui::SetNextWindowPos({io.MousePos.x, y}, ImGuiCond_Always, {share, 1.0F});
    tip(look, heading, text);
}

void drawSwatch(const Look& look, ImVec2 centre, core::Colour colour, bool on) {
    const float r = look.px(6);
    const ImVec2 min{centre.x - r, centre.y - r};
    const ImVec2 max{centre.x + r, centre.y + r};
    if (on)
        list().AddRectFilled(min, max, packed(colour), look.px(3));
    else
        list().AddRect(min, max, packed(colour, 0.6), look.px(3), 0, look.px(1.5));
}

} // namespace tumen::ui
