#include "scene/LabelPlaces.hpp"

#include <algorithm>
#include <cmath>

#include "core/Text.hpp"

namespace tumen::scene {

namespace {

using geo::ScreenPoint;
using geo::ScreenRect;

LabelForm formOf(const std::vector<std::string>& lines, const LabelWish& wish, double unitPx,
                 const MeasureText& measure) {
    LabelForm form;
    const auto add = [&](const std::string& text, const TextStyle& style) {
        form.lines.push_back({text, style, measure(text, style)});
        form.widthPx = std::max(form.widthPx, form.lines.back().widthPx);
        form.heightPx += lineHeight(style);
    };
    for (const std::string& line : lines)
        add(line, wish.style);
    if (!wish.second.empty())
        add(wish.second, {std::max(wish.style.sizePx * 0.8, 10.0 * unitPx), false, wish.style.italic,
                          0.3 * wish.style.spacingPx});
    return form;
}

constexpr const char* bracket = " (";

/// The text broken before a bracket, or else at the blank that leaves the shortest lines; empty when there is
/// no blank.
std::vector<std::string> halves(const std::string& text, const TextStyle& style, const MeasureText& measure) {
    if (const std::size_t at = text.find(bracket); at != std::string::npos)
        return {text.substr(0, at), text.substr(at + 1)};
    std::vector<std::string> best;
    double bestWidth = 0.0;
    for (std::size_t blank = text.find(' '); blank != std::string::npos; blank = text.find(' ', blank + 1)) {
        const std::string first = text.substr(0, blank);
        const std::string second = text.substr(blank + 1);
        const double width = std::max(measure(first, style), measure(second, style));
        if (best.empty() || width < bestWidth) {
            best = {first, second};
            bestWidth = width;
        }
    }
    return best;
}

} // namespace

std::vector<LabelForm> formsOf(const LabelWish& wish, double unitPx, const MeasureText& measure) {
    std::vector<LabelForm> forms = {formOf({wish.text}, wish, unitPx, measure)};
    constexpr double longName = 80.0;
    if (model::hasCourse(wish.kind) || forms[0].lines[0].widthPx < longName * unitPx)
        return forms;
    if (const auto broken = halves(wish.text, wish.style, measure); !broken.empty())
        forms.push_back(formOf(broken, wish, unitPx, measure));
    // A state or a sea with a second name in brackets would lie across its neighbours in one line.
    const bool ofArea = wish.kind == model::LabelKind::Country || wish.kind == model::LabelKind::Sea;
    if (ofArea && wish.text.find(bracket) != std::string::npos)
        forms.erase(forms.begin());
    return forms;
}

std::vector<LabelPlace> placesAbout(const LabelWish& wish, const std::vector<LabelForm>& forms, ScreenPoint p,
                                    double unitPx) {
    std::vector<LabelPlace> places;
    for (std::size_t f = 0; f < forms.size(); ++f) {
        const double width = forms[f].widthPx;
        const double height = forms[f].heightPx;
        const auto add = [&](double left, double top, double flush) {
            places.push_back({f, {left, top, width, height}, flush, 0.0});
        };
        if (wish.dotRadiusPx <= 0.0) {
            const double line = lineHeight(wish.style);
            const auto addShifted = [&](double shift) {
                add(p.x - width / 2.0, p.y - height / 2.0 + shift * line, 0.5);
            };
            for (const double shift : {0.0, -0.6, 0.6, -1.1, 1.1})
                addShifted(shift);
            if (wish.roomy)
                for (const double shift : {-2.0, 2.0, -3.0, 3.0})
                    addShifted(shift);
            if (wish.besideTowns)
                for (const double shift : {0.0, -1.1, 1.1})
                    for (const double aside : {-1.0, 0.0})
                        add(p.x + aside * width, p.y - height / 2.0 + shift * line, 0.5);
            continue;
        }
        const double gap = wish.dotRadiusPx + 3.0 * unitPx;
        const double far = 12.0 * unitPx; // past the marks and neighbours of a busy place
        // With a second line the first one stays beside the point.
        const double beside = p.y - lineHeight(wish.style) / 2.0;
        add(p.x + gap, beside, 0.0);
        add(p.x - gap - width, beside, 1.0);
        add(p.x - width / 2.0, p.y - gap - height, 0.5);
        add(p.x - width / 2.0, p.y + gap, 0.5);
        add(p.x + gap * 0.7, p.y - gap * 0.7 - height, 0.0);
        add(p.x + gap * 0.7, p.y + gap * 0.7, 0.0);
        add(p.x - gap * 0.7 - width, p.y - gap * 0.7 - height, 1.0);
        add(p.x - gap * 0.7 - width, p.y + gap * 0.7, 1.0);
        add(p.x + far, p.y - height - far * 0.4, 0.0);
        add(p.x + far, p.y + far * 0.4, 0.0);
        add(p.x - far - width, p.y - height - far * 0.4, 1.0);
        add(p.x - far - width, p.y + far * 0.4, 1.0);
        if (wish.hubPlaces.empty())
            continue;
        // Past the heads of a neighbour.
        for (const double share : {0.25, 0.75}) {
            add(p.x - share * width, p.y - gap - height, share);
            add(p.x - share * width, p.y + gap, share);
        }
    }
    return places;
}

std::vector<ScreenRect> footprint(const ScreenRect& box, double angleRad) {
    if (angleRad == 0.0)
        return {box};
    const int pieces = std::max(1, static_cast<int>(std::ceil(box.width / box.height)));
    const ScreenPoint along = {{std::cos(angleRad), std::sin(angleRad)}};
    const double pieceWidth = box.width / pieces;
    // The box around a piece of the turned line.
    const double halfWidth = (pieceWidth * std::abs(along.x) + box.height * std::abs(along.y)) / 2.0;
    const double halfHeight = (pieceWidth * std::abs(along.y) + box.height * std::abs(along.x)) / 2.0;
    std::vector<ScreenRect> boxes;
    for (int i = 0; i < pieces; ++i) {
        const ScreenPoint middle = box.centre() + along * ((i + 0.5) * pieceWidth - box.width / 2.0);
        boxes.push_back({middle.x - halfWidth, middle.y - halfHeight, 2.0 * halfWidth, 2.0 * halfHeight});
    }
    return boxes;
}

std::vector<PlacedText> linesAt(const LabelPlace& place, const LabelForm& form, core::Colour colour,
                                core::Colour secondColour) {
    std::vector<PlacedText> lines;
    double top = place.box.top;
    for (const LabelForm::Line& line : form.lines) {
        const bool second = line.style.sizePx != form.lines.front().style.sizePx;
        lines.push_back({line.text,
                         {place.box.left + place.flush * (place.box.width - line.widthPx), top, line.widthPx,
                          lineHeight(line.style)},
                         line.style,
                         second ? secondColour : colour,
                         true,
                         place.angleRad});
        top += lineHeight(line.style);
    }
    return lines;
}

} // namespace tumen::scene
