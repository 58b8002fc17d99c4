#include "state/PresentationKeys.hpp"

#include <fmt/format.h>

#include "core/Wording.hpp"

namespace tumen::state {

namespace {

using core::english;

std::vector<KeyBinding> makeKeys() {
    constexpr auto back = Direction::Back;
    constexpr auto forward = Direction::Forward;
    const auto action = [](PresentationCommand command) { return KeyAction(Command(std::move(command))); };
    const auto tool = [&](Tool which) { return action(TakeTool{which}); };
    std::vector<KeyBinding> keys = {
        {{Key::Right}, "Right", english("next scene or step; left click"), action(StepScene{forward})},
        {{Key::Space}, "Space", english("next scene or step"), action(StepScene{forward})},
        {{Key::Left}, "Left", english("previous scene or step; right click"), action(StepScene{back})},
        {{Key::Home}, "Home", english("first scene"), action(GoToEndScene{back})},
        {{Key::End}, "End", english("last scene or step"), action(GoToEndScene{forward})},
    };
    for (int digit = 0; digit <= 9; ++digit)
        keys.push_back({{static_cast<Key>(static_cast<int>(Key::Zero) + digit)},
                        fmt::format("{}", digit),
                        english("number of a scene, then Enter"),
                        action(TypeSceneDigit{digit})});
    const std::vector<KeyBinding> rest = {
        {{Key::Enter},
         "Enter",
         english("the scene of the number, or the next one"),
         action(GoToTypedScene{})},
        {{Key::B}, "B", english("black, and back"), action(ToggleBlank{Blank::Black})},
        {{Key::Period}, ".", english("black, as clickers have it"), action(ToggleBlank{Blank::Black})},
        {{Key::W}, "W", english("white, and back"), action(ToggleBlank{Blank::White})},
        {{Key::A}, "A", english("play all scenes, or stop"), action(PlayAllScenes{Autoplay::Once})},
        {{Key::A, true},
         "Shift+A",
         english("play all scenes over and over"),
         action(PlayAllScenes{Autoplay::Over})},
        {{Key::P, true}, "Shift+P", english("the presenter's window, and back"), action(TogglePresenter{})},
        {{.key = Key::L, .alt = true}, "Alt+L", english("laser pointer, and back"), tool(Tool::Laser)},
        {{.key = Key::S, .alt = true},
         "Alt+S",
         english("spotlight, and back; wheel: its size"),
         tool(Tool::Spotlight)},
        {{.key = Key::M, .alt = true},
         "Alt+M",
         english("magnifier, and back; wheel: how much"),
         tool(Tool::Magnifier)},
        {{.key = Key::P, .alt = true}, "Alt+P", english("pen, and back"), tool(Tool::Pen)},
        {{.key = Key::A, .alt = true}, "Alt+A", english("draw arrows, and back"), tool(Tool::Arrow)},
        {{.key = Key::T, .alt = true}, "Alt+T", english("write on the map, and back"), tool(Tool::Text)},
        {{.key = Key::Z, .control = true},
         "Ctrl+Z",
         english("take back what was drawn last"),
         action(TakeBackAnnotation{})},
        {{.key = Key::X, .alt = true},
         "Alt+X",
         english("clear what is drawn on the scene"),
         action(ClearAnnotations{})},
        {{.key = Key::E, .alt = true},
         "Alt+E",
         english("save what is drawn to a file"),
         action(SaveAnnotations{})},
        {{Key::Escape}, "Esc", english("back to where one was"), Command(InterfaceCommand(StepBack{}))},
    };
    keys.insert(keys.end(), rest.begin(), rest.end());
    return keys;
}

} // namespace

std::span<const KeyBinding> presentationKeys() {
    static const std::vector<KeyBinding> keys = makeKeys();
    return keys;
}

std::optional<KeyAction> actionWhilePresenting(KeyChord chord) {
    for (const KeyBinding& binding : presentationKeys())
        if (binding.chord == chord)
            return binding.action;
    return actionFor(chord);
}

} // namespace tumen::state
