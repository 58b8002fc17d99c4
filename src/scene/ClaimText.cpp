#include "scene/ClaimText.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "core/Text.hpp"
#include "scene/Actors.hpp"

namespace tumen::scene {

namespace {

std::string withEnDashes(std::string text) {
    for (auto at = text.find('-'); at != std::string::npos; at = text.find('-', at + 3))
        text.replace(at, 1, "–");
    return text;
}

} // namespace

std::string routeText(const model::Brief& brief, const model::Claim& claim, model::Language language) {
    const auto nameOf = [&](model::PlaceIndex place) { return brief.places[place].name.in(language); };
    if (claim.from && claim.to) {
        std::string text = nameOf(*claim.from);
        for (const model::PlaceIndex place : claim.via)
            text += " → " + nameOf(place);
        return text + " → " + nameOf(*claim.to);
    }
    if (claim.to)
        return nameOf(*claim.to);
    return claim.from ? nameOf(*claim.from) : std::string();
}

std::string kindTitle(const model::Brief& brief, model::KindIndex kind, const core::Wording& words) {
    return words(std::string_view(brief.kinds[kind].title));
}

std::string kindText(const model::Brief& brief, const model::Claim& claim, const core::Wording& words) {
    const std::string title = kindTitle(brief, claim.kind, words);
    return claim.subkind.empty() ? title : fmt::format("{} · {}", title, claim.subkind);
}

std::string statusWord(std::string_view status, const core::Wording& words) {
    return words(std::string_view(core::capitalized(status)));
}

std::string voicesText(const model::Brief& brief, std::span<const std::string> voices,
                       model::Language language) {
    std::vector<std::string> names;
    for (const std::string& voice : voices)
        names.push_back(actorName(brief, voice, language));
    return core::join(names, "; ");
}

std::string statusMeaning(const model::Claim& claim, const core::Wording& words) {
    const model::Status* status = model::findStatus(claim.status);
    return status ? words(status->meaning) : std::string();
}

std::string datesText(time::IntervalRef when, const core::Wording& words) {
    if (time::isUndated(when))
        return words("not dated");
    if (when.start.text == when.end.text)
        return time::describe(when.start, words);
    const bool startKnown = !when.start.unknown && !when.start.open;
    const bool endKnown = !when.end.unknown && !when.end.open;
    if (startKnown && !endKnown) {
        if (when.start.latest == time::openFuture) // "January 2024 or later" says it already
            return time::describe(when.start, words);
        return when.end.unknown ? words.format("{}, its end is not known", time::describe(when.start, words))
                                : words.format("since {}", time::describe(when.start, words, true));
    }
    if (!startKnown)
        return endKnown ? words.format("until {}", time::describe(when.end, words, true))
                        : words("at all times");
    const std::string start = time::describe(when.start, words);
    // "some time from 2000 to 2009 to 2018" would be hard to read.
    constexpr std::array ranges = {"some ", "between ", " to ", "one of ", "all of "};
    const std::string inEnglish = time::describe(when.start);
    const bool isRange = std::ranges::any_of(
        ranges, [&](const char* range) { return inEnglish.find(range) != std::string::npos; });
    return isRange ? words.format("{}, until {}", start, time::describe(when.end, words, true))
                   : words.format("{} to {}", start, time::describe(when.end, words));
}

std::string dateBasisText(std::string_view basis, const core::Wording& words) {
    if (basis == "article")
        return words("Date from the article");
    if (basis == "record")
        return words("Date from the historical record, not in the article");
    if (basis == "article+record")
        return words("Date partly from the article, partly from the historical record");
    if (basis.empty())
        return words("The brief does not say where the date comes from");
    return words.format("Date from: {}", basis);
}

std::string asGiven(const time::EdtfDate& date, const core::Wording& words) {
    return date.text.empty() ? std::string(words("not given")) : date.text;
}

std::string sourceText(const model::Source* source, std::string_view paragraph, const core::Wording& words) {
    std::string text;
    std::vector<std::string> parts = core::split(paragraph, ';');
    if (!parts.empty()) {
        const bool several = parts.size() > 1 || parts[0].find('-') != std::string::npos;
        std::ranges::transform(parts, parts.begin(), withEnDashes);
        std::string numbers = parts.back();
        parts.pop_back();
        if (!parts.empty())
            numbers = words.format("{} and {}", core::join(parts, ", "), numbers);
        text = several ? words.format("Paragraphs {}", numbers) : words.format("Paragraph {}", numbers);
    }
    if (source == nullptr)
        return text.empty() ? std::string(words("No source given")) : text;
    const std::string title = "«" + source->title + "»";
    return text.empty() ? title : words.format("{} of {}", text, title);
}

const model::Source* sourceById(const model::Brief& brief, std::string_view id) {
    const auto found = std::ranges::find(brief.sources, id, &model::Source::id);
    if (found != brief.sources.end())
        return &*found;
    return brief.sources.empty() ? nullptr : &brief.sources.front();
}

} // namespace tumen::scene
