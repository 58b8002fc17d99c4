#include "ui/ProgressLine.hpp"

#include <algorithm>

namespace tumen::ui {

void drawProgressLine(const Look& look, ImVec2 min, float width, double share) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float height = look.px(3);
    const float from = share < 0.0 ? 0.35F : 0.0F;
    const float to = share < 0.0 ? 0.65F : static_cast<float>(std::clamp(share, 0.0, 1.0));
    list.AddRectFilled(min, {min.x + width, min.y + height}, packed(look.lift(0.14)), height / 2.0F);
    list.AddRectFilled({min.x + width * from, min.y}, {min.x + width * to, min.y + height},
                       packed(look.theme.accent), height / 2.0F);
}

} // namespace tumen::ui
