#include "io/CsvRecords.hpp"

#include <gtest/gtest.h>

namespace tumen::io {
namespace {

using Records = std::vector<std::vector<std::string>>;

/// The records of a text that comes in pieces of so many bytes.
Records split(std::string_view text, std::size_t pieceBytes) {
    CsvRecords records([rest = text, pieceBytes](std::span<char> buffer) mutable {
        const std::size_t count = rest.copy(buffer.data(), std::min(buffer.size(), pieceBytes));
        rest.remove_prefix(count);
        return count;
    });
    Records all;
    while (records.next())
        all.emplace_back(records.cells().begin(), records.cells().end());
    return all;
}

TEST(CsvRecords, SplitsAlikeHoweverTheTextComes) {
    const std::string_view text = "a,b\r\n\"x, \"\"y\"\"\nz\",1\r\n,\n\r5\" gun, \"q\" r\rlast";
    const Records expected = {{"a", "b"}, {"x, \"y\"\nz", "1"}, {"", ""}, {""}, {"5\" gun", "q r"}, {"last"}};
    for (const std::size_t pieceBytes : {1U, 2U, 3U, 5U, 7U, 100U})
        EXPECT_EQ(split(text, pieceBytes), expected) << pieceBytes;
}

TEST(CsvRecords, RecordsLieAcrossTheEndsOfTheBuffer) {
    // Long enough for several buffers, with records of all lengths at their ends.
    std::string text;
    Records expected;
    for (std::size_t i = 0; i < 40'000; ++i) {
        const std::string letters(i % 61, static_cast<char>('a' + i % 26));
        const bool isQuoted = i % 3 == 0;
        text += isQuoted ? "\"" + letters + "\"\"\r\n\"," : letters + ",";
        text += std::to_string(i) + "\r\n";
        expected.push_back({isQuoted ? letters + "\"\r\n" : letters, std::to_string(i)});
    }
    EXPECT_TRUE(split(text, text.size()) == expected);
}

TEST(CsvRecords, ARecordMayBeLongerThanTheBuffer) {
    const std::string letters(3'000'000, 'x');
    const Records records = split("a,\"" + letters + "\"\nb,c\n", 100'000);
    ASSERT_EQ(records.size(), 2U);
    EXPECT_TRUE(records[0][1] == letters);
    EXPECT_EQ(records[1], (std::vector<std::string>{"b", "c"}));
}

TEST(CsvRecords, TellsOfAMarkThatIsNeverClosed) {
    const std::string_view text = "a,\"b\n";
    CsvRecords records([rest = text](std::span<char> buffer) mutable {
        const std::size_t count = rest.copy(buffer.data(), buffer.size());
        rest.remove_prefix(count);
        return count;
    });
    ASSERT_TRUE(records.next());
    EXPECT_TRUE(records.isUnclosed());
    EXPECT_FALSE(records.next());
}

} // namespace
} // namespace tumen::io
