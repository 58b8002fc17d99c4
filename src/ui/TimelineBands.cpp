#include <algorithm>
#include <numeric>

#include <imgui.h>

#include "ui/TimelineParts.hpp"

namespace tumen::ui {

namespace {

constexpr double textInset = 5.0; // points between a band's start and its title

ImVec2 topLeft(const geo::ScreenRect& r) {
    return {static_cast<float>(r.left), static_cast<float>(r.top)};
}

ImVec2 bottomRight(const geo::ScreenRect& r) {
    return {static_cast<float>(r.right()), static_cast<float>(r.bottom())};
}

double titleWidth(const Look& look, const model::Period& period) {
    return textSize(look, Face::Small, period.title).x;
}

geo::ScreenRect bandRect(const model::Period& period, int row, const TimelineAxis& axis,
                         const AxisRows& rows) {
    const time::DayRange bounds = time::boundsWithin(period.when, axis.span());
    const double left = axis.xWithin(bounds.first);
    const bool isOnAxis = bounds.first < axis.span().last && bounds.last + 1.0 > axis.span().first;
    const double right = isOnAxis ? std::max(axis.xWithin(bounds.last + 1.0), left + 3.0) : left;
    const double top = rows.bandsTop + static_cast<float>(row) * rows.bandHeight;
    return {left, top, right - left, std::max(rows.bandHeight - 2.0, 1.0)};
}

/// Puts the title of a short band into another row, where nothing is in its way.
void placeLabel(const Look& look, const model::Period& period, const AxisRows& rows, int rowCount,
                std::size_t index, std::vector<PeriodBand>& bands) {
    PeriodBand& self = bands[index];
    const double width = titleWidth(look, period) + 2.0 * textInset * look.unitPx;
    const double gap = 4.0 * look.unitPx;
    const auto isFree = [&](const geo::ScreenRect& rect) {
        const geo::ScreenRect wide = {rect.left - gap, rect.top, rect.width + 2.0 * gap, rect.height};
        return rect.left >= rows.left && rect.right() <= rows.right &&
               std::ranges::none_of(bands, [&](const PeriodBand& other) {
                   return wide.overlaps(other.band) ||
                          (other.label.width > 0.0 && wide.overlaps(other.label));
               });
    };
    for (int row = 0; row < rowCount; ++row) {
        const double top = rows.bandsTop + static_cast<float>(row) * rows.bandHeight;
        for (const bool endsAtBand : {false, true}) {
            const double left = endsAtBand ? self.band.right() - width : self.band.left;
            const geo::ScreenRect rect{left, top, width, self.band.height};
            if (!isFree(rect))
                continue;
            self.label = rect;
            self.labelEndsAtBand = endsAtBand;
            return;
        }
    }
}

void drawTitle(const Look& look, const PeriodBand& band, const model::Period& period, core::Colour colour) {
    const bool beside = band.label.width > 0.0;
    const geo::ScreenRect& rect = beside ? band.label : band.band;
    const float inset = look.px(textInset);
    const float y = static_cast<float>(rect.centre().y) - look.lineHeight(Face::Small) / 2.0F;
    const float x = static_cast<float>(rect.left) + inset;
    if (beside) {
        const auto stem = static_cast<float>(band.labelEndsAtBand ? rect.right() : rect.left);
        ImGui::GetWindowDrawList()->AddLine({stem, static_cast<float>(band.band.bottom())},
                                            {stem, static_cast<float>(rect.bottom())}, packed(colour, 0.5),
                                            look.px(1));
        drawText(look, Face::Small, {x, y}, colour, period.title);
        return;
    }
    const float room = static_cast<float>(rect.width) - inset - look.px(2);
    const std::string title = ellipsized(look, Face::Small, period.title, room);
    constexpr std::size_t leastLetters = 7; // the dots take three bytes of them
    if (title == period.title || title.size() >= leastLetters)
        drawText(look, Face::Small, {x, y}, colour, title);
}

} // namespace

std::vector<PeriodBand> layOutBands(const PanelContext& context, const Look& look, const TimelineData& data,
                                    const TimelineAxis& axis, const AxisRows& rows) {
    const std::vector<model::Period>& periods = context.brief.periods;
    std::vector<PeriodBand> bands(periods.size());
    for (std::size_t i = 0; i < periods.size(); ++i)
        bands[i].band = bandRect(periods[i], data.periodRows[i], axis, rows);
    if (rows.bandHeight < look.lineHeight(Face::Small))
        return bands;
    std::vector<std::size_t> longestFirst(periods.size());
    std::iota(longestFirst.begin(), longestFirst.end(), std::size_t{0});
    std::ranges::stable_sort(longestFirst, std::greater<>(),
                             [&](std::size_t i) { return bands[i].band.width; });
    const int rowCount = static_cast<int>((rows.bandsBottom - rows.bandsTop) / rows.bandHeight + 0.5F);
    for (const std::size_t i : longestFirst)
        if (bands[i].band.width > 0.0 && titleWidth(look, periods[i]) > 1.6 * bands[i].band.width)
            placeLabel(look, periods[i], rows, rowCount, i, bands);
    return bands;
}

state::Target periodAt(const std::vector<PeriodBand>& bands, geo::ScreenPoint point) {
    for (std::size_t i = 0; i < bands.size(); ++i)
        if ((bands[i].band.width > 0.0 && bands[i].band.contains(point)) ||
            (bands[i].label.width > 0.0 && bands[i].label.contains(point)))
            return {state::Target::What::Period, i};
    return {};
}

void drawBands(const PanelContext& context, const Look& look, const std::vector<PeriodBand>& bands,
               const TimelineAxis& axis, state::Target pointed) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const auto current = context.brief.periodAt(context.state.date);
    for (std::size_t i = 0; i < bands.size(); ++i) {
        if (bands[i].band.width <= 0.0)
            continue;
        const model::Period& period = context.brief.periods[i];
        const state::Target self{state::Target::What::Period, i};
        const ImVec2 min = topLeft(bands[i].band);
        const ImVec2 max = bottomRight(bands[i].band);
        const bool isCurrent = current == i;
        const core::Colour fill = isCurrent ? look.theme.accent : look.theme.seaText;
        const bool isPointed = self == pointed;
        const double strength = isCurrent ? (isPointed ? 0.42 : 0.36) : (isPointed ? 0.52 : 0.34);
        for (const BandPiece& piece : bandPieces(period.when, axis.span())) {
            const float x0 = std::max(static_cast<float>(axis.xWithin(piece.first)), min.x);
            const float x1 = static_cast<float>(axis.xWithin(piece.last));
            const ImU32 left = packed(fill, strength * (0.25 + 0.75 * piece.presenceFirst));
            const ImU32 right = packed(fill, strength * (0.25 + 0.75 * piece.presenceLast));
            if (x1 > x0)
                list.AddRectFilledMultiColor({x0, min.y}, {x1, max.y}, left, right, right, left);
        }
        // A notch parts neighbours that touch.
        if (min.x > static_cast<float>(axis.leftPx()) || axis.shows(period.when.start.earliest))
            list.AddLine({min.x, min.y}, {min.x, max.y}, packed(fill, 0.8), look.px(1));
        if (self == context.state.selected)
            list.AddRect(min, max, packed(look.theme.accent), look.px(2), 0, look.px(1.5));
    }
}

void drawBandTitles(const PanelContext& context, const Look& look, const std::vector<PeriodBand>& bands,
                    state::Target pointed) {
    const auto current = context.brief.periodAt(context.state.date);
    for (std::size_t i = 0; i < bands.size(); ++i) {
        if (bands[i].band.width <= 0.0 || bands[i].band.height < look.lineHeight(Face::Small) - 2.0F)
            continue;
        const bool loud = current == i || pointed == state::Target{state::Target::What::Period, i};
        drawTitle(look, bands[i], context.brief.periods[i], loud ? look.text() : look.theme.quietText);
    }
}

} // namespace tumen::ui
