#include "io/PngFile.hpp"

#include <array>
#include <cstdlib>
#include <memory>
#include <span>

#include <cpl_conv.h>
#include <cpl_port.h>
#include <cpl_vsi.h>

namespace tumen::io {

namespace {

using Bytes = std::vector<std::uint8_t>;
constexpr std::size_t channels = 3;

std::array<std::array<std::uint32_t, 256>, 4> makeCrcTables() {
    std::array<std::array<std::uint32_t, 256>, 4> tables = {};
    for (std::uint32_t i = 0; i < 256; ++i) {
        std::uint32_t value = i;
        for (int bit = 0; bit < 8; ++bit)
            value = (value & 1U) != 0 ? 0xEDB88320U ^ (value >> 1U) : value >> 1U;
        tables[0][i] = value;
    }
    for (std::size_t table = 1; table < tables.size(); ++table)
        for (std::uint32_t i = 0; i < 256; ++i) {
            const std::uint32_t before = tables[table - 1][i];
            tables[table][i] = tables[0][before & 0xFFU] ^ (before >> 8U);
        }
    return tables;
}

/// The checksum of PNG's chunks, four bytes at a time.
std::uint32_t crcOf(std::span<const std::uint8_t> bytes) {
    static const auto tables = makeCrcTables();
    std::uint32_t crc = 0xFFFFFFFFU;
    std::size_t i = 0;
    for (; i + 4 <= bytes.size(); i += 4) {
        crc ^= static_cast<std::uint32_t>(bytes[i]) | static_cast<std::uint32_t>(bytes[i + 1]) << 8U |
               static_cast<std::uint32_t>(bytes[i + 2]) << 16U |
               static_cast<std::uint32_t>(bytes[i + 3]) << 24U;
        crc = tables[3][crc & 0xFFU] ^ tables[2][(crc >> 8U) & 0xFFU] ^ tables[1][(crc >> 16U) & 0xFFU] ^
              tables[0][crc >> 24U];
    }
    for (; i < bytes.size(); ++i)
        crc = tables[0][(crc ^ bytes[i]) & 0xFFU] ^ (crc >> 8U);
    return crc ^ 0xFFFFFFFFU;
}

void appendNumber(Bytes& to, std::uint32_t number) {
    for (const unsigned shift : {24U, 16U, 8U, 0U})
        to.push_back(static_cast<std::uint8_t>(number >> shift));
}

void appendChunk(Bytes& to, std::string_view type, std::span<const std::uint8_t> content) {
    appendNumber(to, static_cast<std::uint32_t>(content.size()));
    const std::size_t begin = to.size();
    to.insert(to.end(), type.begin(), type.end());
    to.insert(to.end(), content.begin(), content.end());
    appendNumber(to, crcOf(std::span(to).subspan(begin)));
}

/// Rows of red, green and blue, each byte less the one above it: relief and long edges repeat themselves
/// downwards.
Bytes filtered(const core::Pixels& pixels) {
    constexpr std::uint8_t up = 2;
    const std::size_t width = pixels.widthPx;
    Bytes rows((1 + width * channels) * pixels.heightPx);
    const Bytes blank(width * 4, 0);
    std::uint8_t* out = rows.data();
    for (unsigned y = 0; y < pixels.heightPx; ++y) {
        const std::uint8_t* own = pixels.row(y);
        const std::uint8_t* above = y > 0 ? pixels.row(y - 1) : blank.data();
        *out++ = up;
        for (std::size_t x = 0; x < width; ++x, own += 4, above += 4, out += channels)
            for (std::size_t channel = 0; channel < channels; ++channel)
                out[channel] = static_cast<std::uint8_t>(own[channel] - above[channel]);
    }
    return rows;
}

} // namespace

Bytes encodePng(const core::Pixels& pixels) {
    constexpr int quick = 1;
    Bytes header;
    appendNumber(header, pixels.widthPx);
    appendNumber(header, pixels.heightPx);
    // 8 bits, colour, and the only ways there are to compress and filter, rows in their order.
    for (const std::uint8_t value : std::initializer_list<std::uint8_t>{8, 2, 0, 0, 0})
        header.push_back(value);

    const Bytes rows = filtered(pixels);
    std::size_t size = 0;
    const std::unique_ptr<void, decltype(&VSIFree)> deflated(
        CPLZLibDeflate(rows.data(), rows.size(), quick, nullptr, 0, &size), VSIFree);
    Bytes png = {0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    png.reserve(size + 100);
    appendChunk(png, "IHDR", header);
    appendChunk(png, "IDAT", {static_cast<const std::uint8_t*>(deflated.get()), size});
    appendChunk(png, "IEND", {});
    return png;
}

} // namespace tumen::io
