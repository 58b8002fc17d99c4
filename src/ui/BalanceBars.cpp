#include <algorithm>
#include <cmath>
#include <map>

#include <fmt/format.h>
#include <imgui.h>

#include "core/Text.hpp"
#include "scene/ClaimText.hpp"
#include "ui/BalanceKeys.hpp"
#include "ui/BalanceParts.hpp"
#include "ui/Widgets.hpp"

namespace tumen::ui {

namespace {

using namespace state;
using scene::BalancePart;

constexpr double barRowHeight = 24.0;
constexpr double barHeight = 13.0;
constexpr double belowBars = 2.0;
constexpr double kindWidth = 132.0;
constexpr double widestClaim = 36.0;
constexpr double valueWidth = 52.0; // beside the longest bar

/// "3", or "12.5" of a unit.
std::string valueText(double value) {
    return value == std::floor(value) && std::abs(value) < 1e15 ? core::grouped(static_cast<long long>(value))
                                                                : fmt::format("{:.4g}", value);
}

/// A part of a bar in the pattern of its status, as lines on the map have it: filled; in long pieces; in
/// short, soft pieces; hollow.
void fillPart(const Look& look, ImVec2 min, ImVec2 max, const BalancePart& part, core::Colour colour) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const auto pieces = [&](double length, double gap, double opacity) {
        for (float x = min.x; x < max.x; x += look.px(length) + look.px(gap))
            list.AddRectFilled({x, min.y}, {std::min(x + look.px(length), max.x), max.y},
                               packed(colour, opacity));
    };
    switch (part.statusClass) {
    case model::StatusClass::Documented:
        list.AddRectFilled(min, max, packed(colour));
        break;
    case model::StatusClass::Alleged:
        pieces(10, 4, 1.0);
        break;
    case model::StatusClass::Unverified:
        pieces(3, 4, 0.75);
        break;
    case model::StatusClass::Prospective:
        list.AddRect({min.x + 0.5F, min.y + 0.5F}, {max.x - 0.5F, max.y - 0.5F}, packed(colour), 0.0F, 0,
                     look.px(1.3));
        break;
    }
    if (part.denied > 0) {
        const float x = (min.x + max.x) / 2.0F;
        const float r = look.px(3);
        list.AddLine({x + r, min.y - look.px(2)}, {x - r, max.y + look.px(2)}, packed(look.theme.panel),
                     look.px(4.5));
        list.AddLine({x + r, min.y - look.px(2)}, {x - r, max.y + look.px(2)}, packed(look.theme.struck),
                     look.px(2));
    }
}

std::string tipOf(const PanelContext& context, const BalancePart& part) {
    const core::Wording& words = context.words;
    std::string text = words.count(part.claims, "{} claim", "{} claims");
    if (part.denied > 0)
        text += ", " + words.format("{} of them denied", part.denied);
    for (const scene::Amount& amount : part.amounts)
        text += "\n" + words.format("{} {} in {}", valueText(amount.sum), amount.unit,
                                    words.count(amount.claims, "{} claim", "{} claims"));
    return text + "\n" + std::string(words("Click: these claims in the table"));
}

/// What the bars of one side lead to.
struct Side {
    std::size_t giver;
    std::size_t taker;
    const scene::BalanceSide& parts;
    float direction; ///< 1 to the right, -1 to the left
};

LedgerFilter filterOf(const PanelContext& context, const Side& side, const BalancePart& part) {
    const BalanceMemory& memory = context.memory.balance;
    const auto& all = memory.parties().all;
    return {.kind = part.kind,
            .transfer = Transfer{all[side.giver].key, all[side.taker].key, part.statusClass, memory.days}};
}

/// One side of one kind's row, from the axis outwards.
void drawBar(const PanelContext& context, const Look& look, const Side& side, model::KindIndex kind,
             ImVec2 axis, float pxPerUnit, Commands& commands) {
    const std::string& measure = context.state.ledger.measure;
    float x = axis.x + side.direction * look.px(2);
    double sum = 0.0;
    for (const BalancePart& part : side.parts.parts) {
        const double value = part.kind == kind ? part.measuredIn(measure) : 0.0;
        if (value <= 0.0)
            continue;
        sum += value;
        const float width = std::max(static_cast<float>(value) * pxPerUnit, look.px(3));
        const float end = x + side.direction * width;
        const float half = look.px(barHeight) / 2.0F;
        const ImVec2 min{std::min(x, end), axis.y - half};
        const ImVec2 max{std::max(x, end), axis.y + half};
        ImGui::SetCursorScreenPos({min.x, axis.y - look.px(barRowHeight) / 2.0F});
        ImGui::PushID(static_cast<int>(part.statusClass));
        const bool isClicked = ImGui::InvisibleButton("part", {max.x - min.x, look.px(barRowHeight)});
        const bool isOff = context.state.hiddenKinds.contains(kind) ||
                           (model::statusesOf(part.statusClass) & ~context.state.hiddenStatuses).none();
        core::Colour colour = context.kindColours[kind];
        if (isOff)
            colour = core::mix(look.theme.panel, colour, 0.4);
        const float gap = look.px(1);
        fillPart(look, {min.x + (side.direction < 0 ? gap : 0.0F), min.y},
                 {max.x - (side.direction > 0 ? gap : 0.0F), max.y}, part, colour);
        const LedgerFilter claims = filterOf(context, side, part);
        const SpotTouch touch = touchSpot(context, look, claims, isClicked);
        if (touch.isPointedAt) {
            if (!touch.isAtKeys)
                ImGui::GetWindowDrawList()->AddRect({min.x - look.px(1), min.y - look.px(2)},
                                                    {max.x + look.px(1), max.y + look.px(2)},
                                                    packed(look.text()), look.px(2), 0, look.px(1));
            tipOfSpot(look, touch,
                      fmt::format("{} · {}", scene::kindTitle(context.brief, kind, context.words),
                                  context.words(model::title(part.statusClass))),
                      tipOf(context, part));
        }
        if (touch.isChosen)
            commands.push_back(LedgerCommand(ShowInLedger{claims}));
        ImGui::PopID();
        x = end;
    }
    const std::string text = sum > 0.0 ? valueText(sum) : "–";
    const float width = textSize(look, Face::Regular, text).x;
    drawText(look, Face::Regular,
             {side.direction > 0 ? x + look.px(6) : x - look.px(6) - width,
              axis.y - look.lineHeight(Face::Regular) / 2.0F},
             sum > 0.0 ? look.text() : look.dimText(), text);
}

/// Whether either side gives something of the kind.
bool hasBar(const scene::Balance& balance, model::KindIndex kind) {
    const auto gives = [kind](const scene::BalanceSide& side) {
        return std::ranges::find(side.parts, kind, &BalancePart::kind) != side.parts.end();
    };
    return gives(balance.leftGives) || gives(balance.rightGives);
}

double largestSum(const scene::Balance& balance, const std::string& measure) {
    double largest = 0.0;
    for (const scene::BalanceSide* side : {&balance.leftGives, &balance.rightGives}) {
        std::map<model::KindIndex, double> sums;
        for (const BalancePart& part : side->parts)
            largest = std::max(largest, sums[part.kind] += part.measuredIn(measure));
    }
    return largest;
}

void drawHead(const PanelContext& context, const Look& look, const Side& side, float axisX, float y,
              float room) {
    const std::string text =
        headOfSide(context.words, look, nameOf(context, side.giver), side.direction > 0, room);
    const float width = textSize(look, Face::Regular, text).x;
    drawText(look, Face::Regular, {side.direction > 0 ? axisX + look.px(8) : axisX - look.px(8) - width, y},
             look.theme.accent, text);
}

} // namespace

std::string headOfSide(const core::Wording& words, const Look& look, std::string_view name, bool isRight,
                       float widthPx) {
    std::string whole = isRight ? words.format("{} gives →", name) : words.format("← {} gives", name);
    if (textSize(look, Face::Regular, whole).x <= widthPx)
        return whole;
    constexpr std::string_view arrows[] = {"← ", " →"};
    const float arrow = textSize(look, Face::Regular, arrows[isRight ? 1 : 0]).x;
    const std::string shortened = ellipsized(look, Face::Regular, name, widthPx - arrow);
    return isRight ? fmt::format("{} →", shortened) : fmt::format("← {}", shortened);
}

double balanceBarsHeight(const PanelContext& context) {
    std::size_t rows = 1; // the heads
    for (model::KindIndex kind = 0; kind < context.brief.kinds.size(); ++kind)
        rows += hasBar(*context.memory.balance.balance, kind) ? 1 : 0;
    return barRowHeight * static_cast<double>(rows) + belowBars;
}

void drawBalanceBars(const PanelContext& context, const Look& look, ImVec2 size, Commands& commands) {
    const BalanceMemory& memory = context.memory.balance;
    const scene::Balance& balance = *memory.balance;
    const auto [left, right] = memory.pair;
    const Side sides[] = {{left, right, balance.leftGives, -1.0F}, {right, left, balance.rightGives, 1.0F}};
    ImGui::BeginChild("bars", size, false, ImGuiWindowFlags_NoNav);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float half = (ImGui::GetContentRegionAvail().x - look.px(kindWidth)) / 2.0F;
    const float axisX = at.x + look.px(kindWidth) + half;
    const double largest = largestSum(balance, context.state.ledger.measure);
    const float reach = half - look.px(valueWidth);
    float pxPerUnit = largest > 0.0 ? reach / static_cast<float>(largest) : 0.0F;
    if (context.state.ledger.measure.empty())
        pxPerUnit = std::min(pxPerUnit, look.px(widestClaim));
    for (const Side& side : sides)
        drawHead(context, look, side, axisX, at.y, half - look.px(12));
    float y = at.y + look.px(barRowHeight);
    const float top = y;
    for (model::KindIndex kind = 0; kind < context.brief.kinds.size(); ++kind) {
        if (!hasBar(balance, kind))
            continue;
        ImGui::PushID(static_cast<int>(kind));
        const ImVec2 axis{axisX, y + look.px(barRowHeight) / 2.0F};
        drawSwatch(look, {at.x + look.px(7), axis.y}, context.kindColours[kind],
                   !context.state.hiddenKinds.contains(kind));
        drawText(look, Face::Regular, {at.x + look.px(20), axis.y - look.lineHeight(Face::Regular) / 2.0F},
                 look.text(),
                 ellipsized(look, Face::Regular, scene::kindTitle(context.brief, kind, context.words),
                            look.px(kindWidth - 26)));
        for (const Side& side : sides) {
            ImGui::PushID(static_cast<int>(side.direction));
            drawBar(context, look, side, kind, axis, pxPerUnit, commands);
            ImGui::PopID();
        }
        ImGui::PopID();
        y += look.px(barRowHeight);
    }
    ImGui::SetCursorScreenPos({at.x, y});
    if (y == top)
        paragraph(look, Face::Regular, look.theme.quietText,
                  context.words("Neither gives the other anything then."));
    else
        ImGui::GetWindowDrawList()->AddLine({axisX, top}, {axisX, y}, packed(look.theme.quietText),
                                            look.px(1));
    ImGui::Dummy({1.0F, look.px(belowBars)});
    ImGui::EndChild();
}

} // namespace tumen::ui
