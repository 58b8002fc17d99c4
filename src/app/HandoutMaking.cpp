#include "app/HandoutMaking.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "app/PictureMaking.hpp"
#include "core/Text.hpp"
#include "handout/PdfFile.hpp"
#include "handout/SlideDeck.hpp"
#include "io/RasterBytes.hpp"
#include "io/ZipFile.hpp"
#include "scene/Theme.hpp"
#include "state/Commands.hpp"

namespace tumen::app {

namespace {

using Problem = std::optional<core::Problem>;

/// Of a point of the 1280x720 design: what is written on the map is then about as large as what is beside it.
constexpr double designPointPt = 0.5;

scene::Picture mapOnPaper(const HandoutJob& job) {
    const double pixelsPerPt = job.dotsPerInch / 72.0;
    const double width = std::round(handout::columnWidthPt(job.wish.paper) * pixelsPerPt);
    scene::Picture picture;
    picture.widthPx = width;
    picture.heightPx = std::round(width / handout::pictureAspect);
    picture.frame = {0.0, 0.0, picture.widthPx, picture.heightPx};
    picture.unitPx = designPointPt * pixelsPerPt;
    picture.hasCaption = false;
    return picture;
}

/// Its subject above the strip that title and caption cover.
scene::Picture mapOnSlide() {
    scene::Picture picture = pictureOf(2560, 1440);
    picture.frame.height *= 1.0 - handout::captionShare;
    picture.hasCaption = false;
    return picture;
}

/// Maps of scenes as JPEG files.
class MapMaker {
public:
    MapMaker(Stage& stage, const HandoutJob& job, const scene::Picture& picture, core::Progress& progress,
             const AfterMap& afterMap)
        : m_stage(stage), m_job(job), m_picture(picture), m_progress(progress), m_afterMap(afterMap) {}

    /// Nothing where it is no longer wanted or cannot be made; then there is a problem.
    std::optional<handout::MapJpeg> make(std::size_t scene) {
        if (m_progress.isCancelled())
            return std::nullopt;
        core::Progress ofParts; // that of all is told by pages
        const auto pixels = makePicture(m_stage, m_job.states[scene], m_picture, ofParts,
                                        m_job.partPx > 0 ? m_job.partPx : largestPartPx);
        if (!pixels) {
            m_problem = tooLargeForDriver(m_picture);
            return std::nullopt;
        }
        auto bytes = io::rasterBytes(*pixels, "JPEG", {"QUALITY=88"});
        if (!bytes) {
            m_problem = bytes.problems().front();
            return std::nullopt;
        }
        ++m_done;
        if (m_afterMap)
            m_afterMap(m_done, m_count);
        return handout::MapJpeg{static_cast<int>(pixels->widthPx), static_cast<int>(pixels->heightPx),
                                std::move(*bytes)};
    }
    /// How many there will be.
    void setCount(int count) { m_count = count; }
    const Problem& problem() const { return m_problem; }

private:
    Stage& m_stage;
    const HandoutJob& m_job;
    scene::Picture m_picture;
    core::Progress& m_progress;
    const AfterMap& m_afterMap;
    int m_done = 0;
    int m_count = 0;
    Problem m_problem;
};

int countOfMaps(const handout::Document& document) {
    std::ptrdiff_t count = 0;
    for (const handout::Page& page : document.pages)
        count += std::ranges::count_if(
            page.parts, [](const auto& part) { return std::holds_alternative<handout::MapFigure>(part); });
    return static_cast<int>(count);
}

Problem makePdf(MapMaker& maps, const model::Brief& brief, const core::Wording& words,
                const std::string& assets, const HandoutJob& job, core::Progress& progress) {
    auto file = io::PendingFile::begin(job.path);
    if (!file)
        return file.problems().front();
    const handout::Typesetter type(assets);
    const handout::Document document = handout::layOut(brief, job.states, job.wish, words, type);
    maps.setCount(countOfMaps(document));
    const auto makeMap = [&](std::size_t scene) { return maps.make(scene); };
    const auto take = [&](std::span<const std::uint8_t> bytes) { return file->write(bytes); };
    const Problem problem = handout::writePdf(document, type, makeMap, take, progress);
    if (maps.problem() || problem || progress.isCancelled())
        return maps.problem() ? maps.problem() : problem;
    return file->keep();
}

Problem makeSlides(MapMaker& maps, const model::Brief& brief, const core::Wording& words,
                   const std::string& assets, const HandoutJob& job, core::Progress& progress) {
    auto file = io::ZipFile::begin(job.path);
    if (!file)
        return file.problems().front();
    const std::vector<handout::Slide> slides = handout::slidesOf(brief, job.states, words);
    maps.setCount(static_cast<int>(
        std::ranges::count_if(slides, [](const handout::Slide& slide) { return slide.scene.has_value(); })));
    const scene::Theme& theme =
        scene::themeOf(job.states.empty() ? state::ThemeId::Light : job.states.front().theme);
    for (const auto& part : handout::deckParts(brief.title, slides, theme.sea, theme.text, assets))
        if (auto problem = file->add(part.name, part.content))
            return problem;
    for (std::size_t i = 0; i < slides.size(); ++i) {
        if (slides[i].scene) {
            const auto map = maps.make(*slides[i].scene);
            if (!map)
                return maps.problem();
            if (auto problem = file->add(handout::mapName(i), map->bytes, true))
                return problem;
        }
        progress.setShare(static_cast<double>(i + 1) / static_cast<double>(slides.size()));
    }
    return progress.isCancelled() ? std::nullopt : file->keep();
}

} // namespace

core::Result<HandoutJob::Format> handoutFormatOf(const std::filesystem::path& path) {
    const std::string end = core::folded(path.extension().string());
    if (end == ".pdf")
        return HandoutJob::Format::Pdf;
    if (end == ".pptx")
        return HandoutJob::Format::Slides;
    return core::Problem{core::Severity::Error,
                         {},
                         fmt::format("{} is neither the name of a handout nor of slides.", path.string()),
                         "Name a file that ends in .pdf for a handout, in .pptx for slides."};
}

std::vector<state::AppState> presentedScenes(const state::AppState& opening, const model::Brief& brief) {
    std::vector<state::AppState> states;
    state::AppState state = opening;
    for (std::size_t i = 0; i < brief.scenes.size(); ++i) {
        state::apply(state, brief, state::PresentationCommand(state::StartPresentation{i}));
        states.push_back(state);
    }
    return states;
}

Problem makeHandout(Stage& stage, const StageMaterial& material, const std::string& assets,
                    const HandoutJob& job, core::Progress& progress, const AfterMap& afterMap) {
    const core::Wording english;
    const bool isTranslated = material.wordings && !job.states.empty();
    const core::Wording& words =
        isTranslated ? material.wordings->in(job.states.front().interfaceLanguage) : english;
    const bool isPdf = job.format == HandoutJob::Format::Pdf;
    MapMaker maps(stage, job, isPdf ? mapOnPaper(job) : mapOnSlide(), progress, afterMap);
    return isPdf ? makePdf(maps, material.brief(), words, assets, job, progress)
                 : makeSlides(maps, material.brief(), words, assets, job, progress);
}

} // namespace tumen::app
