#pragma once

#include <initializer_list>
#include <stdexcept>
#include <string>
#include <string_view>

#include "model/Basemap.hpp"
#include "model/Brief.hpp"
#include "scene/SceneBuilder.hpp"
#include "tests/unit/model/ClaimDrafts.hpp"
#include "tests/unit/time/Day.hpp"

/// A little brief whose dates and places are easy to reckon with, for the tests of state and scene.
namespace tumen::sample {

/// A width for tests: every letter is 0.55 of the size wide.
inline double measure(std::string_view text, const scene::TextStyle& style) {
    int letters = 0;
    for (const char c : text)
        letters += (static_cast<unsigned char>(c) & 0xC0) != 0x80 ? 1 : 0;
    return 0.55 * style.sizePx * letters;
}

inline time::Interval when(std::string_view start, std::string_view end) {
    return {*time::parseEdtf(start), *time::parseEdtf(end)};
}

inline model::Place place(std::string id, std::string name, geo::LonLat position, std::string country = "") {
    return {std::move(id), {std::move(name), "", ""}, position, "city", std::move(country), {}};
}

/// Adds a claim; `from` may be empty.
inline model::ClaimIndex add(model::Brief& brief, model::Form form, std::string id, std::string_view kind,
                             std::string_view from, std::string_view to, std::string_view start,
                             std::string_view end, std::string_view status = "documented") {
    model::ClaimDraft claim;
    claim.id = std::move(id);
    claim.form = form;
    claim.kind = brief.findKind(kind).value();
    if (!from.empty())
        claim.from = brief.findPlace(from).value();
    claim.to = brief.findPlace(to).value();
    claim.when = when(start, end);
    claim.status = std::string(status);
    claim.statusClass = model::findStatus(status)->drawnAs;
    return brief.claims.add(claim);
}

inline model::ClaimIndex addFlow(model::Brief& brief, std::string id, std::string_view kind,
                                 std::string_view from, std::string_view to, std::string_view start,
                                 std::string_view end, std::string_view status = "documented") {
    return add(brief, model::Form::Flow, std::move(id), kind, from, to, start, end, status);
}

/// Kinds and places, nothing claimed.
inline model::Brief places() {
    model::Brief brief;
    brief.title = "A sample";
    for (const model::Kind& kind : model::defaultKinds())
        brief.kinds.push_back(kind);
    brief.places = {place("pyongyang", "Pyongyang", {125.7625, 39.0392}, "PRK"),
                    place("seoul", "Seoul", {126.978, 37.5665}, "KOR"),
                    place("moscow", "Moscow", {37.6173, 55.7558}, "RUS"),
                    place("washington", "Washington", {-77.0369, 38.9072}, "USA"),
                    place("vladivostok", "Vladivostok", {131.8855, 43.1155}, "RUS"),
                    place("beijing", "Beijing", {116.4074, 39.9042}, "CHN"),
                    place("kremlin", "Kremlin", {37.6173, 55.7558}, "RUS")};
    brief.sources = {{"s1", "First source", "A. Author", "2024-01-30", ""},
                     {"s2", "Second source", "", "", ""}};
    return brief;
}

/// What holds on 1 July 2000: arms, aid (denied), workers and talks; one event that day; aid of 1990 is over,
/// one claim is undated.
inline model::Brief brief() {
    model::Brief brief = places();
    addFlow(brief, "arms-out", "arms", "pyongyang", "moscow", "2000-01-01", "2000-12-31", "alleged");
    addFlow(brief, "arms-back", "arms", "moscow", "pyongyang", "2000-03-01", "2001-03-01");
    const auto aid =
        addFlow(brief, "aid", "aid", "moscow", "pyongyang", "2000-06-01", "2000-07-31", "rumoured");
    changeClaim(brief, aid, [](model::ClaimDraft& claim) { claim.deniedBy = {"Moscow"}; });
    addFlow(brief, "workers", "workers", "pyongyang", "vladivostok", "1999", "2005", "sought");
    addFlow(brief, "old-aid", "aid", "moscow", "pyongyang", "1990-01-01", "1990-06-30");
    addFlow(brief, "undated", "arms", "pyongyang", "seoul", "", "");
    add(brief, model::Form::Event, "visit", "diplomatic", "moscow", "pyongyang", "2000-07-01", "2000-07-01");
    add(brief, model::Form::State, "treaty", "diplomatic", "moscow", "pyongyang", "1995-01-01", "2010-12-31");
    brief.periods = {{"nineties", "The nineties", when("1990-01-01", "1999-12-31"), "", "", ""},
                     {"two-thousands", "The two thousands", when("2000-01-01", "2009-12-31"), "", "", ""},
                     {"summer", "The summer of 2000", when("2000-06-01", "2000-08-31"), "", "", ""}};
    return brief;
}

inline geo::Projection projection(std::string_view id) {
    auto made = geo::Projection::make(*geo::findProjection(id));
    return std::move(*made);
}

/// A picture of the design size, all of it free of panels.
inline scene::Picture picture() {
    return {1280.0, 720.0, {0.0, 0.0, 1280.0, 720.0}, 1.0};
}

} // namespace tumen::sample
