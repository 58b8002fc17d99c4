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
