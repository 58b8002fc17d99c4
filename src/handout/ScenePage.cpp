#include "handout/ScenePage.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "core/Text.hpp"
#include "handout/ClaimKey.hpp"
#include "handout/ClaimTable.hpp"
#include "scene/ClaimText.hpp"
#include "scene/LiftedClaims.hpp"

namespace tumen::handout {

namespace {

constexpr TextStyle kickerStyle = {8.5, true, accent};
constexpr TextStyle dateStyle = {8.5, false, quietInk};
constexpr TextStyle titleStyle = {19.0, true, ink};
constexpr TextStyle continuedStyle = {11.5, true, ink};
constexpr TextStyle cardTitleStyle = {28.0, true, ink};
constexpr TextStyle captionStyle = {11.5, false, ink};
constexpr TextStyle labelStyle = {8.5, true, accent};
constexpr TextStyle notesStyle = {9.0, false, quietInk};
constexpr TextStyle sourceStyle = {7.5, false, quietInk};

std::string dateText(const model::Brief& brief, const state::AppState& state, std::size_t index,
                     const core::Wording& words) {
    const model::Scene& scene = brief.scenes[index];
    if (!scene.when.start.unknown)
        return scene::datesText(
            scene.when.end.unknown ? time::Interval{scene.when.start, scene.when.start} : scene.when, words);
    return time::toLongDate(state.date, words);
}

/// "Scene 6", "Scene 6, step 2" of the scene at that position in the brief's list.
std::string numberText(const model::Brief& brief, std::size_t scene, const core::Wording& words) {
    std::size_t number = 0;
    std::size_t step = 0;
    for (std::size_t i = 0; i <= scene; ++i) {
        const bool isStep = !brief.scenes[i].stepOf.empty();
        number += isStep ? 0 : 1;
        step = isStep ? step + 1 : 0;
    }
    return step == 0 ? words.format("Scene {}", number) : words.format("Scene {}, step {}", number, step);
}

void addNotes(PageFlow& flow, const std::string& notes, const core::Wording& words) {
    if (notes.empty())
        return;
    flow.needRoom(40.0);
    flow.addGap(10.0);
    flow.addText(words("Notes"), labelStyle);
    flow.addGap(1.0);
    flow.addText(notes, notesStyle);
}

void addClaims(PageFlow& flow, const model::Brief& brief, const state::AppState& state,
               const core::Wording& words) {
    const std::vector<scene::ShownClaim> shown = scene::shownClaims(brief, state);
    flow.needRoom(110.0);
    flow.addGap(14.0);
    if (shown.empty()) {
        flow.addText(words("No claim is on this map."), notesStyle);
        return;
    }
    flow.addText(
        words.count(static_cast<long long>(shown.size()), "{} claim on this map", "{} claims on this map"),
        labelStyle);
    flow.addGap(2.0);
    std::vector<model::ClaimIndex> claims;
    for (const scene::ShownClaim& claim : shown)
        claims.push_back(claim.claim);
    addKindKey(flow, brief, claims, words);
    addStatusKey(flow, words);
    flow.addGap(4.0);
    const scene::LiftedClaims lifted(brief, state, shown, false);
    const auto isInFocus = [&](const scene::ShownClaim& claim) {
        return lifted.any() && lifted.has(claim.claim);
    };
    const bool hasFocus = std::ranges::any_of(shown, isInFocus);
    const bool hasOthers = !std::ranges::all_of(shown, isInFocus);
    // All of a few in full; of many only those that the scene is about.
    constexpr std::size_t few = 6;
    const auto isInFull = [&](bool inFocus) { return inFocus || (!hasFocus && shown.size() <= few); };
    std::vector<model::ClaimIndex> inFull;
    std::optional<ClaimTable> table(std::in_place, flow, brief, state.language, words);
    for (const bool inFocus : {true, false}) {
        if (hasFocus && hasOthers)
            table->addGroup(inFocus ? words("In focus") : words("Also on the map"));
        for (const scene::ShownClaim& claim : shown) {
            if (isInFocus(claim) != inFocus)
                continue;
            if (isInFull(inFocus)) {
                inFull.push_back(claim.claim);
                table->add(claim.claim);
            } else {
                table->addInBrief(claim.claim);
            }
        }
    }
    table.reset(); // its head stays behind
    flow.addGap(3.0);
    addDateMarks(flow, brief, inFull, words);
}

/// The sources of the claims that are shown.
void addSources(PageFlow& flow, const model::Brief& brief, const state::AppState& state,
                const core::Wording& words) {
    std::vector<bool> isCited(brief.sources.size(), false);
    for (const scene::ShownClaim& shown : scene::shownClaims(brief, state))
        if (const std::size_t source = brief.sourceIndex(brief.claims[shown.claim].source);
            source < isCited.size())
            isCited[source] = true;
    if (std::ranges::find(isCited, true) == isCited.end())
        return;
    flow.needRoom(36.0);
    flow.addGap(10.0);
    flow.addText(words("Sources"), labelStyle);
    for (std::size_t i = 0; i < isCited.size(); ++i)
        if (isCited[i])
            addSource(flow, brief.sources[i], sourceStyle);
}

/// Names the pages on which what began on this one goes on.
class ScopedRunningHead {
public:
    ScopedRunningHead(PageFlow& flow, PageFlow::OnNewPage head) : m_flow(flow) {
        m_flow.setRunningHead(std::move(head));
    }
    ~ScopedRunningHead() { m_flow.setRunningHead({}); }
    ScopedRunningHead(const ScopedRunningHead&) = delete;
    ScopedRunningHead& operator=(const ScopedRunningHead&) = delete;

private:
    PageFlow& m_flow;
};

void addCard(PageFlow& flow, const model::Scene& scene, bool withNotes, const core::Wording& words) {
    flow.addGap(150.0);
    flow.addText(scene.title, cardTitleStyle);
    flow.addGap(10.0);
    flow.addText(scene.caption, {14.0, false, quietInk});
    if (withNotes)
        addNotes(flow, scene.notes, words);
}

} // namespace

void addScenePage(PageFlow& flow, const model::Brief& brief, const state::AppState& state, std::size_t index,
                  bool withNotes, const core::Wording& words) {
    const model::Scene& scene = brief.scenes[index];
    const bool isStep = !scene.stepOf.empty();
    const std::string number = numberText(brief, index, words);
    flow.beginPage(isStep && !scene.caption.empty() ? scene.caption : scene.title, isStep);
    flow.addText(number, kickerStyle);
    const ScopedRunningHead head(flow, [&] {
        flow.addText(number, kickerStyle);
        flow.addText(words.format("{} (continued)", scene.title), continuedStyle);
        flow.addGap(8.0);
    });
    if (scene.form == model::SceneForm::Card)
        return addCard(flow, scene, withNotes, words);
    flow.addAtRight(dateText(brief, state, index, words), dateStyle);
    flow.addGap(2.0);
    flow.addText(scene.title, titleStyle);
    flow.addGap(8.0);
    const double height = flow.width() / pictureAspect;
    flow.needRoom(height);
    flow.add(MapFigure{index, {flow.left(), flow.top(), flow.width(), height}});
    flow.addGap(height + 9.0);
    flow.addText(scene.caption, captionStyle);
    if (withNotes)
        addNotes(flow, scene.notes, words);
    addSources(flow, brief, state, words); // where they cannot be left alone on a page
    addClaims(flow, brief, state, words);
}

void addSource(PageFlow& flow, const model::Source& source, const TextStyle& style) {
    std::vector<std::string> parts = {"«" + source.title + "»", source.author, source.date, source.url};
    std::erase(parts, std::string());
    flow.addText(core::join(parts, ", "), style);
}

} // namespace tumen::handout
