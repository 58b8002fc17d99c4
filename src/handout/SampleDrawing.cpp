#include "handout/SampleDrawing.hpp"

#include <cairo.h>

#include "handout/PageMeasures.hpp"

namespace tumen::handout {

namespace {

// Points.
constexpr double lineWidth = 2.2;
constexpr double headLength = 5.5;
constexpr double headWidth = 6.2;

void setDashes(cairo_t* page, model::StatusClass statusClass) {
    constexpr double longDashes[] = {5.0, 2.2};
    constexpr double shortDashes[] = {1.6, 1.6};
    if (statusClass == model::StatusClass::Alleged)
        cairo_set_dash(page, longDashes, 2, 0.0);
    else if (statusClass == model::StatusClass::Unverified)
        cairo_set_dash(page, shortDashes, 2, 0.0);
}

/// Fills the path, or draws its edge where the claim is prospective.
void paintShape(cairo_t* page, bool isHollow) {
    if (!isHollow)
        return cairo_fill(page);
    cairo_set_line_width(page, 0.8);
    cairo_stroke(page);
}

void drawLine(cairo_t* page, const ClaimSample& s, bool isHollow) {
    const double end = s.left + s.width - headLength;
    if (isHollow) {
        cairo_rectangle(page, s.left, s.middle - lineWidth / 2.0, end - s.left, lineWidth);
        paintShape(page, true);
    } else {
        cairo_set_line_width(page, lineWidth);
        setDashes(page, s.statusClass);
        cairo_move_to(page, s.left, s.middle);
        cairo_line_to(page, end, s.middle);
        cairo_stroke(page);
        cairo_set_dash(page, nullptr, 0, 0.0);
    }
    cairo_move_to(page, end, s.middle - headWidth / 2.0);
    cairo_line_to(page, s.left + s.width, s.middle);
    cairo_line_to(page, end, s.middle + headWidth / 2.0);
    cairo_close_path(page);
    paintShape(page, isHollow);
}

void drawDisc(cairo_t* page, const ClaimSample& s, bool isHollow) {
    constexpr double fullTurn = 6.283185307179586;
    const double x = s.left + s.width / 2.0;
    constexpr double radius = 3.4;
    const bool isDocumented = s.statusClass == model::StatusClass::Documented;
    cairo_arc(page, x, s.middle, isDocumented ? radius : radius - 1.2, 0.0, fullTurn);
    paintShape(page, isHollow);
    if (isDocumented || isHollow)
        return;
    cairo_new_path(page);
    cairo_set_line_width(page, 0.9);
    setDashes(page, s.statusClass);
    cairo_arc(page, x, s.middle, radius + 0.8, 0.0, fullTurn);
    cairo_stroke(page);
    cairo_set_dash(page, nullptr, 0, 0.0);
}

void drawBar(cairo_t* page, const ClaimSample& s) {
    const double x = s.left + s.width / 2.0 - (s.form == model::Form::Flow ? headLength / 2.0 : 0.0);
    const auto stroke = [&](core::Colour colour, double width) {
        setColour(page, colour);
        cairo_set_line_width(page, width);
        cairo_move_to(page, x - 1.8, s.middle + 4.2);
        cairo_line_to(page, x + 1.8, s.middle - 4.2);
        cairo_stroke(page);
    };
    stroke({255, 255, 255}, 3.6);
    stroke(denialInk, 1.5);
}

} // namespace

void setColour(cairo_t* page, core::Colour colour) {
    cairo_set_source_rgb(page, colour.r / 255.0, colour.g / 255.0, colour.b / 255.0);
}

void drawSample(cairo_t* page, const ClaimSample& sample) {
    cairo_save(page);
    cairo_new_path(page); // text before it has left a point
    setColour(page, sample.colour);
    const bool isHollow = sample.statusClass == model::StatusClass::Prospective;
    if (sample.form == model::Form::Flow)
        drawLine(page, sample, isHollow);
    else
        drawDisc(page, sample, isHollow);
    if (sample.denied)
        drawBar(page, sample);
    cairo_restore(page);
}

} // namespace tumen::handout
