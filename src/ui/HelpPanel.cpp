#include <algorithm>
#include <array>
#include <span>

#include <imgui.h>

#include "model/Wordings.hpp"
#include "ui/HelpText.hpp"
#include "ui/Widgets.hpp"

namespace tumen::ui {

namespace {

constexpr double helpRowHeight = 24.0;
constexpr double headingHeight = 26.0;
constexpr double groupGap = 10.0;
constexpr double columnWidth = 390.0;
constexpr double keysWidth = 112.0;

/// What the rows of a column share, in pixels.
struct Column {
    const Look& look;
    float width = 0.0F;

    float meaningWidth() const { return width - look.px(keysWidth); }
    float heightOf(const HelpRow& row) const {
        const ImFont* font = look.font(Face::Regular);
        const ImVec2 size = font->CalcTextSizeA(font->FontSize, FLT_MAX, meaningWidth(), row.meaning.c_str());
        return std::max(look.px(helpRowHeight), size.y + look.px(6));
    }
    float heightOf(const HelpGroup& group) const {
        float height = look.px(headingHeight + groupGap);
        for (const HelpRow& row : group.rows)
            height += heightOf(row);
        return height;
    }
    float heightOf(std::span<const HelpGroup> groups) const {
        float height = 0.0F;
        for (const HelpGroup& group : groups)
            height += heightOf(group);
        return height;
    }
};

/// The groups in order, in columns none of which is higher than it must be.
std::vector<std::span<const HelpGroup>> columnsOf(std::span<const HelpGroup> groups, std::size_t count,
                                                  const Column& column) {
    const auto pack = [&](float most) {
        std::vector<std::span<const HelpGroup>> columns;
        for (std::size_t begin = 0; begin < groups.size();) {
            std::size_t length = 1;
            while (begin + length < groups.size() &&
                   column.heightOf(groups.subspan(begin, length + 1)) <= most)
                ++length;
            columns.push_back(groups.subspan(begin, length));
            begin += length;
        }
        return columns;
    };
    float most = 0.0F;
    while (pack(most).size() > count)
        most += column.look.px(helpRowHeight);
    return pack(most);
}

/// A key as a cap; "Shift+Left" gives two.
float drawKeyCap(const Look& look, ImVec2 leftMiddle, std::string_view name) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const ImVec2 size = textSize(look, Face::Small, name);
    const float half = look.px(9.5);
    const float width = std::max(size.x + look.px(12), look.px(19));
    const ImVec2 min{leftMiddle.x, leftMiddle.y - half};
    const ImVec2 max{leftMiddle.x + width, leftMiddle.y + half};
    list.AddRectFilled(min, max, packed(look.lift(0.10)), look.px(4));
    list.AddRect(min, max, packed(look.lift(0.26)), look.px(4), 0, look.px(1));
    drawText(look, Face::Small, {(min.x + max.x - size.x) / 2.0F, leftMiddle.y - size.y / 2.0F}, look.text(),
             name);
    return width;
}

void drawKeys(const Look& look, ImVec2 leftMiddle, std::string_view keys) {
    while (!keys.empty()) {
        const std::size_t plus = keys.find('+', 1); // "+" itself is a key
        leftMiddle.x += drawKeyCap(look, leftMiddle, keys.substr(0, plus)) + look.px(4);
        keys = plus == std::string_view::npos ? std::string_view() : keys.substr(plus + 1);
    }
}

void drawColumn(const Column& column, ImVec2 at, std::span<const HelpGroup> groups) {
    const Look& look = column.look;
    const ImFont* font = look.font(Face::Regular);
    float y = at.y;
    for (const HelpGroup& group : groups) {
        drawText(look, Face::Small, {at.x, y + look.px(6)}, look.theme.accent, group.title);
        y += look.px(headingHeight);
        for (const HelpRow& row : group.rows) {
            const float height = column.heightOf(row);
            const float inset = (look.px(helpRowHeight) - look.lineHeight(Face::Regular)) / 2.0F;
            drawKeys(look, {at.x, y + look.px(helpRowHeight) / 2.0F}, row.keys);
            ImGui::GetWindowDrawList()->AddText(font, font->FontSize, {at.x + look.px(keysWidth), y + inset},
                                                packed(look.text()), row.meaning.c_str(), nullptr,
                                                column.meaningWidth());
            y += height;
        }
        y += look.px(groupGap);
    }
}

constexpr double languagesWidth = 220.0;

/// The language of the interface, each called as it calls itself.
void drawLanguages(const PanelContext& context, const Look& look, state::Commands& commands) {
    std::array<std::string, model::allLanguages.size()> names;
    std::ranges::transform(model::allLanguages, names.begin(), model::nameOf);
    const auto clicked =
        segments(look, "interface", names, static_cast<std::size_t>(context.state.interfaceLanguage),
                 look.px(languagesWidth), 23);
    tipOnHover(look, context.words("Language of panels, legend and help. Key: Shift+L"));
    if (clicked)
        commands.push_back(
            state::InterfaceCommand(state::SetInterfaceLanguage{model::allLanguages[*clicked]}));
}

} // namespace

void drawHelpPanel(const PanelContext& context, state::Commands& commands) {
    if (!context.state.helpShown)
        return;
    const Look look = lookOf(context);
    const std::vector<HelpGroup> groups = helpGroups(context.words);
    const ImVec2 display = ImGui::GetIO().DisplaySize;
    constexpr double gap = 20.0;
    constexpr double padding = 40.0;
    const auto room = static_cast<std::size_t>((display.x - look.px(48)) / look.px(columnWidth));
    const std::size_t count = std::clamp<std::size_t>(room, 1, 3);
    const double width = std::min((static_cast<double>(count) * columnWidth + padding) * look.unitPx,
                                  static_cast<double>(display.x) - 8.0);
    const auto gaps = static_cast<float>(count - 1) * look.px(gap);
    const Column column{look, (static_cast<float>(width) - look.px(padding) - gaps - look.px(9)) /
                                  static_cast<float>(count)};
    const auto columns = columnsOf(groups, count, column);
    float content = 0.0F;
    for (const auto& each : columns)
        content = std::max(content, column.heightOf(each));
    const char* const title = context.words("Keys and mouse");
    // A long title has the languages below it.
    const bool languagesAreBelow = textSize(look, Face::Heading, title).x >
                                   static_cast<float>(width) - look.px(padding + languagesWidth + 62.0);
    const double height =
        std::min(static_cast<double>(content) + (languagesAreBelow ? 104.0 : 70.0) * look.unitPx,
                 static_cast<double>(display.y) - 8.0);
    const geo::ScreenRect box{(display.x - width) / 2.0, (display.y - height) / 2.0, width, height};

    const Overlay overlay("help", box, 0.55, look);
    scrollByKeys(look.px(2.0 * helpRowHeight));
    paragraph(look, Face::Heading, look.text(), title);
    const float right = ImGui::GetWindowContentRegionMax().x - look.px(22);
    if (!languagesAreBelow) {
        ImGui::SameLine(right - look.px(12 + languagesWidth));
        drawLanguages(context, look, commands);
    }
    ImGui::SameLine(right);
    const Row close = squareButton(look, "close", 22);
    drawCross(look, close);
    if (languagesAreBelow)
        drawLanguages(context, look, commands);
    verticalGap(look, 4);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    for (std::size_t i = 0; i < columns.size(); ++i)
        drawColumn(column, {at.x + static_cast<float>(i) * (column.width + look.px(gap)), at.y}, columns[i]);
    ImGui::Dummy({1.0F, content - look.px(groupGap)});
    if (close.clicked || overlay.clickedOutside())
        commands.push_back(state::InterfaceCommand(state::ToggleHelp{}));
}

} // namespace tumen::ui
