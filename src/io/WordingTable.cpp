#include "io/WordingTable.hpp"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "core/Text.hpp"
#include "io/CsvTable.hpp"

namespace tumen::io {

namespace {

using Placeholders = std::multiset<std::string>;

/// The names or numbers of all {}, those without one numbered in order; nothing when a bracket is not closed.
std::optional<Placeholders> placeholdersOf(std::string_view text) {
    Placeholders found;
    int next = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '}')
            return std::nullopt;
        if (text[at] != '{')
            continue;
        const std::size_t end = text.find('}', at);
        if (end == std::string_view::npos)
            return std::nullopt;
        const std::string_view name = text.substr(at + 1, end - at - 1);
        const std::string_view plain = name.substr(0, name.find(':'));
        found.insert(plain.empty() ? fmt::format("{}", next++) : std::string(plain));
        at = end;
    }
    return found;
}

constexpr std::array<std::size_t, model::allLanguages.size()> formsOfCounts = {2, 1, 3};
constexpr std::array<core::Plurals, model::allLanguages.size()> plurals = {
    core::Plurals::OneAndMany, core::Plurals::Alike, core::Plurals::Slavic};
constexpr std::array<const char*, model::allLanguages.size()> columns = {"en", "ko", "ru"};

/// What keeps a translation from being used; empty when nothing does.
std::string complaintAbout(std::string_view english, std::string_view text, std::size_t language) {
    if (text.empty())
        return "is empty";
    if (english.find('|') == std::string_view::npos)
        return placeholdersOf(english) == placeholdersOf(text) ? "" : "has other {} than the English text";
    const std::vector<std::string> forms = core::split(text, '|');
    if (forms.size() != formsOfCounts[language])
        return fmt::format("has {} forms parted by | where this language counts with {}", forms.size(),
                           formsOfCounts[language]);
    const bool fits = std::ranges::all_of(
        forms, [](const std::string& form) { return placeholdersOf(form) == Placeholders{"0"}; });
    return fits ? "" : "needs one {} for the number in each form";
}

core::Problem problemAt(const Table& table, const Row& row, std::size_t language, std::string what) {
    return {core::Severity::Warning,
            {table.file, table.name, row.number, columns[language]},
            std::move(what),
            "The text stays English until the cell is mended."};
}

} // namespace

core::Result<model::Wordings> readWordings(const std::string& path) {
    const auto table = readCsv(path, "wording");
    if (!table)
        return table.problems();
    std::vector<core::Problem> problems = table.problems();
    problems.insert(problems.end(), table->problems.begin(), table->problems.end());
    std::array<std::size_t, columns.size()> at{};
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const auto found = table->findColumn(columns[i]);
        if (!found)
            return core::Problem{core::Severity::Error,
                                 {table->file, table->name, 1, columns[i]},
                                 fmt::format("The table of wordings has no column {}.", columns[i]),
                                 "Its first row is: en,ko,ru."};
        at[i] = *found;
    }
    std::array<core::Wording::Table, columns.size()> texts;
    for (const Row& row : table->rows) {
        const std::string& english = row.cells[at[0]];
        for (std::size_t language = 1; language < columns.size(); ++language) {
            const std::string& text = row.cells[at[language]];
            if (const std::string complaint = complaintAbout(english, text, language); !complaint.empty())
                problems.push_back(problemAt(*table, row, language,
                                             fmt::format("{} {}.", core::inQuotes(english), complaint)));
            else if (!texts[language].emplace(english, text).second)
                problems.push_back(problemAt(*table, row, language,
                                             fmt::format("{} is there twice.", core::inQuotes(english))));
        }
    }
    model::Wordings wordings;
    for (std::size_t language = 1; language < columns.size(); ++language)
        wordings.byLanguage[language] = core::Wording(std::move(texts[language]), plurals[language]);
    return {std::move(wordings), std::move(problems)};
}

} // namespace tumen::io
