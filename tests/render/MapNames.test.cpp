// Which names the shipped basemap sets under the embedded brief, without drawing.

#include <gtest/gtest.h>

#include "core/Text.hpp"
#include "geo/ProjectionText.hpp"
#include "scene/FlowCrossings.hpp"
#include "tests/render/Picture.hpp"

namespace tumen::tests {
namespace {

using model::Language;

/// About as wide as the program's letters: Hangul fills a square, others half of one.
double widthOf(std::string_view text, const scene::TextStyle& style) {
    double width = 0.0;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte >= 0xE0)
            width += 0.95 * style.sizePx;
        else if (byte < 0x80 || byte >= 0xC0)
            width += 0.57 * style.sizePx + style.spacingPx;
    }
    return width;
}

/// Looks at the names of a view at dates, sizes and in languages.
class NameFinder {
public:
    explicit NameFinder(const std::string& view, std::string projection = "")
        : state(stillState("2024-01-21", view)),
          m_projection(std::move(*geo::Projection::make(
              *geo::findProjection(projection.empty() ? state.view.projection : projection)))),
          m_builder(embeddedBrief(), shippedBasemap(), widthOf) {}

    NameFinder& lookAt(geo::LonLat centre, double heightKm) {
        state.view = {state.view.projection, centre, heightKm, heightKm};
        return *this;
    }
    NameFinder& on(std::string_view date) {
        state.date = *time::parseDate(date);
        return *this;
    }
    scene::MapScene picture(double widthPx, double heightPx, geo::ScreenRect frame) {
        const scene::Picture picture = {widthPx, heightPx, frame, heightPx / 720.0};
        scene::MapScene scene = m_builder.build(state, m_projection, picture, scene::darkTheme());
        m_camera = scene.base.camera;
        return scene;
    }
    std::vector<scene::PlacedText> texts(double widthPx, double heightPx) {
        return picture(widthPx, heightPx, {0.0, 0.0, widthPx, heightPx}).labels;
    }
    std::set<std::string> names(double widthPx = 1920.0, double heightPx = 1080.0) {
        std::set<std::string> found;
        for (const scene::PlacedText& text : texts(widthPx, heightPx))
            found.insert(text.text);
        return found;
    }
    geo::ScreenPoint locate(geo::LonLat position) const {
        return m_camera.toScreen(*m_projection.forward(position));
    }
    bool isOnMap(geo::ScreenPoint point) const {
        const auto position = m_projection.inverse(m_camera.toWorld(point));
        return position && core::distance(locate(*position), point) < 3.0;
    }
    double latitudeOffsetDeg(const scene::PlacedText& text, const model::MapLabel& label) const {
        const auto at = m_projection.inverse(m_camera.toWorld(text.box.centre()));
        return at ? std::abs(at->latDeg - label.position.latDeg) : 180.0;
    }

    state::AppState state;

private:
    geo::Projection m_projection;
    scene::SceneBuilder m_builder;
    geo::MapCamera m_camera{{}, 1.0, {}};
};

/// In one line or broken into two.
bool isNamed(const std::set<std::string>& lines, const std::string& name) {
    if (lines.contains(name))
        return true;
    for (std::size_t blank = name.find(' '); blank != std::string::npos; blank = name.find(' ', blank + 1))
        if (lines.contains(name.substr(0, blank)) && lines.contains(name.substr(blank + 1)))
            return true;
    return false;
}

TEST(MapNames, KoreaIsNamedBeforeItsDivision) {
    NameFinder finder("peninsula");
    const std::map<Language, std::array<const char*, 3>> names = {
        {Language::English, {"KOREA", "KOREA (JAPANESE PROTECTORATE)", "KOREA (JAPAN)"}},
        {Language::Korean, {"대한제국", "대한제국(일본 보호국)", "조선(일본)"}},
        {Language::Russian, {"КОРЕЯ", "КОРЕЯ (ПРОТЕКТОРАТ ЯПОНИИ)", "КОРЕЯ (ЯПОНИЯ)"}}};
    // At the end of 1905 the mark of the war is all but gone.
    const std::pair<const char*, std::size_t> dates[] = {
        {"1904-06-01", 0}, {"1905-12-01", 1}, {"1910-06-01", 1}, {"1930-06-01", 2}};
    for (const auto& [language, nameAt] : names)
        for (const double heightPx : {720.0, 1080.0})
            for (const auto& [date, name] : dates) {
                finder.state.language = language;
                const auto shown = finder.on(date).names(heightPx * 16.0 / 9.0, heightPx);
                EXPECT_TRUE(isNamed(shown, nameAt[name]))
                    << nameAt[name] << " on " << date << " at " << heightPx;
            }
}

TEST(MapNames, NeighboursOfWhichAPartIsInViewAreNamed) {
    NameFinder finder("peninsula");
    EXPECT_TRUE(finder.on("1915-06-01").names().contains("REPUBLIC OF CHINA"));
    EXPECT_TRUE(finder.on("1938-06-01").names().contains("MANCHUKUO"));
    EXPECT_TRUE(finder.on("1996-06-01").names().contains("CHINA"));
}

TEST(MapNames, NothingIsNamedBeforeItWasThere) {
    NameFinder finder("far-east");
    finder.lookAt({133.0, 47.0}, 1500.0);
    const std::set<std::string> early = finder.on("1908-06-01").names();
    for (const char* name : {"Vostochny Port", "Komsomolsk-on-Amur", "Birobidzhan", "Primorsky Krai"})
        EXPECT_FALSE(early.contains(name)) << name;
    const std::set<std::string> late = finder.on("2010-06-01").names();
    for (const char* name : {"Komsomolsk-on-Amur", "Primorsky Krai"})
        EXPECT_TRUE(late.contains(name)) << name;
}

TEST(MapNames, NamesOfStatesStayOnTheirLandOnAMapOfTheWorld) {
    NameFinder finder("world", "mercator");
    finder.state.view = {"mercator", {100.0, 30.0}, 40000.0, 32000.0};
    for (const scene::PlacedText& text : finder.texts(1920.0, 1080.0))
        for (const model::MapLabel& label : shippedBasemap().labels)
            if (label.kind == model::LabelKind::Country && label.rank < 5 && // those of 5 are for close views
                core::inCapitals(label.name.en) == text.text) {
                EXPECT_LT(finder.latitudeOffsetDeg(text, label), 13.0) << text.text;
            }
}

TEST(MapNames, OceansAreNamedWithinTheEdgeOfTheMap) {
    NameFinder finder("world", "mercator");
    finder.state.view = {"mercator", {100.0, 30.0}, 40000.0, 32000.0};
    std::set<std::string> seas;
    for (const model::MapLabel& label : shippedBasemap().labels)
        if (label.kind == model::LabelKind::Sea)
            seas.insert(label.name.en);
    int named = 0;
    for (const scene::PlacedText& text : finder.texts(1920.0, 1080.0))
        if (seas.contains(text.text)) {
            ++named;
            for (const double x : {text.box.left, text.box.right()})
                EXPECT_TRUE(finder.isOnMap({{x, text.box.centre().y}})) << text.text;
        }
    EXPECT_GE(named, 2);
}

TEST(MapNames, CapitalsCloseTogetherAreNamedOnTheirOwnSides) {
    NameFinder finder("world");
    for (const char* date : {"1904-06-01", "2024-01-21"}) {
        std::map<std::string, geo::ScreenPoint> middle;
        for (const scene::PlacedText& text : finder.on(date).texts(1920.0, 1080.0))
            middle[text.text] = text.box.centre();
        ASSERT_TRUE(middle.contains("Pyongyang") && middle.contains("Seoul")) << date;
        const geo::ScreenPoint places = finder.locate({126.978, 37.566}) - finder.locate({125.754, 39.034});
        EXPECT_GT(core::dot(places, middle["Seoul"] - middle["Pyongyang"]), 0.0) << date;
    }
}

TEST(MapNames, BothKoreasAndTheCapitalsAreNamedAboutTheParallelBesideThePanels) {
    NameFinder finder("parallel");
    for (const double unit : {1.0, 1.5}) {
        const geo::ScreenRect frame = {226.0 * unit, 0.0, 1054.0 * unit, 560.0 * unit};
        std::set<std::string> names;
        for (const scene::PlacedText& text : finder.picture(1280.0 * unit, 720.0 * unit, frame).labels)
            names.insert(text.text);
        for (const char* name : {"NORTH KOREA", "SOUTH KOREA", "Pyongyang", "Seoul"})
            EXPECT_TRUE(names.contains(name)) << name << " at " << unit;
    }
}

TEST(MapNames, NoneLiesOnTheHeadOfAFlowThatASceneIsAbout) {
    const model::Brief& brief = embeddedBrief();
    int heads = 0;
    for (std::size_t i = 0; i < brief.scenes.size(); ++i) {
        state::AppState state = stillState("2024-01-21", "world");
        state::apply(state, brief, state::PresentationCommand(state::StartPresentation{i}));
        const auto spec = geo::readProjection(state.view.projection, state.view.centre);
        const geo::Projection projection = std::move(*geo::Projection::make(*spec));
        scene::SceneBuilder builder(brief, shippedBasemap(), widthOf);
        scene::Picture picture = {1920.0, 1080.0, {0.0, 0.0, 1920.0, 1080.0}, 1.5};
        picture.hasCaption = true;
        const scene::MapScene scene = builder.build(state, projection, picture, scene::darkTheme());
        for (const scene::FlowDrawing& flow : scene.flows)
            if (const auto head = scene::headBox(flow.path); head && flow.lifted) {
                ++heads;
                for (const scene::PlacedText& text : scene.labels)
                    EXPECT_FALSE(text.box.overlaps(*head)) << text.text << " in " << brief.scenes[i].id;
            }
    }
    EXPECT_GT(heads, 20);
}

TEST(MapNames, TheDemilitarizedZoneIsNamedFromTheArmisticeOn) {
    NameFinder finder("peninsula");
    finder.lookAt({127.3, 38.3}, 290.0);
    for (const auto& [language, name] :
         {std::pair(Language::English, "Demilitarized Zone"), std::pair(Language::Korean, "비무장지대"),
          std::pair(Language::Russian, "Демилитаризованная зона")}) {
        finder.state.language = language;
        EXPECT_TRUE(finder.on("1960-01-01").names().contains(name)) << name;
        EXPECT_TRUE(finder.on("2010-06-01").names().contains(name)) << name;
        EXPECT_FALSE(finder.on("1951-06-01").names().contains(name)) << name;
        EXPECT_FALSE(finder.on("1904-06-01").names().contains(name)) << name;
    }
    finder.state.language = Language::English;
    finder.state.hiddenParts.insert(state::BasemapPart::Borders);
    EXPECT_FALSE(finder.on("1960-01-01").names().contains("Demilitarized Zone"));
}

TEST(MapNames, TheLegendHasTheZoneWhereTheViewIsSoCloseThatItsNameIsOutOfSight) {
    NameFinder finder("peninsula");
    const auto isInLegend = [&](double heightKm) {
        const scene::MapScene scene =
            finder.lookAt({127.0, 38.0}, heightKm).picture(1280.0, 720.0, {0.0, 0.0, 1280.0, 720.0});
        return std::ranges::any_of(scene.legend.entries, [](const scene::LegendEntry& entry) {
            return entry.text.text == "Demilitarized Zone";
        });
    };
    EXPECT_TRUE(isInLegend(60.0));
    EXPECT_FALSE(isInLegend(250.0)) << "it is named on the map";
    finder.on("1951-06-01");
    EXPECT_FALSE(isInLegend(60.0)) << "it is not there yet";
}

TEST(MapNames, TheCrossingsOfTheTumenAreNamedCloseUp) {
    NameFinder finder("peninsula");
    const std::set<std::string> names = finder.lookAt({130.6, 42.4}, 40.0).on("2023-01-01").names();
    for (const char* name : {"Korea-Russia Friendship Bridge", "Khasan", "Tumangang"})
        EXPECT_TRUE(isNamed(names, name)) << name << " among " << ::testing::PrintToString(names);
}

/// Pixels between a point and a box.
double distanceTo(const geo::ScreenRect& box, geo::ScreenPoint p) {
    const double dx = std::max({box.left - p.x, 0.0, p.x - box.right()});
    const double dy = std::max({box.top - p.y, 0.0, p.y - box.bottom()});
    return std::hypot(dx, dy);
}

TEST(MapNames, TownsAndCountriesAboutTheTumenAreNamedBesideThePanels) {
    NameFinder finder("tumen");
    for (const double unit : {1.0, 1.5, 3.0}) {
        const geo::ScreenRect frame = {226.0 * unit, 0.0, 1054.0 * unit, 560.0 * unit};
        std::map<std::string, geo::ScreenRect> boxes;
        for (const scene::PlacedText& text : finder.picture(1280.0 * unit, 720.0 * unit, frame).labels)
            boxes[text.text] = text.box;
        const geo::ScreenPoint khasan = finder.locate({130.6456, 42.4286});
        const geo::ScreenPoint tumangang = finder.locate({130.6026, 42.4217});
        for (const char* name : {"Khasan", "Tumangang", "Rajin", "NORTH KOREA", "RUSSIA", "CHINA"})
            EXPECT_TRUE(boxes.contains(name)) << name << " at " << unit;
        EXPECT_LT(distanceTo(boxes["Khasan"], khasan), distanceTo(boxes["Khasan"], tumangang)) << unit;
        EXPECT_LT(distanceTo(boxes["Tumangang"], tumangang), distanceTo(boxes["Tumangang"], khasan)) << unit;
    }
}

TEST(MapNames, EachIsNearerToItsOwnDotThanToAnothers) {
    int named = 0;
    constexpr geo::ScreenRect besidePanels = {339.0, 0.0, 1581.0, 840.0};
    const auto look = [&](NameFinder& finder, const std::string& where) {
        const scene::MapScene scene = finder.picture(1920.0, 1080.0, besidePanels);
        std::vector<geo::ScreenPoint> dots;
        for (const scene::TownDot& dot : scene.dots)
            dots.push_back(dot.at);
        for (const scene::Hub& hub : scene.hubs)
            dots.push_back(hub.at);
        for (const model::MapLabel& label : shippedBasemap().labels) {
            // Of towns: a crossing's long name, set in another style, goes where they leave room.
            if (!model::isPlace(label.kind) || label.kind == model::LabelKind::Crossing)
                continue;
            const geo::ScreenPoint own = finder.locate(label.position);
            for (const scene::PlacedText& text : scene.labels) {
                if (text.text != label.name.en || distanceTo(text.box, own) > 30.0)
                    continue;
                ++named;
                for (const geo::ScreenPoint& dot : dots)
                    if (core::distance(dot, own) > 3.0) {
                        EXPECT_LT(distanceTo(text.box, own), distanceTo(text.box, dot))
                            << text.text << ", " << where;
                    }
            }
        }
    };
    NameFinder tumen("tumen");
    look(tumen, "tumen");
    NameFinder finder("peninsula");
    for (const geo::LonLat centre : {geo::LonLat{130.7, 42.4},
                                     {126.9, 37.5},
                                     {125.7, 38.9},
                                     {129.0, 35.2},
                                     {131.9, 43.2},
                                     {135.1, 48.5},
                                     {139.6, 35.6},
                                     {121.5, 38.9}})
        for (const double heightKm : {60.0, 120.0, 250.0, 500.0, 1000.0, 2000.0})
            look(finder.lookAt(centre, heightKm),
                 fmt::format("{} {} {} km", centre.lonDeg, centre.latDeg, heightKm));
    EXPECT_GT(named, 300);
}

TEST(MapNames, RailwaysAreNamedOnceTheyAreThere) {
    NameFinder closeUp("peninsula");
    closeUp.lookAt({130.4, 42.32}, 40.0);
    EXPECT_TRUE(closeUp.on("2023-01-01").names().contains("Khasan\u2013Rajin Railway"));
    NameFinder finder("far-east");
    finder.lookAt({119.0, 53.5}, 1500.0);
    EXPECT_FALSE(finder.on("1908-06-01").names().contains("Trans-Siberian Railway"));
    EXPECT_TRUE(finder.on("1930-06-01").names().contains("Trans-Siberian Railway"));
    finder.state.hiddenParts.insert(state::BasemapPart::Railways);
    EXPECT_FALSE(finder.on("1930-06-01").names().contains("Trans-Siberian Railway"));
}

TEST(MapNames, TheSubjectsOfTheFarEastAreNamedCloseUp) {
    NameFinder finder("far-east");
    finder.on("2010-06-01");
    for (const model::MapLabel& label : shippedBasemap().labels)
        if (label.kind == model::LabelKind::Subject)
            for (const Language language : {Language::English, Language::Korean, Language::Russian}) {
                finder.state.language = language;
                const std::set<std::string> names = finder.lookAt(label.position, 1500.0).names();
                const std::string name = label.name.in(language);
                EXPECT_TRUE(isNamed(names, name)) << name;
            }
}

} // namespace
} // namespace tumen::tests
