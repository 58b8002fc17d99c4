#pragma once

#include <string>
#include <variant>
#include <vector>

#include <gtest/gtest.h>
#include <imgui.h>

#include "ui/Panels.hpp"

namespace tumen::ui {

/// A brief of four kinds, three places, five claims and three periods from 1945 to 1960.
model::Brief smallBrief();

/// Panels on a Dear ImGui context without a window, fed with a mouse and keys. Commands are applied after
/// each frame, as the program does it, and kept for the test.
class PanelTest : public testing::Test {
protected:
    void SetUp() override;
    void TearDown() override;

    /// Sets the picture's size and opens the brief anew.
    void open(double width, double height);
    /// Another size of letters and panels, with fonts and style of that size.
    void setUnit(double unitPx);
    void frame();
    void frames(int count);
    /// Moves there, presses and lets go over three frames.
    void click(ImVec2 at);
    void moveTo(ImVec2 at);
    void press(ImVec2 at, int button = 0);
    void release(int button = 0);
    /// Moves there and turns the wheel by one notch; away from the user is positive.
    void wheel(ImVec2 at, float notches);
    void type(const std::string& text);
    void tap(int imguiKey);

    PanelLayout layout() const { return layOutPanels(m_width, m_height, m_unit, m_state); }

    /// All commands of one type since the last `forget`.
    template<typename Area, typename Command>
    std::vector<Command> given() const {
        std::vector<Command> found;
        for (const state::Command& command : m_given)
            if (const auto* area = std::get_if<Area>(&command))
                if (const auto* one = std::get_if<Command>(area))
                    found.push_back(*one);
        return found;
    }
    void forget() { m_given.clear(); }

    model::Brief m_brief;
    state::AppState m_state;
    PanelMemory m_memory;
    core::Wording m_words;
    std::vector<core::Problem> m_problems;
    std::vector<scene::OwnLayerStatus> m_ownLayers;
    std::vector<time::DayRange> m_quiet;
    const ExportStatus* m_exporting = nullptr;
    const DraftView* m_editing = nullptr;
    state::Commands m_given;
    double m_width = 1280.0;
    double m_height = 720.0;
    double m_unit = 1.0;
};

} // namespace tumen::ui
