#include <algorithm>

#include <fmt/format.h>
#include <imgui.h>

#include "core/Text.hpp"
#include "scene/ClaimText.hpp"
#include "ui/Widgets.hpp"

namespace tumen::ui {

namespace {

using namespace state;

bool isError(const core::Problem& problem) {
    return problem.severity == core::Severity::Error;
}

std::string heading(const core::Wording& words, const std::vector<core::Problem>& problems) {
    const auto errors = static_cast<long long>(std::ranges::count_if(problems, isError));
    const long long warnings = static_cast<long long>(problems.size()) - errors;
    const std::string ofErrors = words.count(errors, "{} error", "{} errors");
    const std::string ofWarnings = words.count(warnings, "{} warning", "{} warnings");
    if (errors == 0)
        return ofWarnings;
    return warnings == 0 ? ofErrors : ofErrors + ", " + ofWarnings;
}

/// core::toLine() in the interface's language, as far as the table knows the reader's sentences.
std::string lineOf(const core::Wording& words, const core::Problem& problem) {
    std::vector<std::string> where;
    if (!problem.where.file.empty())
        where.push_back(problem.where.file);
    if (!problem.where.table.empty())
        where.push_back(words.format("table {}", problem.where.table));
    if (problem.where.row)
        where.push_back(words.format("row {}", *problem.where.row));
    if (!problem.where.column.empty())
        where.push_back(words.format("column '{}'", problem.where.column));
    std::string line = core::join(where, ", ");
    line += (line.empty() ? "" : ": ") + words.sentence(problem.what);
    if (!problem.mend.empty())
        line += " " + words.sentence(problem.mend);
    return isError(problem) ? words.format("error: {}", line) : words.format("warning: {}", line);
}

/// In the middle when there is nothing else to see, else in the upper right corner of the map.
geo::ScreenRect cardColumn(const PanelContext& context, bool nothingToShow) {
    const ImVec2 display = ImGui::GetIO().DisplaySize;
    const double margin = 12.0 * context.unitPx;
    if (nothingToShow) {
        const double width = std::min(640.0 * context.unitPx, display.x - 2.0 * margin);
        const double top = display.y * 0.14;
        return {(display.x - width) / 2.0, top, width, display.y * 0.66};
    }
    const geo::ScreenRect& map = context.layout.mapFrame;
    const double width = std::min(430.0 * context.unitPx, map.width - 2.0 * margin);
    // Where panels are large and the map is small, a few lines before less than half of the map.
    const double fewLines = std::min(240.0 * context.unitPx, map.height - 2.0 * margin);
    return {map.right() - margin - width, map.top + margin, width, std::max(map.height * 0.45, fewLines)};
}

/// Of each problem; looking for a sentence among all patterns of the table takes long.
const std::vector<std::string>& linesOf(const PanelContext& context) {
    ProblemLines& slot = context.memory.problemLines;
    if (slot.words != &context.words || slot.lines.size() != context.problems->size()) {
        slot = {&context.words, {}};
        for (const core::Problem& problem : *context.problems)
            slot.lines.push_back(lineOf(context.words, problem));
    }
    return slot.lines;
}

void drawLine(const Look& look, const core::Problem& problem, const std::string& line) {
    const core::Colour colour = isError(problem) ? look.warning() : look.theme.accent;
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float middle = at.y + look.lineHeight(Face::Regular) / 2.0F;
    ImGui::GetWindowDrawList()->AddCircleFilled({at.x + look.px(5), middle}, look.px(3.5), packed(colour));
    ImGui::Indent(look.px(18));
    paragraph(look, Face::Regular, look.text(), line);
    ImGui::Unindent(look.px(18));
    verticalGap(look, 6);
}

bool hasNothingToShow(const model::Brief& brief) {
    return brief.claims.empty() || brief.places.empty();
}

bool areShown(const PanelContext& context) {
    if (context.problems == nullptr || context.problems->empty() || context.memory.problemsDismissed)
        return false;
    const bool nothingToShow = hasNothingToShow(context.brief);
    const geo::ScreenRect column = cardColumn(context, nothingToShow);
    return column.width > 0.0 && column.height > 0.0 && (context.state.panelsShown || nothingToShow);
}

/// Arrows and their like scroll; the Esc that led the keyboard away also closes the list.
void followKeys(const PanelContext& context, const Look& look, Card& card) {
    PanelMemory& memory = context.memory;
    const bool hasKeys = context.state.focusedPanel == state::Panel::Problems && !context.state.isCovered();
    const bool hadKeys = std::exchange(memory.problemsHadKeys, hasKeys);
    if (hadKeys && !hasKeys && !context.state.isCovered() && isPressed(ImGuiKey_Escape))
        memory.problemsDismissed = true;
    if (!hasKeys)
        return;
    scrollByKeys(2.0F * look.lineHeight(Face::Regular));
    card.showKeyboard();
}

} // namespace

void drawProblemsPanel(const PanelContext& context, Commands& commands) {
    const bool shown = areShown(context);
    if (shown != context.state.problemsShown)
        commands.push_back(InterfaceCommand(TellProblemsShown{shown}));
    if (!shown) {
        context.memory.problemsHadKeys = false;
        return;
    }
    const bool nothingToShow = hasNothingToShow(context.brief);
    const geo::ScreenRect column = cardColumn(context, nothingToShow);
    const Look look = lookOf(context);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(look.px(16), look.px(12)));
    {
        Card card("problems", column, look);
        followKeys(context, look, card);
        const float right = ImGui::GetWindowContentRegionMax().x;
        paragraph(look, Face::Heading, look.text(),
                  nothingToShow ? context.words("This brief could not be shown")
                                : heading(context.words, *context.problems));
        ImGui::SameLine(right - look.px(22));
        const Row close = squareButton(look, "close", 22);
        drawCross(look, close);
        if (close.clicked)
            context.memory.problemsDismissed = true;
        if (nothingToShow)
            paragraph(
                look, Face::Regular, look.theme.quietText,
                context.words.format(
                    "No claims with places were found in {}. {}. Mend the lines below and open it again.",
                    context.brief.origin.empty() ? context.words("it") : context.brief.origin,
                    heading(context.words, *context.problems)));
        else
            paragraph(look, Face::Small, look.theme.quietText,
                      context.editing != nullptr && context.editing->isOutdated
                          ? context.words("The brief is shown as it was before.")
                          : context.words("Everything else of the brief is on the map."));
        verticalGap(look, 8);
        const std::vector<core::Problem>& problems = *context.problems;
        const std::vector<std::string>& lines = linesOf(context);
        for (const bool errors : {true, false})
            for (std::size_t i = 0; i < problems.size(); ++i)
                if (isError(problems[i]) == errors)
                    drawLine(look, problems[i], lines[i]);
    }
    ImGui::PopStyleVar();
}

} // namespace tumen::ui
