#include "app/HandoutArguments.hpp"

#include "app/PictureArguments.hpp"

namespace tumen::app {

namespace {

void addLook(CLI::App* command, HandoutOptions& options) {
    addBrief(command, options.picture.brief);
    command->add_option("--language", options.picture.language, "names in en, ko or ru, or in two: en+ko");
    addInterface(command, options.picture.interfaceLanguage);
    addTheme(command, options.picture.theme);
    addLayers(command, options.picture.layers);
}

CLI::Option* addOutput(CLI::App* command, HandoutOptions& options, const char* end) {
    return command->add_option("-o,--output", options.output, std::string("file to write (") + end + ")")
        ->required();
}

} // namespace

CLI::App* addHandout(CLI::App& app, HandoutOptions& options) {
    CLI::App* command = app.add_subcommand(
        "handout", "write a PDF to take home: a page for each scene with its claims, and the whole ledger");
    addLook(command, options);
    std::vector<std::string> papers;
    for (const handout::Paper paper : handout::allPapers)
        papers.emplace_back(handout::id(paper));
    command->add_option("--paper", options.paper, "A4 (unless told) or Letter")->check(CLI::IsMember(papers));
    command->add_flag("--notes", options.withNotes,
                      "with the notes of scenes, which only the presenter sees");
    command->add_option("--dpi", options.dotsPerInch, "dots an inch of the maps, 300 unless told")
        ->check(CLI::Range(72, 600));
    addOutput(command, options, ".pdf");
    return command;
}

CLI::App* addSlides(CLI::App& app, HandoutOptions& options) {
    CLI::App* command = app.add_subcommand(
        "slides", "write slides for PowerPoint and other programs: maps, captions, notes with the claims");
    addLook(command, options);
    addOutput(command, options, ".pptx");
    return command;
}

} // namespace tumen::app
