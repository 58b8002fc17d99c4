#include "ui/Look.hpp"

#include "ui/PanelFocus.hpp"

#include <algorithm>
#include <cmath>

namespace tumen::ui {

float Look::px(double points) const {
    return static_cast<float>(std::round(points * unitPx));
}

ImFont* Look::font(Face face) const {
    const ImVector<ImFont*>& fonts = ImGui::GetIO().Fonts->Fonts;
    const int index = static_cast<int>(face);
    if (index < fonts.Size)
        return fonts[index];
    return fonts.Size > 0 ? fonts[0] : ImGui::GetFont();
}

float Look::lineHeight(Face face) const {
    return font(face)->FontSize;
}

core::Colour Look::dimText() const {
    return core::mix(theme.panel, theme.quietText, 0.8);
}

core::Colour Look::faintText() const {
    return core::mix(theme.panel, theme.quietText, 0.6);
}

core::Colour Look::lit() const {
    core::Colour fill = core::mix(theme.panel, theme.seaText, 0.36);
    fill.a = 255;
    return fill;
}

core::Colour Look::warning() const {
    return theme.warning;
}

core::Colour Look::lift(double amount) const {
    core::Colour colour = core::mix(theme.panel, theme.text, amount);
    colour.a = 255;
    return colour;
}

Look lookOf(const PanelContext& context) {
    const auto panel = navigatedPanel(context);
    return {context.theme, context.unitPx, panel ? windowOf(*panel) : std::string_view()};
}

ImU32 packed(core::Colour colour, double opacity) {
    const core::Colour c = core::faded(colour, opacity);
    return IM_COL32(c.r, c.g, c.b, c.a);
}

ImVec4 asVec4(core::Colour c) {
    constexpr float whole = 255.0F;
    return {static_cast<float>(c.r) / whole, static_cast<float>(c.g) / whole, static_cast<float>(c.b) / whole,
            static_cast<float>(c.a) / whole};
}

ImVec2 textSize(const Look& look, Face face, std::string_view text) {
    const ImFont* font = look.font(face);
    return font->CalcTextSizeA(font->FontSize, 1.0e6F, 0.0F, text.data(), text.data() + text.size());
}

void drawText(const Look& look, Face face, ImVec2 position, core::Colour colour, std::string_view text) {
    const ImFont* font = look.font(face);
    ImGui::GetWindowDrawList()->AddText(font, font->FontSize, position, packed(colour), text.data(),
                                        text.data() + text.size());
}

namespace {

std::string ellipsizedIn(const ImFont& font, std::string_view text, float widthPx) {
    const auto widthOf = [&font](std::string_view part) {
        return font.CalcTextSizeA(font.FontSize, 1.0e6F, 0.0F, part.data(), part.data() + part.size()).x;
    };
    if (widthOf(text) <= widthPx)
        return std::string(text);
    constexpr std::string_view dots = "…";
    const char* cut = nullptr;
    const float room = std::max(widthPx - widthOf(dots), 0.0F);
    font.CalcTextSizeA(font.FontSize, room, 0.0F, text.data(), text.data() + text.size(), &cut);
    std::string kept(text.data(), cut);
    while (!kept.empty() && kept.back() == ' ')
        kept.pop_back();
    return kept.empty() ? std::string() : kept.append(dots);
}

} // namespace

std::string ellipsized(const Look& look, Face face, std::string_view text, float widthPx) {
    return ellipsizedIn(*look.font(face), text, widthPx);
}

std::string ellipsized(const std::string& text, float widthPx) {
    return ellipsizedIn(*ImGui::GetFont(), text, widthPx);
}

void paragraph(const Look& look, Face face, core::Colour colour, std::string_view text) {
    ImGui::PushFont(look.font(face));
    ImGui::PushStyleColor(ImGuiCol_Text, packed(colour));
    ImGui::PushTextWrapPos(0.0F);
    ImGui::TextUnformatted(text.data(), text.data() + text.size());
    ImGui::PopTextWrapPos();
    ImGui::PopStyleColor();
    ImGui::PopFont();
}

void verticalGap(const Look& look, double points) {
    ImGui::SetCursorPosY(ImGui::GetCursorPosY() + look.px(points));
}

} // namespace tumen::ui
