#pragma once

#include <optional>

#include <CLI/CLI.hpp>

#include "app/PictureState.hpp"

namespace tumen::app {

struct PixelSize {
    unsigned width = 0;
    unsigned height = 0;
};
/// "1280x720"; between 64 and 16384 pixels a side.
std::optional<PixelSize> parseSize(const std::string& text);

// Options that several commands have. What they write to outlives the parsing.
CLI::Option* addBrief(CLI::App* command, std::string& brief);
CLI::Option_group* addDates(CLI::App* command, DateOptions& dates);
void addSize(CLI::App* command, std::string& size, const char* standard);
void addTheme(CLI::App* command, std::string& theme);
void addInterface(CLI::App* command, std::string& language);
void addLayers(CLI::App* command, std::vector<state::AddOwnLayer>& files);
/// All that says what a picture shows but for its date, its scene and its size.
void addPicture(CLI::App* command, PictureOptions& picture);

} // namespace tumen::app
