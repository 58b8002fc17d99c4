#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "geo/Coordinates.hpp"

namespace tumen::model {

/// The shapes of a file of the user's in longitude and latitude.
struct ShapeLayer {
    std::vector<geo::LonLatPolygon> polygons;
    std::vector<geo::LonLatLine> lines;
    std::vector<geo::LonLat> points;

    std::size_t count() const { return polygons.size() + lines.size() + points.size(); }
};

/// How an image file of the user's is read; its pixels stay in the file until they are warped for a picture.
struct ImageLayer {
    /// A band of the file and its values that are drawn darkest and brightest.
    struct Band {
        int number = 1;
        double darkest = 0.0;
        double brightest = 255.0;
    };
    std::string path;
    std::vector<Band> bands;    ///< one for shades of grey, or red, green and blue
    int alphaBand = 0;          ///< 0 for none
    bool hasPalette = false;    ///< the one band numbers colours
    bool assumesLonLat = false; ///< the file does not say what its coordinates are; they fit degrees
};

using OwnLayerData = std::variant<ShapeLayer, ImageLayer>;

/// Pixels with their place in the plane of a projection.
struct PlaneImage {
    int widthPx = 0;
    int heightPx = 0;
    geo::WorldPoint topLeft;
    double kmPerPx = 1.0;
    std::vector<std::uint8_t> rgba; ///< row by row from the top, colours multiplied by their alpha
};

} // namespace tumen::model
