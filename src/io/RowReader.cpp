#include "io/RowReader.hpp"

#include <algorithm>

#include <cpl_string.h>
#include <fmt/format.h>

#include "core/Text.hpp"

namespace tumen::io {

bool isPlainText(std::string_view text) {
    const bool hasControls = std::any_of(text.begin(), text.end(), [](char c) {
        return static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\n' && c != '\r';
    });
    return !hasControls && CPLIsUTF8(text.data(), static_cast<int>(text.size()));
}

std::string RowReader::text(std::string_view column) {
    std::string text = longText(column);
    if (text.size() <= mostTextBytes)
        return text;
    error(column, "The text is longer than 16 KB.",
          "Shorten it; the whole text of a source goes into a file beside the brief.");
    return {};
}

std::string RowReader::longText(std::string_view column) {
    const auto index = m_table.findColumn(column);
    if (!index || *index >= m_row.cells.size() || hasErrorIn(column))
        return {};
    const std::string_view text = core::trimmed(m_row.cells[*index]);
    if (text.empty() || isPlainText(text))
        return std::string(text);
    error(column, "The text is not UTF-8.", "Save the table as 'CSV UTF-8'.");
    return {};
}

std::string RowReader::required(std::string_view column) {
    std::string value = text(column);
    if (value.empty() && !hasErrorIn(column))
        error(column, "The cell is empty.", fmt::format("Every row needs a value for '{}'.", column));
    return value;
}

std::vector<std::string> RowReader::list(std::string_view column) {
    return core::split(text(column), ';');
}

std::optional<double> RowReader::number(std::string_view column) {
    const std::string value = text(column);
    if (value.empty())
        return std::nullopt;
    const bool hasPlus = value.starts_with('+') && !value.starts_with("+-");
    const auto number = core::toNumber(std::string_view(value).substr(hasPlus ? 1 : 0));
    if (!number)
        error(column, fmt::format("{} is not a number.", core::inQuotes(value)),
              "Write digits with a decimal point and no thousands separator, such as 1234.5.");
    return number;
}

time::EdtfDate RowReader::date(std::string_view column) {
    core::Result<time::EdtfDate> parsed = time::parseEdtf(text(column));
    for (const core::Problem& problem : parsed.problems())
        report(problem.severity, column, problem.what, problem.mend);
    return parsed ? std::move(*parsed) : time::EdtfDate{};
}

time::Interval RowReader::interval(std::string_view startColumn, std::string_view endColumn) {
    time::Interval interval{date(startColumn), date(endColumn)};
    if (time::isBefore(time::strictBounds(interval.end), time::strictBounds(interval.start)))
        error(endColumn,
              fmt::format("The end {} is before the start {}.", core::inQuotes(interval.end.text),
                          core::inQuotes(interval.start.text)),
              "Exchange the two dates, or mend the wrong one.");
    return interval;
}

void RowReader::error(std::string_view column, std::string what, std::string mend) {
    report(core::Severity::Error, column, std::move(what), std::move(mend));
}

void RowReader::warning(std::string_view column, std::string what, std::string mend) {
    report(core::Severity::Warning, column, std::move(what), std::move(mend));
}

bool RowReader::hasErrorIn(std::string_view column) const {
    return std::find(m_badColumns.begin(), m_badColumns.end(), column) != m_badColumns.end();
}

void RowReader::report(core::Severity severity, std::string_view column, std::string what, std::string mend) {
    if (severity == core::Severity::Error)
        m_badColumns.emplace_back(column);
    m_problems.add({severity, {{}, {}, m_row.number, std::string(column)}, std::move(what), std::move(mend)});
}

} // namespace tumen::io
