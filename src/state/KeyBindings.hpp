#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>

#include "state/Commands.hpp"

namespace tumen::state {

/// The keys that do something, named apart from any windowing library.
enum class Key {
    Space,
    Left,
    Right,
    Up,
    Down,
    Home,
    End,
    PageUp,
    PageDown,
    LeftBracket,
    RightBracket,
    Plus,
    Minus,
    Slash,
    Comma,
    Period,
    Escape,
    Enter,
    F1,
    F5,
    F6,
    F11,
    A,
    B,
    C,
    D,
    E,
    G,
    H,
    I,
    K,
    L,
    M,
    N,
    O,
    P,
    Q,
    R,
    S,
    T,
    U,
    V,
    W,
    X,
    Y,
    Z,
    Zero,
    One,
    Two,
    Three,
    Four,
    Five,
    Six,
    Seven,
    Eight,
    Nine
};

struct KeyChord {
    Key key = Key::Space;
    bool shift = false;
    bool control = false;
    bool alt = false;
    friend bool operator==(const KeyChord&, const KeyChord&) = default;
};

/// Moves of the camera need the picture's size; the window carries them out itself.
enum class CameraMove { ZoomIn, ZoomOut, PanLeft, PanRight, PanUp, PanDown };

using KeyAction = std::variant<Command, CameraMove>;

/// What a key or a command acts on; help and the list of commands go by it.
enum class Area { Time, Timeline, Layers, Map, Scenes, Brief, Window };
inline constexpr std::array<Area, 7> allAreas = {Area::Time,   Area::Timeline, Area::Layers, Area::Map,
                                                 Area::Scenes, Area::Brief,    Area::Window};
const char* title(Area area);
Area areaOf(const KeyAction& action);

struct KeyBinding {
    KeyChord chord;
    std::string keyName; ///< "Shift+Right"
    std::string meaning; ///< "next event"
    KeyAction action;
};

/// "Ctrl+1" for the first of model::statuses(), "Ctrl+Shift+1" for the tenth.
std::string statusKeyName(model::StatusIndex status);

/// The same in every mode, but for presentationKeys(); help lists them in this order.
std::span<const KeyBinding> keyBindings();
std::optional<KeyAction> actionFor(KeyChord chord);

} // namespace tumen::state
