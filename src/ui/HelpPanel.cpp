#include <algorithm>
#include <span>

#include <imgui.h>

#include "ui/HelpText.hpp"
#include "ui/Widgets.hpp"

namespace tumen::ui {

namespace {

constexpr double rowHeight = 24.0;
constexpr double headingHeight = 26.0;
constexpr double groupGap = 10.0;
constexpr double columnWidth = 390.0;
constexpr double keysWidth = 112.0;

double heightOf(const HelpGroup& group) {
    return headingHeight + static_cast<double>(group.rows.size()) * rowHeight + groupGap;
}

double heightOf(std::span<const HelpGroup> groups) {
    double height = 0.0;
    for (const HelpGroup& group : groups)
        height += heightOf(group);
    return height;
}

/// The groups in order, in columns none of which is higher than it must be.
std::vector<std::span<const HelpGroup>> columnsOf(std::span<const HelpGroup> groups, std::size_t count) {
    const auto pack = [&](double most) {
        std::vector<std::span<const HelpGroup>> columns;
        for (std::size_t begin = 0; begin < groups.size();) {
            std::size_t length = 1;
            while (begin + length < groups.size() && heightOf(groups.subspan(begin, length + 1)) <= most)
                ++length;
            columns.push_back(groups.subspan(begin, length));
            begin += length;
        }
        return columns;
    };
    double most = 0.0;
    while (pack(most).size() > count)
        most += rowHeight;
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

void drawColumn(const Look& look, ImVec2 at, float width, std::span<const HelpGroup> groups) {
    float y = at.y;
    for (const HelpGroup& group : groups) {
        drawText(look, Face::Small, {at.x, y + look.px(6)}, look.theme.accent, group.title);
        y += look.px(headingHeight);
        for (const HelpRow& row : group.rows) {
            const float middle = y + look.px(rowHeight) / 2.0F;
            drawKeys(look, {at.x, middle}, row.keys);
            const float x = at.x + look.px(keysWidth);
            drawText(look, Face::Regular, {x, middle - look.lineHeight(Face::Regular) / 2.0F}, look.text(),
                     ellipsized(look, Face::Regular, row.meaning, at.x + width - x));
            y += look.px(rowHeight);
        }
        y += look.px(groupGap);
    }
}

} // namespace

void drawHelpPanel(const PanelContext& context, state::Commands& commands) {
    if (!context.state.helpShown)
        return;
    const Look look = lookOf(context);
    const std::vector<HelpGroup> groups = helpGroups(context.words);
    const ImVec2 display = ImGui::GetIO().DisplaySize;
    const auto room = static_cast<std::size_t>((display.x - look.px(48)) / look.px(columnWidth));
    const auto columns = columnsOf(groups, std::clamp<std::size_t>(room, 1, 3));
    double content = 0.0;
    for (const auto& column : columns)
        content = std::max(content, heightOf(column));
    const double width =
        std::min((static_cast<double>(columns.size()) * columnWidth + 40.0) * look.unitPx, display.x - 8.0);
    const double height = std::min((content + 70.0) * look.unitPx, display.y - 8.0);
    const geo::ScreenRect box{(display.x - width) / 2.0, (display.y - height) / 2.0, width, height};

    const Overlay overlay("help", box, 0.55, look);
    paragraph(look, Face::Heading, look.text(), context.words("Keys and mouse"));
    ImGui::SameLine(ImGui::GetWindowContentRegionMax().x - look.px(22));
    const Row close = squareButton(look, "close", 22);
    drawCross(look, close);
    verticalGap(look, 4);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float full = ImGui::GetContentRegionAvail().x;
    const float gap = look.px(20);
    const auto count = static_cast<float>(columns.size());
    const float each = (full - gap * (count - 1.0F)) / count;
    for (std::size_t i = 0; i < columns.size(); ++i)
        drawColumn(look, {at.x + static_cast<float>(i) * (each + gap), at.y}, each, columns[i]);
    ImGui::Dummy({1.0F, look.px(content - groupGap)});
    if (close.clicked || overlay.clickedOutside())
        commands.push_back(state::InterfaceCommand(state::ToggleHelp{}));
}

} // namespace tumen::ui
