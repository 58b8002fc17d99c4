#include "app/MapPen.hpp"

#include <SFML/System/Utf.hpp>

#include "app/MapMouse.hpp"

namespace tumen::app {

namespace {

using Form = state::Annotation::Form;

void dropLastCharacter(std::string& utf8) {
    while (!utf8.empty() && (static_cast<unsigned char>(utf8.back()) & 0xC0) == 0x80)
        utf8.pop_back();
    if (!utf8.empty())
        utf8.pop_back();
}

} // namespace

bool MapPen::handle(const sf::Event& event, state::Tool tool, const scene::MapScene& scene,
                    const geo::Projection& projection, state::Commands& commands) {
    if (isWriting() && event.type == sf::Event::KeyPressed)
        return type(event.key, commands);
    if (isWriting() && event.type == sf::Event::TextEntered) {
        if (event.text.unicode >= ' ' && event.text.unicode != 127)
            sf::Utf8::encode(event.text.unicode, std::back_inserter(m_draft->text));
        return true;
    }
    const auto pointer = pointerOf(event);
    if (!pointer)
        return false;
    const auto position =
        scene.cover ? std::nullopt : projection.inverse(scene.base.camera.toWorld(*pointer));
    const bool isLeft = event.type != sf::Event::MouseMoved && event.type != sf::Event::MouseWheelScrolled &&
                        event.mouseButton.button == sf::Mouse::Left;
    if (event.type == sf::Event::MouseButtonPressed && isLeft && position)
        press(*position, tool, commands);
    else if (event.type == sf::Event::MouseMoved && position)
        move(*position);
    else if (event.type == sf::Event::MouseButtonReleased && isLeft && !isWriting())
        finish(commands);
    return event.type != sf::Event::MouseMoved; // which shows the pointer
}

void MapPen::press(geo::LonLat at, state::Tool tool, state::Commands& commands) {
    finish(commands);
    const Form form = tool == state::Tool::Text    ? Form::Text
                      : tool == state::Tool::Arrow ? Form::Arrow
                                                   : Form::Stroke;
    m_draft = state::Annotation{{}, form, {at}};
}

void MapPen::move(geo::LonLat to) {
    if (!m_draft || isWriting())
        return;
    if (m_draft->form == Form::Arrow)
        m_draft->points.resize(1);
    m_draft->points.push_back(to);
}

bool MapPen::type(const sf::Event::KeyEvent& key, state::Commands& commands) {
    const bool isFunctionKey = key.code >= sf::Keyboard::F1 && key.code <= sf::Keyboard::F15;
    if (key.control || key.alt || isFunctionKey)
        return false;
    if (key.code == sf::Keyboard::Enter)
        finish(commands);
    else if (key.code == sf::Keyboard::Escape)
        m_draft.reset();
    else if (key.code == sf::Keyboard::Backspace)
        dropLastCharacter(m_draft->text);
    return true;
}

void MapPen::finish(state::Commands& commands) {
    const bool isWhole = m_draft && (isWriting() ? !m_draft->text.empty() : m_draft->points.size() > 1);
    if (isWhole)
        commands.push_back(state::PresentationCommand(state::Annotate{*m_draft}));
    m_draft.reset();
}

} // namespace tumen::app
