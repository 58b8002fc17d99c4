#include "ui/LineSample.hpp"

#include <algorithm>
#include <cmath>

namespace tumen::ui {

namespace {

const ImFontAtlasCustomRect& rectOf(ImFontAtlas& atlas, std::size_t sample) {
    return *atlas.GetCustomRectByIndex(static_cast<int>(sample));
}

/// The sheet's sample with its middle at the height of a point, as much of its length as asked for.
void drawFromSheet(std::size_t sample, ImVec2 leftMiddle, float lengthPx, core::Colour colour) {
    ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
    if (atlas.CustomRects.Size < static_cast<int>(lineSampleCount))
        return;
    const ImFontAtlasCustomRect& rect = rectOf(atlas, sample);
    ImVec2 first;
    ImVec2 last;
    atlas.CalcCustomRectUV(&rect, &first, &last);
    const float width = std::min(lengthPx, static_cast<float>(rect.Width));
    last.x = first.x + (last.x - first.x) * width / static_cast<float>(rect.Width);
    const ImVec2 at{std::round(leftMiddle.x),
                    std::round(leftMiddle.y - static_cast<float>(rect.Height) / 2.0F)};
    ImGui::GetWindowDrawList()->AddImage(
        atlas.TexID, at, {at.x + width, at.y + static_cast<float>(rect.Height)}, first, last, packed(colour));
}

} // namespace

void reserveLineSamples(ImFontAtlas& atlas, double unitPx) {
    for (std::size_t i = 0; i < lineSampleCount; ++i)
        atlas.AddCustomRectRegular(static_cast<int>(std::ceil(longestLineSample * unitPx)),
                                   static_cast<int>(std::ceil(lineSampleHeight * unitPx)));
}

LineSampleBox lineSampleBox(ImFontAtlas& atlas, std::size_t sample) {
    const ImFontAtlasCustomRect& rect = rectOf(atlas, sample);
    return {rect.X, rect.Y, rect.Width, rect.Height};
}

void drawLineSample(const Look& look, ImVec2 leftEnd, float lengthPx, model::StatusClass statusClass,
                    core::Colour colour, bool denied) {
    drawFromSheet(static_cast<std::size_t>(statusClass), leftEnd, lengthPx, colour);
    if (!denied)
        return;
    // In the middle of the line, set off from it by the panel's ground.
    const float half = look.px(longestLineSample) / 2.0F;
    const float x = leftEnd.x + lengthPx / 2.0F;
    const float r = look.px(5);
    ImGui::GetWindowDrawList()->AddLine({x + r * 0.45F, leftEnd.y - r}, {x - r * 0.45F, leftEnd.y + r},
                                        packed(look.theme.panel), look.px(5));
    drawFromSheet(struckSample, {x - half, leftEnd.y}, look.px(longestLineSample), look.theme.struck);
}

} // namespace tumen::ui
