#include "ui/LineSample.hpp"

#include <algorithm>

namespace tumen::ui {

namespace {

void drawDashes(ImVec2 from, float length, float dash, float gap, ImU32 colour, float thickness) {
    for (float at = 0.0F; at < length; at += dash + gap)
        ImGui::GetWindowDrawList()->AddLine(
            {from.x + at, from.y}, {from.x + std::min(at + dash, length), from.y}, colour, thickness);
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
        drawDashes(leftEnd, lengthPx, look.px(9), look.px(4.5), ink, look.px(3.5));
        break;
    case model::StatusClass::Unverified:
        drawDashes(leftEnd, lengthPx, look.px(3.5), look.px(3.5), packed(colour, 0.25), look.px(8));
        drawDashes(leftEnd, lengthPx, look.px(3.5), look.px(3.5), packed(colour, 0.85), look.px(3));
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
