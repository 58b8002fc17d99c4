#include <algorithm>
#include <array>

#include <fmt/format.h>
#include <imgui.h>

#include "core/Text.hpp"
#include "ui/FieldOverList.hpp"
#include "ui/Panels.hpp"
#include "ui/Widgets.hpp"

namespace tumen::ui {

namespace {

using namespace state;
using Entry = FolderEntry::What;

constexpr double fileRowHeight = 26.0;
constexpr double boxWidth = 620.0;

/// A row of the list and what choosing it does: going into a folder, or giving a command.
struct Choice {
    std::string label;
    std::string side;
    std::string folder;
    std::optional<BriefFileCommand> command = {};
    bool isWarning = false;
};

geo::ScreenRect boxOf(const PanelContext& context, double heightPoints) {
    const ImVec2 display = ImGui::GetIO().DisplaySize;
    const double width = std::min(boxWidth * context.unitPx, display.x * 0.96);
    const double height = std::min(heightPoints * context.unitPx, display.y * 0.96);
    return {(display.x - width) / 2.0, (display.y - height) * 0.4, width, height};
}

void close(Commands& commands) {
    commands.push_back(Command(BriefFileCommand(ShowFileDialog{})));
}

bool isPath(const std::string& text) {
    return text.starts_with('/') || text.starts_with("./") || text.starts_with("~/");
}

/// What was opened lately first, then what the folder holds, of both what has the typed text in its name.
std::vector<Choice> choicesToOpen(const PanelContext& context) {
    const FilesMemory& memory = context.memory.files;
    std::vector<Choice> choices;
    if (isPath(memory.text))
        choices.push_back({memory.text, context.words("this path"), {}, OpenBrief{memory.text}});
    const bool isWhole = memory.text.empty() || isPath(memory.text);
    if (context.editing != nullptr)
        for (const std::string& path : context.editing->recent)
            if (isWhole || core::containsFolded(path, memory.text))
                choices.push_back({path, context.words("opened lately"), {}, OpenBrief{path}});
    for (const FolderEntry& entry : memory.entries) {
        if (!isWhole && !core::containsFolded(entry.name, memory.text))
            continue;
        if (entry.what == Entry::Brief)
            choices.push_back({entry.name, context.words("a brief"), {}, OpenBrief{entry.path}});
        else
            choices.push_back({entry.name + "/", {}, entry.path});
    }
    return choices;
}

/// The name in the folder, then the folders to go to.
std::vector<Choice> choicesToSave(const PanelContext& context) {
    const FilesMemory& memory = context.memory.files;
    std::vector<Choice> choices;
    if (!memory.text.empty()) {
        const std::string path =
            isPath(memory.text) ? memory.text
                                : memory.folder + (memory.folder.ends_with('/') ? "" : "/") + memory.text;
        const bool isThere =
            std::ranges::any_of(memory.entries, [&](const FolderEntry& entry) { return entry.path == path; });
        const bool isFile =
            memory.text.ends_with(".gpkg") || memory.text.ends_with(".xlsx") || memory.text.ends_with(".ods");
        choices.push_back({context.words.format(isThere ? "Replace {}" : "Save as {}", path),
                           context.words(isFile ? "one file" : "a folder of CSV files"),
                           {},
                           SaveBriefAs{path},
                           isThere});
    }
    for (const FolderEntry& entry : memory.entries)
        if (entry.what != Entry::Brief)
            choices.push_back({entry.name + "/", {}, entry.path});
    return choices;
}

void drawChoice(const Look& look, const Row& row, const Choice& choice) {
    const float sideWidth = textSize(look, Face::Small, choice.side).x;
    const float sideX = row.max.x - sideWidth - look.px(8);
    const float x = row.min.x + look.px(10);
    const core::Colour colour = choice.isWarning ? look.warning()
                                : choice.command ? look.text()
                                                 : look.theme.quietText;
    rowText(look, row, Face::Regular, x, colour,
            ellipsized(look, Face::Regular, choice.label, sideX - x - look.px(12)));
    rowText(look, row, Face::Small, sideX, look.dimText(), choice.side);
}

void carryOut(const PanelContext& context, const Choice& choice, Commands& commands) {
    if (choice.command) {
        commands.push_back(Command(*choice.command));
        return;
    }
    FilesMemory& memory = context.memory.files;
    memory.folder = choice.folder;
    if (context.state.fileDialog == FileDialog::Open)
        memory.text.clear();
    memory.chosen = 0;
}

void drawProblem(const PanelContext& context, const Look& look) {
    if (context.editing == nullptr)
        return;
    if (context.editing->isReading)
        paragraph(look, Face::Small, look.theme.quietText, context.words("Reading the brief"));
    else if (const auto& problem = context.editing->problem)
        paragraph(look, Face::Small, look.warning(),
                  context.words.sentence(problem->what) + " " + context.words.sentence(problem->mend));
}

void drawListDialog(const PanelContext& context, const Look& look, Commands& commands) {
    FilesMemory& memory = context.memory.files;
    const core::Wording& words = context.words;
    const bool opens = context.state.fileDialog == FileDialog::Open;
    const Overlay overlay("files", boxOf(context, 460.0), 0.35, look);
    paragraph(look, Face::Heading, look.text(), opens ? words("Open a brief") : words("Save the brief as"));
    verticalGap(look, 6);
    const bool wasTyping = memory.isTyping;
    const std::string before = memory.text;
    const bool isEntered = drawFieldOverList(
        look, opens ? words("A part of a name, or a path") : words("brief.gpkg, or a name for a folder"),
        memory.text, memory.isTyping);
    if (memory.text != before)
        memory.chosen = 0;
    verticalGap(look, 4);
    paragraph(look, Face::Small, look.dimText(), memory.folder);
    drawProblem(context, look);
    verticalGap(look, 4);
    const std::vector<Choice> choices = opens ? choicesToOpen(context) : choicesToSave(context);
    memory.chosen = std::min(memory.chosen, choices.empty() ? 0 : choices.size() - 1);
    const bool isMoved = wasTyping && stepThroughRows(choices.size(), memory.chosen);
    std::optional<std::size_t> wanted;
    drawChoices(
        look, fileRowHeight, choices.size(), memory.chosen, isMoved,
        [&](std::size_t i, const Row& row) { drawChoice(look, row, choices[i]); },
        [&](std::size_t i) { wanted = i; });
    if (isEntered && !choices.empty())
        wanted = memory.chosen;
    if (wanted)
        carryOut(context, choices[*wanted], commands);
    else if ((wasTyping && isPressed(ImGuiKey_Escape)) || overlay.clickedOutside())
        close(commands);
}

struct Answer {
    std::string label;
    BriefFileCommand command;
};

/// A question with answers, the first of which Enter gives.
void drawQuestion(const PanelContext& context, const Look& look, const char* title, const std::string& text,
                  std::span<const Answer> answers, Commands& commands) {
    const Overlay overlay("files", boxOf(context, 150.0), 0.35, look);
    paragraph(look, Face::Heading, look.text(), title);
    verticalGap(look, 8);
    paragraph(look, Face::Regular, look.text(), text);
    drawProblem(context, look);
    verticalGap(look, 12);
    std::size_t& chosen = context.memory.files.chosen;
    if (isPressed(ImGuiKey_RightArrow) || isPressed(ImGuiKey_Tab))
        chosen = (chosen + 1) % answers.size();
    if (isPressed(ImGuiKey_LeftArrow))
        chosen = (chosen + answers.size() - 1) % answers.size();
    chosen = std::min(chosen, answers.size() - 1);
    for (std::size_t i = 0; i < answers.size(); ++i) {
        const float width = textSize(look, Face::Regular, answers[i].label).x + look.px(32);
        ImGui::PushID(static_cast<int>(i));
        const Row row = clickableRow(look, "answer", 30, width);
        ImDrawList& list = *ImGui::GetWindowDrawList();
        if (i == chosen)
            list.AddRectFilled(row.min, row.max, packed(look.lit()), look.px(6));
        list.AddRect(row.min, row.max, packed(look.theme.panelLine), look.px(6), 0, look.px(1));
        rowText(look, row, Face::Regular, row.min.x + look.px(16), look.text(), answers[i].label);
        if (row.clicked || (i == chosen && isPressed(ImGuiKey_Enter)))
            commands.push_back(Command(answers[i].command));
        ImGui::PopID();
        ImGui::SameLine(0.0F, look.px(8));
    }
}

} // namespace

void drawFileDialogs(const PanelContext& context, Commands& commands) {
    FilesMemory& memory = context.memory.files;
    const FileDialog dialog = context.state.fileDialog;
    if (dialog == FileDialog::None) {
        memory.isOpen = false;
        memory.isTyping = false;
        return;
    }
    if (!std::exchange(memory.isOpen, true)) {
        ImGui::GetIO().ClearInputCharacters(); // of the key that opened it
        memory.chosen = 0;
        memory.text.clear();
        memory.listed.reset();
    }
    const Look look = lookOf(context);
    const core::Wording& words = context.words;
    if (dialog == FileDialog::Restore) {
        const std::string path = context.editing != nullptr ? context.editing->leftPath : std::string();
        const std::array<Answer, 2> answers = {Answer{words("Take the edits over"), RestoreEdits{true}},
                                               Answer{words("Throw them away"), RestoreEdits{false}}};
        return drawQuestion(context, look, words("Edits were left"),
                            words.format("A session ended before its edits of {} were saved.", path), answers,
                            commands);
    }
    if (dialog == FileDialog::Unsaved) {
        const std::array<Answer, 3> answers = {Answer{words("Save"), SaveBrief{}},
                                               Answer{words("Do not save"), DiscardEdits{}},
                                               Answer{words("Cancel"), ShowFileDialog{}}};
        return drawQuestion(context, look, words("The brief is not saved"),
                            words("There are edits that have not been saved."), answers, commands);
    }
    drawListDialog(context, look, commands);
}

} // namespace tumen::ui
