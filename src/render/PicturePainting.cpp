#include "render/PicturePainting.hpp"

#include <algorithm>

#include <SFML/OpenGL.hpp>

#include "render/AnnotationPainter.hpp"
#include "render/CuePainter.hpp"
#include "render/FlowPainter.hpp"
#include "render/FurniturePainter.hpp"
#include "render/MarkPainter.hpp"
#include "render/TextBatch.hpp"

namespace tumen::render {

namespace {

using Flows = std::vector<const scene::FlowDrawing*>;

/// Casings of hundreds of lines would cover what is between them.
double casingShareOf(std::size_t flows) {
    return std::clamp(1.2 - static_cast<double>(flows) / 1000.0, 0.0, 1.0);
}

} // namespace

PicturePainting::PicturePainting(const PicturePaints& paints, std::shared_ptr<const scene::MapScene> scene,
                                 const scene::Theme& theme, std::optional<double> motionSecs)
    : m_paints(paints), m_scene(std::move(scene)), m_theme(theme), m_motionSecs(motionSecs) {
    addFlows();
    addMarksAndNames();
    m_steps.emplace_back([this](sf::RenderTarget& target) {
        m_paints.furniture.draw(target, *m_scene, m_theme, m_motionSecs);
        drawAnnotations(target, m_paints.shaders, m_paints.fonts, m_scene->annotations, m_scene->unitPx,
                        m_theme);
    });
}

void PicturePainting::addFlows() {
    // So many take a software driver some milliseconds.
    constexpr std::size_t flowsInStep = 200;
    const double casingShare = casingShareOf(m_scene->flows.size());
    const auto addStep = [this, casingShare](Flows flows, const auto& paint, bool areOver = false) {
        m_steps.emplace_back(
            [this, casingShare, areOver, flows = std::move(flows), paint](sf::RenderTarget& target) {
                // What is over stands still.
                FlowPainter painter(target, m_paints.shaders, m_scene->unitPx, m_theme,
                                    areOver ? std::nullopt : m_motionSecs, casingShare);
                for (const scene::FlowDrawing* flow : flows)
                    paint(painter, *flow);
                painter.drawAdded();
            });
    };
    Flows begun;
    Flows ended;
    Flows echoes;
    Flows lying;
    Flows raised;
    Flows lifted;
    Flows denied;
    for (const scene::FlowDrawing& flow : m_scene->flows) {
        (flow.lifted ? lifted : flow.echo ? echoes : flow.raised ? raised : lying).push_back(&flow);
        if (flow.denied)
            denied.push_back(&flow);
        if (flow.cue.begun > 0.0)
            begun.push_back(&flow);
        if (flow.cue.ended > 0.0)
            ended.push_back(&flow);
    }
    if (!begun.empty() && casingShare > 0.0)
        m_steps.emplace_back([this, casingShare, begun = std::move(begun)](sf::RenderTarget& target) {
            drawHalos(target, m_paints.shaders, begun, m_scene->unitPx, casingShare);
        });
    if (!echoes.empty())
        addStep(
            std::move(echoes),
            [](FlowPainter& painter, const scene::FlowDrawing& flow) { painter.add(flow); }, true);
    const auto addLayer = [&](Flows layer) {
        for (const model::StatusClass statusClass : drawnInOrder) {
            Flows some;
            for (const scene::FlowDrawing* flow : layer) {
                if (flow->statusClass == statusClass)
                    some.push_back(flow);
                if (some.size() == flowsInStep || (flow == layer.back() && !some.empty()))
                    addStep(
                        std::exchange(some, {}),
                        [](FlowPainter& painter, const scene::FlowDrawing& each) { painter.addBody(each); });
            }
        }
        addStep(std::move(layer),
                [](FlowPainter& painter, const scene::FlowDrawing& flow) { painter.addHead(flow); });
    };
    addLayer(std::move(lying));
    if (!raised.empty())
        addLayer(std::move(raised));
    if (!ended.empty())
        m_steps.emplace_back([this, ended = std::move(ended)](sf::RenderTarget& target) {
            drawEndBars(target, m_paints.shaders, ended, m_scene->unitPx, m_theme);
        });
    if (!lifted.empty())
        addStep(std::move(lifted),
                [](FlowPainter& painter, const scene::FlowDrawing& flow) { painter.drawLifted(flow); });
    if (!denied.empty())
        addStep(std::move(denied), [this](FlowPainter& painter, const scene::FlowDrawing& flow) {
            const scene::FlowPath::Stop middle = flow.path.middle();
            painter.drawStrike(middle.at, middle.direction, flow.path.widthPx,
                               core::faded(m_theme.struck, std::min(flow.strength * flow.markStrength, 1.0)));
        });
}

void PicturePainting::addMarksAndNames() {
    m_steps.emplace_back([this](sf::RenderTarget& target) {
        // A software driver paints what it has on other threads while the rest is prepared.
        glFlush();
        drawMarks(target, m_paints.shaders, *m_scene, m_theme);
        TextBatch labels(m_paints.fonts, m_theme.halo, 2.0 * m_scene->unitPx);
        for (const scene::PlacedText& label : m_scene->labels)
            labels.add(label);
        labels.draw(target);
    });
}

} // namespace tumen::render
