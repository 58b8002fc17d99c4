#include "ui/ChoiceBox.hpp"

namespace tumen::ui {

std::optional<std::size_t> choiceBox(const Look& look, const char* id, float widthPx,
                                     std::span<const std::string> labels, std::size_t current, bool quiet) {
    std::optional<std::size_t> chosen;
    ImGui::SetNextItemWidth(widthPx);
    ImGui::PushStyleColor(ImGuiCol_Text, packed(quiet && current == 0 ? look.dimText() : look.text()));
    const bool isOpen = ImGui::BeginCombo(id, labels[current].c_str(), ImGuiComboFlags_HeightLarge);
    ImGui::PopStyleColor();
    if (!isOpen)
        return chosen;
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
