#pragma once

#include <cassert>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace tumen::core {

enum class Severity { Error, Warning };

/// Where in the user's data a problem lies. Empty parts are left out of the printed line.
struct Location {
    std::string file;
    std::string table;
    std::optional<std::size_t> row; ///< as a spreadsheet counts: the header is row 1, the first record row 2
    std::string column;
};

/// One thing wrong with the user's input: what it is and how to mend it.
struct Problem {
    Severity severity = Severity::Error;
    Location where;
    std::string what;
    std::string mend;
};

/// One line: "error: claims, row 12, column 'start': '1950-13' is not a date (month 13). Write ...".
std::string toLine(const Problem& problem);

/// A value, what went wrong on the way to it, or both: warnings and errors in single rows do not take the
/// rest of the data away. No value means that nothing usable could be read.
template<typename T>
class [[nodiscard]] Result {
public:
    Result(T value) : m_value(std::move(value)) {}
    Result(T value, std::vector<Problem> problems)
        : m_value(std::move(value)), m_problems(std::move(problems)) {}
    Result(Problem problem) { m_problems.push_back(std::move(problem)); }
    Result(std::vector<Problem> problems) : m_problems(std::move(problems)) {}

    explicit operator bool() const { return m_value.has_value(); }
    T& operator*() {
        assert(m_value);
        return *m_value;
    }
    const T& operator*() const {
        assert(m_value);
        return *m_value;
    }
    T* operator->() { return &**this; }
    const T* operator->() const { return &**this; }

    const std::vector<Problem>& problems() const { return m_problems; }
    bool hasErrors() const {
        for (const Problem& problem : m_problems)
            if (problem.severity == Severity::Error)
                return true;
        return false;
    }

private:
    std::optional<T> m_value;
    std::vector<Problem> m_problems;
};

} // namespace tumen::core
