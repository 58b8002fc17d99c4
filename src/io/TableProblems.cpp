#include "io/TableProblems.hpp"

#include <fmt/format.h>

namespace tumen::io {

void TableProblems::add(core::Problem problem) {
    if (isFull()) {
        ++m_further;
        if (problem.severity == core::Severity::Error)
            m_worstFurther = core::Severity::Error;
        return;
    }
    problem.where.file = m_file;
    problem.where.table = m_table;
    m_listed.push_back(std::move(problem));
}

std::vector<core::Problem> TableProblems::all() const {
    std::vector<core::Problem> problems = m_listed;
    if (m_further > 0)
        problems.push_back(
            {m_worstFurther,
             {m_file, m_table, std::nullopt, {}},
             fmt::format("And {} more {}.", m_further, m_further == 1 ? "problem" : "problems"),
             "Mend those above first; the same mistake is often repeated."});
    return problems;
}

} // namespace tumen::io
