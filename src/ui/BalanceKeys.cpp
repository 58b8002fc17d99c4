#include "ui/BalanceKeys.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include <imgui_internal.h>

#include "ui/LedgerKeys.hpp"
#include "ui/Widgets.hpp"

namespace tumen::ui {

namespace {

using state::Key;

/// Whatever the days are.
bool isSame(const state::LedgerFilter& a, const state::LedgerFilter& b) {
    return a.kind == b.kind && a.transfer->giver == b.transfer->giver &&
           a.transfer->taker == b.transfer->taker && a.transfer->statusClass == b.transfer->statusClass;
}

bool isBar(const BalanceSpot& spot) {
    return spot.claims.kind.has_value();
}

double gapBetween(double aFirst, double aLast, double bFirst, double bLast) {
    return std::max({0.0, bFirst - aLast, aFirst - bLast});
}

/// How far a spot lies off in a direction, what is beside it counting as further; nothing behind.
std::optional<double> distance(const BalanceSpot& from, const BalanceSpot& to, geo::ScreenPoint way) {
    const geo::ScreenPoint a = from.box.centre();
    const geo::ScreenPoint b = to.box.centre();
    const double along = (b.x - a.x) * way.x + (b.y - a.y) * way.y;
    if (along < 1.0)
        return std::nullopt;
    const bool isSideways = way.x != 0.0;
    const double aside = isSideways ? std::abs(b.y - a.y) : std::abs(b.x - a.x);
    const double gap = isSideways ? gapBetween(from.box.top, from.box.bottom(), to.box.top, to.box.bottom())
                                  : gapBetween(from.box.left, from.box.right(), to.box.left, to.box.right());
    return along + 4.0 * gap + 0.1 * aside;
}

std::optional<BalanceSpot> nearest(const std::vector<BalanceSpot>& spots, const BalanceSpot& from,
                                   geo::ScreenPoint way) {
    const BalanceSpot* found = nullptr;
    double least = 0.0;
    for (const BalanceSpot& spot : spots) {
        if (way.y != 0.0 && isBar(spot) != isBar(from))
            continue;
        const auto off = distance(from, spot, way);
        if (off && (found == nullptr || *off < least)) {
            found = &spot;
            least = *off;
        }
    }
    return found == nullptr ? std::nullopt : std::optional(*found);
}

std::optional<BalanceSpot> furthest(const std::vector<BalanceSpot>& spots, const BalanceSpot& from,
                                    geo::ScreenPoint way) {
    std::optional<BalanceSpot> found;
    for (auto next = nearest(spots, from, way); next; next = nearest(spots, *next, way))
        found = next;
    return found;
}

/// Where the keys were, or what lies closest to that when it is there no longer.
const BalanceSpot& stillThere(const std::vector<BalanceSpot>& spots, const BalanceSpot& was) {
    const auto same =
        std::ranges::find_if(spots, [&](const BalanceSpot& spot) { return isSame(spot.claims, was.claims); });
    if (same != spots.end())
        return *same;
    const geo::ScreenPoint at = was.box.centre();
    return *std::ranges::min_element(spots, {}, [&](const BalanceSpot& spot) {
        return std::hypot(spot.box.centre().x - at.x, spot.box.centre().y - at.y);
    });
}

} // namespace

SpotTouch touchSpot(const PanelContext& context, const Look& look, const state::LedgerFilter& claims,
                    bool isClicked) {
    BalanceMemory& memory = context.memory.balance;
    const ImRect box(ImGui::GetItemRectMin(), ImGui::GetItemRectMax());
    memory.spots.push_back({claims, {box.Min.x, box.Min.y, box.GetWidth(), box.GetHeight()}});
    const LedgerMemory& ledger = context.memory.ledger;
    const bool isHovered = ImGui::IsItemHovered();
    SpotTouch touch;
    touch.isAtKeys = ledgerMoves(ledger) && memory.atKeys && isSame(memory.atKeys->claims, claims);
    touch.isPointedAt = isHovered || touch.isAtKeys;
    touch.isChosen = isClicked || (touch.isAtKeys && isEntered(ledger));
    if (isHovered || (touch.isAtKeys && !context.memory.lifted))
        context.memory.lifted = claims;
    if (touch.isAtKeys) {
        const float out = look.px(3);
        ImGui::GetWindowDrawList()->AddRect({box.Min.x - out, box.Min.y - out},
                                            {box.Max.x + out, box.Max.y + out}, packed(look.theme.accent),
                                            look.px(4), 0, look.px(2));
        if (std::exchange(memory.scrollsToKeys, false))
            ImGui::ScrollToBringRectIntoView(ImGui::GetCurrentWindow(), box);
    }
    return touch;
}

void tipOfSpot(const Look& look, const SpotTouch& touch, std::string_view heading, std::string_view text) {
    if (ImGui::IsItemHovered())
        return tip(look, heading, text);
    if (!touch.isAtKeys)
        return;
    const ImVec2 min = ImGui::GetItemRectMin();
    ImGui::SetNextWindowPos({min.x, min.y - look.px(8)}, ImGuiCond_Always, {0.0F, 1.0F});
    tip(look, heading, text);
}

std::optional<BalanceSpot> spotAfter(const std::vector<BalanceSpot>& spots, const BalanceSpot& from,
                                     Key key) {
    switch (key) {
    case Key::Left:
        return nearest(spots, from, {{-1.0, 0.0}});
    case Key::Right:
        return nearest(spots, from, {{1.0, 0.0}});
    case Key::Up:
        return nearest(spots, from, {{0.0, -1.0}});
    case Key::Down:
        return nearest(spots, from, {{0.0, 1.0}});
    case Key::PageUp:
        return furthest(spots, from, {{0.0, -1.0}});
    case Key::PageDown:
        return furthest(spots, from, {{0.0, 1.0}});
    case Key::Home:
        return spots.front();
    case Key::End:
        return spots.back();
    default:
        return std::nullopt;
    }
}

void followBalanceKeys(const PanelContext& context) {
    constexpr std::array<std::pair<ImGuiKey, Key>, 8> keys = {{{ImGuiKey_LeftArrow, Key::Left},
                                                               {ImGuiKey_RightArrow, Key::Right},
                                                               {ImGuiKey_UpArrow, Key::Up},
                                                               {ImGuiKey_DownArrow, Key::Down},
                                                               {ImGuiKey_PageUp, Key::PageUp},
                                                               {ImGuiKey_PageDown, Key::PageDown},
                                                               {ImGuiKey_Home, Key::Home},
                                                               {ImGuiKey_End, Key::End}}};
    BalanceMemory& memory = context.memory.balance;
    if (!ledgerMoves(context.memory.ledger) || memory.spots.empty()) {
        memory.atKeys.reset();
        return;
    }
    memory.atKeys = memory.atKeys ? stillThere(memory.spots, *memory.atKeys) : memory.spots.front();
    for (const auto& [pressed, key] : keys)
        if (isPressed(pressed))
            if (const auto next = spotAfter(memory.spots, *memory.atKeys, key)) {
                memory.atKeys = next;
                memory.scrollsToKeys = true;
            }
}

} // namespace tumen::ui
