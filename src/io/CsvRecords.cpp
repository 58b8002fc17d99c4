#include "io/CsvRecords.hpp"

#include <algorithm>
#include <cstring>

#include "core/Text.hpp"

namespace tumen::io {

namespace {

constexpr std::size_t pieceBytes = 256 * 1024;

bool endsRecord(char c) {
    return c == '\n' || c == '\r';
}

} // namespace

CsvRecords::CsvRecords(Fill fill) : m_fill(std::move(fill)) {
    readOn();
}

void CsvRecords::readOn() {
    m_buffer.erase(0, m_at);
    m_filled -= m_at;
    m_at = 0;
    m_buffer.resize(std::max(pieceBytes, m_filled * 2));
    while (m_filled < m_buffer.size() && !m_atEnd) {
        const std::size_t count = m_fill(std::span(m_buffer).subspan(m_filled));
        m_isBinary = m_isBinary || std::memchr(m_buffer.data() + m_filled, '\0', count) != nullptr;
        m_filled += count;
        m_readBytes += count;
        m_atEnd = count == 0;
    }
}

bool CsvRecords::next() {
    while (!m_isBinary) {
        if (m_at < m_filled && splitRecord())
            return true;
        if (m_atEnd)
            return false;
        readOn();
    }
    return false;
}

bool CsvRecords::splitRecord() {
    m_cells.clear();
    m_unquotedCount = 0;
    m_isUnclosed = false;
    std::size_t at = m_at;
    while (true) {
        const std::size_t begin = at;
        while (at < m_filled && m_buffer[at] != m_separator && m_buffer[at] != '"' &&
               !endsRecord(m_buffer[at]))
            ++at;
        if (at < m_filled && m_buffer[at] == '"') {
            at = begin;
            if (!takeWithMarks(at))
                return false;
        } else {
            m_cells.push_back(std::string_view(m_buffer).substr(begin, at - begin));
        }
        // A line end of two characters may be cut in two.
        const bool isCutOff = at == m_filled || (m_buffer[at] == '\r' && at + 1 == m_filled);
        if (isCutOff && !m_atEnd)
            return false;
        if (at < m_filled && m_buffer[at] == m_separator) {
            ++at;
            continue;
        }
        const bool isTwo = at + 1 < m_filled && m_buffer[at] == '\r' && m_buffer[at + 1] == '\n';
        m_at = std::min(at + (isTwo ? 2 : 1), m_filled);
        return true;
    }
}

bool CsvRecords::takeWithMarks(std::size_t& at) {
    if (m_unquotedCount == m_unquoted.size())
        m_unquoted.emplace_back();
    std::string& cell = m_unquoted[m_unquotedCount++];
    cell.clear();
    while (at < m_filled && m_buffer[at] != m_separator && !endsRecord(m_buffer[at]))
        if (m_buffer[at] != '"' || !core::trimmed(cell).empty())
            cell += m_buffer[at++];
        else if (!takeQuoted(at, cell))
            return false;
    m_cells.push_back(cell);
    return true;
}

bool CsvRecords::takeQuoted(std::size_t& at, std::string& cell) {
    const std::string_view buffer(m_buffer.data(), m_filled);
    cell.clear();
    ++at;
    while (true) {
        const std::size_t mark = buffer.find('"', at);
        if (mark == std::string_view::npos) {
            cell += buffer.substr(at);
            at = m_filled;
            m_isUnclosed = true;
            return m_atEnd;
        }
        cell += buffer.substr(at, mark - at);
        at = mark + 1;
        if (at == m_filled && !m_atEnd)
            return false;
        if (at == m_filled || buffer[at] != '"')
            return true;
        cell += '"'; // a doubled mark stands for one
        ++at;
    }
}

} // namespace tumen::io
