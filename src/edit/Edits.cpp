#include "edit/Edits.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "edit/RowEdits.hpp"
#include "io/Schema.hpp"

namespace tumen::edit {

namespace {

constexpr std::string_view scenes = "scenes";

class Editor {
public:
    Editor(const Draft& draft, const Present& present) : m_draft(draft), m_present(present) {}

    Draft operator()(const state::ShowRevision&) const { return m_draft; }
    Draft operator()(const state::SetCell& c) const {
        Sheet sheet = m_draft.sheet(c.table);
        const std::vector<std::size_t> listed = listedRows(sheet);
        if (c.position >= listed.size() || sheet.cell(listed[c.position], c.column) == c.text)
            return m_draft;
        sheet.set(listed[c.position], c.column, c.text);
        return m_draft.with(std::move(sheet));
    }
    Draft operator()(const state::AddRow& c) const {
        return m_draft.with(withNewRow(m_draft.sheet(c.table), c.after));
    }
    Draft operator()(const state::CopyRow& c) const {
        return m_draft.with(withCopy(m_draft.sheet(c.table), c.position));
    }
    Draft operator()(const state::DeleteRow& c) const {
        return m_draft.with(without(m_draft.sheet(c.table), c.position));
    }
    Draft operator()(const state::MoveRow& c) const {
        return m_draft.with(withMoved(m_draft.sheet(c.table), c.from, c.to));
    }
    Draft operator()(const state::CaptureScene& c) const {
        Sheet sheet = m_draft.sheet(scenes);
        if (!sheet.findColumn("id"))
            sheet.columns.emplace_back("id");
        const auto shown = positionShown(sheet);
        const std::size_t end = std::max<std::size_t>(sheet.rows.size(), 1) - 1;
        const std::string stepOf = c.asStep && shown ? sceneAt(sheet, *shown) : std::string();
        const std::string id = freeId(sheet, fmt::format("{}-{}", stepOf.empty() ? "scene" : stepOf,
                                                         time::toIsoDate(m_present.state.date)));
        sheet = withNewRow(sheet, sheet.rows.empty() ? std::nullopt : std::optional(shown.value_or(end)),
                           cellsWithId(sheet, id));
        const std::size_t row = *sheet.findRow(id);
        sheet.set(row, "title", stepOf.empty() ? sceneTitle(m_present) : std::string());
        if (!stepOf.empty()) {
            sheet.set(row, "step_of", stepOf);
            sheet.set(row, "order", "");
        }
        return m_draft.with(filled(std::move(sheet), row, !stepOf.empty()));
    }
    Draft operator()(const state::UpdateScene&) const {
        Sheet sheet = m_draft.sheet(scenes);
        const auto shown = positionShown(sheet);
        if (!shown)
            return m_draft;
        const std::size_t row = listedRows(sheet)[*shown];
        return m_draft.with(filled(sheet, row, !sheet.cell(row, "step_of").empty()));
    }

private:
    static Cells cellsWithId(const Sheet& sheet, const std::string& id) {
        Cells cells(sheet.columns.size());
        cells[*sheet.findColumn("id")] = id;
        return cells;
    }

    Sheet filled(Sheet sheet, std::size_t row, bool isStep) const {
        for (auto& [column, text] : sceneCells(m_present, isStep))
            if (sheet.cell(row, column) != text)
                sheet.set(row, column, text);
        return sheet;
    }

    /// Of the scene shown last.
    std::optional<std::size_t> positionShown(const Sheet& sheet) const {
        const auto scene = m_present.state.scene;
        if (!scene || *scene >= m_present.brief.scenes.size())
            return std::nullopt;
        const auto row = sheet.findRow(m_present.brief.scenes[*scene].id);
        const std::vector<std::size_t> listed = listedRows(sheet);
        const auto found = row ? std::ranges::find(listed, *row) : listed.end();
        return found == listed.end() ? std::nullopt
                                     : std::optional(static_cast<std::size_t>(found - listed.begin()));
    }

    /// The id of the scene at a position, or of that which the step there belongs to.
    static std::string sceneAt(const Sheet& sheet, std::size_t position) {
        const std::size_t row = listedRows(sheet)[position];
        const std::string_view stepOf = sheet.cell(row, "step_of");
        return std::string(stepOf.empty() ? sheet.cell(row, "id") : stepOf);
    }

    const Draft& m_draft;
    const Present& m_present;
};

} // namespace

Draft edited(const Draft& draft, const state::EditCommand& command, const Present& present) {
    return std::visit(Editor(draft, present), command);
}

std::vector<core::Problem> problemsOfRow(std::span<const core::Problem> problems, std::string_view table,
                                         std::size_t row) {
    constexpr std::size_t firstRow = 2;
    std::vector<core::Problem> found;
    std::ranges::copy_if(problems, std::back_inserter(found), [&](const core::Problem& problem) {
        return problem.where.table == table && problem.where.row == row + firstRow;
    });
    return found;
}

std::vector<std::string> columnsOf(const Sheet& sheet) {
    std::vector<std::string> columns;
    if (const io::TableSchema* schema = io::findSchema(sheet.name)) {
        columns.assign(schema->required.begin(), schema->required.end());
        columns.insert(columns.end(), schema->optional.begin(), schema->optional.end());
    }
    for (const std::string& column : sheet.columns)
        if (!column.empty() && std::ranges::find(columns, column) == columns.end())
            columns.push_back(column);
    return columns;
}

} // namespace tumen::edit
