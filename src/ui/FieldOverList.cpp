#include "ui/FieldOverList.hpp"

#include <imgui.h>
#include <imgui_stdlib.h>

namespace tumen::ui {

bool drawFieldOverList(const Look& look, const char* hint, std::string& text, bool& isTyping) {
    ImGui::PushFont(look.font(Face::Heading));
    const float padding = (look.px(fieldHeight) - look.lineHeight(Face::Heading)) / 2.0F;
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, ImVec2(look.px(12), padding));
    const float width = ImGui::GetContentRegionAvail().x;
    const std::string shown = ellipsized(hint, width - 2.0F * ImGui::GetStyle().FramePadding.x);
    ImGui::SetNextItemWidth(width);
    if (!isTyping)
        ImGui::SetKeyboardFocusHere();
    const bool entered =
        ImGui::InputTextWithHint("##field", shown.c_str(), &text, ImGuiInputTextFlags_EnterReturnsTrue);
    isTyping = ImGui::IsItemActive();
    ImGui::PopStyleVar();
    ImGui::PopFont();
    return entered;
}

bool stepThroughRows(std::size_t count, std::size_t& chosen) {
    if (isPressed(ImGuiKey_DownArrow) && chosen + 1 < count) {
        ++chosen;
        return true;
    }
    if (isPressed(ImGuiKey_UpArrow) && chosen > 0) {
        --chosen;
        return true;
    }
    return false;
}

void drawChoices(const Look& look, double rowHeight, std::size_t count, std::size_t chosen, bool isMoved,
                 const std::function<void(std::size_t, const Row&)>& drawRow,
                 const std::function<void(std::size_t)>& choose) {
    ImGui::BeginChild("choices", {0.0F, 0.0F}, false, ImGuiWindowFlags_NoNav);
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(0.0F, 0.0F));
    for (std::size_t i = 0; i < count; ++i) {
        ImGui::PushID(static_cast<int>(i));
        const Row row = clickableRow(look, "choice", rowHeight);
        if (i == chosen) {
            ImGui::GetWindowDrawList()->AddRectFilled(row.min, row.max, packed(look.theme.seaText, 0.28),
                                                      look.px(6));
            if (isMoved)
                ImGui::SetScrollHereY(0.5F);
        }
        if (ImGui::IsRectVisible(row.min, row.max))
            drawRow(i, row);
        if (row.clicked)
            choose(i);
        ImGui::PopID();
    }
    ImGui::PopStyleVar();
    ImGui::EndChild();
}

} // namespace tumen::ui
