#pragma once

#include <string>
#include <vector>

#include "core/Result.hpp"

namespace tumen::io {

/// The problems of one table: the first 50 in full, the rest as one line.
class TableProblems {
public:
    TableProblems(std::string file, std::string table) : m_file(std::move(file)), m_table(std::move(table)) {}

    /// `row` and `column` may be left out of the location; the file and the table are filled in.
    void add(core::Problem problem);
    /// True when a further problem would only be counted, so that its wording need not be worked out.
    bool isFull() const { return m_listed.size() >= mostListed; }

    /// Of all that were added.
    std::size_t count() const { return m_listed.size() + m_further; }
    /// What was found, ending in "And 12 more problems." when there were more than 50.
    std::vector<core::Problem> all() const;

private:
    static constexpr std::size_t mostListed = 50;

    std::string m_file;
    std::string m_table;
    std::vector<core::Problem> m_listed;
    std::size_t m_further = 0;
    core::Severity m_worstFurther = core::Severity::Warning;
};

} // namespace tumen::io
