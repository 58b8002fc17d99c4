#include "io/HoldingTable.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

#include "core/Text.hpp"
#include "io/CsvTable.hpp"
#include "io/RowReader.hpp"

namespace tumen::io {

namespace {

using model::HoldingForm;

constexpr std::array<std::pair<std::string_view, HoldingForm>, 7> forms = {
    {{"sovereign", HoldingForm::Sovereign},
     {"protectorate", HoldingForm::Protectorate},
     {"colony", HoldingForm::Colony},
     {"occupation", HoldingForm::Occupation},
     {"lease", HoldingForm::Lease},
     {"puppet", HoldingForm::Puppet},
     {"disputed", HoldingForm::Disputed}}};

HoldingForm readForm(RowReader& row) {
    const std::string id = row.required("form");
    const auto found = std::ranges::find(forms, id, &std::pair<std::string_view, HoldingForm>::first);
    if (found != forms.end())
        return found->second;
    if (!id.empty())
        row.error("form", fmt::format("{} is not a form of holding land.", core::inQuotes(id)),
                  "Write sovereign, protectorate, colony, occupation, lease, puppet or disputed.");
    return HoldingForm::Sovereign;
}

/// A unit too small for this map's levels is passed over.
std::vector<model::UnitIndex> readUnits(RowReader& row, const model::Basemap& basemap) {
    std::vector<model::UnitIndex> units;
    for (const std::string& code : row.list("units")) {
        const auto unit = std::ranges::find(basemap.units, code, &model::LandUnit::code);
        if (unit != basemap.units.end())
            units.push_back(static_cast<model::UnitIndex>(unit - basemap.units.begin()));
    }
    return units;
}

model::Name readName(RowReader& row, const std::string& column) {
    return {row.text(column), row.text(column + "_ko"), row.text(column + "_ru")};
}

} // namespace

void readHoldings(const std::string& path, model::Basemap& basemap, std::vector<core::Problem>& problems) {
    const auto table = readCsv(path, "territories");
    const auto warn = [&problems](core::Problem problem) {
        problem.severity = core::Severity::Warning; // today's borders are drawn instead
        problems.push_back(std::move(problem));
    };
    if (!table) {
        std::ranges::for_each(table.problems(), warn);
        return;
    }
    TableProblems found(table->file, table->name);
    for (const Row& cells : table->rows) {
        RowReader row(*table, cells, found);
        model::Holding holding;
        holding.id = row.required("id");
        holding.name = readName(row, "name");
        holding.label = readName(row, "label");
        holding.holder = row.required("holder");
        holding.form = readForm(row);
        holding.claimedBy = row.text("claimed_by");
        holding.units = readUnits(row, basemap);
        holding.when = row.interval("start", "end");
        holding.basis = row.text("basis");
        holding.approximation = row.text("approximation");
        if (!row.hasErrors() && !holding.units.empty())
            basemap.holdings.push_back(std::move(holding));
    }
    std::ranges::for_each(found.all(), warn);
}

} // namespace tumen::io
