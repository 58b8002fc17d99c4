#pragma once

#include <optional>
#include <string>
#include <utility>

#include "core/Wording.hpp"
#include "geo/Coordinates.hpp"
#include "model/Brief.hpp"
#include "scene/Theme.hpp"
#include "state/Commands.hpp"

namespace tumen::ui {

/// Where everything lies in the window of whoever presents; the pictures have the shape of what the audience
/// sees.
struct PresenterLayout {
    geo::ScreenRect times;
    geo::ScreenRect now; ///< picture of the scene that is on
    geo::ScreenRect buttons;
    geo::ScreenRect scenes;
    geo::ScreenRect nextTitle;
    geo::ScreenRect next; ///< picture of the scene after it
    geo::ScreenRect notes;
};
PresenterLayout layOutPresenter(double widthPx, double heightPx, double unitPx, double widthToHeight);

/// What the panels of that window keep from one frame to the next.
struct PresenterMemory {
    /// The scene that the list has been brought to, and how high the list was.
    std::optional<std::pair<std::size_t, double>> scrolledTo;
};

struct PresenterContext {
    const state::AppState& state;
    const model::Brief& brief;
    const core::Wording& words;
    const scene::Theme& theme;
    PresenterLayout layout;
    double unitPx = 1.0;
    std::string clock; ///< "14:05"
    std::string told;  ///< a sentence to whoever presents; may be empty
    PresenterMemory& memory;
};

/// Notes, times, scenes and buttons, around the places of the pictures. Nothing without a presentation.
void drawPresenterPanel(const PresenterContext& context, state::Commands& commands);

/// "3:05", from an hour on "1:03:05".
std::string minutesText(double secs);

} // namespace tumen::ui
