#include "SourceTexts.hpp"

#include <filesystem>
#include <fstream>
#include <regex>
#include <sstream>

namespace tumen::sample {

namespace {

struct Literal {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string text;
};

std::vector<Literal> findLiterals(std::string_view code) {
    std::vector<Literal> found;
    for (std::size_t at = 0; at < code.size(); ++at) {
        if (code[at] == '\'' && at + 2 < code.size() && (code[at + 1] == '\\' || code[at + 2] == '\'')) {
            at = code.find('\'', at + (code[at + 1] == '\\' ? 3 : 2));
            continue;
        }
        if (code.substr(at, 2) == "//") {
            at = code.find('\n', at);
            if (at == std::string_view::npos)
                break;
            continue;
        }
        if (code[at] != '"')
            continue;
        Literal literal{at, at, {}};
        for (++at; at < code.size() && code[at] != '"'; ++at) {
            if (code[at] == '\\')
                ++at;
            literal.text += code[at - 1] == '\\' && code[at] == 'n' ? '\n' : code[at];
        }
        literal.end = at + 1;
        const bool continues =
            !found.empty() &&
            code.substr(found.back().end, literal.begin - found.back().end).find_first_not_of(" \n") ==
                std::string_view::npos;
        if (continues) {
            found.back().text += literal.text;
            found.back().end = literal.end;
        } else {
            found.push_back(std::move(literal));
        }
    }
    return found;
}

/// The arguments of a call, from the bracket that opens it.
std::vector<std::string_view> argumentsAt(std::string_view code, std::size_t bracket) {
    std::vector<std::string_view> arguments;
    const std::vector<Literal> literals = findLiterals(code.substr(bracket, 4000));
    const auto isInLiteral = [&](std::size_t at) {
        for (const Literal& literal : literals)
            if (at >= bracket + literal.begin && at < bracket + literal.end)
                return true;
        return false;
    };
    int depth = 0;
    std::size_t begin = bracket + 1;
    for (std::size_t at = bracket; at < code.size(); ++at) {
        if (isInLiteral(at))
            continue;
        const char c = code[at];
        if (c == '(' || c == '[' || c == '{')
            ++depth;
        if (c == ')' || c == ']' || c == '}')
            --depth;
        if (depth == 0 || (depth == 1 && c == ',')) {
            arguments.push_back(code.substr(begin, at - begin));
            begin = at + 1;
        }
        if (depth == 0)
            break;
    }
    return arguments;
}

std::string withoutWorded(std::string code) {
    static const std::regex worded(R"((\w*[wW]ords(\.\w+)?|english|PushID|GetID)\()");
    std::smatch match;
    while (std::regex_search(code, match, worded)) {
        const auto begin = static_cast<std::size_t>(match.position());
        const auto bracket = begin + static_cast<std::size_t>(match.length()) - 1;
        std::size_t end = bracket + 1;
        for (const std::string_view argument : argumentsAt(code, bracket))
            end = static_cast<std::size_t>(argument.data() - code.data()) + argument.size();
        code = code.substr(0, begin) + " " + code.substr(std::min(end + 1, code.size()));
    }
    return code;
}

bool hasWord(const std::string& text) {
    static const std::regex letters("[A-Za-z]{2}");
    return !text.starts_with("##") && std::regex_search(text, letters);
}

} // namespace

std::vector<SourceFile> sourceFiles() {
    namespace fs = std::filesystem;
    const fs::path root = fs::path(TUMEN_SOURCE_DIR) / "src";
    std::vector<SourceFile> files;
    for (const auto& entry : fs::recursive_directory_iterator(root)) {
        if (entry.path().extension() != ".cpp" && entry.path().extension() != ".hpp")
            continue;
        std::stringstream text;
        text << std::ifstream(entry.path()).rdbuf();
        files.push_back({fs::relative(entry.path(), root).string(), text.str()});
    }
    return files;
}

std::vector<std::string> literalsIn(std::string_view code) {
    std::vector<std::string> texts;
    for (Literal& literal : findLiterals(code))
        texts.push_back(std::move(literal.text));
    return texts;
}

std::set<std::string> wordedIn(const SourceFile& file) {
    static const std::regex call(R"((\w*[wW]ords(\.(format|count|inSense))?|\benglish)\()");
    std::set<std::string> keys;
    for (std::sregex_iterator it(file.text.begin(), file.text.end(), call), end; it != end; ++it) {
        const auto bracket = static_cast<std::size_t>(it->position() + it->length() - 1);
        const auto arguments = argumentsAt(file.text, bracket);
        if ((*it)[3] == "count" && arguments.size() == 3) {
            const auto one = literalsIn(arguments[1]);
            const auto several = literalsIn(arguments[2]);
            if (one.size() == 1 && several.size() == 1)
                keys.insert(one[0] + "|" + several[0]);
        } else if ((*it)[3] == "inSense" && arguments.size() == 2) {
            const auto text = literalsIn(arguments[0]);
            const auto sense = literalsIn(arguments[1]);
            if (text.size() == 1 && sense.size() == 1)
                keys.insert(text[0] + " (" + sense[0] + ")");
        } else if (!arguments.empty()) {
            const auto texts = literalsIn(arguments[0]);
            keys.insert(texts.begin(), texts.end());
        }
    }
    return keys;
}

std::vector<std::string> blindCountsIn(const SourceFile& file) {
    static const std::regex call(R"(\w*[wW]ords\.count\()");
    std::vector<std::string> blind;
    for (std::sregex_iterator it(file.text.begin(), file.text.end(), call), end; it != end; ++it) {
        const auto bracket = static_cast<std::size_t>(it->position() + it->length() - 1);
        const auto arguments = argumentsAt(file.text, bracket);
        if (arguments.size() != 3 || literalsIn(arguments[1]).size() != 1 ||
            literalsIn(arguments[2]).size() != 1)
            blind.push_back(file.name + ": " + std::string(arguments.empty() ? "" : arguments[0]));
    }
    return blind;
}

std::vector<std::string> bareTextsIn(const SourceFile& file) {
    static const std::regex call(
        R"((ImGui::(Text|Bullet|Label|Button|SmallButton|Checkbox|RadioButton|Selectable|BeginCombo|MenuItem|)"
        R"(BeginMenu|SetTooltip|Input|Slider|Drag|CollapsingHeader|TreeNode|BeginTabItem|TableSetupColumn|)"
        R"(TableHeader|Combo|ListBox|ColorEdit)\w*|\b(paragraph|caption|tip|tipOnHover|tipAbove|drawText|)"
        R"(rowText))\()");
    std::vector<std::string> bare;
    for (std::sregex_iterator it(file.text.begin(), file.text.end(), call), end; it != end; ++it) {
        const auto bracket = static_cast<std::size_t>(it->position() + it->length() - 1);
        for (const std::string_view argument : argumentsAt(file.text, bracket))
            for (const std::string& text : literalsIn(withoutWorded(std::string(argument))))
                if (hasWord(text))
                    bare.push_back(file.name + ": " + text);
    }
    return bare;
}

} // namespace tumen::sample
