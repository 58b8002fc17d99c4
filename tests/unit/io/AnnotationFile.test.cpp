#include "io/AnnotationFile.hpp"

#include <fstream>

#include <gtest/gtest.h>

#include "EmptyFolder.hpp"

namespace tumen::io {
namespace {

using model::Annotation;
using Form = Annotation::Form;

class AnnotationFileTest : public ::testing::Test {
protected:
    core::Result<std::vector<Annotation>> read(const std::string& content) {
        std::ofstream(m_path) << content;
        return readAnnotations(m_path);
    }

    sample::EmptyFolder m_folder;
    std::filesystem::path m_path = m_folder.path() / "drawn.geojson";
};

TEST_F(AnnotationFileTest, GivesBackWhatWasWritten) {
    const std::vector<Annotation> drawn = {
        {"war", Form::Stroke, {{127.125, 38.0}, {127.5, 38.25}, {-179.5, 39.0}}},
        {"war", Form::Arrow, {{37.6, 55.75}, {125.76, 39.04}}},
        {"now", Form::Text, {{130.6, 42.4}}, "\"두만강\", \\ Туманная"}};
    ASSERT_FALSE(writeAnnotations(m_path, drawn));
    const auto back = readAnnotations(m_path);
    ASSERT_TRUE(back);
    EXPECT_EQ(*back, drawn);
    EXPECT_TRUE(back.problems().empty());
    ASSERT_FALSE(writeAnnotations(m_path, {}));
    EXPECT_TRUE(readAnnotations(m_path)->empty());
}

TEST_F(AnnotationFileTest, LeavesOutWhatIsNone) {
    const std::string good = R"({"properties": {"scene": "a", "form": "text", "text": "b"},
                                 "geometry": {"coordinates": [1, 2]}})";
    const char* const bad[] = {R"(7)",
                               R"({"properties": {"scene": "a", "form": "circle", "text": "b"},
                                   "geometry": {"coordinates": [1, 2]}})",
                               R"({"properties": {"scene": "a", "form": "text", "text": "b"},
                                   "geometry": {"coordinates": [1, 200]}})",
                               R"({"properties": {"scene": "a", "form": "stroke"},
                                   "geometry": {"coordinates": [[1, 2]]}})",
                               R"({"properties": {"form": "arrow"},
                                   "geometry": {"coordinates": [[1, 2], [3, 4]]}})",
                               R"({"properties": {"scene": "a", "form": "arrow"}, "geometry": null})"};
    for (const char* feature : bad) {
        const auto found = read(R"({"features": [)" + good + "," + feature + "]}");
        ASSERT_TRUE(found) << feature;
        EXPECT_EQ(found->size(), 1U) << feature;
        ASSERT_EQ(found.problems().size(), 1U) << feature;
        EXPECT_EQ(found.problems()[0].what, "1 of 2 drawings are left out.");
        EXPECT_EQ(found.problems()[0].severity, core::Severity::Warning);
    }
}

TEST_F(AnnotationFileTest, OtherFilesAreRefused) {
    for (const char* content : {"", "{", "[]", R"({"features": 3})", "id,name\n1,a\n"}) {
        const auto found = read(content);
        EXPECT_FALSE(found) << content;
        EXPECT_EQ(found.problems().at(0).where.file, m_path.string());
    }
    EXPECT_FALSE(readAnnotations(m_folder.path() / "missing.geojson"));
}

TEST_F(AnnotationFileTest, SaysWhatKeepsItFromBeingWritten) {
    EXPECT_TRUE(writeAnnotations(m_folder.path(), {})) << "a folder has the name";
}

} // namespace
} // namespace tumen::io
