#pragma once

#include <string>
#include <vector>

#include "model/Brief.hpp"

namespace tumen::scene {

/// Whoever the claims name, in the order of the alphabet: who asserts or denies one, and the places that take
/// part in one, by their English names.
std::vector<std::string> actorsOf(const model::Brief& brief);

/// An actor's name in a language, where it is that of a place.
const std::string& actorName(const model::Brief& brief, const std::string& actor, model::Language language);

} // namespace tumen::scene
