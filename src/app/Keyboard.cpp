#include "app/Keyboard.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace tumen::app {

namespace {

using Code = sf::Keyboard::Key;
using state::Key;

constexpr std::pair<Code, Key> keyTable[] = {
    {Code::Space, Key::Space},
    {Code::Left, Key::Left},
    {Code::Right, Key::Right},
    {Code::Up, Key::Up},
    {Code::Down, Key::Down},
    {Code::Home, Key::Home},
    {Code::End, Key::End},
    {Code::PageUp, Key::PageUp},
    {Code::PageDown, Key::PageDown},
    {Code::LBracket, Key::LeftBracket},
    {Code::RBracket, Key::RightBracket},
    {Code::Equal, Key::Plus},
    {Code::Add, Key::Plus},
    {Code::Hyphen, Key::Minus},
    {Code::Subtract, Key::Minus},
    {Code::Slash, Key::Slash},
    {Code::Divide, Key::Slash},
    {Code::Comma, Key::Comma},
    {Code::Period, Key::Period},
    {Code::Escape, Key::Escape},
    {Code::Enter, Key::Enter},
    {Code::F1, Key::F1},
    {Code::F5, Key::F5},
    {Code::F6, Key::F6},
    {Code::F11, Key::F11},
    {Code::A, Key::A},
    {Code::B, Key::B},
    {Code::C, Key::C},
    {Code::D, Key::D},
    {Code::E, Key::E},
    {Code::G, Key::G},
    {Code::H, Key::H},
    {Code::I, Key::I},
    {Code::K, Key::K},
    {Code::L, Key::L},
    {Code::M, Key::M},
    {Code::N, Key::N},
    {Code::O, Key::O},
    {Code::P, Key::P},
    {Code::Q, Key::Q},
    {Code::R, Key::R},
    {Code::S, Key::S},
    {Code::T, Key::T},
    {Code::U, Key::U},
    {Code::V, Key::V},
    {Code::W, Key::W},
    {Code::X, Key::X},
    {Code::Y, Key::Y},
    {Code::Z, Key::Z},
    {Code::Num0, Key::Zero},
    {Code::Numpad0, Key::Zero},
    {Code::Num1, Key::One},
    {Code::Num2, Key::Two},
    {Code::Num3, Key::Three},
    {Code::Num4, Key::Four},
    {Code::Num5, Key::Five},
    {Code::Num6, Key::Six},
    {Code::Num7, Key::Seven},
    {Code::Num8, Key::Eight},
    {Code::Num9, Key::Nine},
};

} // namespace

std::optional<state::KeyChord> chordOf(const sf::Event::KeyEvent& key) {
    for (const auto& [code, named] : keyTable)
        if (code == key.code) {
            // "+" is typed with or without shift, depending on the layout.
            const bool shift = key.shift && named != Key::Plus;
            return state::KeyChord{named, shift, key.control, key.alt};
        }
    return std::nullopt;
}

bool isOfPanels(const state::KeyChord& chord) {
    constexpr std::array keys = {Key::Left, Key::Right, Key::Up,     Key::Down,    Key::Space,
                                 Key::Home, Key::End,   Key::PageUp, Key::PageDown};
    return !chord.control && !chord.alt && std::ranges::find(keys, chord.key) != keys.end();
}

bool typesNothing(const state::KeyChord& chord, bool isOverlayShown) {
    return chord.key == Key::F1 || chord.key == Key::F6 || chord.key == Key::F11 ||
           (chord.key == Key::K && chord.control) || (chord.key == Key::Escape && isOverlayShown);
}

bool leavesDialog(const state::KeyChord& chord, bool isExport) {
    return chord.key == Key::Escape || chord.key == Key::F11 || (chord.key == Key::K && chord.control) ||
           (isExport && chord == state::KeyChord{Key::E, false, true});
}

bool savesBrief(const state::KeyChord& chord) {
    return chord.control && !chord.alt && (chord.key == Key::S || chord.key == Key::O);
}

} // namespace tumen::app
