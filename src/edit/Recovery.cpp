#include "edit/Recovery.hpp"

#include <cerrno>
#include <csignal>
#include <fstream>
#include <sstream>

#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <unistd.h>

#include "core/Text.hpp"
#include "io/PendingFile.hpp"

namespace tumen::edit {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

namespace {

constexpr std::string_view prefix = "recovery-";
constexpr std::string_view suffix = ".json";

/// The process whose file it is.
std::optional<pid_t> ownerOf(const fs::path& file) {
    const std::string name = file.filename().string();
    if (!name.starts_with(prefix) || !name.ends_with(suffix))
        return std::nullopt;
    const auto number =
        core::toNumber(name.substr(prefix.size(), name.size() - prefix.size() - suffix.size()));
    return number && *number > 0.0 ? std::optional(static_cast<pid_t>(*number)) : std::nullopt;
}

/// Not of one that ended while its parent has not noticed.
bool isRunning(pid_t process) {
    if (kill(process, 0) != 0 && errno == ESRCH)
        return false;
    std::string line; // "1234 (name) Z ...": behind the name how it is
    std::getline(std::ifstream(fmt::format("/proc/{}/stat", process)), line);
    const std::size_t name = line.rfind(')');
    return name == std::string::npos || name + 2 >= line.size() || line[name + 2] != 'Z';
}

} // namespace

fs::path recoveryFile(const fs::path& folder) {
    return folder / fmt::format("{}{}{}", prefix, getpid(), suffix);
}

std::string toText(const Recovery& recovery) {
    Json json;
    json["brief"] = recovery.path;
    json["tables"] = Json::array();
    for (const auto& sheet : recovery.draft.sheets()) {
        Json rows = Json::array();
        for (const auto& cells : sheet->rows)
            rows.push_back(*cells);
        json["tables"].push_back(
            {{"name", sheet->name}, {"columns", sheet->columns}, {"rows", std::move(rows)}});
    }
    // What is not UTF-8 is not text either; the readers would refuse it.
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::optional<Recovery> recoveryIn(const std::string& text) {
    const Json json = Json::parse(text, nullptr, false);
    if (!json.is_object())
        return std::nullopt;
    try {
        std::vector<Sheet> sheets;
        for (const Json& table : json.at("tables")) {
            Sheet sheet{
                table.at("name").get<std::string>(), table.at("columns").get<std::vector<std::string>>(), {}};
            for (const Json& row : table.at("rows"))
                sheet.rows.push_back(std::make_shared<const Cells>(row.get<Cells>()));
            sheets.push_back(std::move(sheet));
        }
        return Recovery{json.at("brief").get<std::string>(), Draft(std::move(sheets))};
    } catch (const Json::exception&) {
        return std::nullopt;
    }
}

std::optional<core::Problem> writeRecovery(const fs::path& file, const Recovery& recovery) {
    const std::string text = toText(recovery);
    return io::writeWhole(file, {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()});
}

std::optional<fs::path> findLeftRecovery(const fs::path& folder) {
    std::optional<fs::path> newest;
    fs::file_time_type when;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(folder, error)) {
        const auto owner = ownerOf(entry.path());
        if (!owner || *owner == getpid() || isRunning(*owner))
            continue;
        const fs::file_time_type written = entry.last_write_time(error);
        if (!error && (!newest || written > when)) {
            newest = entry.path();
            when = written;
        }
    }
    return newest;
}

std::optional<Recovery> readRecovery(const fs::path& file) {
    std::ostringstream text;
    text << std::ifstream(file, std::ios::binary).rdbuf();
    return recoveryIn(text.str());
}

} // namespace tumen::edit
