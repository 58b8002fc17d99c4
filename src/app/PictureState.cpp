#include "app/PictureState.hpp"

#include <fmt/format.h>

#include "app/Complaint.hpp"
#include "core/Text.hpp"
#include "geo/ProjectionText.hpp"
#include "model/SceneCamera.hpp"

namespace tumen::app {

namespace {

/// Finds an id or says which there are.
template<typename List, typename IdOf>
std::optional<std::size_t> indexOf(const List& list, const std::string& id, const char* what,
                                   const IdOf& idOf) {
    std::vector<std::string> known;
    for (std::size_t i = 0; i < list.size(); ++i) {
        if (idOf(list[i]) == id)
            return i;
        known.emplace_back(idOf(list[i]));
    }
    complain(fmt::format("'{}' is not a {}. Write one of: {}.", id, what, core::join(known, ", ")));
    return std::nullopt;
}

/// Of the classes, then of the statuses that have none of these.
std::vector<std::string> statusNames() {
    std::vector<std::string> names;
    for (const model::StatusClass statusClass : model::allStatusClasses)
        names.emplace_back(model::id(statusClass));
    for (const model::Status& status : model::statuses())
        if (!model::findStatusClass(status.id))
            names.emplace_back(status.id);
    return names;
}

constexpr auto ownId = [](const auto& entry) { return std::string(entry.id); };

} // namespace

std::optional<state::Viewpoint> viewpointFor(const model::Brief& brief, const std::string& id) {
    const auto viewpoint = state::findViewpoint(brief.claims, id);
    if (viewpoint)
        return viewpoint;
    std::vector<std::string> ids;
    for (const state::Viewpoint& known : state::viewpointsOf(brief.claims))
        ids.push_back(state::id(known));
    complain(fmt::format("'{}' is not a viewpoint. Write one of: {}.", id, core::join(ids, ", ")));
    return std::nullopt;
}

std::optional<std::size_t> sceneFor(const model::Brief& brief, const std::string& id) {
    return indexOf(brief.scenes, id, "scene", ownId);
}

std::optional<state::AppState> stateFor(const PictureOptions& options, const model::Brief& brief) {
    state::AppState state = state::openingState(brief);
    state.panelsShown = false;
    const auto perform = [&](auto command) { state::apply(state, brief, state::Command(command)); };
    if (!options.scene.empty()) {
        const auto scene = sceneFor(brief, options.scene);
        if (!scene)
            return std::nullopt;
        perform(state::PresentationCommand(state::StartPresentation{*scene}));
    }
    if (!showDays(state, brief, options.dates))
        return std::nullopt;
    if (!options.view.empty()) {
        const auto views = state::namedViews();
        const auto view = indexOf(views, options.view, "view", ownId);
        if (!view)
            return std::nullopt;
        perform(state::MapCommand(state::SetView{views[*view].view}));
    }
    if (!options.projection.empty()) {
        if (const auto spec = geo::readProjection(options.projection); !spec) {
            complain(spec.problems());
            return std::nullopt;
        }
        perform(state::MapCommand(state::SetProjection{options.projection}));
    }
    if (!options.camera.empty()) {
        auto view = state::parseView(options.camera);
        if (view)
            view->projection = state.view.projection;
        if (!view || !view->isValid()) {
            complain(fmt::format("'{}' is not a camera. Write \"lon lat heightKm\", such as 125.8 39 1500 "
                                 "for Korea.",
                                 options.camera));
            return std::nullopt;
        }
        if (view->heightKm < model::leastHeightKm || view->heightKm > model::mostHeightKm) {
            complain(fmt::format("The height of the map in '{}' is not between 1 and 100 000 km. Write "
                                 "kilometres, such as 125.8 39 1500 for Korea.",
                                 options.camera));
            return std::nullopt;
        }
        perform(state::MapCommand(state::SetView{*view}));
    }
    if (!options.kinds.empty())
        for (model::KindIndex kind = 0; kind < brief.kinds.size(); ++kind)
            state.hiddenKinds.insert(kind);
    for (const std::string& id : options.kinds) {
        const auto kind = indexOf(brief.kinds, id, "kind", ownId);
        if (!kind)
            return std::nullopt;
        state.hiddenKinds.erase(*kind);
    }
    if (!options.statuses.empty())
        state.hiddenStatuses.set();
    for (const std::string& name : options.statuses) {
        const auto wanted = model::findStatuses(name);
        if (!wanted) {
            complain(fmt::format("'{}' is not a status or class of statuses. Write one of: {}.", name,
                                 core::join(statusNames(), ", ")));
            return std::nullopt;
        }
        state.hiddenStatuses &= ~*wanted;
    }
    state.hidesDenials = options.hidesDenials;
    if (!options.viewpoint.empty()) {
        const auto viewpoint = viewpointFor(brief, options.viewpoint);
        if (!viewpoint)
            return std::nullopt;
        perform(state::LayerCommand(state::SetViewpoint{*viewpoint}));
    }
    if (!options.select.empty()) {
        const auto claim = indexOf(brief.claims, options.select, "claim", ownId);
        if (!claim)
            return std::nullopt;
        perform(state::AttentionCommand(state::Select{{state::Target::What::Claim, *claim}}));
    }
    const std::vector<std::string> languages = core::split(options.language, '+');
    for (std::size_t i = 0; i < std::max<std::size_t>(languages.size(), 1); ++i) {
        const auto language = i < languages.size() ? state::findLanguage(languages[i]) : std::nullopt;
        if (!language || i > 1) {
            complain(fmt::format("'{}' is not a choice of languages. Write en, ko, ru, or two as en+ko.",
                                 options.language));
            return std::nullopt;
        }
        if (i == 0)
            perform(state::MapCommand(state::SetLanguage{*language}));
        else
            perform(state::MapCommand(state::SetSecondLanguage{language}));
    }
    if (const auto language = state::findLanguage(options.interfaceLanguage))
        perform(state::InterfaceCommand(state::SetInterfaceLanguage{*language}));
    state.theme = state::findTheme(options.theme).value_or(state.theme);
    state.motionStyle = state::findMotionStyle(options.motion).value_or(state.motionStyle);
    if (const auto scale = state::findWidthScale(options.widths))
        perform(state::LayerCommand(state::SetWidthScale{*scale}));
    for (const state::AddOwnLayer& layer : options.layers)
        perform(state::OwnLayerCommand(layer));
    return state;
}

} // namespace tumen::app
