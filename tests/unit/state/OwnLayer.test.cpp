#include "state/OwnLayer.hpp"

#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "state/Commands.hpp"

namespace tumen::state {
namespace {

using ::testing::ElementsAre;

class OwnLayerTest : public ::testing::Test {
protected:
    template<typename Command>
    void perform(const Command& command) {
        apply(m_state, m_brief, OwnLayerCommand(command));
    }
    std::vector<std::string> names() const {
        std::vector<std::string> names;
        for (const OwnLayer& layer : m_state.ownLayers)
            names.push_back(nameOf(layer));
        return names;
    }
    int idOf(const std::string& name) const {
        for (const OwnLayer& layer : m_state.ownLayers)
            if (nameOf(layer) == name)
                return layer.id;
        return -1;
    }
    const OwnLayer& layer(const std::string& name) const { return *m_state.findOwnLayer(idOf(name)); }

    model::Brief m_brief;
    AppState m_state;
};

TEST_F(OwnLayerTest, LayersAreAddedOnTopWithNumbersAndColoursOfTheirOwn) {
    std::set<std::string> colours;
    std::set<int> ids;
    for (const char* path : {"/a/roads.gpkg", "b.tif", "c.tar.gz", "d", ".hidden", "f.shp"})
        perform(AddOwnLayer{path});
    EXPECT_THAT(names(), ElementsAre("roads", "b", "c.tar", "d", ".hidden", "f"));
    for (const OwnLayer& layer : m_state.ownLayers) {
        colours.insert(core::toHex(layer.colour));
        ids.insert(layer.id);
    }
    EXPECT_EQ(colours.size(), 6U);
    EXPECT_EQ(ids.size(), 6U);
}

TEST_F(OwnLayerTest, AFileThatIsThereIsReadAnewAndKeepsItsSettings) {
    perform(AddOwnLayer{"a.tif"});
    perform(AddOwnLayer{"b.tif"});
    const int before = idOf("a");
    perform(SetOwnLayerOpacity{before, 40});
    perform(ToggleOwnLayer{before});
    perform(AddOwnLayer{"a.tif"});
    EXPECT_THAT(names(), ElementsAre("a", "b"));
    EXPECT_NE(idOf("a"), before);
    EXPECT_EQ(layer("a").opacityPercent, 40);
    EXPECT_TRUE(layer("a").shown);
}

TEST_F(OwnLayerTest, ANumberIsNeverUsedAgain) {
    perform(AddOwnLayer{"a.tif"});
    const int first = idOf("a");
    perform(RemoveOwnLayer{first});
    EXPECT_TRUE(m_state.ownLayers.empty());
    perform(AddOwnLayer{"a.tif"});
    EXPECT_NE(idOf("a"), first);
}

TEST_F(OwnLayerTest, SettingsChangeOneLayerAndStayWithinTheirLimits) {
    perform(AddOwnLayer{"a.tif"});
    perform(AddOwnLayer{"b.tif"});
    const OwnLayer other = layer("b");
    const int id = idOf("a");
    perform(ToggleOwnLayer{id});
    EXPECT_FALSE(layer("a").shown);
    for (const auto& [asked, given] : {std::pair(140, 100), {-3, 0}, {55, 55}}) {
        perform(SetOwnLayerOpacity{id, asked});
        EXPECT_EQ(layer("a").opacityPercent, given);
    }
    perform(SetOwnLayerColour{id, {200, 30, 20, 7}});
    EXPECT_EQ(layer("a").colour, (core::Colour{200, 30, 20, 255}));
    perform(SetOwnLayerHeight{id, OwnLayer::Height::Over});
    EXPECT_EQ(layer("a").height, OwnLayer::Height::Over);
    EXPECT_EQ(layer("b"), other);
    const AppState before = m_state;
    perform(ToggleOwnLayer{999});
    perform(MoveOwnLayer{999, Direction::Forward});
    perform(RemoveOwnLayer{999});
    EXPECT_EQ(m_state, before);
}

TEST_F(OwnLayerTest, ALayerMovesPastTheNextOneAtItsHeight) {
    for (const char* path : {"a", "b", "c", "d"})
        perform(AddOwnLayer{path});
    perform(MoveOwnLayer{idOf("b"), Direction::Forward});
    EXPECT_THAT(names(), ElementsAre("a", "c", "b", "d"));
    perform(MoveOwnLayer{idOf("a"), Direction::Back});
    EXPECT_THAT(names(), ElementsAre("a", "c", "b", "d"));
    perform(MoveOwnLayer{idOf("d"), Direction::Forward});
    EXPECT_THAT(names(), ElementsAre("a", "c", "b", "d"));
    perform(SetOwnLayerHeight{idOf("c"), OwnLayer::Height::Over});
    perform(SetOwnLayerHeight{idOf("d"), OwnLayer::Height::Over});
    perform(MoveOwnLayer{idOf("c"), Direction::Forward});
    EXPECT_THAT(names(), ElementsAre("a", "d", "b", "c")) << "c and d are over, b is under";
}

} // namespace
} // namespace tumen::state
