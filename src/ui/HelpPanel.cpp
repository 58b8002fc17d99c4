#include <algorithm>

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

/// The groups in order, the first column at least as long as the second.
std::size_t firstOfSecondColumn(const std::vector<HelpGroup>& groups) {
    double total = 0.0;
    for (const HelpGroup& group : groups)
        total += heightOf(group);
    double height = 0.0;
    std::size_t i = 0;
    while (i < groups.size() && height < total / 2.0)
        height += heightOf(groups[i++]);
    return i;
}

double columnHeight(const std::vector<HelpGroup>& groups, std::size_t first, std::size_t last) {
    double height = 0.0;
    for (std::size_t i = first; i < last; ++i)
        height += heightOf(groups[i]);
    return height;
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

void drawColumn(const Look& look, ImVec2 at, float width, const std::vector<HelpGroup>& groups,
                std::size_t first, std::size_t last) {
    float y = at.y;
    for (std::size_t g = first; g < last; ++g) {
        drawText(look, Face::Small, {at.x, y + look.px(6)}, look.theme.accent, groups[g].title);
        y += look.px(headingHeight);
        for (const HelpRow& row : groups[g].rows) {
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
    const std::vector<HelpGroup> groups = helpGroups();
    const std::size_t split = firstOfSecondColumn(groups);
    const ImVec2 display = ImGui::GetIO().DisplaySize;
    const bool twoColumns = display.x >= look.px(2 * columnWidth);
    const double content =
        twoColumns ? std::max(columnHeight(groups, 0, split), columnHeight(groups, split, groups.size()))
                   : columnHeight(groups, 0, groups.size());
    const double width = std::min((twoColumns ? 2.0 : 1.0) * columnWidth * look.unitPx + 40.0 * look.unitPx,
                                  static_cast<double>(display.x) - 8.0);
    const double height = std::min((content + 70.0) * look.unitPx, static_cast<double>(display.y) - 8.0);
    const geo::ScreenRect box{(display.x - width) / 2.0, (display.y - height) / 2.0, width, height};

    const Overlay overlay("help", box, 0.55, look);
    paragraph(look, Face::Heading, look.text(), "Keys and mouse");
    ImGui::SameLine(ImGui::GetWindowContentRegionMax().x - look.px(22));
    const Row close = squareButton(look, "close", 22);
    drawCross(look, close);
    verticalGap(look, 4);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float full = ImGui::GetContentRegionAvail().x;
    if (twoColumns) {
        const float gap = look.px(26);
        const float half = (full - gap) / 2.0F;
        drawColumn(look, at, half, groups, 0, split);
        drawColumn(look, {at.x + half + gap, at.y}, half, groups, split, groups.size());
    } else {
        drawColumn(look, at, full, groups, 0, groups.size());
    }
    ImGui::Dummy({1.0F, look.px(content - groupGap)});
    if (close.clicked || overlay.clickedOutside())
        commands.push_back(state::InterfaceCommand(state::ToggleHelp{}));
}

} // namespace tumen::ui
