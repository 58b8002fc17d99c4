#include "ui/ChoiceBox.hpp"

#include "ui/Widgets.hpp"

namespace tumen::ui {

namespace {

constexpr double leastLabelWidth = 64.0; // beside an arrow

} // namespace

float widthOfChoice(const std::string& label) {
    return ImGui::CalcTextSize(label.c_str()).x + 2.0F * ImGui::GetStyle().FramePadding.x +
           ImGui::GetFrameHeight();
}

std::optional<std::size_t> choiceBox(const Look& look, const char* id, float widthPx,
                                     std::span<const std::string> labels, std::size_t current, bool quiet) {
    std::optional<std::size_t> chosen;
    const float inset = 2.0F * ImGui::GetStyle().FramePadding.x;
    float room = widthPx - ImGui::GetFrameHeight() - inset;
    ImGuiComboFlags flags = ImGuiComboFlags_HeightLarge;
    if (widthOfChoice(labels[current]) > widthPx && room < look.px(leastLabelWidth)) {
        flags |= ImGuiComboFlags_NoArrowButton; // words go before the arrow
        room = widthPx - inset;
    }
    const std::string shown = ellipsized(labels[current], room);
    ImGui::SetNextItemWidth(widthPx);
    ImGui::PushStyleColor(ImGuiCol_Text, packed(quiet && current == 0 ? look.dimText() : look.text()));
    const bool isOpen = ImGui::BeginCombo(id, shown.c_str(), flags);
    ImGui::PopStyleColor();
    if (!isOpen) {
        if (shown.size() < labels[current].size())
            tipOnHover(look, labels[current]);
        return chosen;
    }
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(look.px(8), look.px(7)));
    for (std::size_t i = 0; i < labels.size(); ++i) {
        ImGui::PushID(static_cast<int>(i));
        if (ImGui::Selectable(labels[i].c_str(), i == current) && i != current)
            chosen = i;
        if (i == current && ImGui::IsWindowAppearing())
            ImGui::SetScrollHereY();
        ImGui::PopID();
    }
    ImGui::PopStyleVar();
    ImGui::EndCombo();
    return chosen;
}

} // namespace tumen::ui
