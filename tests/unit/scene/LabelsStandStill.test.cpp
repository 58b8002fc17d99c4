// Names stand still while one pans and zooms and time plays.

#include "scene/Labels.hpp"

#include <ostream>

#include <gtest/gtest.h>

#include "core/Text.hpp"
#include "tests/unit/scene/LabelSetting.hpp"

using namespace tumen;
using namespace tumen::scene;
using namespace tumen::sample;

namespace {

/// Where each name is about its point, and which of them lie well within the picture.
struct Footing {
    std::map<std::string, geo::ScreenPoint> offsets;
    std::set<std::string> inside;
};

Footing footingOf(const MapScene& scene, const LabelSetting& setting, const geo::Projection& projection) {
    std::map<std::string, geo::ScreenPoint> points;
    for (const model::MapLabel& label : setting.basemap.labels)
        if (const auto at = projection.forward(label.position)) {
            points[label.name.en] = scene.base.camera.toScreen(*at);
            points[core::inCapitals(label.name.en)] = points[label.name.en];
        }
    std::vector<geo::ScreenRect> covers = {scene.titlePlate, scene.legend.plate, scene.scaleBar.text.box};
    for (const geo::ScreenRect& box : cornerFurniture(scene))
        covers.push_back(box);
    for (const EdgeTag& tag : scene.tags)
        covers.push_back(tag.plate);
    for (const PlacedText& text : scene.sourceLines)
        covers.push_back(text.box);
    Footing footing;
    for (const auto& [name, at] : points)
        if (wholePicture.grownBy(-180.0).contains(at) &&
            std::ranges::none_of(covers, [&, p = at](const geo::ScreenRect& cover) {
                return cover.grownBy(180.0).contains(p);
            }))
            footing.inside.insert(name);
    for (const PlacedText& placed : scene.labels)
        if (points.contains(placed.text))
            footing.offsets[placed.text] =
                geo::ScreenPoint{{placed.box.left, placed.box.top}} - points[placed.text];
    return footing;
}

struct Changes {
    int moved = 0;
    int movedAtEdges = 0;
    int cameOrWent = 0;
    int shown = 0;     ///< names at the end
    std::string names; ///< of those that moved

    friend std::ostream& operator<<(std::ostream& out, const Changes& c) {
        return out << c.moved << " moved, " << c.movedAtEdges << " at edges, " << c.cameOrWent
                   << " came or went, of " << c.shown << ":" << c.names;
    }
};

/// Counts, over a run of scenes, the names that changed their place about their point, and those that came or
/// went, away from the edge of the picture and from furniture.
class ChangeCounter {
public:
    void add(const Footing& now) {
        for (const auto& [name, offset] : now.offsets)
            if (const auto before = m_before.offsets.find(name); before != m_before.offsets.end())
                if (core::distance(before->second, offset) > 1.0) {
                    const bool inside = m_before.inside.contains(name) && now.inside.contains(name);
                    ++(inside ? m_changes.moved : m_changes.movedAtEdges);
                    m_changes.names += " " + name;
                }
        if (m_any)
            for (const std::string& name : now.inside)
                if (m_before.inside.contains(name) &&
                    m_before.offsets.contains(name) != now.offsets.contains(name))
                    ++m_changes.cameOrWent;
        m_changes.shown = static_cast<int>(now.offsets.size());
        m_before = now;
        m_any = true;
    }
    const Changes& changes() const { return m_changes; }

private:
    Footing m_before;
    Changes m_changes;
    bool m_any = false;
};

} // namespace

TEST(Labels, StandStillWhileTheMapIsPanned) {
    for (const char* view : {"peninsula", "far-east", "moscow-pyongyang"}) {
        LabelSetting setting(crowdedBasemap(), view);
        const geo::Projection projection = sample::projection(setting.state.view.projection);
        geo::MapCamera camera = setting.build().base.camera;
        ChangeCounter counter;
        for (int step = 0; step < 200; ++step) {
            camera = camera.pannedBy({{step % 2 == 0 ? 1.0 : 0.0, step % 2 == 0 ? 0.0 : 1.0}});
            setting.state.view = *state::viewOf(camera, projection);
            counter.add(footingOf(setting.build(), setting, projection));
        }
        // At the edge names may have to change sides; elsewhere none stirs.
        EXPECT_GT(counter.changes().shown, 20) << view;
        EXPECT_EQ(counter.changes().moved, 0) << view << ": " << counter.changes();
        EXPECT_LE(counter.changes().cameOrWent, 1) << view;
        EXPECT_LE(counter.changes().movedAtEdges, 50) << view;
    }
}

TEST(Labels, KeepTheirPlaceWhileTheMapIsZoomed) {
    for (const double factor : {1.01, 1.0 / 1.01}) {
        LabelSetting setting(crowdedBasemap());
        const geo::Projection projection = sample::projection("regional");
        geo::MapCamera camera = setting.build().base.camera;
        ChangeCounter counter;
        for (int step = 0; step < 200; ++step) {
            camera = camera.zoomedAt({{640.0, 360.0}}, factor);
            setting.state.view = *state::viewOf(camera, projection);
            counter.add(footingOf(setting.build(), setting, projection));
        }
        EXPECT_LE(counter.changes().moved, 55) << factor << ": " << counter.changes();
    }
}

TEST(Labels, StandStillWhileTimePlays) {
    LabelSetting setting(crowdedBasemap());
    const geo::Projection projection = sample::projection("regional");
    ChangeCounter counter;
    for (int step = 0; step < 400; ++step) {
        setting.state.date = sample::day("1998-01-01") + 10.0 * step;
        counter.add(footingOf(setting.build(), setting, projection));
    }
    // Some give way to the heads of flows that begin, and come back when these end.
    EXPECT_LE(counter.changes().moved + counter.changes().movedAtEdges, 8) << counter.changes();
    EXPECT_EQ(counter.changes().cameOrWent, 0);
}

TEST(Labels, OfRiversStayOnTheirReachWhileTheMapIsZoomed) {
    model::Basemap basemap;
    basemap.labels = {label(model::LabelKind::River, "Bending", {127.0, 36.0})};
    model::MapLine river;
    river.kind = model::LineKind::River;
    river.name = "Bending";
    river.parts = {{}};
    for (int i = 0; i <= 200; ++i)
        river.parts[0].push_back(
            {126.0 + 0.01 * i, 36.0 + 0.01 * std::sin(0.4 * i) + 0.1 * std::sin(0.05 * i)});
    basemap.levels[static_cast<std::size_t>(model::DetailLevel::Region)].lines = {river};
    LabelSetting setting(basemap);
    setting.state.hiddenParts.insert(state::BasemapPart::Locator);
    setting.state.view = {"regional", {127.0, 36.0}, 600.0, 600.0};
    const geo::Projection projection = sample::projection("regional");
    geo::MapCamera camera = setting.build().base.camera;
    struct Place {
        geo::WorldPoint middle;
        double lengthKm = 0.0;
    };
    std::vector<Place> places;
    for (int step = 0; step < 200; ++step) {
        camera = camera.zoomedAt({{640.0, 360.0}}, 1.01);
        setting.state.view = *state::viewOf(camera, projection);
        const MapScene scene = setting.build();
        if (const PlacedText* name = find(scene, "Bending"))
            places.push_back({scene.base.camera.toWorld(name->box.centre()),
                              name->box.width * scene.base.camera.kmPerPx()});
    }
    int moved = 0;
    for (std::size_t i = 1; i < places.size(); ++i)
        if (core::distance(places[i - 1].middle, places[i].middle) > 0.2 * places[i].lengthKm)
            ++moved;
    EXPECT_GT(places.size(), 100U);
    EXPECT_LE(moved, 2);
}
