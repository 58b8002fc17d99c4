#include "edit/Recovery.hpp"

#include <sys/wait.h>
#include <unistd.h>

#include "tests/unit/edit/EditedBrief.hpp"

namespace tumen::edit {
namespace {

Draft small() {
    return Draft({sample::sheetOf("places", {"id", "name"}, {{"a", "Корея \"\n"}, {"b"}}),
                  sample::sheetOf("remarks", {""}, {})});
}

/// The number of a process that has ended.
pid_t endedProcess() {
    const pid_t child = fork();
    if (child == 0)
        _exit(0);
    waitpid(child, nullptr, 0);
    return child;
}

TEST(Recovery, IsReadAsItWasWritten) {
    const auto read = recoveryIn(toText({"/briefs/one", small()}));
    ASSERT_TRUE(read);
    EXPECT_EQ(read->path, "/briefs/one");
    EXPECT_TRUE(read->draft == small());
    for (const char* broken :
         {"", "[]", "{}", "{\"brief\":1,\"tables\":[]}", "{\"brief\":\"x\",\"tables\":[{}]}",
          "{\"brief\":\"x\",\"tables\":[{\"name\":\"a\",\"columns\":[],\"rows\":[1]}]}"})
        EXPECT_FALSE(recoveryIn(broken)) << broken;
}

TEST(Recovery, OnlyThatOfASessionThatIsOverIsFound) {
    const io::test::TempFolder folder;
    EXPECT_FALSE(findLeftRecovery(folder.path("nowhere")));
    ASSERT_FALSE(writeRecovery(recoveryFile(folder.path()), {"mine", small()}));
    folder.write(fmt::format("recovery-{}.json", getppid()), "{}");
    folder.write("recovery-x.json", "{}");
    EXPECT_FALSE(findLeftRecovery(folder.path()));
    const std::string left = fmt::format("recovery-{}.json", endedProcess());
    folder.write(left, toText({"left", small()}));
    const auto found = findLeftRecovery(folder.path());
    ASSERT_TRUE(found);
    EXPECT_EQ(found->filename(), left);
    EXPECT_EQ(readRecovery(*found)->path, "left");
}

TEST(Recovery, ASessionIsOverThoughItsParentHasNotNoticed) {
    const io::test::TempFolder folder;
    const pid_t child = fork();
    if (child == 0)
        _exit(0);
    siginfo_t ended;
    ASSERT_EQ(waitid(P_PID, static_cast<id_t>(child), &ended, WEXITED | WNOWAIT), 0);
    folder.write(fmt::format("recovery-{}.json", child), toText({"left", small()}));
    EXPECT_TRUE(findLeftRecovery(folder.path()));
    waitpid(child, nullptr, 0);
}

} // namespace
} // namespace tumen::edit
