#pragma once

#include "scene/LabelWishes.hpp"

namespace tumen::scene {

/// One way to set a name: in a line or broken into two, with the second language beneath.
struct LabelForm {
    struct Line {
        std::string text;
        TextStyle style;
        double widthPx = 0.0;
    };
    std::vector<Line> lines;
    double widthPx = 0.0;
    double heightPx = 0.0;
};

/// The ways to set a name, best first.
std::vector<LabelForm> formsOf(const LabelWish& wish, double unitPx, const MeasureText& measure);

/// Where a name may stand.
struct LabelPlace {
    std::size_t form = 0;
    geo::ScreenRect box;   ///< before it is turned
    double flush = 0.5;    ///< lines start at the left (0), are centred, or end at the right (1)
    double angleRad = 0.0; ///< turned clockwise about the middle of the box
};

/// The places of a name about its point, best first: always as many and in the same order for one wish.
std::vector<LabelPlace> placesAbout(const LabelWish& wish, const std::vector<LabelForm>& forms,
                                    geo::ScreenPoint at, double unitPx);

/// The boxes a name at a place covers: one, or some small ones in a row when it is turned.
std::vector<geo::ScreenRect> footprint(const geo::ScreenRect& box, double angleRad);

/// The lines of a name at a place.
std::vector<PlacedText> linesAt(const LabelPlace& place, const LabelForm& form, core::Colour colour,
                                core::Colour secondColour);

} // namespace tumen::scene
