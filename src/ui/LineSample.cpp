#include "ui/LineSample.hpp"

#include <algorithm>
#include <cmath>

namespace tumen::ui {

namespace {

/// As many whole dashes as fit, in the middle of the length.
void drawDashes(ImVec2 from, float length, float dash, float gap, ImU32 colour, float thickness) {
    const float count = std::max(std::floor((length + gap) / (dash + gap)), 1.0F);
    float x = from.x + (length - count * (dash + gap) + gap) / 2.0F;
    for (int i = 0; i < static_cast<int>(count); ++i, x += dash + gap)
        ImGui::GetWindowDrawList()->AddLine({x, from.y}, {x + dash, from.y}, colour, thickness);
}

} // namespace

void drawLineSample(const Look& look, ImVec2 leftEnd, float lengthPx, model::StatusClass statusClass,
                    core::Colour colour, bool denied) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const ImVec2 right{leftEnd.x + lengthPx, leftEnd.y};
    const ImU32 ink = packed(colour);
    switch (statusClass) {
    case model::StatusClass::Documented:
        list.AddLine(leftEnd, right, ink, look.px(3.5));
        break;
    case model::StatusClass::Alleged:
        drawDashes(leftEnd, lengthPx, look.px(14), look.px(8), ink, look.px(3.5));
        break;
    case model::StatusClass::Unverified:
        // Layers that thin out stand for the soft edge.
        for (const double spread : {6.5, 5.0, 3.5, 2.0})
            drawDashes(leftEnd, lengthPx, look.px(5), look.px(6), packed(colour, 0.35), look.px(spread));
        break;
    case model::StatusClass::Prospective: {
        const float half = look.px(2.5);
        list.AddLine({leftEnd.x, leftEnd.y - half}, {right.x, right.y - half}, ink, look.px(1.3));
        list.AddLine({leftEnd.x, leftEnd.y + half}, {right.x, right.y + half}, ink, look.px(1.3));
        break;
    }
    }
    if (denied) {
        const float x = leftEnd.x + lengthPx / 2.0F;
        const float r = look.px(5);
        const ImVec2 top{x + r * 0.6F, leftEnd.y - r};
        const ImVec2 bottom{x - r * 0.6F, leftEnd.y + r};
        list.AddLine(top, bottom, packed(look.theme.panel), look.px(5));
        list.AddLine(top, bottom, packed(look.theme.struck), look.px(2));
    }
}

} // namespace tumen::ui
