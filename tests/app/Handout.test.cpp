// Handouts and slides of the real program, looked at with pdfinfo, pdftotext and unzip; new and converted
// briefs.

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "io/BriefReader.hpp"
#include "scene/ShownClaims.hpp"
#include "state/Commands.hpp"
#include "tests/app/Program.hpp"
#include "tests/unit/io/EmptyFolder.hpp"

namespace tumen::tests {
namespace {

using sample::namesIn;
using ::testing::HasSubstr;
using ::testing::Not;
namespace fs = std::filesystem;

/// The words of each page, with single blanks between them.
std::vector<std::string> pagesOf(const fs::path& pdf) {
    std::istringstream all(outputOf("pdftotext -layout '" + pdf.string() + "' -"));
    std::vector<std::string> pages;
    for (std::string page; std::getline(all, page, '\f');) {
        std::istringstream words(page);
        std::string text = " ";
        for (std::string word; words >> word;)
            text += word + " ";
        pages.push_back(text);
    }
    return pages;
}

/// A page whose text holds this, from one page on.
std::size_t pageWith(const std::vector<std::string>& pages, const std::string& text, std::size_t from = 0) {
    while (from < pages.size() && pages[from].find(text) == std::string::npos)
        ++from;
    return from;
}

const model::Brief& embedded() {
    static const model::Brief brief = *io::readBrief(TUMEN_SOURCE_DIR "/geodata/briefs/korea-russia");
    return brief;
}

/// Three scenes of the embedded brief, one of them a card, so that it is done sooner.
fs::path shortBrief(const fs::path& folder) {
    const fs::path brief = folder / "short";
    fs::copy(TUMEN_SOURCE_DIR "/geodata/briefs/korea-russia", brief);
    std::ifstream all(brief / "scenes.csv");
    std::string kept;
    std::string line;
    for (int i = 0; i < 5 && std::getline(all, line); ++i)
        kept += line + "\n";
    std::ofstream(brief / "scenes.csv") << kept;
    return brief;
}

TEST(Handout, HasEverySceneWithItsClaimsAndTheWholeLedger) {
    const TemporaryFolder folder;
    const fs::path file = folder.path() / "brief.pdf";
    const Output output = runProgram({"handout", "--dpi", "72", "-o", file.string()});
    ASSERT_EQ(output.exitCode, 0) << output.err;
    EXPECT_EQ(output.out, file.string() + "\n");
    EXPECT_THAT(output.err, HasSubstr("100 %, 0:00 left"));
    const std::string info = outputOf("pdfinfo '" + file.string() + "'");
    EXPECT_THAT(info, HasSubstr("A4"));
    EXPECT_THAT(info, HasSubstr(embedded().title));

    const model::Brief& brief = embedded();
    const std::vector<std::string> pages = pagesOf(file);
    EXPECT_THAT(pages[0], HasSubstr("1904"));
    EXPECT_THAT(pages[0], HasSubstr(brief.sources[0].author));
    const std::size_t ledger = pageWith(pages, " Ledger of all claims ", 2);
    ASSERT_LT(ledger, pages.size());
    std::size_t page = 2;
    state::AppState state = state::openingState(brief);
    for (std::size_t i = 0; i < brief.scenes.size(); ++i) {
        const model::Scene& scene = brief.scenes[i];
        state::apply(state, brief, state::PresentationCommand(state::StartPresentation{i}));
        page = pageWith(pages, scene.caption.substr(0, 24), page);
        ASSERT_LT(page, ledger) << scene.id;
        if (scene.form != model::SceneForm::Map)
            continue;
        // Up to the page of the next scene.
        std::string text = pages[page];
        for (std::size_t next = page + 1;
             next < ledger && pages[next].find("(continued)") != std::string::npos; ++next)
            text += pages[next];
        for (const scene::ShownClaim& claim : scene::shownClaims(brief, state))
            EXPECT_THAT(text, HasSubstr(" " + std::string(brief.claims[claim.claim].id) + " ")) << scene.id;
        EXPECT_THAT(text, Not(HasSubstr(scene.notes.substr(0, 30)))) << scene.id;
        ++page;
    }
    std::string appendix;
    for (std::size_t i = ledger; i < pages.size(); ++i) {
        appendix += pages[i];
        EXPECT_THAT(pages[i], HasSubstr(std::to_string(i + 1) + " / " + std::to_string(pages.size())));
    }
    for (const model::Claim claim : brief.claims)
        EXPECT_THAT(appendix, HasSubstr(" " + std::string(claim.id) + " "));
}

TEST(Handout, TakesPaperNotesAndLanguage) {
    const TemporaryFolder folder;
    const fs::path file = folder.path() / "brief.pdf";
    const fs::path brief = shortBrief(folder.path());
    const Output output =
        runProgram({"handout", brief.string(), "--dpi", "72", "--paper", "Letter", "--notes", "--interface",
                    "ko", "--language", "ru", "-o", file.string()});
    ASSERT_EQ(output.exitCode, 0) << output.err;
    EXPECT_THAT(outputOf("pdfinfo '" + file.string() + "'"), HasSubstr("612 x 792 pts (letter)"));
    std::string text;
    for (const std::string& page : pagesOf(file))
        text += page;
    EXPECT_THAT(text, HasSubstr("메모"));
    EXPECT_THAT(text, HasSubstr("Северная Корея"));
    EXPECT_THAT(text, HasSubstr("Ask the room what is solid"));
    // Maps go into the file as they are, in JPEG: three, and one of them on the cover.
    const std::string images = outputOf("pdfimages -list '" + file.string() + "'");
    std::size_t jpegs = 0;
    for (std::size_t at = images.find(" jpeg "); at != std::string::npos; at = images.find(" jpeg ", at + 1))
        ++jpegs;
    EXPECT_EQ(jpegs, 4U) << images;
}

TEST(Handout, WhatFailsLeavesNothingAndSaysOneSentence) {
    const TemporaryFolder folder;
    const auto complaint = [](const Output& output) {
        EXPECT_NE(output.exitCode, 0);
        EXPECT_EQ(std::ranges::count(output.err, '\n'), 1) << output.err;
        return output.err;
    };
    EXPECT_THAT(complaint(runProgram({"handout", "-o", (folder.path() / "a.doc").string()})),
                HasSubstr("ends in .pdf"));
    EXPECT_THAT(complaint(runProgram({"handout", "--dpi", "72", "-o", "/proc/nowhere/a.pdf"})),
                HasSubstr("cannot be written"));
    const std::string file = (folder.path() / "a.pdf").string();
    const std::string said = outputOf("timeout --preserve-status -s INT 2 " TUMEN_PROGRAM " handout -o " +
                                      file + " 2>&1 | grep -v ^map");
    EXPECT_EQ(said, "error: stopped before the end; " + file + " was not written.\n");
    EXPECT_EQ(namesIn(folder.path()), std::vector<std::string>{});
}

TEST(Slides, HaveTheScenesWithNotesAndPictures) {
    const TemporaryFolder folder;
    const fs::path file = folder.path() / "brief.pptx";
    const Output output = runProgram({"slides", shortBrief(folder.path()).string(), "-o", file.string()});
    ASSERT_EQ(output.exitCode, 0) << output.err;
    const auto part = [&](const std::string& name) {
        return outputOf("python3 -c \"import sys, zipfile; sys.stdout.write(zipfile.ZipFile('" +
                        file.string() + "').read('" + name + "').decode())\"");
    };
    EXPECT_EQ(
        outputOf("python3 -c \"import zipfile; print(zipfile.ZipFile('" + file.string() + "').testzip())\""),
        "None\n");
    // Every part is sound XML.
    EXPECT_EQ(
        outputOf("python3 -c \"import zipfile, xml.dom.minidom as m; z = zipfile.ZipFile('" + file.string() +
                 "'); [m.parseString(z.read(n)) for n in z.namelist() if n.endswith(('.xml', '.rels'))]; "
                 "print(sum(n.endswith('.jpg') for n in z.namelist()))\" 2>&1"),
        "3\n");
    EXPECT_THAT(part("ppt/slides/slide2.xml"), HasSubstr(embedded().scenes[1].title));
    EXPECT_THAT(part("ppt/slides/slide2.xml"), HasSubstr(embedded().scenes[1].caption.substr(0, 40)));
    EXPECT_THAT(part("ppt/notesSlides/notesSlide2.xml"), HasSubstr("Ask the room what is solid"));
    EXPECT_THAT(part("ppt/notesSlides/notesSlide2.xml"), HasSubstr("C03 · "));
    EXPECT_THAT(part("ppt/slides/slide5.xml"), HasSubstr("Sources"));
}

TEST(NewBrief, PassesTheCheckAndHasEveryTable) {
    const TemporaryFolder folder;
    const std::string brief = (folder.path() / "mine").string();
    const Output made = runProgram({"new", brief});
    EXPECT_EQ(made.exitCode, 0) << made.err;
    EXPECT_EQ(made.out, brief + "\n");
    EXPECT_THAT(namesIn(brief),
                testing::ElementsAre("README.txt", "claims.csv", "kinds.csv", "notes.txt", "periods.csv",
                                     "places.csv", "scenes.csv", "sources.csv", "territories.csv"));
    const Output checked = runProgram({"check", brief});
    EXPECT_EQ(checked.exitCode, 0);
    EXPECT_EQ(checked.out, brief + ": 2 places, 3 claims, 1 period, 3 scenes. No errors.\n");
    EXPECT_EQ(runProgram({"render", brief, "--scene", "first", "--size", "640x360", "-o",
                          (folder.path() / "first.png").string()})
                  .exitCode,
              0);

    const Output again = runProgram({"new", brief});
    EXPECT_EQ(again.exitCode, 1);
    EXPECT_EQ(again.err,
              "error: " + brief + ": The folder is not empty. Name a new folder or an empty one.\n");
}

TEST(Convert, GoesThroughAWorkbookAndBack) {
    const TemporaryFolder folder;
    const std::string source = TUMEN_SOURCE_DIR "/geodata/briefs/korea-russia";
    const std::string workbook = (folder.path() / "b.xlsx").string();
    const std::string back = (folder.path() / "back").string();
    EXPECT_EQ(runProgram({"convert", source, workbook}).exitCode, 0);
    EXPECT_EQ(runProgram({"convert", workbook, back}).exitCode, 0);
    EXPECT_EQ(runProgram({"claims", source}).out, runProgram({"claims", back}).out);
    const Output taken = runProgram({"convert", source, workbook});
    EXPECT_EQ(taken.exitCode, 1);
    EXPECT_THAT(taken.err, HasSubstr("It is there already."));
    EXPECT_EQ(runProgram({"convert", source}).exitCode, 2);
}

} // namespace
} // namespace tumen::tests
