#include "io/BriefReader.hpp"

#include <algorithm>
#include <exception>
#include <filesystem>
#include <functional>

#ifdef __GLIBC__
#include <malloc.h>
#endif

#include <fmt/format.h>

#include "core/Text.hpp"
#include "io/BriefDraft.hpp"
#include "io/ClaimRows.hpp"
#include "io/Schema.hpp"
#include "io/Tables.hpp"

namespace tumen::io {

namespace {

using Problems = std::vector<core::Problem>;
using ReadRow = void (*)(RowReader&, BriefDraft&);

struct Step {
    std::string_view table;
    ReadRow read;
};

/// A table comes after those that it refers to.
constexpr Step steps[] = {{"kinds", readKind},           {"sources", readSource}, {"places", readPlace},
                          {"claims", readClaim},         {"periods", readPeriod}, {"scenes", readScene},
                          {"territories", readTerritory}};

std::vector<std::string> toStrings(std::span<const std::string_view> names) {
    return {names.begin(), names.end()};
}

core::Problem missingTable(const TableSchema& schema, const std::string& file, const TableSet& set) {
    const std::string close = core::closestMatch(schema.name, set.otherNames);
    std::vector<std::string> columns = toStrings(schema.required);
    if (schema.hasColumn("lon")) // or a geometry, which a new table will not have
        columns.insert(columns.end(), {"lon", "lat"});
    return {core::Severity::Error,
            {file, std::string(schema.name), std::nullopt, {}},
            fmt::format("There is no table '{}'.", schema.name),
            close.empty() ? fmt::format("Add it with the columns {}.", core::join(columns, ", "))
                          : fmt::format("Rename the table {} to '{}'.", core::inQuotes(close), schema.name)};
}

/// The columns of a table that its schema does not have: misspelled ones perhaps.
std::vector<std::string> strangeColumns(const Table& table, const TableSchema& schema) {
    std::vector<std::string> strange;
    for (const std::string& column : table.columns)
        if (!column.empty() && !schema.hasColumn(column))
            strange.push_back(column);
    return strange;
}

/// Reports the missing columns; false when one is missing that cannot be done without.
bool checkColumns(const Table& table, const TableSchema& schema, TableProblems& problems) {
    const std::vector<std::string> strange = strangeColumns(table, schema);
    std::vector<std::string> needed = toStrings(schema.required);
    if (!table.hasShapes && schema.name == "places")
        needed.insert(needed.end(), {"lon", "lat"});
    if (!table.hasShapes && schema.name == "territories")
        needed.emplace_back("geometry");

    bool isComplete = true;
    for (const std::string& column : needed)
        if (!table.hasColumn(column)) {
            const std::string close = core::closestMatch(column, strange);
            problems.add({core::Severity::Error,
                          {{}, {}, 1, column},
                          "The column is missing.",
                          close.empty()
                              ? fmt::format("Add it; the table needs {}.", core::join(needed, ", "))
                              : fmt::format("Rename the column {} to '{}'.", core::inQuotes(close), column)});
            isComplete = false;
        }
    for (const std::string_view column : schema.optional)
        if (const std::string close = core::closestMatch(column, strange);
            !close.empty() && !table.hasColumn(column) &&
            std::find(needed.begin(), needed.end(), column) == needed.end())
            problems.add({core::Severity::Warning,
                          {{}, {}, 1, close},
                          "The column is not read.",
                          fmt::format("If it is meant to be '{}', rename it.", column)});
    return isComplete;
}

void append(Problems& all, const Problems& further) {
    all.insert(all.end(), further.begin(), further.end());
}

/// Reads the claims one by one until the last or until that is cancelled. Their number, good and bad; nothing
/// when the table broke off.
std::optional<std::size_t> readClaims(const Table& table, BriefDraft& draft, TableProblems& problems,
                                      core::Progress& progress) {
    constexpr std::size_t rowsBetweenLooks = 1024;
    ClaimRows claims(table, draft, problems);
    const auto report = [&problems](core::Problem problem) { problems.add(std::move(problem)); };
    std::size_t count = 0;
    for (RowCells row; table.stream->next(row, report); ++count) {
        claims.add(row);
        if (count % rowsBetweenLooks != 0)
            continue;
        progress.setShare(table.stream->share());
        if (progress.isCancelled())
            break;
    }
    if (table.stream->hasFailed())
        return std::nullopt;
    return count;
}

/// Reads one table into the draft. False, which is told, when it cannot be read, or is not there and the
/// brief cannot do without it.
bool readStep(const Step& step, const TableSet& set, const std::string& file, BriefDraft& draft,
              Problems& all, core::Progress& progress) {
    const TableSchema& schema = *findSchema(step.table);
    const auto isIt = [&step](const Table& table) { return table.name == step.table; };
    const auto table = std::find_if(set.tables.begin(), set.tables.end(), isIt);
    if (table == set.tables.end()) {
        const bool isReported =
            std::any_of(set.problems.begin(), set.problems.end(),
                        [&](const core::Problem& problem) { return problem.where.table == step.table; });
        if (schema.isRequired && !isReported)
            all.push_back(missingTable(schema, file, set));
        return !schema.isRequired && !isReported;
    }

    TableProblems problems(table->file, table->name);
    for (const core::Problem& problem : table->problems)
        problems.add(problem);
    if (std::count_if(set.tables.begin(), set.tables.end(), isIt) > 1)
        problems.add({core::Severity::Warning,
                      {},
                      "The table is there twice; the first one is read.",
                      "Delete or rename the second one."});
    const bool isComplete = checkColumns(*table, schema, problems);
    const std::size_t problemsBefore = problems.count();
    std::optional<std::size_t> count = table->rows.size();
    if (isComplete && table->stream) {
        count = readClaims(*table, draft, problems, progress);
    } else if (isComplete) {
        for (const Row& tableRow : table->rows) {
            RowReader row(*table, tableRow, problems);
            step.read(row, draft);
        }
    }
    if (isComplete && schema.isStreamed && count == 0U && problems.count() == problemsBefore &&
        table->problems.empty())
        problems.add(
            {core::Severity::Warning, {}, "There are no claims in the table.", "Add a row for each claim."});
    append(all, problems.all());
    return isComplete && count.has_value();
}

/// What a long table needed on its way would stay with the process.
void giveBackFreeMemory() {
#ifdef __GLIBC__
    malloc_trim(0);
#endif
}

std::string titleOf(const model::Brief& brief, const std::string& path) {
    if (!brief.sources.empty())
        return brief.sources.front().title;
    std::filesystem::path name(path);
    if (!name.has_filename()) // a folder with a slash at its end
        name = name.parent_path();
    return name.stem().string();
}

/// The folder itself, or that of the file.
std::string folderOf(const std::string& path) {
    std::error_code error;
    return std::filesystem::is_directory(path, error) ? path
                                                      : std::filesystem::path(path).parent_path().string();
}

core::Result<model::Brief> readChecked(const TableSet& set, const std::string& path,
                                       core::Progress& progress) {
    Problems problems = set.problems;
    BriefDraft draft;
    draft.brief.origin = displayName(path);
    draft.folder = folderOf(path);
    draft.brief.kinds.assign(model::defaultKinds().begin(), model::defaultKinds().end());
    bool isUsable = true;
    for (const Step& step : steps) {
        if (progress.isCancelled() || readStep(step, set, draft.brief.origin, draft, problems, progress))
            continue;
        draft.unread.emplace(step.table);
        isUsable = isUsable && !findSchema(step.table)->isRequired;
    }
    if (progress.isCancelled())
        return core::Problem{core::Severity::Error,
                             {draft.brief.origin, {}, std::nullopt, {}},
                             "Reading was cancelled.",
                             "Open the brief again."};
    if (!isUsable)
        return problems;
    std::ranges::stable_sort(draft.brief.scenes, {}, &model::Scene::order);
    draft.brief.claims.finish();
    draft.brief.title = titleOf(draft.brief, draft.brief.origin);
    return {std::move(draft.brief), std::move(problems)};
}

/// Reading can fail for want of memory on a monstrous table, or for a path that is not valid.
core::Result<model::Brief> guarded(const std::string& path,
                                   const std::function<core::Result<model::Brief>()>& read) {
    try {
        return read();
    } catch (const std::exception& failure) {
        return core::Problem{core::Severity::Error,
                             {displayName(path), {}, std::nullopt, {}},
                             fmt::format("The brief cannot be read: {}.", failure.what()),
                             "Try a smaller table."};
    }
}

} // namespace

core::Result<model::Brief> readBrief(const std::string& path) {
    core::Progress progress;
    return readBrief(path, progress);
}

core::Result<model::Brief> readBrief(const std::string& path, core::Progress& progress) {
    return guarded(path, [&]() -> core::Result<model::Brief> {
        core::Result<TableSet> set = readTables(path);
        if (!set)
            return set.problems();
        core::Result<model::Brief> brief = readChecked(*set, path, progress);
        giveBackFreeMemory();
        return brief;
    });
}

core::Result<model::Brief> readBrief(const TableSet& tables, const std::string& path) {
    core::Progress progress;
    return guarded(path, [&] { return readChecked(tables, path, progress); });
}

} // namespace tumen::io
