#include <algorithm>
#include <array>

#include <imgui.h>
#include <imgui_stdlib.h>

#include "edit/Edits.hpp"
#include "ui/EditingParts.hpp"
#include "ui/Widgets.hpp"
#include "ui/WrappedField.hpp"

namespace tumen::ui {

namespace {

using namespace state;

/// What is typed is checked against the whole brief with each letter; a larger one is checked when the field
/// is left.
constexpr std::size_t mostCheckedClaims = 5000;

constexpr std::array<std::string_view, 6> longColumns = {"caption", "notes", "gist",
                                                         "summary", "route", "geometry"};
constexpr std::array<std::string_view, 6> firstColumns = {"title", "name",    "caption",
                                                          "gist",  "summary", "notes"};

template<typename List>
bool isAmong(const List& list, std::string_view column) {
    return std::ranges::find(list, column) != list.end();
}

/// What is read first stands first.
std::vector<std::string> fieldsOf(const edit::Sheet& sheet) {
    std::vector<std::string> columns = edit::columnsOf(sheet);
    const auto rank = [](const std::string& column) {
        return std::ranges::find(firstColumns, column) - firstColumns.begin();
    };
    std::ranges::stable_sort(columns, {}, rank);
    return columns;
}

void fillFields(EditingMemory& memory, const edit::Sheet& sheet, std::size_t row) {
    if (memory.cells == sheet.rows[row])
        return;
    memory.cells = sheet.rows[row];
    memory.fields.clear();
    memory.typedColumn.clear();
    for (const std::string& column : edit::columnsOf(sheet))
        memory.fields[column] = toField(sheet.cell(row, column));
}

void checkTyped(const PanelContext& context, const SetCell& cell, std::size_t row) {
    EditingMemory& memory = context.memory.editing;
    if (memory.typedColumn == cell.column && memory.checkedText == cell.text)
        return;
    memory.typedColumn = cell.column;
    memory.checkedText = cell.text;
    const edit::Present present = {context.state, context.brief};
    const auto brief =
        edit::edited(*context.editing->draft, EditCommand(cell), present).brief(context.editing->path);
    memory.typedProblems = edit::problemsOfRow(brief.problems(), cell.table, row);
}

void drawProblems(const PanelContext& context, const Look& look, std::span<const core::Problem> problems,
                  std::string_view column, float widthPx) {
    ImGui::PushFont(look.font(Face::Small));
    ImGui::PushTextWrapPos(ImGui::GetCursorPosX() + widthPx);
    for (const core::Problem& problem : problems)
        if (problem.where.column == column) {
            const bool isError = problem.severity == core::Severity::Error;
            ImGui::PushStyleColor(ImGuiCol_Text, asVec4(isError ? look.warning() : look.theme.accent));
            const std::string text =
                context.words.sentence(problem.what) + " " + context.words.sentence(problem.mend);
            ImGui::TextUnformatted(text.c_str());
            ImGui::PopStyleColor();
        }
    ImGui::PopTextWrapPos();
    ImGui::PopFont();
}

class Form {
public:
    Form(const PanelContext& context, const Look& look, const edit::Sheet& sheet, std::size_t position,
         Commands& commands)
        : m_context(context), m_look(look), m_sheet(sheet), m_position(position),
          m_row(context.memory.editing.listed[position]), m_commands(commands) {}

    void draw() {
        const ImVec2 at = ImGui::GetCursorPos();
        const float room = ImGui::GetContentRegionAvail().x - m_look.px(6);
        const float gap = m_look.px(10);
        const auto inARow = std::clamp(static_cast<int>(room / m_look.px(170)), 1, 4);
        const float width = (room - gap * static_cast<float>(inARow - 1)) / static_cast<float>(inARow);
        int place = 0;
        float top = at.y;
        float bottom = at.y;
        for (const std::string& column : fieldsOf(m_sheet)) {
            const bool isLong = isAmong(longColumns, column) || column == "title";
            if (isLong)
                place = 0;
            if (place == 0)
                top = bottom;
            ImGui::SetCursorPos({at.x + (width + gap) * static_cast<float>(place), top});
            drawField(column, isLong ? room : width);
            bottom = std::max(bottom, ImGui::GetCursorPosY());
            place = isLong ? 0 : (place + 1) % inARow;
        }
    }

private:
    void drawField(const std::string& column, float width) {
        EditingMemory& memory = m_context.memory.editing;
        ImGui::BeginGroup();
        paragraph(m_look, Face::Small, m_look.dimText(), column);
        ImGui::PushID(column.c_str());
        std::string& field = memory.fields[column];
        if (std::exchange(memory.entersForm, false))
            ImGui::SetKeyboardFocusHere();
        bool isTyping = false;
        if (isAmong(longColumns, column)) {
            isTyping = drawWrappedField(m_look, "##field", field, width);
        } else {
            ImGui::SetNextItemWidth(width);
            ImGui::InputText("##field", &field);
            isTyping = ImGui::IsItemActive();
        }
        m_context.memory.ledger.isTyping = m_context.memory.ledger.isTyping || isTyping;
        const SetCell cell = {m_sheet.name, m_position, column, fromField(field)};
        const bool isOther = cell.text != m_sheet.cell(m_row, column);
        if (ImGui::IsItemDeactivatedAfterEdit() && isOther)
            m_commands.push_back(EditCommand(cell));
        if (isTyping && isOther)
            memory.typed = cell;
        if (isTyping && isOther && m_context.brief.claims.size() <= mostCheckedClaims) {
            checkTyped(m_context, cell, m_row);
            drawProblems(m_context, m_look, memory.typedProblems, column, width);
        } else if (m_context.problems != nullptr) {
            const auto problems = edit::problemsOfRow(*m_context.problems, m_sheet.name, m_row);
            drawProblems(m_context, m_look, problems, column, width);
        }
        ImGui::PopID();
        verticalGap(m_look, 3);
        ImGui::EndGroup();
    }

    const PanelContext& m_context;
    const Look& m_look;
    const edit::Sheet& m_sheet;
    std::size_t m_position;
    std::size_t m_row;
    Commands& m_commands;
};

} // namespace

void drawRowForm(const PanelContext& context, const Look& look, const edit::Sheet& sheet,
                 std::size_t position, Commands& commands) {
    EditingMemory& memory = context.memory.editing;
    if (position >= memory.listed.size())
        return;
    fillFields(memory, sheet, memory.listed[position]);
    Form(context, look, sheet, position, commands).draw();
}

} // namespace tumen::ui
