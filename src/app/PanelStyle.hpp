#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "app/ImGuiSfml.hpp"
#include "core/Wording.hpp"
#include "state/AppState.hpp"

namespace tumen::app {

/// Fonts and colours of the panels, made anew when theme, size or language change or letters are wanted that
/// the fonts do not hold: of a layer's name, of another brief.
class PanelStyle {
public:
    /// Both outlive it.
    PanelStyle(ImGuiSfml& gui, const std::string& assets) : m_gui(gui), m_assets(assets) {}

    /// Outside of a frame.
    void follow(const state::AppState& state, const model::Brief& brief, const core::Wording& words,
                double unitPx);
    /// For another brief.
    void forgetBrief();

    /// Of the brief's kinds.
    const std::vector<core::Colour>& kindColours() const { return m_kindColours; }

private:
    /// True when some of the letters are new.
    bool learn(const std::string& utf8);

    ImGuiSfml& m_gui;
    const std::string& m_assets;
    std::string m_text; ///< with every letter
    std::set<char32_t> m_letters;
    std::set<std::string> m_layers; ///< whose names are known
    bool m_knowsBrief = false;
    double m_unitPx = 0.0;
    std::optional<state::ThemeId> m_theme;
    model::Language m_language = model::Language::English;
    std::vector<core::Colour> m_kindColours;
};

} // namespace tumen::app
