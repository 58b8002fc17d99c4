#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/Wording.hpp"
#include "model/Brief.hpp"

namespace tumen::scene {

/// "Russia → North Korea", "Korea" when only one end is known.
std::string routeText(const model::Brief& brief, const model::Claim& claim, model::Language language);
/// "Arms and forces", as the brief calls it where the program has no word of its own.
std::string kindTitle(const model::Brief& brief, model::KindIndex kind, const core::Wording& words = {});
/// "Arms and forces · munitions".
std::string kindText(const model::Brief& brief, const model::Claim& claim, const core::Wording& words = {});
/// "Alleged".
std::string statusWord(std::string_view status, const core::Wording& words = {});
/// "North Korea; Russia", in the language of names where they are places.
std::string voicesText(const model::Brief& brief, std::span<const std::string> voices,
                       model::Language language);
/// "one side says so".
std::string statusMeaning(const model::Claim& claim, const core::Wording& words = {});
/// "June 1950 to September 1950", "since 2023", "25 April 2019".
std::string datesText(time::IntervalRef when, const core::Wording& words = {});
/// "Date from the article".
std::string dateBasisText(std::string_view basis, const core::Wording& words = {});
/// "1950-06-25", and for what is not written "not given".
std::string asGiven(const time::EdtfDate& date, const core::Wording& words = {});
/// "Paragraphs 2–3 of «title»", for one paragraph "Paragraph 16 of ...".
std::string sourceText(const model::Source* source, std::string_view paragraph,
                       const core::Wording& words = {});
/// The source of that id, or the brief's first one; null when it has none.
const model::Source* sourceById(const model::Brief& brief, std::string_view id);

} // namespace tumen::scene
