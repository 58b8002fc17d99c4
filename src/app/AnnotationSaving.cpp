#include "app/AnnotationSaving.hpp"

#include <algorithm>

#include <spdlog/spdlog.h>

#include "app/Exports.hpp"
#include "io/AnnotationFile.hpp"

namespace tumen::app {

bool asksToSaveAnnotations(std::span<const state::Command> commands) {
    return std::ranges::any_of(commands, [](const state::Command& command) {
        const auto* group = std::get_if<state::PresentationCommand>(&command);
        return group != nullptr && std::holds_alternative<state::SaveAnnotations>(*group);
    });
}

std::string saveAnnotations(const state::AppState& state, const model::Brief& brief, const std::string& file,
                            const core::Wording& words) {
    const std::string path = file.empty() ? proposedPath(brief, "drawn.geojson") : file;
    if (const auto problem = io::writeAnnotations(path, state.annotations)) {
        spdlog::warn("{}", core::toLine(*problem));
        return words.sentence(problem->what);
    }
    return words.format("Saved: {}", path);
}

} // namespace tumen::app
