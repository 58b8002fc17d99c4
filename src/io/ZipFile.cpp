#include "io/ZipFile.hpp"

#include <cerrno>
#include <limits>

#include <cpl_conv.h>
#include <fmt/format.h>

#include "io/GdalMessages.hpp"

namespace tumen::io {

core::Result<ZipFile> ZipFile::begin(const std::filesystem::path& target) {
    auto file = PendingFile::begin(target);
    if (!file)
        return file.problems().front();
    const GdalMessages messages;
    // GDAL opens a name: that of the file which has none.
    void* zip = CPLCreateZip(fmt::format("/proc/self/fd/{}", file->descriptor()).c_str(), nullptr);
    if (zip == nullptr)
        return writingProblem(target, EIO);
    return ZipFile(std::move(*file), zip, target);
}

ZipFile::ZipFile(ZipFile&& other) noexcept
    : m_file(std::move(other.m_file)), m_zip(std::exchange(other.m_zip, nullptr)),
      m_target(std::move(other.m_target)) {}

ZipFile::~ZipFile() {
    const GdalMessages messages;
    if (m_zip != nullptr)
        CPLCloseZip(m_zip);
}

std::optional<core::Problem> ZipFile::add(const std::string& name, std::span<const std::uint8_t> bytes,
                                          bool isCompressed) {
    const GdalMessages messages;
    char stored[] = "COMPRESSED=NO";
    char* options[] = {isCompressed ? stored : nullptr, nullptr};
    errno = 0;
    const bool isWritten =
        bytes.size() <= std::numeric_limits<int>::max() &&
        CPLCreateFileInZip(m_zip, name.c_str(), options) == CE_None &&
        CPLWriteFileInZip(m_zip, bytes.data(), static_cast<int>(bytes.size())) == CE_None &&
        CPLCloseFileInZip(m_zip) == CE_None;
    return isWritten ? std::nullopt : std::optional(writingProblem(m_target, errno != 0 ? errno : EIO));
}

std::optional<core::Problem> ZipFile::add(const std::string& name, std::string_view text) {
    return add(name, std::span(reinterpret_cast<const std::uint8_t*>(text.data()), text.size()));
}

std::optional<core::Problem> ZipFile::keep() {
    const GdalMessages messages;
    errno = 0;
    if (CPLCloseZip(std::exchange(m_zip, nullptr)) != CE_None)
        return writingProblem(m_target, errno != 0 ? errno : EIO);
    return m_file.keep();
}

} // namespace tumen::io
