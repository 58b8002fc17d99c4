#include "ui/WrappedField.hpp"

#include <gtest/gtest.h>

namespace tumen::ui {
namespace {

/// Letters are one wide.
std::string broken(std::string field, double width) {
    breakLines(field, width, [](std::string_view line) { return static_cast<double>(line.size()); });
    return field;
}

TEST(WrappedField, BreaksLinesBetweenWords) {
    EXPECT_EQ(broken("one two three four", 9), "one two\nthree\nfour");
    EXPECT_EQ(broken("one two\nthree\nfour", 30), "one two three four");
    EXPECT_EQ(broken("longerthanaline and more", 5), "longerthanaline\nand\nmore");
    EXPECT_EQ(broken("", 5), "");
    EXPECT_EQ(broken("a  b", 2), "a \nb");
}

TEST(WrappedField, KeepsTheBreaksOfTheText) {
    EXPECT_EQ(broken(toField("one two\nthree"), 100), "one two\u00B6\nthree");
    EXPECT_EQ(broken(toField("aa bb\ncc dd ee"), 6), "aa\nbb\u00B6\ncc dd\nee");
}

TEST(WrappedField, GivesBackTheText) {
    for (const char* text :
         {"", "one", "one two three four", "one\ntwo", "\n\na b c d\n", "a  b", "Корея и Россия"})
        for (const double width : {1.0, 4.0, 9.0, 100.0}) {
            EXPECT_EQ(fromField(toField(text)), text);
            EXPECT_EQ(fromField(broken(toField(text), width)), text) << width;
        }
    EXPECT_EQ(fromField(toField("one\r\ntwo")), "one\ntwo");
}

} // namespace
} // namespace tumen::ui
