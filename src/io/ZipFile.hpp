#pragma once

#include <span>
#include <string>

#include "io/PendingFile.hpp"

namespace tumen::io {

/// A zip archive that appears under its name when it is whole, or not at all.
class ZipFile {
public:
    static core::Result<ZipFile> begin(const std::filesystem::path& target);

    ZipFile(ZipFile&& other) noexcept;
    ZipFile& operator=(ZipFile&&) = delete;
    ~ZipFile();

    /// What is compressed already, such as a JPEG, is put in as it is.
    std::optional<core::Problem> add(const std::string& name, std::span<const std::uint8_t> bytes,
                                     bool isCompressed = false);
    std::optional<core::Problem> add(const std::string& name, std::string_view text);
    std::optional<core::Problem> keep();

private:
    ZipFile(PendingFile file, void* zip, std::filesystem::path target)
        : m_file(std::move(file)), m_zip(zip), m_target(std::move(target)) {}

    PendingFile m_file;
    void* m_zip;
    std::filesystem::path m_target;
};

} // namespace tumen::io
