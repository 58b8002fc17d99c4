#include <algorithm>
#include <filesystem>

#include <fmt/format.h>
#include <imgui.h>
#include <imgui_stdlib.h>

#include "ui/PanelFocus.hpp"
#include "ui/Panels.hpp"
#include "ui/ProgressLine.hpp"
#include "ui/Widgets.hpp"

namespace tumen::ui {

namespace {

using namespace state;
using Texts = std::vector<std::string>;
using Stage = ExportStatus::Stage;
using What = ExportWish::What;
using Ends = std::span<const char* const>;

constexpr double exportRowHeight = 26.0;
constexpr double labelWidth = 92.0;
constexpr double buttonsHeight = 42.0;

geo::ScreenRect boxOf(const PanelContext& context) {
    const ImVec2 display = ImGui::GetIO().DisplaySize;
    const double width = std::min(560.0 * context.unitPx, display.x * 0.96);
    const double height = std::min(366.0 * context.unitPx, display.y * 0.96);
    return {(display.x - width) / 2.0, (display.y - height) * 0.4, width, height};
}

/// The number of the path's kind; the first one where it has none of them.
std::size_t kindOf(const std::string& path, Ends ends) {
    const std::string end = std::filesystem::path(path).extension().string();
    const auto found = std::ranges::find(ends, end);
    return found == ends.end() ? 0 : static_cast<std::size_t>(found - ends.begin());
}

Ends endsOf(What what) {
    switch (what) {
    case What::Picture:
        return pictureEnds;
    case What::Video:
        return videoEnds;
    case What::Handout:
        break;
    }
    return handoutEnds;
}

void setEnd(std::string& path, const char* end) {
    path = std::filesystem::path(path).replace_extension(end).string();
}

/// A label and beside it a choice of a few words; the one clicked.
std::optional<std::size_t> choiceRow(const Look& look, const char* id, const std::string& label,
                                     const Texts& words, std::size_t current) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    drawText(look, Face::Regular,
             {at.x, at.y + (look.px(exportRowHeight) - look.lineHeight(Face::Regular)) / 2.0F},
             look.dimText(), label);
    ImGui::SetCursorScreenPos({at.x + look.px(labelWidth), at.y});
    const auto clicked =
        segments(look, id, words, current, ImGui::GetContentRegionAvail().x, exportRowHeight);
    verticalGap(look, 8);
    return clicked;
}

void drawPath(const Look& look, const PanelContext& context, ExportWish& draft) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    drawText(look, Face::Regular,
             {at.x, at.y + (look.px(exportRowHeight) - look.lineHeight(Face::Regular)) / 2.0F},
             look.dimText(), context.words("File"));
    ImGui::SetCursorScreenPos({at.x + look.px(labelWidth), at.y});
    const float padding = (look.px(exportRowHeight) - look.lineHeight(Face::Regular)) / 2.0F;
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, ImVec2(look.px(8), padding));
    ImGui::SetNextItemWidth(ImGui::GetContentRegionAvail().x);
    // Its own Tab would come back to it as the only field.
    ImGui::PushAllowKeyboardFocus(false);
    ImGui::InputText("##path", &draft.path);
    ImGui::PopAllowKeyboardFocus();
    passKeyboard(look, TabStops::Kind::Field);
    ImGui::PopStyleVar();
    verticalGap(look, 8);
}

/// The name of a file has the end of its format.
void drawFormat(const Look& look, const PanelContext& context, ExportWish& draft) {
    const Texts formats = draft.what == What::Video     ? Texts{"MP4", "WebM", "GIF"}
                          : draft.what == What::Handout ? Texts{"PDF", "PowerPoint"}
                                                        : Texts{"PNG", "JPEG", "GeoTIFF"};
    if (const auto format =
            choiceRow(look, "kind", context.words("Format"), formats, kindOf(draft.path, endsOf(draft.what))))
        setEnd(draft.path, endsOf(draft.what)[*format]);
}

void drawSize(const Look& look, const PanelContext& context, ExportWish& draft) {
    Texts sizes = {context.words("As on the screen"), "1920x1080", "3840x2160"};
    if (draft.what == What::Picture)
        sizes.emplace_back("7680x4320");
    const std::size_t size = std::min(static_cast<std::size_t>(draft.size), sizes.size() - 1);
    if (const auto chosen = choiceRow(look, "size", context.words("Size"), sizes, size))
        draft.size = static_cast<ExportWish::PictureSize>(*chosen);
}

void drawPlayed(const Look& look, const PanelContext& context, ExportWish& draft) {
    const core::Wording& words = context.words;
    Texts played = {context.state.selectedRange ? words("The selected range") : words("All days")};
    if (!context.brief.scenes.empty())
        played.push_back(words("All scenes"));
    if (sceneShown(context.state, context.brief))
        played.push_back(words("This scene"));
    const std::size_t now = std::min(static_cast<std::size_t>(draft.played), played.size() - 1);
    if (const auto chosen = choiceRow(look, "played", words("Plays"), played, now))
        draft.played = static_cast<ExportWish::Played>(*chosen);
    if (const auto chosen = choiceRow(look, "quality", words("Quality"),
                                      {words("Draft"), words("Good"), words("Best")}, draft.quality))
        draft.quality = *chosen;
}

void drawPaper(const Look& look, const PanelContext& context, ExportWish& draft) {
    const core::Wording& words = context.words;
    if (const auto chosen = choiceRow(look, "paper", words("Paper"), {"A4", "Letter"}, draft.paper))
        draft.paper = *chosen;
    if (const auto chosen = choiceRow(look, "notes", words("Notes"), {words("Left out"), words("Included")},
                                      draft.withNotes ? 1 : 0))
        draft.withNotes = *chosen == 1;
}

void drawChoices(const Look& look, const PanelContext& context, ExportWish& draft) {
    const core::Wording& words = context.words;
    Texts whats = {words("Picture"), words("Video")};
    if (!context.brief.scenes.empty())
        whats.push_back(words("Handout"));
    if (const auto chosen =
            choiceRow(look, "what", words("Save"), whats, static_cast<std::size_t>(draft.what))) {
        const auto what = static_cast<What>(*chosen);
        if (std::exchange(draft.what, what) != what)
            setEnd(draft.path, endsOf(what)[0]);
    }
    drawFormat(look, context, draft);
    if (draft.what == What::Handout) {
        if (kindOf(draft.path, handoutEnds) == 0)
            drawPaper(look, context, draft);
        return;
    }
    drawSize(look, context, draft);
    if (draft.what == What::Video)
        drawPlayed(look, context, draft);
}

/// A button at the right end, in front of those that are there already.
bool button(const Look& look, const char* id, const std::string& label, float& right, bool isMain) {
    const float width = std::max(textSize(look, Face::Regular, label).x + look.px(32), look.px(96));
    const ImVec2 at = ImGui::GetCursorScreenPos();
    ImGui::SetCursorScreenPos({right - width, at.y});
    right -= width + look.px(8);
    const Row row = clickableRow(look, id, 30, width);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    if (isMain)
        list.AddRectFilled(row.min, row.max, packed(look.lit()), look.px(6));
    list.AddRect(row.min, row.max, packed(look.theme.panelLine), look.px(6), 0, look.px(1));
    rowText(look, row, Face::Regular, row.min.x + (width - textSize(look, Face::Regular, label).x) / 2.0F,
            look.text(), label);
    ImGui::SetCursorScreenPos(at);
    return row.clicked;
}

std::string timeLeft(const core::Wording& words, double secs) {
    const auto whole = static_cast<int>(secs + 0.5);
    return words.format("{}:{} left", whole / 60, fmt::format("{:02}", whole % 60));
}

void drawStatus(const Look& look, const PanelContext& context, const ExportStatus& status) {
    const core::Wording& words = context.words;
    switch (status.stage) {
    case Stage::Nothing:
        return;
    case Stage::Writing: {
        std::string line = words.format("Writing {}", status.path);
        if (status.secsLeft)
            line += " · " + timeLeft(words, *status.secsLeft);
        paragraph(look, Face::Regular, look.text(), line);
        verticalGap(look, 4);
        drawProgressLine(look, ImGui::GetCursorScreenPos(), ImGui::GetContentRegionAvail().x, status.share);
        return;
    }
    case Stage::Written:
        return paragraph(look, Face::Regular, look.text(), words.format("Saved: {}", status.path));
    case Stage::Failed:
        return paragraph(look, Face::Regular, look.warning(),
                         words.sentence(status.problem.what) + " " + words.sentence(status.problem.mend));
    }
}

/// All that is chosen; it scrolls where it leaves no room for the buttons and what is told beneath them.
void drawForm(const Look& look, const PanelContext& context, ExportMemory& memory) {
    const float room = ImGui::GetContentRegionAvail().y - ImGui::GetStyle().ItemSpacing.y -
                       look.px(buttonsHeight) - memory.statusPx;
    const float height = std::clamp(room, look.px(exportRowHeight), std::max(memory.formPx, look.px(1)));
    // Rows light up to a little beyond their ends.
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(0.0F, 0.0F));
    ImGui::BeginChild("form", {0.0F, height});
    const float top = ImGui::GetCursorPosY();
    drawChoices(look, context, memory.draft);
    drawPath(look, context, memory.draft);
    memory.formPx = ImGui::GetCursorPosY() - top;
    ImGui::EndChild();
    ImGui::PopStyleVar();
}

} // namespace

void drawExportPanel(const PanelContext& context, Commands& commands) {
    ExportMemory& memory = context.memory.exporting;
    if (!context.state.exportShown) {
        memory.isOpen = false;
        return;
    }
    const bool isNew = !std::exchange(memory.isOpen, true);
    if (isNew)
        ImGui::GetIO().ClearInputCharacters(); // of the key that opened it
    TabStops stops;
    Look look = lookOf(context);
    look.stops = &stops;
    const ExportStatus status = context.exporting != nullptr ? *context.exporting : ExportStatus();
    const bool isWriting = status.stage == Stage::Writing;
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(look.px(20), look.px(16)));
    const Overlay overlay("export", boxOf(context), 0.35, look);
    ImGui::PopStyleVar();
    if (isNew)
        TabStops::begin();
    paragraph(look, Face::Heading, look.text(), context.words("Save a picture, a video or a handout"));
    verticalGap(look, 10);
    drawForm(look, context, memory);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    float right = at.x + ImGui::GetContentRegionAvail().x;
    const bool closes = button(look, "close", context.words("Close"), right, false);
    if (isWriting) {
        memory.cancelIsWanted = button(look, "cancel", context.words("Cancel"), right, false);
    } else {
        const bool isMeant = button(look, "save", context.words("Save"), right, true) ||
                             (isPressed(ImGuiKey_Enter) && !ImGui::IsAnyItemActive() && !stops.isAtButton());
        if (isMeant && !memory.draft.path.empty())
            memory.wish = memory.draft;
    }
    ImGui::SetCursorScreenPos({at.x, at.y + look.px(buttonsHeight)});
    drawStatus(look, context, status);
    memory.statusPx = ImGui::GetCursorScreenPos().y - at.y - look.px(buttonsHeight);
    stops.follow();
    if (closes || overlay.clickedOutside())
        commands.push_back(InterfaceCommand(ToggleExport{}));
}

} // namespace tumen::ui
