#include "render/FlowMesh.hpp"

#include <algorithm>

#include "render/Colours.hpp"

namespace tumen::render {

namespace {

using geo::ScreenPoint;

sf::Vector2f toSfml(ScreenPoint p) {
    return {static_cast<float>(p.x), static_cast<float>(p.y)};
}

ScreenPoint normalAt(const geo::ScreenLine& line, std::size_t i) {
    const ScreenPoint along = line[std::min(i + 1, line.size() - 1)] - line[i > 0 ? i - 1 : 0];
    return core::perpendicular(core::normalized(along));
}

/// The line with one point more, at that length along it.
geo::ScreenLine withCornerAt(geo::ScreenLine line, double alongPx) {
    for (std::size_t i = 1; i < line.size(); ++i) {
        const double step = core::distance(line[i - 1], line[i]);
        if (alongPx < step) {
            line.insert(line.begin() + static_cast<std::ptrdiff_t>(i),
                        core::lerp(line[i - 1], line[i], alongPx / step));
            break;
        }
        alongPx -= step;
    }
    return line;
}

sf::Color colourOf(const scene::FlowDrawing& flow) {
    return render::toSfml(core::faded(flow.colour, flow.strength));
}

void appendHead(sf::VertexArray& triangles, ScreenPoint tip, ScreenPoint base, double widthPx,
                double casingPx, sf::Color colour) {
    const ScreenPoint ahead = core::normalized(tip - base);
    const ScreenPoint aside = core::perpendicular(ahead);
    const double lengthPx = core::distance(tip, base);
    // A box around the triangle and its casing, in the head's own coordinates: x 0 to 1 along, y -1 to 1
    // across.
    const double rimX = 3.0 * casingPx / lengthPx;
    const double rimY = 3.0 * casingPx / (widthPx / 2.0);
    const auto corner = [&](double x, double y) {
        const ScreenPoint at = base + ahead * (x * lengthPx) + aside * (y * widthPx / 2.0);
        return sf::Vertex(toSfml(at), colour, {static_cast<float>(x), static_cast<float>(y)});
    };
    const sf::Vertex corners[4] = {corner(-rimX, -1.0 - rimY), corner(1.0 + rimX, -1.0 - rimY),
                                   corner(1.0 + rimX, 1.0 + rimY), corner(-rimX, 1.0 + rimY)};
    for (const int i : {0, 1, 2, 0, 2, 3})
        triangles.append(corners[i]);
}

} // namespace

void appendRibbon(sf::VertexArray& triangles, const geo::ScreenLine& line, double widthPx, double casingPx,
                  double startPx, sf::Color colour) {
    const double half = widthPx / 2.0;
    const double reach = (half + casingPx + softRimPx) / half;
    double along = startPx;
    sf::Vertex previous[2];
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (i > 0)
            along += core::distance(line[i - 1], line[i]);
        const ScreenPoint offset = normalAt(line, i) * (half * reach);
        const sf::Vertex sides[2] = {
            {toSfml(line[i] + offset), colour, {static_cast<float>(along), static_cast<float>(reach)}},
            {toSfml(line[i] - offset), colour, {static_cast<float>(along), static_cast<float>(-reach)}}};
        if (i > 0)
            for (const sf::Vertex& vertex :
                 {previous[0], previous[1], sides[0], sides[0], previous[1], sides[1]})
                triangles.append(vertex);
        std::copy(std::begin(sides), std::end(sides), std::begin(previous));
    }
}

void appendBody(FlowMesh& mesh, const scene::FlowDrawing& flow, double casingPx) {
    const sf::Color colour = colourOf(flow);
    double along = flow.phasePx;
    for (const geo::ScreenLine& piece : flow.path.pieces) {
        const bool endsInHead = &piece == &flow.path.pieces.back() && flow.path.headLengthPx > 0.0;
        appendRibbon(mesh.bodies, endsInHead ? geo::withoutBack(piece, flow.path.headLengthPx) : piece,
                     flow.path.widthPx, casingPx, along, colour);
        along += geo::lengthPx(piece);
    }
}

void appendHead(FlowMesh& mesh, const scene::FlowDrawing& flow, double casingPx) {
    if (flow.path.pieces.empty() || flow.path.headLengthPx <= 0.0)
        return;
    const geo::ScreenLine& piece = flow.path.pieces.back();
    appendHead(mesh.heads, piece.back(), geo::withoutBack(piece, flow.path.headLengthPx).back(),
               flow.path.headWidthPx, casingPx, colourOf(flow));
}

void appendHalo(sf::VertexArray& triangles, const scene::FlowDrawing& flow, double reachPx, double opacity) {
    if (opacity <= 0.0)
        return;
    const double reach = flow.path.widthPx / 2.0 + reachPx;
    for (const geo::ScreenLine& piece : flow.path.pieces) {
        const double lengthPx = geo::lengthPx(piece);
        const double fadePx = std::min(reachPx, lengthPx / 2.0);
        const geo::ScreenLine line = withCornerAt(withCornerAt(piece, fadePx), lengthPx - fadePx);
        double alongPx = 0.0;
        sf::Vertex previous[2];
        for (std::size_t i = 0; i < line.size(); ++i) {
            alongPx += i > 0 ? core::distance(line[i - 1], line[i]) : 0.0;
            const double share = std::clamp(std::min(alongPx, lengthPx - alongPx) / fadePx, 0.0, 1.0);
            const sf::Color colour = render::toSfml(core::faded(flow.colour, opacity * share));
            const ScreenPoint offset = normalAt(line, i) * reach;
            const sf::Vertex sides[2] = {{toSfml(line[i] + offset), colour, {0.F, 1.F}},
                                         {toSfml(line[i] - offset), colour, {0.F, -1.F}}};
            if (i > 0)
                for (const sf::Vertex& vertex :
                     {previous[0], previous[1], sides[0], sides[0], previous[1], sides[1]})
                    triangles.append(vertex);
            std::copy(std::begin(sides), std::end(sides), std::begin(previous));
        }
    }
}

std::optional<geo::ScreenLine> endBar(const scene::FlowPath& path, double unitPx) {
    if (path.pieces.empty() || path.headLengthPx <= 0.0)
        return std::nullopt;
    const geo::ScreenLine& piece = path.pieces.back();
    const ScreenPoint tip = piece.back();
    const ScreenPoint ahead = core::normalized(tip - geo::withoutBack(piece, path.headLengthPx).back());
    const ScreenPoint middle = tip + ahead * (endBarWidth / 2.0 * unitPx);
    const ScreenPoint across = core::perpendicular(ahead) * (path.headWidthPx / 2.0 + 4.5 * unitPx);
    return geo::ScreenLine{middle - across, middle + across};
}

} // namespace tumen::render
