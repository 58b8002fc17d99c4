#include "ui/ClaimText.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "core/Text.hpp"
#include "scene/Actors.hpp"

namespace tumen::ui {

namespace {

std::string capitalized(std::string_view text) {
    std::string result(text);
    if (!result.empty() && result[0] >= 'a' && result[0] <= 'z')
        result[0] = static_cast<char>(result[0] - 'a' + 'A');
    return result;
}

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

std::string kindText(const model::Brief& brief, const model::Claim& claim) {
    const std::string& title = brief.kinds[claim.kind].title;
    return claim.subkind.empty() ? title : fmt::format("{} · {}", title, claim.subkind);
}

std::string statusWord(const model::Claim& claim) {
    return capitalized(claim.status);
}

std::string statusWord(const core::Wording& words, std::string_view status) {
    return words(std::string_view(capitalized(status)));
}

std::string voicesText(const PanelContext& context, std::span<const std::string> voices) {
    std::vector<std::string> names;
    for (const std::string& voice : voices)
        names.push_back(scene::actorName(context.brief, voice, context.state.language));
    return core::join(names, "; ");
}

std::string statusMeaning(const model::Claim& claim) {
    const model::Status* status = model::findStatus(claim.status);
    return status ? std::string(status->meaning) : std::string();
}

std::string datesText(time::IntervalRef when) {
    if (time::isUndated(when))
        return "not dated";
    if (when.start.text == when.end.text)
        return time::describe(when.start);
    const bool startKnown = !when.start.unknown && !when.start.open;
    const bool endKnown = !when.end.unknown && !when.end.open;
    if (startKnown && !endKnown) {
        const std::string start = time::describe(when.start);
        if (when.start.latest == time::openFuture) // "January 2024 or later" says it already
            return start;
        return when.end.unknown ? start + ", its end is not known" : "since " + start;
    }
    if (!startKnown)
        return endKnown ? "until " + time::describe(when.end) : "at all times";
    const std::string start = time::describe(when.start);
    // "some time from 2000 to 2009 to 2018" would be hard to read.
    constexpr std::array ranges = {"some ", "between ", " to ", "one of ", "all of "};
    const bool isRange = std::ranges::any_of(
        ranges, [&](const char* words) { return start.find(words) != std::string::npos; });
    return start + (isRange ? ", until " : " to ") + time::describe(when.end);
}

std::string dateBasisText(const model::Claim& claim) {
    if (claim.dateBasis == "article")
        return "Date from the article";
    if (claim.dateBasis == "record")
        return "Date from the historical record, not in the article";
    if (claim.dateBasis == "article+record")
        return "Date partly from the article, partly from the historical record";
    if (claim.dateBasis.empty())
        return "The brief does not say where the date comes from";
    return "Date from: " + std::string(claim.dateBasis);
}

std::string asGiven(const time::EdtfDate& date) {
    return date.text.empty() ? std::string("not given") : date.text;
}

std::string sourceText(const model::Source* source, std::string_view paragraph) {
    std::string text;
    std::vector<std::string> parts = core::split(paragraph, ';');
    if (!parts.empty()) {
        const bool several = parts.size() > 1 || parts[0].find('-') != std::string::npos;
        std::ranges::transform(parts, parts.begin(), withEnDashes);
        const std::string last = parts.back();
        parts.pop_back();
        text = several ? "Paragraphs " : "Paragraph ";
        text += parts.empty() ? last : core::join(parts, ", ") + " and " + last;
    }
    if (source == nullptr)
        return text.empty() ? "No source given" : text;
    return text + (text.empty() ? "" : " of ") + "«" + source->title + "»";
}

const model::Source* sourceById(const model::Brief& brief, std::string_view id) {
    const auto found = std::ranges::find(brief.sources, id, &model::Source::id);
    if (found != brief.sources.end())
        return &*found;
    return brief.sources.empty() ? nullptr : &brief.sources.front();
}

std::string listText(std::span<const std::string> names) {
    return core::join(names, "; ");
}

std::string countText(std::size_t count, std::string_view singular, std::string_view plural) {
    return fmt::format("{} {}", count, count == 1 ? singular : plural);
}

} // namespace tumen::ui
