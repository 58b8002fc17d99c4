#include <algorithm>
#include <array>

#include <imgui.h>

#include "core/Text.hpp"
#include "edit/RowEdits.hpp"
#include "ui/EditingParts.hpp"
#include "ui/LedgerKeys.hpp"
#include "ui/LedgerParts.hpp"
#include "ui/Widgets.hpp"

namespace tumen::ui {

namespace {

using namespace state;

constexpr double editedRowHeight = 22.0;
constexpr std::size_t mostClaims = 100'000;
constexpr std::string_view scenes = "scenes";

void push(Commands& commands, EditCommand command) {
    commands.push_back(Command(std::move(command)));
}

/// What a row is called in the list.
std::string labelOf(const edit::Sheet& sheet, std::size_t row) {
    for (const char* column : {"title", "name", "caption", "gist"})
        if (const std::string_view text = sheet.cell(row, column); !text.empty())
            return std::string(text);
    return std::string(sheet.cell(row, "id"));
}

class RowsTab {
public:
    RowsTab(const PanelContext& context, const Look& look, std::string table, Commands& commands)
        : m_context(context), m_look(look), m_memory(context.memory.editing), m_table(std::move(table)),
          m_commands(commands), m_sheet(context.editing->draft->find(m_table)) {
        if (!m_sheet)
            m_sheet = std::make_shared<const edit::Sheet>(context.editing->draft->sheet(m_table));
        if (m_memory.sheet != m_sheet) {
            m_memory.sheet = m_sheet;
            m_memory.listed = edit::listedRows(*m_sheet);
        }
    }

    /// The scene that is shown is the chosen one.
    void followScene() {
        const auto scene = m_context.state.scene;
        if (m_memory.followedScene == scene)
            return;
        m_memory.followedScene = scene;
        const auto& all = m_context.brief.scenes;
        const auto row = scene && *scene < all.size() ? m_sheet->findRow(all[*scene].id) : std::nullopt;
        const auto found = row ? std::ranges::find(m_memory.listed, *row) : m_memory.listed.end();
        if (found != m_memory.listed.end())
            choose(static_cast<std::size_t>(found - m_memory.listed.begin()), false);
    }

    void draw() {
        m_context.memory.ledger.isTyping = ImGui::GetIO().WantTextInput;
        followKeys();
        const float width = std::min(ImGui::GetContentRegionAvail().x * 0.36F, m_look.px(380));
        ImGui::BeginChild("rows", {width, 0.0F}, false, ImGuiWindowFlags_NoNav);
        drawRows();
        ImGui::EndChild();
        ImGui::SameLine(0.0F, m_look.px(14));
        // Tab goes from field to field only where navigation may come in.
        ImGui::BeginChild("form", {0.0F, 0.0F}, false, ImGuiWindowFlags_NoNavFocus);
        if (const auto chosen = chosenRow())
            drawRowForm(m_context, m_look, *m_sheet, *chosen, m_commands);
        else
            paragraph(m_look, Face::Regular, m_look.dimText(),
                      m_context.words(m_memory.listed.empty() ? "There is no row yet."
                                                              : "Choose a row to edit it."));
        ImGui::EndChild();
    }

    std::optional<std::size_t> chosenRow() const {
        const auto found = m_memory.chosen.find(m_table);
        return found == m_memory.chosen.end() || found->second >= m_memory.listed.size()
                   ? std::nullopt
                   : std::optional(found->second);
    }

    /// Buttons that every table has.
    void drawTools() {
        const core::Wording& words = m_context.words;
        const auto chosen = chosenRow();
        const bool isAny = chosen.has_value();
        if (m_table != scenes && toolButton(m_look, words("Add"), words("A new row. Key: Insert")))
            add();
        if (m_table == "claims" &&
            toolButton(m_look, words("Show"), words("Go to the claim on the map"), isAny))
            goToClaim(*chosen);
        if (toolButton(m_look, words("Copy"), words("The row once more, behind it"), isAny))
            push(m_commands, CopyRow{m_table, *chosen});
        if (toolButton(m_look, words("Delete"), words("Key: Delete"), isAny))
            push(m_commands, DeleteRow{m_table, *chosen});
        if (m_table == scenes || m_table == "periods") {
            if (toolButton(m_look, words("Up"), words("Key: Alt+Up, or drag the row"), isAny))
                move(-1);
            if (toolButton(m_look, words("Down"), words("Key: Alt+Down, or drag the row"), isAny))
                move(1);
        }
    }

private:
    void add() {
        const auto chosen = chosenRow();
        const std::size_t end = m_memory.listed.size();
        const auto after = chosen ? chosen : end > 0 ? std::optional(end - 1) : std::nullopt;
        push(m_commands, AddRow{m_table, after});
        choose(after ? *after + 1 : 0, false);
    }

    /// Past the next scene with its steps, or the next row.
    void move(int step) {
        const auto chosen = chosenRow();
        if (!chosen)
            return;
        auto to = static_cast<std::ptrdiff_t>(*chosen) + step;
        const auto count = static_cast<std::ptrdiff_t>(m_memory.listed.size());
        const auto isStep = [&](std::ptrdiff_t position) {
            return m_table == scenes &&
                   !m_sheet->cell(m_memory.listed[static_cast<std::size_t>(position)], "step_of").empty();
        };
        if (!isStep(static_cast<std::ptrdiff_t>(*chosen)))
            while (to >= 0 && to < count && isStep(to))
                to += step;
        if (to >= 0 && to < count)
            moveTo(*chosen, static_cast<std::size_t>(to));
    }

    /// The row that moves stays the chosen one.
    void moveTo(std::size_t from, std::size_t to) {
        const std::size_t row = m_memory.listed[from];
        const edit::Sheet moved = edit::withMoved(*m_sheet, from, to);
        push(m_commands, MoveRow{m_table, from, to});
        const std::vector<std::size_t> listed = edit::listedRows(moved);
        for (std::size_t position = 0; position < listed.size(); ++position)
            if (moved.cell(listed[position], "id") == m_sheet->cell(row, "id"))
                choose(position, false);
    }

    void choose(std::size_t position, bool goesThere) {
        m_memory.chosen[m_table] = position;
        m_memory.scrollsToRow = true;
        if (!goesThere || position >= m_memory.listed.size())
            return;
        const std::string id(m_sheet->cell(m_memory.listed[position], "id"));
        const auto& all = m_context.brief.scenes;
        const auto scene = std::ranges::find(all, id, &model::Scene::id);
        if (scene != all.end())
            m_commands.push_back(AttentionCommand(ShowScene{static_cast<std::size_t>(scene - all.begin())}));
    }

    /// The claim of a row is shown on the map.
    void goToClaim(std::size_t position) {
        const std::string_view id = m_sheet->cell(m_memory.listed[position], "id");
        if (const auto claim = m_context.brief.findClaim(id))
            m_commands.push_back(AttentionCommand(GoToClaim{*claim}));
    }

    void followKeys() {
        LedgerMemory& ledger = m_context.memory.ledger;
        if (!ledger.hasKeys || ledger.isTyping)
            return;
        const auto chosen = chosenRow();
        if (ImGui::GetIO().KeyAlt) {
            if (isPressed(ImGuiKey_UpArrow))
                move(-1);
            if (isPressed(ImGuiKey_DownArrow))
                move(1);
            return;
        }
        const auto inView =
            static_cast<std::size_t>(ImGui::GetContentRegionAvail().y / m_look.px(editedRowHeight));
        const auto next =
            rowAfterKeys(ledger, chosen, m_memory.listed.size(), inView - std::min<std::size_t>(inView, 1));
        if (next && next != chosen)
            choose(*next, m_table == scenes);
        if (isPressed(ImGuiKey_Insert) && m_table != scenes)
            add();
        if (!chosen)
            return;
        if (isPressed(ImGuiKey_Delete))
            push(m_commands, DeleteRow{m_table, *chosen});
        if (isEntered(ledger))
            m_memory.entersForm = true;
    }

    void drawRows() {
        ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(m_look.px(8), 0.0F));
        const auto chosen = chosenRow();
        const float top = ImGui::GetCursorScreenPos().y;
        if (chosen && std::exchange(m_memory.scrollsToRow, false))
            ImGui::SetScrollFromPosY(ImGui::GetCursorPosY() - ImGui::GetScrollY() +
                                         m_look.px(editedRowHeight) * static_cast<float>(*chosen),
                                     0.5F);
        ImGuiListClipper clipper;
        clipper.Begin(static_cast<int>(m_memory.listed.size()), m_look.px(editedRowHeight));
        while (clipper.Step())
            for (auto row = static_cast<std::size_t>(clipper.DisplayStart);
                 row < static_cast<std::size_t>(clipper.DisplayEnd); ++row)
                drawRow(row, row == chosen);
        followDrag(top);
        ImGui::PopStyleVar();
    }

    void drawRow(std::size_t position, bool isChosen) {
        const std::size_t row = m_memory.listed[position];
        ImGui::PushID(static_cast<int>(position));
        if (isChosen) {
            const ImVec2 at = ImGui::GetCursorScreenPos();
            ImGui::GetWindowDrawList()->AddRectFilled(
                at, {at.x + ImGui::GetContentRegionAvail().x, at.y + m_look.px(editedRowHeight)},
                rowGround(m_context, m_look), m_look.px(3));
        }
        const Row item = clickableRow(m_look, "row", editedRowHeight);
        const bool isStep = m_table == scenes && !m_sheet->cell(row, "step_of").empty();
        const std::string number = m_table == scenes
                                       ? (isStep ? std::string() : std::to_string(sceneNumber(position)))
                                       : std::string(m_sheet->cell(row, "id"));
        const float x = item.min.x + m_look.px(m_table == scenes ? (isStep ? 44 : 28) : 12);
        const float right = item.max.x - m_look.px(6);
        std::string label = labelOf(*m_sheet, row);
        if (m_table == scenes) {
            label = ellipsized(m_look, Face::Regular, label, right - x);
            rowText(m_look, item, Face::Small,
                    item.min.x + m_look.px(20) - textSize(m_look, Face::Small, number).x, m_look.dimText(),
                    number);
        } else {
            NameAndId fitted = nameAndIdWithin(m_look, label, number, right - x);
            label = std::move(fitted.name);
            rowText(m_look, item, Face::Small, right - textSize(m_look, Face::Small, fitted.id).x,
                    m_look.dimText(), fitted.id);
        }
        rowText(m_look, item, Face::Regular, x, isStep ? m_look.dimText() : m_look.text(), label);
        if (hasError(row))
            ImGui::GetWindowDrawList()->AddCircleFilled({item.min.x + m_look.px(4), item.centreY()},
                                                        m_look.px(3), packed(m_look.warning()));
        if (item.clicked && !m_memory.dragged)
            choose(position, m_table == scenes);
        const bool isDraggable = m_table == scenes || m_table == "periods";
        if (isDraggable && ImGui::IsItemActive() && ImGui::IsMouseDragging(ImGuiMouseButton_Left))
            m_memory.dragged = position;
        ImGui::PopID();
    }

    /// The row in the hand goes where it is let go; a line shows where that is.
    void followDrag(float top) {
        if (!m_memory.dragged || *m_memory.dragged >= m_memory.listed.size())
            return;
        const float height = m_look.px(editedRowHeight);
        const auto last = static_cast<float>(m_memory.listed.size() - 1);
        const auto over =
            static_cast<std::size_t>(std::clamp((ImGui::GetIO().MousePos.y - top) / height, 0.0F, last));
        const std::size_t from = *m_memory.dragged;
        const float y = top + height * static_cast<float>(over + (over > from ? 1 : 0));
        const float left = ImGui::GetWindowPos().x;
        ImGui::GetWindowDrawList()->AddLine({left, y}, {left + ImGui::GetWindowWidth(), y},
                                            packed(m_look.theme.accent), m_look.px(2));
        if (ImGui::IsMouseDown(ImGuiMouseButton_Left))
            return;
        m_memory.dragged.reset();
        if (over != from)
            moveTo(from, over);
    }

    int sceneNumber(std::size_t position) const {
        int number = 0;
        for (std::size_t i = 0; i <= position; ++i)
            number += m_sheet->cell(m_memory.listed[i], "step_of").empty() ? 1 : 0;
        return number;
    }

    bool hasError(std::size_t row) const {
        constexpr std::size_t firstRow = 2;
        return m_context.problems != nullptr &&
               std::ranges::any_of(*m_context.problems, [&](const core::Problem& problem) {
                   return problem.severity == core::Severity::Error && problem.where.table == m_table &&
                          problem.where.row == row + firstRow;
               });
    }

    const PanelContext& m_context;
    const Look& m_look;
    EditingMemory& m_memory;
    std::string m_table;
    Commands& m_commands;
    std::shared_ptr<const edit::Sheet> m_sheet;
};

/// False, with a word, while there is nothing to edit.
bool isThere(const PanelContext& context, const Look& look) {
    if (context.brief.claims.size() > mostClaims) {
        paragraph(look, Face::Regular, look.dimText(),
                  context.words.format("Briefs of more than {} claims are edited in a program for tables.",
                                       core::grouped(mostClaims)));
        return false;
    }
    if (context.editing != nullptr && context.editing->draft != nullptr)
        return true;
    context.memory.editing.draftIsWanted = true;
    return false;
}

/// At the end of the tools.
void drawSaving(const PanelContext& context, const Look& look, Commands& commands) {
    const core::Wording& words = context.words;
    const DraftView& view = *context.editing;
    if (toolButton(look, words("Save"), words("Key: Ctrl+S"), view.isUnsaved))
        commands.push_back(Command(BriefFileCommand(SaveBrief{})));
    if (toolButton(look, words("Save as"), words("Key: Ctrl+Shift+S")))
        commands.push_back(Command(BriefFileCommand(ShowFileDialog{FileDialog::SaveAs})));
    if (toolButton(look, words("Revert"), words("Back to the brief as it was saved"), view.isUnsaved))
        commands.push_back(Command(BriefFileCommand(RevertBrief{})));
    if (view.isUnsaved) {
        const char* note = words("* not saved");
        breakLineFor(textSize(look, Face::Small, note).x);
        ImGui::AlignTextToFramePadding();
        ImGui::PushFont(look.font(Face::Small));
        ImGui::PushStyleColor(ImGuiCol_Text, asVec4(look.theme.accent));
        ImGui::TextUnformatted(note);
        ImGui::PopStyleColor();
        ImGui::PopFont();
        ImGui::SameLine();
    }
    ImGui::NewLine();
    if (view.problem)
        paragraph(look, Face::Small, look.warning(),
                  words.sentence(view.problem->what) + " " + words.sentence(view.problem->mend));
    verticalGap(look, 2);
}

} // namespace

NameAndId nameAndIdWithin(const Look& look, std::string_view name, std::string_view id, float widthPx) {
    const float gap = look.px(8);
    const float left = widthPx - textSize(look, Face::Regular, name).x - gap;
    NameAndId fitted;
    fitted.id = ellipsized(look, Face::Small, id, std::max(left, widthPx / 4.0F));
    const float side = fitted.id.empty() ? 0.0F : textSize(look, Face::Small, fitted.id).x + gap;
    fitted.name = ellipsized(look, Face::Regular, name, widthPx - side);
    return fitted;
}

bool toolButton(const Look& look, const char* label, const char* tip, bool isEnabled) {
    ImGui::PushFont(look.font(Face::Small));
    breakLineFor(ImGui::CalcTextSize(label).x + 2.0F * ImGui::GetStyle().FramePadding.x);
    ImGui::BeginDisabled(!isEnabled);
    const bool isClicked = ImGui::Button(label);
    ImGui::EndDisabled();
    ImGui::PopFont();
    if (*tip != '\0')
        tipOnHover(look, tip);
    ImGui::SameLine();
    return isClicked;
}

void drawScenesTab(const PanelContext& context, const Look& look, Commands& commands) {
    if (!isThere(context, look))
        return;
    const core::Wording& words = context.words;
    RowsTab tab(context, look, std::string(scenes), commands);
    tab.followScene();
    if (toolButton(look, words("Take the view"),
                   words("What is on the map as a new scene: view, days, layers, viewpoint and what is "
                         "selected. Key: Ctrl+Enter")))
        push(commands, CaptureScene{});
    const bool isShown = context.state.scene.has_value();
    if (toolButton(look, words("As a step"),
                   words("What is on the map as a step of the scene. Key: Ctrl+Shift+Enter"), isShown))
        push(commands, CaptureScene{true});
    if (toolButton(look, words("Update"),
                   words("What is on the map in place of what the scene has. Key: Ctrl+U"), isShown))
        push(commands, UpdateScene{});
    tab.drawTools();
    drawSaving(context, look, commands);
    tab.draw();
}

void drawTablesTab(const PanelContext& context, const Look& look, Commands& commands) {
    if (!isThere(context, look))
        return;
    const core::Wording& words = context.words;
    constexpr std::array<const char*, 3> tables = {"places", "claims", "periods"};
    const std::array<std::string, 3> labels = {words("Places"), words("Claims"), words("Periods")};
    std::string& table = context.memory.editing.table;
    const auto current =
        static_cast<std::size_t>(std::ranges::find(tables, std::string_view(table)) - tables.begin());
    if (const auto clicked = segments(look, "tables", labels, current, look.px(240), 24))
        table = tables[*clicked];
    ImGui::SameLine(0.0F, look.px(12));
    RowsTab tab(context, look, table, commands);
    tab.drawTools();
    drawSaving(context, look, commands);
    tab.draw();
}

} // namespace tumen::ui
