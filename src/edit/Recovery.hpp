#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "edit/Draft.hpp"

namespace tumen::edit {

/// Edits that were not saved, as a session leaves them for the case that it breaks off.
struct Recovery {
    std::string path; ///< of the brief
    Draft draft;
};

/// One session's file in a folder. Each process has its own.
std::filesystem::path recoveryFile(const std::filesystem::path& folder);

/// Text of such a file, and what it says; nothing for anything else.
std::string toText(const Recovery& recovery);
std::optional<Recovery> recoveryIn(const std::string& text);

std::optional<core::Problem> writeRecovery(const std::filesystem::path& file, const Recovery& recovery);

/// The newest file in the folder that a session has left which runs no more.
std::optional<std::filesystem::path> findLeftRecovery(const std::filesystem::path& folder);
std::optional<Recovery> readRecovery(const std::filesystem::path& file);

} // namespace tumen::edit
