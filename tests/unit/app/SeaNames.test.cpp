#include <gtest/gtest.h>

#include "io/BasemapReader.hpp"
#include "scene/LabelPlaces.hpp"
#include "scene/LabelWishes.hpp"
#include "tests/unit/scene/SampleBrief.hpp"

using namespace tumen;
using namespace tumen::scene;
using model::LabelKind;

namespace {

bool isInside(geo::LonLat p, const geo::LonLatPolygon& polygon) {
    bool inside = false;
    for (const geo::LonLatLine& ring : polygon.rings)
        for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++)
            if ((ring[i].latDeg > p.latDeg) != (ring[j].latDeg > p.latDeg) &&
                p.lonDeg < (ring[j].lonDeg - ring[i].lonDeg) * (p.latDeg - ring[i].latDeg) /
                                   (ring[j].latDeg - ring[i].latDeg) +
                               ring[i].lonDeg)
                inside = !inside;
    return inside;
}

bool isOnLand(geo::LonLat position, const model::Basemap& basemap) {
    for (const model::LandArea& land : basemap.level(model::DetailLevel::Region).land)
        for (const geo::LonLatPolygon& polygon : land.polygons)
            if (isInside(position, polygon))
                return true;
    return false;
}

} // namespace

TEST(SeaNames, LieOnWaterAtEveryScaleAtWhichTheyAreSet) {
    const auto basemap = io::readBasemap(TUMEN_SOURCE_DIR "/geodata");
    ASSERT_TRUE(basemap);
    const geo::Projection projection = sample::projection("regional");
    const model::Brief brief = sample::places();
    const std::vector<int> flows = countFlowsByPlace(brief);
    for (const LabelWish& wish : gatherLabelWishes(*basemap, brief, flows, {}, projection)) {
        if (wish.kind != LabelKind::Sea || core::length(wish.at) > 2500.0)
            continue;
        double least = 1.0; // of the ways to write it, the share over land
        const double kmPerPoint = std::min(wish.range.furthest, 14.0);
        for (const LabelForm& form : formsOf(wish, 1.0, sample::measure)) {
            int land = 0;
            constexpr int samples = 20;
            for (int i = 0; i < samples; ++i) {
                const double along = ((i + 0.5) / samples - 0.5) * form.widthPx * kmPerPoint;
                const auto at = projection.inverse(wish.at + geo::WorldPoint{{along, 0.0}});
                land += at && isOnLand(*at, *basemap) ? 1 : 0;
            }
            least = std::min(least, static_cast<double>(land) / samples);
        }
        EXPECT_LE(least, 0.5) << wish.text;
    }
}
