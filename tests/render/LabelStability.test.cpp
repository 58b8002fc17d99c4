// How steady the names of the shipped basemap stand under the embedded brief, without drawing.

#include <gtest/gtest.h>

#include "core/Text.hpp"
#include "tests/render/Picture.hpp"

namespace tumen::tests {
namespace {

/// Follows the names through a run of scenes. A name stands still while its box keeps its place about its
/// point, or, as those of rivers do, its place on the ground.
class NameFollower {
public:
    explicit NameFollower(const geo::Projection& projection) : m_projection(projection) {
        std::set<std::string> seen;
        for (const model::MapLabel& label : shippedBasemap().labels) {
            const std::string name =
                label.kind == model::LabelKind::Country ? core::inCapitals(label.name.en) : label.name.en;
            if (!seen.insert(name).second)
                m_points.erase(name);
            else if (const auto at = m_projection.forward(label.position))
                m_points[name] = *at;
        }
    }

    void add(const scene::MapScene& scene) {
        std::map<std::string, geo::ScreenPoint> now;
        for (const scene::PlacedText& text : firstLines(scene.labels))
            if (const auto point = m_points.find(text.text); point != m_points.end())
                now[text.text] = text.box.centre() - scene.base.camera.toScreen(point->second);
        const double kmPerPx = scene.base.camera.kmPerPx();
        const auto stirred = [&](geo::ScreenPoint before, geo::ScreenPoint after) {
            return core::distance(before, after) > 1.0 &&
                   core::distance(before * (m_kmPerPx / kmPerPx), after) > 1.0;
        };
        std::set<std::string> inside;
        for (const auto& [name, point] : m_points)
            if (isOpen(scene, scene.base.camera.toScreen(point)))
                inside.insert(name);
        for (const std::string& name : inside) {
            if (!m_any || !m_inside.contains(name))
                continue;
            const auto a = m_before.find(name);
            const auto b = now.find(name);
            if ((a == m_before.end()) != (b == now.end()))
                ++cameOrWent[name];
            else if (b != now.end() && stirred(a->second, b->second))
                ++moved[name];
        }
        m_before = std::move(now);
        m_inside = std::move(inside);
        m_any = true;
        m_kmPerPx = kmPerPx;
        shown = m_before.size();
    }

    static int total(const std::map<std::string, int>& counts) {
        int sum = 0;
        for (const auto& [name, count] : counts)
            sum += count;
        return sum;
    }
    std::string report() const {
        std::string text =
            fmt::format("{} moved, {} came or went, of {}:", total(moved), total(cameOrWent), shown);
        for (const auto& [name, count] : moved)
            text += fmt::format(" {} moved {};", name, count);
        for (const auto& [name, count] : cameOrWent)
            text += fmt::format(" {} {};", name, count);
        return text;
    }

    std::map<std::string, int> moved;
    std::map<std::string, int> cameOrWent;
    std::size_t shown = 0;

private:
    /// Names without their further lines: "INNER MONGOLIA" in two lines is not "MONGOLIA".
    static std::vector<scene::PlacedText> firstLines(const std::vector<scene::PlacedText>& labels) {
        std::vector<scene::PlacedText> lines;
        for (std::size_t i = 0; i < labels.size(); ++i)
            if (i == 0 || std::abs(labels[i].box.top - labels[i - 1].box.bottom()) > 0.01 ||
                labels[i].box.left > labels[i - 1].box.right() ||
                labels[i].box.right() < labels[i - 1].box.left)
                lines.push_back(labels[i]);
        return lines;
    }

    /// Well away from the frame's edge and from furniture, where a name may have to give way.
    static bool isOpen(const scene::MapScene& scene, geo::ScreenPoint p) {
        const double reach = 150.0;
        std::vector<geo::ScreenRect> covers = {scene.titlePlate, scene.legend.plate, scene.scaleBar.text.box};
        for (const scene::EdgeTag& tag : scene.tags)
            covers.push_back(tag.plate);
        for (const geo::ScreenRect& box : scene::cornerFurniture(scene))
            covers.push_back(box);
        return scene.frame.grownBy(-reach).contains(p) &&
               std::ranges::none_of(
                   covers, [&](const geo::ScreenRect& cover) { return cover.grownBy(reach).contains(p); });
    }

    const geo::Projection& m_projection;
    std::map<std::string, geo::WorldPoint> m_points;
    std::map<std::string, geo::ScreenPoint> m_before;
    std::set<std::string> m_inside;
    bool m_any = false;
    double m_kmPerPx = 1.0;
};

struct Setting {
    explicit Setting(const std::string& view)
        : projection(std::move(
              *geo::Projection::make(*geo::findProjection(state::findNamedView(view)->view.projection)))),
          builder(embeddedBrief(), shippedBasemap(),
                  [](std::string_view text, const scene::TextStyle& style) {
                      return 0.55 * style.sizePx * static_cast<double>(text.size());
                  }),
          state(stillState("2024-01-21", view)) {}

    scene::MapScene build() {
        const scene::Picture picture = {1280.0, 720.0, {0.0, 0.0, 1280.0, 720.0}, 1.0};
        return builder.build(state, projection, picture, scene::darkTheme());
    }

    geo::Projection projection;
    scene::SceneBuilder builder;
    state::AppState state;
};

TEST(LabelStability, NoNameStirsWhileTheMapIsPannedByPixels) {
    for (const char* view : {"peninsula", "far-east", "moscow-pyongyang", "world"}) {
        Setting setting(view);
        NameFollower follower(setting.projection);
        geo::MapCamera camera = setting.build().base.camera;
        for (int step = 0; step < 200; ++step) {
            camera = camera.pannedBy({{step % 2 == 0 ? 1.0 : 0.0, step % 2 == 0 ? 0.0 : 1.0}});
            setting.state.view = *state::viewOf(camera, setting.projection);
            follower.add(setting.build());
        }
        EXPECT_GT(follower.shown, 10U) << view;
        EXPECT_EQ(follower.moved.size() + follower.cameOrWent.size(), 0U)
            << view << ": " << follower.report();
    }
}

TEST(LabelStability, NamesComeAndGoOnceWhileTheMapIsZoomed) {
    for (const char* view : {"peninsula", "moscow-pyongyang"}) {
        Setting setting(view);
        NameFollower follower(setting.projection);
        geo::MapCamera camera = setting.build().base.camera;
        for (int step = 0; step < 200; ++step) {
            camera = camera.zoomedAt({{640.0, 360.0}}, 1.01);
            setting.state.view = *state::viewOf(camera, setting.projection);
            follower.add(setting.build());
        }
        EXPECT_LE(NameFollower::total(follower.moved), 2) << view << ": " << follower.report();
        for (const auto& [name, count] : follower.cameOrWent)
            EXPECT_LE(count, 3) << view << ": " << name;
    }
}

TEST(LabelStability, NamesStandStillWhileTimePlays) {
    for (const char* view : {"peninsula", "moscow-pyongyang"}) {
        Setting setting(view);
        NameFollower follower(setting.projection);
        for (int day = 0; day < 4000; day += 10) {
            setting.state.date = time::toDayNumber({2013, 1, 1}) + day;
            follower.add(setting.build());
        }
        EXPECT_LE(NameFollower::total(follower.moved), 3) << view << ": " << follower.report();
        EXPECT_LE(NameFollower::total(follower.cameOrWent), 8) << view << ": " << follower.report();
    }
}

} // namespace
} // namespace tumen::tests
