#include "edit/RowEdits.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "core/Text.hpp"

namespace tumen::edit {

namespace {

constexpr std::string_view scenes = "scenes";

bool isStep(const Sheet& sheet, std::size_t row) {
    return sheet.name == scenes && !sheet.cell(row, "step_of").empty();
}

double orderOf(const Sheet& sheet, std::size_t row) {
    constexpr double firstRow = 2.0;
    return core::toNumber(sheet.cell(row, "order")).value_or(static_cast<double>(row) + firstRow);
}

/// The rows in that order, with scenes numbered by it.
Sheet arranged(const Sheet& sheet, const std::vector<std::size_t>& rows) {
    Sheet next{sheet.name, sheet.columns, {}};
    for (const std::size_t row : rows)
        next.rows.push_back(sheet.rows[row]);
    bool isNumbered = false;
    for (std::size_t row = 0; row < sheet.rows.size(); ++row)
        isNumbered = isNumbered || (sheet.name == scenes && !sheet.cell(row, "order").empty());
    if (!isNumbered)
        return next;
    int number = 0;
    for (std::size_t row = 0; row < next.rows.size(); ++row) {
        std::string text = isStep(next, row) ? std::string() : fmt::format("{}", ++number);
        if (next.cell(row, "order") != text)
            next.set(row, "order", std::move(text));
    }
    return next;
}

/// Behind the last of the positions that belong to what begins there.
std::size_t endOf(const Sheet& sheet, const std::vector<std::size_t>& listed, std::size_t position) {
    std::size_t end = position + 1;
    if (sheet.name == scenes && !isStep(sheet, listed[position]))
        while (end < listed.size() && isStep(sheet, listed[end]))
            ++end;
    return end;
}

Sheet withInserted(const Sheet& sheet, std::size_t position, Cells cells) {
    std::vector<std::size_t> rows = listedRows(sheet);
    Sheet next = sheet;
    next.rows.push_back(std::make_shared<const Cells>(std::move(cells)));
    rows.insert(rows.begin() + static_cast<std::ptrdiff_t>(std::min(position, rows.size())),
                next.rows.size() - 1);
    return arranged(next, rows);
}

} // namespace

std::string freeId(const Sheet& sheet, std::string_view base) {
    std::string id(base);
    for (int number = 2; sheet.findRow(id); ++number)
        id = fmt::format("{}-{}", base, number);
    return id;
}

std::vector<std::size_t> listedRows(const Sheet& sheet) {
    std::vector<std::size_t> rows;
    if (sheet.name != scenes) {
        rows.resize(sheet.rows.size());
        std::ranges::generate(rows, [row = std::size_t{0}]() mutable { return row++; });
        return rows;
    }
    std::vector<std::size_t> whole;
    for (std::size_t row = 0; row < sheet.rows.size(); ++row)
        if (!isStep(sheet, row))
            whole.push_back(row);
    std::ranges::stable_sort(whole, {}, [&](std::size_t row) { return orderOf(sheet, row); });
    std::vector<bool> isListed(sheet.rows.size(), false);
    const auto list = [&](std::size_t row) {
        rows.push_back(row);
        isListed[row] = true;
    };
    for (const std::size_t scene : whole) {
        list(scene);
        for (std::size_t row = 0; row < sheet.rows.size(); ++row)
            if (isStep(sheet, row) && sheet.cell(row, "step_of") == sheet.cell(scene, "id") && !isListed[row])
                list(row);
    }
    for (std::size_t row = 0; row < sheet.rows.size(); ++row)
        if (!isListed[row])
            list(row);
    return rows;
}

Sheet withNewRow(const Sheet& sheet, std::optional<std::size_t> after, Cells cells) {
    const std::vector<std::size_t> listed = listedRows(sheet);
    std::size_t position = after ? std::min(*after + 1, listed.size()) : 0;
    while (after && position < listed.size() && isStep(sheet, listed[position]))
        ++position;
    Sheet next = sheet;
    if (!next.findColumn("id"))
        next.columns.emplace_back("id");
    const std::size_t id = *next.findColumn("id");
    cells.resize(std::max(cells.size(), id + 1));
    if (cells[id].empty())
        cells[id] = freeId(sheet, "new");
    return withInserted(next, position, std::move(cells));
}

Sheet withCopy(const Sheet& sheet, std::size_t position) {
    const std::vector<std::size_t> listed = listedRows(sheet);
    if (position >= listed.size())
        return sheet;
    const std::size_t row = listed[position];
    Cells cells = *sheet.rows[row];
    if (const auto id = sheet.findColumn("id"); id && *id < cells.size())
        cells[*id] = freeId(sheet, cells[*id]);
    return withInserted(sheet, endOf(sheet, listed, position), std::move(cells));
}

Sheet without(const Sheet& sheet, std::size_t position) {
    std::vector<std::size_t> rows = listedRows(sheet);
    if (position >= rows.size())
        return sheet;
    const std::size_t end = endOf(sheet, rows, position);
    rows.erase(rows.begin() + static_cast<std::ptrdiff_t>(position),
               rows.begin() + static_cast<std::ptrdiff_t>(end));
    return arranged(sheet, rows);
}

Sheet withMoved(const Sheet& sheet, std::size_t from, std::size_t to) {
    std::vector<std::size_t> rows = listedRows(sheet);
    if (from >= rows.size() || to >= rows.size() || from == to)
        return sheet;
    const bool movesStep = sheet.name == scenes && isStep(sheet, rows[from]);
    const bool movesScene = sheet.name == scenes && !movesStep;
    if (movesStep &&
        (!isStep(sheet, rows[to]) || sheet.cell(rows[from], "step_of") != sheet.cell(rows[to], "step_of")))
        return sheet;
    const auto at = [&](std::size_t position) {
        return rows.begin() + static_cast<std::ptrdiff_t>(position);
    };
    const std::size_t end = endOf(sheet, rows, from);
    if (to >= from && to < end)
        return sheet; // onto one of its own steps
    if (movesScene)
        while (to > 0 && isStep(sheet, rows[to]))
            --to;
    if (to < from)
        std::rotate(at(to), at(from), at(end));
    else
        std::rotate(at(from), at(end), at(endOf(sheet, rows, to)));
    return arranged(sheet, rows);
}

} // namespace tumen::edit
