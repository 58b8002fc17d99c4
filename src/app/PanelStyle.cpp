#include "app/PanelStyle.hpp"

#include <SFML/System/String.hpp>

#include "scene/Theme.hpp"
#include "ui/Fonts.hpp"
#include "ui/Panels.hpp"

namespace tumen::app {

bool PanelStyle::learn(const std::string& utf8) {
    bool isNew = false;
    for (const sf::Uint32 letter : sf::String::fromUtf8(utf8.begin(), utf8.end()))
        isNew = m_letters.insert(letter).second || isNew;
    if (isNew)
        m_text += utf8;
    return isNew;
}

void PanelStyle::forgetBrief() {
    m_knowsBrief = false;
}

void PanelStyle::follow(const state::AppState& state, const model::Brief& brief, const core::Wording& words,
                        double unitPx) {
    const scene::Theme& theme = scene::themeOf(state.theme);
    bool areLettersNew = false;
    for (const state::OwnLayer& layer : state.ownLayers)
        if (m_layers.insert(layer.path).second)
            areLettersNew = learn(layer.path) || areLettersNew;
    const bool isOther = !std::exchange(m_knowsBrief, true);
    if (isOther)
        areLettersNew = learn(ui::glyphText(brief)) || areLettersNew;
    const bool isStyled = unitPx == m_unitPx && theme.id == m_theme && state.interfaceLanguage == m_language;
    if (isOther || !isStyled)
        m_kindColours = scene::kindColours(brief, theme);
    if (isStyled && !areLettersNew)
        return;
    m_gui.setFonts(m_assets, m_text + words.allTexts(), unitPx, theme.boldText);
    ui::applyStyle(theme, unitPx);
    m_unitPx = unitPx;
    m_theme = theme.id;
    m_language = state.interfaceLanguage;
}

} // namespace tumen::app
