#include "ui/WrappedField.hpp"

#include <algorithm>

#include <imgui.h>
#include <imgui_internal.h>
#include <imgui_stdlib.h>

namespace tumen::ui {

namespace {

constexpr std::string_view pilcrow = "\u00B6";
constexpr ImWchar pilcrowLetter = 0xB6;
constexpr long fewestLines = 2;
constexpr long mostLines = 9;

struct Typing {
    double widthPx = 0.0;
    const Look* look = nullptr;
};

void breakLinesOf(const Typing& typing, std::string& field) {
    breakLines(field, typing.widthPx, [&](std::string_view line) {
        return static_cast<double>(textSize(*typing.look, Face::Regular, line).x);
    });
}

int whileTyping(ImGuiInputTextCallbackData* data) {
    if (data->EventFlag == ImGuiInputTextFlags_CallbackCharFilter) {
        if (data->EventChar == '\n')
            data->EventChar = pilcrowLetter;
        return 0;
    }
    std::string field(data->Buf, static_cast<std::size_t>(data->BufTextLen));
    // A pilcrow that was just typed breaks its line.
    for (std::size_t at = field.find(pilcrow); at != std::string::npos; at = field.find(pilcrow, at + 1)) {
        const std::size_t end = at + pilcrow.size();
        if (end < field.size() && field[end] == '\n')
            continue;
        data->InsertChars(static_cast<int>(end), "\n");
        field.insert(end, 1, '\n');
    }
    breakLinesOf(*static_cast<const Typing*>(data->UserData), field);
    if (field != std::string_view(data->Buf, static_cast<std::size_t>(data->BufTextLen))) {
        std::ranges::copy(field, data->Buf);
        data->BufDirty = true;
    }
    return 0;
}

} // namespace

std::string toField(std::string_view text) {
    std::string field;
    for (const char c : text)
        if (c == '\n')
            field.append(pilcrow).append("\n");
        else if (c != '\r')
            field += c;
    return field;
}

std::string fromField(std::string_view field) {
    std::string text;
    for (std::size_t i = 0; i < field.size(); ++i) {
        if (field.substr(i).starts_with(pilcrow)) {
            text += '\n';
            i += pilcrow.size() - 1;
            if (i + 1 < field.size() && field[i + 1] == '\n')
                ++i;
        } else {
            text += field[i] == '\n' ? ' ' : field[i];
        }
    }
    return text;
}

void breakLines(std::string& field, double width, const std::function<double(std::string_view)>& widthOf) {
    for (std::size_t i = 0; i < field.size(); ++i)
        if (field[i] == '\n' && !std::string_view(field).substr(0, i).ends_with(pilcrow))
            field[i] = ' ';
    std::size_t begin = 0;
    std::size_t space = std::string::npos; // the last one within the line
    for (std::size_t i = 0; i <= field.size(); ++i) {
        if (i < field.size() && field[i] != ' ' && field[i] != '\n')
            continue;
        if (space != std::string::npos && widthOf(std::string_view(field).substr(begin, i - begin)) > width) {
            field[space] = '\n';
            begin = space + 1;
        }
        space = i;
        if (i < field.size() && field[i] == '\n') {
            begin = i + 1;
            space = std::string::npos;
        }
    }
}

bool drawWrappedField(const Look& look, const char* id, std::string& field, float widthPx) {
    const ImGuiStyle& style = ImGui::GetStyle();
    Typing typing{widthPx - 2.0F * style.FramePadding.x - style.ScrollbarSize, &look};
    if (ImGui::GetActiveID() != ImGui::GetID(id))
        breakLinesOf(typing, field);
    const long lines = std::clamp(std::ranges::count(field, '\n') + 1, fewestLines, mostLines);
    const float height =
        static_cast<float>(lines) * look.lineHeight(Face::Regular) + 2.0F * style.FramePadding.y;
    ImGui::InputTextMultiline(id, &field, {widthPx, height},
                              ImGuiInputTextFlags_CallbackCharFilter | ImGuiInputTextFlags_CallbackEdit,
                              whileTyping, &typing);
    return ImGui::IsItemActive();
}

} // namespace tumen::ui
