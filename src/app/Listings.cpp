#include "app/Listings.hpp"

#include <numeric>

#include <fmt/format.h>

#include "app/Complaint.hpp"
#include "app/PictureState.hpp"
#include "core/Text.hpp"
#include "io/BriefReader.hpp"
#include "io/BriefWriter.hpp"
#include "io/CoverageWriter.hpp"
#include "io/LedgerWriter.hpp"
#include "io/SourceText.hpp"
#include "model/RandomBrief.hpp"
#include "state/Filter.hpp"

namespace tumen::app {

namespace {

constexpr int done = 0;
constexpr int badInput = 1;
constexpr int badCall = 2;

io::TableFormat formatOf(const std::string& name) {
    return name == "json" ? io::TableFormat::Json : io::TableFormat::Csv;
}

/// The paragraphs of the sources in place of the claims, and on standard error how many there are known to
/// be.
void listCoverage(const model::Brief& brief, const std::string& format) {
    const std::vector<model::SourceCoverage> coverage = model::coverageOf(brief);
    fmt::print("{}", io::writeCoverage(brief, coverage, formatOf(format)));
    for (std::size_t i = 0; i < coverage.size(); ++i) {
        const std::string source = i < brief.sources.size() ? brief.sources[i].id : "";
        const auto warn = [&](std::string what, std::string mend) {
            complain({core::Problem{core::Severity::Warning, {}, std::move(what), std::move(mend)}});
        };
        if (!coverage[i].textIsAtHand)
            warn(fmt::format("The text of the source {} is not at hand: its paragraphs are counted up to the "
                             "last one cited, {}.",
                             core::inQuotes(source), coverage[i].paragraphs.size()),
                 "Open it with --source FILE.");
        if (coverage[i].withoutParagraph > 0)
            warn(fmt::format("{} claims of the source {} name no paragraph that there is.",
                             coverage[i].withoutParagraph, core::inQuotes(source)),
                 "Write it in their column paragraph.");
    }
}

} // namespace

int listFlows(const std::string& briefPath, const FlowList& list, const std::string& format) {
    const auto brief = io::readBrief(briefPath);
    complain(brief.problems());
    if (!brief)
        return badInput;
    if (!list.dates.areGiven()) {
        complain("no date is given. Write --at DATE, or --from DATE and --to DATE.");
        return badCall;
    }
    const auto days = daysOf(list.dates);
    if (!days)
        return badCall;
    state::AppState state;
    state.hidesDenials = true;
    if (!list.viewpoint.empty()) {
        const auto viewpoint = viewpointFor(*brief, list.viewpoint);
        if (!viewpoint)
            return badCall;
        state.viewpoint = *viewpoint;
    }
    std::vector<model::ClaimIndex> flows;
    std::size_t leftOut = 0;
    for (model::ClaimIndex i = 0; i < brief->claims.size(); ++i)
        if (brief->claims.form(i) == model::Form::Flow &&
            time::presence(brief->claims.when(i), *days) > 0.0) {
            if (state::passesFilter(state, brief->claims, i))
                flows.push_back(i);
            else
                ++leftOut;
        }
    if (leftOut > 0)
        fmt::print(stderr, "{} {} left out from this viewpoint\n", leftOut,
                   leftOut == 1 ? "flow is" : "flows are");
    fmt::print("{}", io::writeFlows(*brief, flows, formatOf(format)));
    return brief.hasErrors() ? badInput : done;
}

int listClaims(const std::string& briefPath, const ClaimsOptions& options) {
    auto brief = io::readBrief(briefPath);
    complain(brief.problems());
    if (!brief)
        return badInput;
    bool textsAreGood = true;
    for (const std::string& request : options.sourceTexts) {
        const std::vector<core::Problem> problems = io::openSourceText(*brief, request);
        complain(problems);
        textsAreGood = textsAreGood && problems.empty();
    }
    const int exitCode = brief.hasErrors() || !textsAreGood ? badInput : done;
    if (options.coverage) {
        listCoverage(*brief, options.format);
        return exitCode;
    }
    std::vector<model::ClaimIndex> all(brief->claims.size());
    std::iota(all.begin(), all.end(), model::ClaimIndex{0});
    fmt::print("{}", io::writeClaims(*brief, all, formatOf(options.format)));
    return exitCode;
}

int checkBrief(const std::string& briefPath) {
    const auto brief = io::readBrief(briefPath);
    for (const core::Problem& problem : brief.problems())
        fmt::print("{}\n", core::toLine(problem));
    if (!brief || brief.hasErrors())
        return badInput;
    const auto counted = [](std::size_t count, const char* word) {
        return fmt::format("{} {}{}", count, word, count == 1 ? "" : "s");
    };
    fmt::print("{}: {}, {}, {}, {}. No errors.\n", briefPath, counted(brief->places.size(), "place"),
               counted(brief->claims.size(), "claim"), counted(brief->periods.size(), "period"),
               counted(brief->scenes.size(), "scene"));
    return done;
}

int writeFlows(const std::string& path, std::size_t count) {
    if (const auto problem = io::writeBrief(model::randomBrief(count), path)) {
        complain(core::toLine(*problem));
        return badInput;
    }
    return done;
}

} // namespace tumen::app
