// Derives one fixed picture up to its vertices, without OpenGL, on one thread: what tests/bench/callgrind.sh
// counts. Only measuredFrame() is counted; what comes before it makes the picture of a moment earlier.

#include <cstdio>
#include <functional>
#include <stdexcept>
#include <string_view>

#include "io/BriefReader.hpp"
#include "render/FlowMesh.hpp"
#include "render/TrackTexture.hpp"
#include "tests/bench/ManyFlows.hpp"

namespace {

using namespace tumen;

std::size_t verticesOf(const scene::MapScene& scene) {
    render::FlowMesh mesh;
    sf::VertexArray halos(sf::Triangles);
    const render::Covers covers({scene.titlePlate, scene.legend.plate});
    std::size_t texels = 0;
    for (const scene::FlowDrawing& flow : scene.flows) {
        render::appendHalo(halos, flow, 9.0, flow.cue.begun);
        render::appendBody(mesh, flow, 2.0);
        render::appendHead(mesh, flow, 2.0);
        texels += render::trackOf(flow.path, 1.5, flow.strength, covers, 11.7).texels.size();
    }
    return mesh.bodies.getVertexCount() + mesh.heads.getVertexCount() + halos.getVertexCount() + texels;
}

} // namespace

/// Found by callgrind by its name.
extern "C" [[gnu::noinline]] std::size_t measuredFrame(const std::function<scene::MapScene()>& build) {
    return verticesOf(build());
}

int main(int count, char** arguments) {
    const std::string_view frame = count > 1 ? arguments[1] : "";
    if (frame == "embedded-brief") {
        const auto brief = io::readBrief(std::string(TUMEN_SOURCE_DIR) + "/geodata/briefs/korea-russia");
        if (!brief)
            throw std::runtime_error(core::toLine(brief.problems().front()));
        const model::Basemap basemap;
        scene::SceneBuilder builder(*brief, basemap, sample::measure);
        const state::AppState state = state::openingState(*brief);
        const auto projection = geo::Projection::make(*geo::findProjection(state.view.projection));
        std::printf("%zu\n", measuredFrame([&] {
                        return builder.build(state, *projection, benches::ManyFlows::picture,
                                             scene::darkTheme());
                    }));
        return 0;
    }
    if (frame == "thousand-flows") {
        benches::ManyFlows flows(1000, 2000);
        std::printf("%zu\n", measuredFrame([&] { return flows.build(); }));
        return 0;
    }
    if (frame == "scrub-step-of-100000-summed-flows") {
        benches::ManyFlows flows(100000, 2000);
        flows.build();
        flows.state.date += 7.0;
        std::printf("%zu\n", measuredFrame([&] { return flows.build(); }));
        return 0;
    }
    std::fprintf(stderr, "There is no frame '%s'.\n", arguments[count > 1 ? 1 : 0]);
    return 2;
}
