#pragma once

#include <filesystem>
#include <span>

#include "core/Result.hpp"

namespace tumen::io {

/// A file that appears under its name when it is whole, or not at all. Until then it has no name, where the
/// file system can do that, or a hidden one beside it.
class PendingFile {
public:
    /// Makes the folder where there is none. Fails where it cannot be written to, or where something that is
    /// no file has the name.
    static core::Result<PendingFile> begin(const std::filesystem::path& target);

    PendingFile(PendingFile&& other) noexcept;
    PendingFile& operator=(PendingFile&&) = delete;
    /// What has not been kept is gone.
    ~PendingFile();

    /// Open for reading and writing.
    int descriptor() const { return m_descriptor; }
    std::optional<core::Problem> write(std::span<const std::uint8_t> bytes);
    /// Gives it its name, in place of the file that has it.
    std::optional<core::Problem> keep();

private:
    PendingFile(std::filesystem::path target, std::filesystem::path hidden, int descriptor)
        : m_target(std::move(target)), m_hidden(std::move(hidden)), m_descriptor(descriptor) {}

    std::filesystem::path m_target;
    std::filesystem::path m_hidden;
    int m_descriptor = -1;
};

/// What keeps a file from being written, by the error of the system.
core::Problem writingProblem(const std::filesystem::path& target, int error);

/// All of a file at once.
std::optional<core::Problem> writeWhole(const std::filesystem::path& target,
                                        std::span<const std::uint8_t> bytes);

} // namespace tumen::io
