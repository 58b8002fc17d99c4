#include "io/PendingFile.hpp"

#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

namespace tumen::io {

namespace fs = std::filesystem;

namespace {

constexpr mode_t usualMode = 0666; // less what the user's mask takes

fs::path hiddenBeside(const fs::path& target) {
    return target.parent_path() / fmt::format(".{}.{}.part", target.filename().string(), getpid());
}

fs::path folderOf(const fs::path& target) {
    return target.has_parent_path() ? target.parent_path() : fs::path(".");
}

/// Where a link leads to, so that the link stays.
fs::path followed(const fs::path& target) {
    std::error_code error;
    const fs::path real = fs::canonical(target, error);
    return error ? target : real;
}

} // namespace

core::Problem writingProblem(const fs::path& target, int error) {
    if (error == ENOSPC || error == EDQUOT || error == EFBIG)
        return {core::Severity::Error,
                {},
                fmt::format("{} cannot be written: the disk is full.", target.string()),
                "Make room, or name a file on another disk."};
    return {core::Severity::Error,
            {},
            fmt::format("{} cannot be written: {}.", target.string(), std::strerror(error)),
            "Name a file in a folder that you may write to."};
}

core::Result<PendingFile> PendingFile::begin(const fs::path& named) {
    const fs::path target = followed(named);
    std::error_code error;
    if (target.filename().empty() || (fs::exists(target, error) && !fs::is_regular_file(target, error)))
        return core::Problem{core::Severity::Error,
                             {},
                             fmt::format("{} is not a file.", named.string()),
                             "Name a file to write."};
    fs::create_directories(folderOf(target), error);
    const int nameless = open(folderOf(target).c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, usualMode);
    if (nameless >= 0)
        return PendingFile(target, {}, nameless);
    const fs::path hidden = hiddenBeside(target);
    const int descriptor = open(hidden.c_str(), O_CREAT | O_TRUNC | O_RDWR | O_CLOEXEC, usualMode);
    if (descriptor < 0)
        return writingProblem(target, errno);
    return PendingFile(target, hidden, descriptor);
}

PendingFile::PendingFile(PendingFile&& other) noexcept
    : m_target(std::move(other.m_target)), m_hidden(std::exchange(other.m_hidden, {})),
      m_descriptor(std::exchange(other.m_descriptor, -1)) {}

PendingFile::~PendingFile() {
    if (m_descriptor >= 0)
        close(m_descriptor);
    if (!m_hidden.empty())
        unlink(m_hidden.c_str());
}

std::optional<core::Problem> PendingFile::write(std::span<const std::uint8_t> bytes) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(m_descriptor, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return writingProblem(m_target, errno);
        bytes = bytes.subspan(static_cast<std::size_t>(written));
    }
    return std::nullopt;
}

std::optional<core::Problem> PendingFile::keep() {
    if (m_hidden.empty()) {
        // A nameless file cannot take the place of another one: it gets a hidden name first.
        const fs::path hidden = hiddenBeside(m_target);
        const std::string own = fmt::format("/proc/self/fd/{}", m_descriptor);
        unlink(hidden.c_str());
        if (linkat(AT_FDCWD, own.c_str(), AT_FDCWD, hidden.c_str(), AT_SYMLINK_FOLLOW) != 0)
            return writingProblem(m_target, errno);
        m_hidden = hidden;
    }
    if (close(std::exchange(m_descriptor, -1)) != 0 || rename(m_hidden.c_str(), m_target.c_str()) != 0)
        return writingProblem(m_target, errno);
    m_hidden.clear();
    return std::nullopt;
}

std::optional<core::Problem> writeWhole(const fs::path& target, std::span<const std::uint8_t> bytes) {
    auto file = PendingFile::begin(target);
    if (!file)
        return file.problems().front();
    if (auto problem = file->write(bytes))
        return problem;
    return file->keep();
}

} // namespace tumen::io
