#include <algorithm>
#include <string>
#include <vector>

#include <imgui.h>

#include "ui/BalanceKeys.hpp"
#include "ui/BalanceParts.hpp"
#include "ui/Widgets.hpp"

namespace tumen::ui {

namespace {

using namespace state;

constexpr double cellHeight = 21.0;
constexpr double leastCellWidth = 58.0;
constexpr double widestCell = 96.0;
constexpr double nameWidth = 112.0;

int largestOf(const scene::BalanceMatrix& matrix) {
    int largest = 1;
    for (const std::vector<int>& row : matrix.claims)
        for (const int claims : row)
            largest = std::max(largest, claims);
    return largest;
}

/// The name of a column, on two lines where it has two words and no room on one.
std::vector<std::string> headingOf(const Look& look, const std::string& name, float room) {
    const std::size_t blank = name.rfind(' ');
    if (blank == std::string::npos || textSize(look, Face::Small, name).x <= room)
        return {ellipsized(look, Face::Small, name, room)};
    return {ellipsized(look, Face::Small, name.substr(0, blank), room),
            ellipsized(look, Face::Small, name.substr(blank + 1), room)};
}

/// The more, the brighter its ground.
void drawCell(const PanelContext& context, const Look& look, ImVec2 at, ImVec2 size, std::size_t giver,
              std::size_t taker, int claims, int largest, Commands& commands) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const auto& memory = context.memory.balance;
    const ImVec2 max{at.x + size.x - look.px(2), at.y + size.y - look.px(2)};
    if (giver == taker) {
        list.AddLine({at.x + size.x * 0.4F, at.y + size.y * 0.5F},
                     {at.x + size.x * 0.6F, at.y + size.y * 0.5F}, packed(look.faintText()), look.px(1));
        return;
    }
    ImGui::SetCursorScreenPos(at);
    ImGui::PushID(static_cast<int>(giver * 1000 + taker));
    const bool isClicked = ImGui::InvisibleButton("cell", {max.x - at.x, max.y - at.y});
    const double share = static_cast<double>(claims) / largest;
    list.AddRectFilled(at, max, packed(look.lift(claims > 0 ? 0.10 + 0.22 * share : 0.03)), look.px(3));
    const bool isOfPair = std::pair(giver, taker) == memory.pair || std::pair(taker, giver) == memory.pair;
    if (isOfPair || ImGui::IsItemHovered())
        list.AddRect(at, max, packed(isOfPair ? look.theme.accent : look.text()), look.px(3), 0,
                     look.px(1.5));
    if (claims > 0) {
        const std::string text = std::to_string(claims);
        const ImVec2 textBox = textSize(look, Face::Regular, text);
        drawText(look, Face::Regular, {(at.x + max.x - textBox.x) / 2.0F, (at.y + max.y - textBox.y) / 2.0F},
                 look.text(), text);
    }
    const LedgerFilter flows = {
        .transfer =
            Transfer{memory.parties().all[giver].key, memory.parties().all[taker].key, {}, memory.days}};
    const SpotTouch touch = touchSpot(context, look, flows, isClicked);
    if (touch.isPointedAt)
        tipOfSpot(look, touch, nameOf(context, giver) + " → " + nameOf(context, taker),
                  context.words.count(claims, "{} flow. Click: the balance of the two",
                                      "{} flows. Click: the balance of the two"));
    if (touch.isChosen)
        commands.push_back(LedgerCommand(
            SetBalancePair{{memory.parties().all[giver].key, memory.parties().all[taker].key}}));
    ImGui::PopID();
}

} // namespace

void drawBalanceMatrix(const PanelContext& context, const Look& look, ImVec2 size, Commands& commands) {
    const scene::BalanceMatrix& matrix = context.memory.balance.matrix;
    ImGui::BeginChild("matrix", size, false, ImGuiWindowFlags_NoNav);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float room = ImGui::GetContentRegionAvail().x - look.px(nameWidth);
    const auto columns = std::min(matrix.parties.size(),
                                  static_cast<std::size_t>(std::max(room / look.px(leastCellWidth), 0.0F)));
    const int largest = largestOf(matrix);
    const float width =
        columns == 0 ? 0.0F : std::min(room / static_cast<float>(columns), look.px(widestCell));
    const float lineHeight = look.lineHeight(Face::Small);
    std::vector<std::vector<std::string>> headings;
    std::size_t mostLines = 1;
    for (std::size_t column = 0; column < columns; ++column) {
        headings.push_back(headingOf(look, nameOf(context, matrix.parties[column]), width - look.px(4)));
        mostLines = std::max(mostLines, headings.back().size());
    }
    const float lastLine = at.y + lineHeight * static_cast<float>(mostLines - 1);
    drawText(look, Face::Small, {at.x, lastLine}, look.dimText(), context.words("gives to"));
    for (std::size_t column = 0; column < columns; ++column) {
        float y = lastLine - lineHeight * static_cast<float>(headings[column].size() - 1);
        for (const std::string& line : headings[column]) {
            drawText(look, Face::Small,
                     {at.x + look.px(nameWidth) + width * static_cast<float>(column) +
                          (width - look.px(2) - textSize(look, Face::Small, line).x) / 2.0F,
                      y},
                     look.theme.quietText, line);
            y += lineHeight;
        }
    }
    float y = lastLine + look.px(18);
    for (std::size_t row = 0; row < columns; ++row) {
        drawText(
            look, Face::Regular,
            {at.x, y + (look.px(cellHeight) - look.px(2) - look.lineHeight(Face::Regular)) / 2.0F},
            look.text(),
            ellipsized(look, Face::Regular, nameOf(context, matrix.parties[row]), look.px(nameWidth - 8)));
        for (std::size_t column = 0; column < columns; ++column)
            drawCell(context, look, {at.x + look.px(nameWidth) + width * static_cast<float>(column), y},
                     {width, look.px(cellHeight)}, matrix.parties[row], matrix.parties[column],
                     matrix.claims[row][column], largest, commands);
        y += look.px(cellHeight);
    }
    if (const std::size_t more = matrix.parties.size() - columns + matrix.leftOut; more > 0) {
        drawText(
            look, Face::Small, {at.x, y + look.px(2)}, look.dimText(),
            context.words.count(static_cast<long long>(more), "and {} more party", "and {} more parties"));
        y += look.px(18);
    }
    ImGui::SetCursorScreenPos({at.x, y});
    ImGui::Dummy({1.0F, look.px(2)});
    ImGui::EndChild();
}

} // namespace tumen::ui
