#include "io/SourceText.hpp"

#include <filesystem>
#include <fstream>
#include <sstream>

#include <fmt/format.h>

#include "core/Text.hpp"
#include "io/RowReader.hpp"
#include "io/Wording.hpp"

namespace tumen::io {

namespace {

constexpr std::uintmax_t mostBytes = 64'000'000;

core::Problem problemOf(const std::string& file, std::string what, std::string mend) {
    return {core::Severity::Warning, {file, {}, std::nullopt, {}}, std::move(what), std::move(mend)};
}

} // namespace

std::vector<std::string> passagesOf(std::string_view text) {
    constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";
    if (text.starts_with(byteOrderMark))
        text.remove_prefix(byteOrderMark.size());
    std::string lines(text);
    std::ranges::replace(lines, '\r', '\n');
    return core::split(lines, '\n');
}

core::Result<std::vector<std::string>> readPassages(const std::string& path) {
    namespace fs = std::filesystem;
    std::error_code error;
    if (!fs::is_regular_file(path, error))
        return problemOf(path, fmt::format("There is no text file {}.", core::inQuotes(path)),
                         "Correct its name, or put it there.");
    const std::uintmax_t size = fs::file_size(path, error);
    std::ifstream file(path, std::ios::binary);
    if (error || !file)
        return problemOf(path, fmt::format("The text file {} cannot be read.", core::inQuotes(path)),
                         "Check who may read it.");
    if (size > mostBytes)
        return problemOf(path, fmt::format("The text file {} is larger than 64 MB.", core::inQuotes(path)),
                         "Keep only the text of the source in it.");
    std::stringstream content;
    content << file.rdbuf();
    const std::string text = content.str();
    if (!isPlainText(text))
        return problemOf(path, fmt::format("The file {} is not plain text in UTF-8.", core::inQuotes(path)),
                         "Save it as a text file in UTF-8.");
    std::vector<std::string> passages = passagesOf(text);
    if (passages.empty())
        return problemOf(path, fmt::format("The text file {} is empty.", core::inQuotes(path)),
                         "Put the text of the source into it, a line for each paragraph.");
    return passages;
}

std::vector<core::Problem> openSourceText(model::Brief& brief, const std::string& request) {
    std::string path = request;
    model::Source* source = brief.sources.size() == 1 ? &brief.sources.front() : nullptr;
    const std::size_t equals = request.find('=');
    for (model::Source& candidate : brief.sources)
        if (equals != std::string::npos && candidate.id == request.substr(0, equals)) {
            source = &candidate;
            path = request.substr(equals + 1);
        }
    if (source == nullptr && !brief.sources.empty()) {
        std::vector<std::string> ids;
        for (const model::Source& candidate : brief.sources)
            ids.push_back(candidate.id);
        return {
            problemOf(path, "The brief has several sources, and it is not said whose text this is.",
                      fmt::format("Write --source ID=FILE with one of the ids {}.", core::join(ids, ", ")))};
    }
    auto passages = readPassages(path);
    if (!passages)
        return passages.problems();
    if (source == nullptr) {
        brief.sources.push_back({"", std::filesystem::path(path).stem().string(), "", "", ""});
        source = &brief.sources.back();
    }
    source->textFile = path;
    source->passages = std::move(*passages);
    return {};
}

} // namespace tumen::io
