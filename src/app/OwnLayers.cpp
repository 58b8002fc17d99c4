#include "app/OwnLayers.hpp"

#include <algorithm>
#include <cmath>
#include <new>
#include <utility>

#include "io/LayerFile.hpp"

namespace tumen::app {

namespace {

constexpr int picturesToRest = 6;
/// Share of the view that an image reaches beyond it on each side, so that one can pan a little.
constexpr double imageMargin = 0.25;
constexpr std::size_t readAtOnce = 2;

/// A plane in which x is the longitude and y the latitude, in degrees: on a sphere on which a kilometre of
/// the equator is a degree.
geo::ProjectionSpec degreesOnAPlane() {
    return {"degrees", "", "+proj=eqc +R=57295.77951308232 +units=m", {0.0, 0.0}, 0.0, false};
}

core::Result<model::OwnLayerData> readWithinMemory(const std::string& path, core::Progress& progress) {
    try {
        return io::readLayerFile(path, progress);
    } catch (const std::bad_alloc&) {
        return core::Problem{core::Severity::Error,
                             {path, {}, std::nullopt, {}},
                             "This file does not fit into the memory.",
                             "Cut out the part that you need with ogr2ogr -spat, or simplify it."};
    }
}

render::OwnLayerMesh meshOf(const model::ShapeLayer& shapes, const geo::ProjectionSpec& spec,
                            core::Progress& progress) {
    // The globe's shapes lie on the sphere and turn on the graphics card.
    const bool onSphere = spec.isGlobe();
    render::OwnLayerMesh mesh(onSphere);
    const auto projection = geo::Projection::make(onSphere ? degreesOnAPlane() : spec);
    constexpr double cellDeg = 2.0;
    if (projection)
        scene::projectShapes(
            shapes, *projection, progress, [&](const scene::PlaneShapes& group) { mesh.add(group); },
            onSphere ? cellDeg : 0.0);
    return mesh;
}

/// The part of the plane that the picture shows and a margin around it, in the picture's pixels.
io::WarpFrame frameOf(const scene::BaseLook& look, double margin) {
    const double marginX = std::round(look.widthPx * margin);
    const double marginY = std::round(look.heightPx * margin);
    return {look.camera.toWorld({{-marginX, -marginY}}), look.camera.kmPerPx(),
            static_cast<int>(look.widthPx + 2.0 * marginX), static_cast<int>(look.heightPx + 2.0 * marginY)};
}

/// The same part of the plane with a ninth of the pixels.
io::WarpFrame coarsened(const io::WarpFrame& frame) {
    constexpr int factor = 3;
    return {frame.topLeft, frame.kmPerPx * factor, (frame.widthPx + factor - 1) / factor,
            (frame.heightPx + factor - 1) / factor};
}

bool isSameFrame(const io::WarpFrame& a, const io::WarpFrame& b) {
    return a.topLeft.x == b.topLeft.x && a.topLeft.y == b.topLeft.y && a.kmPerPx == b.kmPerPx &&
           a.widthPx == b.widthPx && a.heightPx == b.heightPx;
}

/// True when all of the picture lies within an image.
bool covers(const io::WarpFrame& image, const scene::BaseLook& look) {
    const io::WarpFrame view = frameOf(look, 0.0);
    const double slack = look.camera.kmPerPx();
    return image.topLeft.x <= view.topLeft.x + slack && image.topLeft.y >= view.topLeft.y - slack &&
           image.topLeft.x + image.widthPx * image.kmPerPx >=
               view.topLeft.x + view.widthPx * view.kmPerPx - slack &&
           image.topLeft.y - image.heightPx * image.kmPerPx <=
               view.topLeft.y - view.heightPx * view.kmPerPx + slack;
}

} // namespace

OwnLayers::~OwnLayers() {
    for (Layer& layer : m_layers)
        abandon(layer);
}

void OwnLayers::abandon(Layer& layer) {
    if (layer.reading)
        m_cancelled.add(std::move(*layer.reading));
    if (layer.meshing)
        m_cancelled.add(std::move(layer.meshing->task));
    if (layer.warping)
        m_cancelled.add(std::move(*layer.warping->task));
    layer.reading.reset();
    layer.meshing.reset();
    layer.warping.reset();
}

void OwnLayers::follow(const std::vector<state::OwnLayer>& wanted) {
    std::erase_if(m_layers, [&](Layer& layer) {
        if (std::ranges::find(wanted, layer.id, &state::OwnLayer::id) != wanted.end())
            return false;
        abandon(layer);
        m_painter.forget(layer.id);
        return true;
    });
    for (const state::OwnLayer& own : wanted)
        if (std::ranges::find(m_layers, own.id, &Layer::id) == m_layers.end())
            m_layers.emplace_back().id = own.id;
    std::size_t reading = 0;
    for (const Layer& layer : m_layers)
        reading += layer.reading ? 1 : 0;
    for (Layer& layer : m_layers) {
        if (layer.reading || layer.data || layer.hasFailed || reading >= readAtOnce)
            continue;
        const auto own = std::ranges::find(wanted, layer.id, &state::OwnLayer::id);
        layer.reading.emplace(
            [path = own->path](core::Progress& progress) { return readWithinMemory(path, progress); },
            !m_isWaiting);
        ++reading;
    }
}

void OwnLayers::fail(Layer& layer, const std::vector<core::Problem>& problems) {
    layer.hasFailed = true;
    m_problems.insert(m_problems.end(), problems.begin(), problems.end());
    m_failed.push_back(layer.id);
}

void OwnLayers::finishReading(Layer& layer) {
    Data data = layer.reading->take();
    layer.reading.reset();
    if (!data)
        return fail(layer, data.problems());
    m_problems.insert(m_problems.end(), data.problems().begin(), data.problems().end());
    layer.data = std::make_shared<const model::OwnLayerData>(std::move(*data));
}

void OwnLayers::prepareShapes(Layer& layer, const geo::ProjectionSpec& spec) {
    if (layer.meshing && layer.meshing->projection != spec.id && !m_painter.hasTaken(layer.id, spec.id)) {
        m_cancelled.add(std::move(layer.meshing->task));
        layer.meshing.reset();
    }
    if (!layer.meshing && !m_painter.hasTaken(layer.id, spec.id))
        layer.meshing.emplace(Meshing{spec.id, core::BackgroundTask<render::OwnLayerMesh>(
                                                   [data = layer.data, spec](core::Progress& progress) {
                                                       return meshOf(std::get<model::ShapeLayer>(*data), spec,
                                                                     progress);
                                                   },
                                                   !m_isWaiting)});
    if (layer.meshing && (m_isWaiting || layer.meshing->task.isReady())) {
        m_painter.take(layer.id, layer.meshing->projection, layer.meshing->task.take());
        layer.meshing.reset();
    }
}

void OwnLayers::prepareImage(Layer& layer, const scene::BaseLook& look, const geo::ProjectionSpec& spec) {
    const bool isAtRest = m_isWaiting || m_picturesAtRest >= picturesToRest;
    const io::WarpFrame frame = frameOf(look, m_isWaiting ? 0.0 : imageMargin);
    const auto isExact = [&](const std::optional<Warping>& warping) {
        return warping && warping->projection == spec.id && warping->centre == spec.centre &&
               isSameFrame(warping->frame, frame);
    };
    if (layer.warping && layer.warping->task->isReady() && !m_isWaiting) {
        layer.warped = std::exchange(layer.warping, std::nullopt);
        const Warped image = layer.warped->task->take();
        if (!image)
            return fail(layer, image.problems());
        m_painter.take(layer.id, layer.warped->projection, layer.warped->centre, *image);
    }
    // Where there is nothing to show a coarse image comes first; at rest the one that fits, pixel for pixel.
    const bool hasNothing =
        !layer.warped || layer.warped->projection != spec.id || !covers(layer.warped->frame, look);
    const bool isInTheWay = layer.warping && (hasNothing || !isAtRest || isExact(layer.warping));
    const bool wants = !isExact(layer.warped) && !isInTheWay && (isAtRest || hasNothing);
    if (!wants)
        return;
    if (layer.warping)
        m_cancelled.add(std::move(*layer.warping->task));
    const io::WarpFrame asked = hasNothing && !m_isWaiting ? coarsened(frame) : frame;
    layer.warping.emplace(Warping{spec.id, spec.centre, asked, {}});
    layer.warping->task.emplace(
        [data = layer.data, spec, asked](core::Progress& progress) {
            return io::warpImage(std::get<model::ImageLayer>(*data), spec, asked, progress);
        },
        !m_isWaiting);
    if (!m_isWaiting)
        return;
    const Warped image = layer.warping->task->take();
    layer.warped = std::move(layer.warping);
    layer.warping.reset();
    if (!image)
        return fail(layer, image.problems());
    m_painter.take(layer.id, spec.id, spec.centre, *image);
}

scene::OwnLayerKind OwnLayers::kindOf(const Layer& layer) {
    using scene::OwnLayerKind;
    if (!layer.data)
        return OwnLayerKind::Unknown;
    const auto* shapes = std::get_if<model::ShapeLayer>(layer.data.get());
    if (shapes == nullptr)
        return OwnLayerKind::Image;
    if (!shapes->polygons.empty())
        return OwnLayerKind::Areas;
    return shapes->lines.empty() ? OwnLayerKind::Points : OwnLayerKind::Lines;
}

std::vector<scene::OwnLayerLook> OwnLayers::prepare(const state::AppState& state, const scene::BaseLook& look,
                                                    const geo::Projection& projection,
                                                    const scene::Theme& theme) {
    const geo::ProjectionSpec& spec = projection.spec();
    m_cancelled.tidy();
    const bool isStill =
        m_lastCamera == look.camera && m_lastProjection == spec.id && m_lastCentre == spec.centre;
    m_picturesAtRest = isStill ? m_picturesAtRest + 1 : 0;
    m_lastCamera = look.camera;
    m_lastProjection = spec.id;
    m_lastCentre = spec.centre;

    do {
        follow(state.ownLayers);
        for (Layer& layer : m_layers)
            if (layer.reading && (m_isWaiting || layer.reading->isReady()))
                finishReading(layer);
    } while (m_isWaiting && std::ranges::any_of(m_layers, [&](const Layer& layer) {
                 return !layer.data && !layer.hasFailed;
             }));
    for (Layer& layer : m_layers) {
        const state::OwnLayer* own = state.findOwnLayer(layer.id);
        if (!layer.data || layer.hasFailed || own == nullptr || !own->shown)
            continue;
        if (std::holds_alternative<model::ShapeLayer>(*layer.data))
            prepareShapes(layer, spec);
        else
            prepareImage(layer, look, spec);
    }
    m_painter.uploadSome(m_isWaiting);

    std::vector<scene::OwnLayerLook> looks;
    for (const state::OwnLayer& own : state.ownLayers) {
        const auto layer = std::ranges::find(m_layers, own.id, &Layer::id);
        if (!own.shown || own.opacityPercent == 0 || layer == m_layers.end() ||
            !m_painter.has(own.id, spec.id))
            continue;
        looks.push_back({own.id, m_painter.version(own.id), kindOf(*layer), state::nameOf(own),
                         scene::ownLayerColour(own.colour, theme), own.opacityPercent / 100.0, own.height});
    }
    return looks;
}

std::vector<scene::OwnLayerStatus> OwnLayers::statuses() const {
    std::vector<scene::OwnLayerStatus> statuses;
    for (const Layer& layer : m_layers) {
        scene::OwnLayerStatus status = {layer.id, kindOf(layer), false, -1.0};
        status.isRead = layer.data != nullptr;
        if (!layer.data && layer.reading)
            status.share = layer.reading->share();
        else if (layer.meshing)
            status.share = layer.meshing->task.share();
        else if (layer.warping)
            status.share = layer.warping->task->share();
        else if (layer.data)
            status.share = 1.0;
        statuses.push_back(status);
    }
    return statuses;
}

} // namespace tumen::app
