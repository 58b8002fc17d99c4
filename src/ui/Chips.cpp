#include <algorithm>

#include "ui/PanelFocus.hpp"
#include "ui/Widgets.hpp"

namespace tumen::ui {

namespace {

ImDrawList& chipList() {
    return *ImGui::GetWindowDrawList();
}

Row field(const Look& look, const char* id, ImVec2 size) {
    Row row;
    row.clicked = ImGui::InvisibleButton(id, size);
    row.clicked = passKeyboard(look) || row.clicked;
    row.hovered = ImGui::IsItemHovered();
    row.min = ImGui::GetItemRectMin();
    row.max = ImGui::GetItemRectMax();
    return row;
}

float naturalWidth(const Look& look, const Chip& chip) {
    return textSize(look, Face::Small, chip.label).x + look.px(14);
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
        used += naturalWidth(look, all[i]) + (count > 0 ? gap : 0.0F);
        if (count > 0 && used > width)
            break;
    }
    return count;
}

/// Fields of equal width, or where one of them has no room, each as wide as its label and a part of the rest.
std::vector<float> segmentWidths(const Look& look, std::span<const std::string> labels, float widthPx) {
    std::vector<float> widths;
    float all = 0.0F;
    float longest = 0.0F;
    for (const std::string& label : labels) {
        widths.push_back(textSize(look, Face::Small, label).x + look.px(6));
        all += widths.back();
        longest = std::max(longest, widths.back());
    }
    const auto count = static_cast<float>(labels.size());
    const bool areEqual = longest <= widthPx / count;
    for (float& width : widths)
        width = areEqual ? widthPx / count : std::max(width + (widthPx - all) / count, 1.0F);
    return widths;
}

} // namespace

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
            natural += naturalWidth(look, all[i]);
        const float extra = std::max((width - natural) / static_cast<float>(count), 0.0F);
        for (std::size_t i = first; i < first + count; ++i) {
            const Chip& chip = all[i];
            if (i > first)
                ImGui::SameLine();
            ImGui::PushID(static_cast<int>(i));
            const Row row =
                field(look, "chip", {std::min(naturalWidth(look, chip) + extra, width), look.px(22)});
            if (chip.lit)
                chipList().AddRectFilled(row.min, row.max, packed(look.lit()), look.px(6));
            else
                chipList().AddRect(row.min, row.max, packed(look.theme.panelLine), look.px(6), 0, look.px(1));
            if (row.hovered)
                chipList().AddRectFilled(row.min, row.max, packed(look.theme.text, 0.10), look.px(6));
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
    const std::vector<float> widths = segmentWidths(look, labels, widthPx);
    ImGui::PushID(id);
    ImGui::BeginGroup();
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(0.0F, 0.0F));
    const ImVec2 at = ImGui::GetCursorScreenPos();
    chipList().AddRectFilled(at, {at.x + widthPx, at.y + look.px(heightPoints)}, packed(look.lift(0.07)),
                             look.px(6));
    for (std::size_t i = 0; i < labels.size(); ++i) {
        if (i > 0)
            ImGui::SameLine();
        ImGui::PushID(static_cast<int>(i));
        const Row row = field(look, "segment", {widths[i], look.px(heightPoints)});
        if (i == current)
            chipList().AddRectFilled(row.min, row.max, packed(look.lit()), look.px(6));
        else if (row.hovered)
            chipList().AddRectFilled(row.min, row.max, packed(look.theme.text, 0.08), look.px(6));
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

} // namespace tumen::ui
