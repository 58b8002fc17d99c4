#pragma once

#include <deque>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tumen::io {

/// Splits separated values (RFC 4180) into records, one at a time, while they are read: only the record at
/// hand and a piece of the file around it are in memory. A quoted cell may hold separators and line ends.
class CsvRecords {
public:
    /// Fills the buffer with the next bytes and says how many there were; 0 at the end.
    using Fill = std::function<std::size_t(std::span<char>)>;

    explicit CsvRecords(Fill fill);

    /// What the file begins with, as much of it as is in memory (all of a small file). To be called before
    /// next().
    std::string_view beginning() const { return rest(); }
    void skip(std::size_t bytes) { m_at += bytes; }
    void setSeparator(char separator) { m_separator = separator; }

    /// The cells of the next record, as they are between separators and without quotation marks; false at the
    /// end. They are valid until the next call.
    bool next();
    std::span<const std::string_view> cells() const { return m_cells; }
    /// True when the last record has a quotation mark that is never closed.
    bool isUnclosed() const { return m_isUnclosed; }
    std::size_t readBytes() const { return m_readBytes; }
    /// True when a zero byte was met: this is no text. There are no further records then.
    bool isBinary() const { return m_isBinary; }

private:
    std::string_view rest() const { return std::string_view(m_buffer).substr(m_at, m_filled - m_at); }
    /// Adds a piece of the file behind the rest.
    void readOn();
    // These are false where the buffer ends too early; the record must then be split anew.
    bool splitRecord();
    /// Takes the cell from `at` on, in which there are quotation marks.
    bool takeWithMarks(std::size_t& at);
    /// Takes what stands between the mark at `at` and the one that closes it.
    bool takeQuoted(std::size_t& at, std::string& cell);

    Fill m_fill;
    std::string m_buffer;
    std::size_t m_at = 0;     ///< the next record begins here
    std::size_t m_filled = 0; ///< so much of the buffer is read
    std::size_t m_readBytes = 0;
    bool m_atEnd = false;
    bool m_isUnclosed = false;
    bool m_isBinary = false;
    char m_separator = ',';
    std::vector<std::string_view> m_cells;
    std::deque<std::string> m_unquoted; ///< the cells that are not in the buffer as they are
    std::size_t m_unquotedCount = 0;
};

} // namespace tumen::io
