#include "model/Vocabulary.hpp"

#include <set>

#include <gtest/gtest.h>

using namespace tumen::model;

TEST(Vocabulary, HasEveryStatusOnce) {
    std::set<std::string_view> ids;
    for (const Status& status : statuses()) {
        EXPECT_TRUE(ids.insert(status.id).second) << status.id;
        EXPECT_FALSE(status.meaning.empty()) << status.id;
        EXPECT_EQ(findStatus(status.id), &status);
    }
    EXPECT_EQ(ids, (std::set<std::string_view>{"documented", "reported", "alleged", "accused", "refuted",
                                               "unverified", "speculated", "rumoured", "prospective",
                                               "possible", "sought", "expected", "planned"}));
    EXPECT_EQ(findStatus("certain"), nullptr);
    EXPECT_EQ(findStatus(""), nullptr);
    EXPECT_EQ(findStatus("Documented"), nullptr);
}

TEST(Vocabulary, EachStatusIsDrawnAsItsClass) {
    const std::map<StatusClass, std::set<std::string_view>> expected = {
        {StatusClass::Documented, {"documented", "reported"}},
        {StatusClass::Alleged, {"alleged", "accused", "refuted"}},
        {StatusClass::Unverified, {"unverified", "speculated", "rumoured"}},
        {StatusClass::Prospective, {"prospective", "possible", "sought", "expected", "planned"}}};
    std::map<StatusClass, std::set<std::string_view>> found;
    for (const Status& status : statuses())
        found[status.drawnAs].insert(status.id);
    EXPECT_EQ(found, expected);
}

TEST(Vocabulary, ClassesAndFormsGoThereAndBack) {
    std::set<std::string_view> titles;
    for (const StatusClass statusClass : allStatusClasses) {
        EXPECT_EQ(findStatusClass(id(statusClass)), statusClass);
        EXPECT_TRUE(titles.insert(title(statusClass)).second);
    }
    EXPECT_EQ(titles.size(), statusClassCount);
    for (const Form form : {Form::Flow, Form::Event, Form::State})
        EXPECT_EQ(findForm(id(form)), form);
    EXPECT_FALSE(findStatusClass("sought"));
    EXPECT_FALSE(findForm(""));
}

TEST(Vocabulary, FourKindsAreThereWithoutNamingThem) {
    std::vector<std::string> ids;
    for (const Kind& kind : defaultKinds()) {
        ids.push_back(kind.id);
        EXPECT_FALSE(kind.title.empty());
        EXPECT_EQ(kind.colour.a, 255);
    }
    EXPECT_EQ(ids, (std::vector<std::string>{"arms", "workers", "aid", "diplomatic"}));
}

TEST(Vocabulary, FiltersNameClassesAndSingleStatuses) {
    EXPECT_EQ(findStatuses("alleged"), statusesOf(StatusClass::Alleged));
    EXPECT_EQ(findStatuses("alleged")->count(), 3U);
    EXPECT_EQ(findStatuses("accused")->count(), 1U);
    EXPECT_EQ(findStatuses("alleged/accused"), findStatuses("accused"));
    ASSERT_TRUE(findStatuses("alleged/alleged"));
    EXPECT_EQ(findStatuses("alleged/alleged")->count(), 1U);
    EXPECT_TRUE((*findStatuses("alleged/alleged") & *findStatuses("alleged/accused")).none());
    for (const char* nonsense : {"", "sung", "alleged/sung", "alleged/sought", "/alleged", "accused/accused"})
        EXPECT_EQ(findStatuses(nonsense), std::nullopt) << nonsense;
}

TEST(Vocabulary, EachStatusIsFoundByIdAndClass) {
    for (StatusIndex i = 0; i < statusCount; ++i)
        EXPECT_EQ(statusIndexOf(statuses()[i].id, statuses()[i].drawnAs), i);
    EXPECT_EQ(statuses()[statusIndexOf("", StatusClass::Unverified)].id, "unverified");
    EXPECT_EQ(statuses()[statusIndexOf("documented", StatusClass::Alleged)].id, "alleged")
        << "the class is what is drawn";
}
