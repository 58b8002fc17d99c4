#pragma once

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <string>
#include <string_view>

#include <gtest/gtest.h>
#include <unistd.h>

#include "core/Result.hpp"

namespace tumen::io::test {

inline const std::string embeddedBrief = TUMEN_SOURCE_DIR "/geodata/briefs/korea-russia";

/// A folder of its own below the temporary one, gone with the object.
class TempFolder {
public:
    TempFolder() {
        static int count = 0;
        m_path = std::filesystem::temp_directory_path() /
                 ("tumen-io-" + std::to_string(getpid()) + "-" + std::to_string(++count));
        std::filesystem::create_directories(m_path);
    }
    ~TempFolder() {
        std::error_code ignored;
        std::filesystem::remove_all(m_path, ignored);
    }
    TempFolder(const TempFolder&) = delete;
    TempFolder& operator=(const TempFolder&) = delete;

    std::string path() const { return m_path.string(); }
    std::string path(const std::string& name) const { return (m_path / name).string(); }
    void write(const std::string& name, std::string_view content) const {
        std::ofstream(m_path / name, std::ios::binary) << content;
    }

private:
    std::filesystem::path m_path;
};

/// A small good brief as a folder of CSV files; tests spoil one table of it.
class BriefFolder : public TempFolder {
public:
    BriefFolder() {
        write("places.csv", "id,name,lon,lat\n"
                            "nk,North Korea,125.75,39.03\n"
                            "ru,Russia,37.62,55.75\n");
        write("claims.csv", claims("C1,flow,arms,nk,ru,2023,..,alleged,Shells"));
    }
    /// The claims table with the given rows.
    static std::string claims(std::string_view rows) {
        return "id,form,kind,from,to,start,end,status,gist\n" + std::string(rows) + "\n";
    }
};

inline std::string lines(const std::vector<core::Problem>& problems) {
    std::string text;
    for (const core::Problem& problem : problems)
        text += core::toLine(problem) + "\n";
    return text;
}

struct Expected {
    core::Severity severity = core::Severity::Error;
    std::string table;
    std::optional<std::size_t> row;
    std::string column;
    std::string what;
    std::string mend; ///< a part of it
};

/// Exactly one problem, at that place, with that text and a mend.
template<typename T>
void expectOnly(const core::Result<T>& result, const Expected& expected) {
    ASSERT_EQ(result.problems().size(), 1U) << lines(result.problems());
    const core::Problem& problem = result.problems().front();
    EXPECT_EQ(problem.severity, expected.severity);
    EXPECT_EQ(problem.where.table, expected.table);
    EXPECT_EQ(problem.where.row, expected.row);
    EXPECT_EQ(problem.where.column, expected.column);
    EXPECT_EQ(problem.what, expected.what);
    EXPECT_FALSE(problem.mend.empty());
    EXPECT_NE(problem.mend.find(expected.mend), std::string::npos) << problem.mend;
}

} // namespace tumen::io::test
