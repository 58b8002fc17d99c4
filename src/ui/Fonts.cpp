#include "ui/Fonts.hpp"

#include <filesystem>

#include <imgui.h>

#include "core/Result.hpp"
#include "geo/Projection.hpp"
#include "state/KeyBindings.hpp"
#include "state/MapView.hpp"
#include "ui/LineSample.hpp"

namespace tumen::ui {

namespace {

constexpr ImWchar alwaysThere[] = {
    0x0020, 0x007E, // ASCII
    0x00A0, 0x017F, // Latin with accents
    0x0400, 0x045F, // Cyrillic
    0x2010, 0x2027, // dashes, quotation marks, ellipsis
    0x2030, 0x2044, // per mille, primes, angle quotation marks
    0x2116, 0x2116, // numero sign
    0x2190, 0x2193, // arrows
    0x2212, 0x2212, // minus
    0,
};

ImVector<ImWchar> rangesFor(const std::string& text) {
    ImFontGlyphRangesBuilder builder;
    builder.AddRanges(alwaysThere);
    builder.AddText(text.data(), text.data() + text.size());
    ImVector<ImWchar> ranges;
    builder.BuildRanges(&ranges);
    return ranges;
}

void addFace(ImFontAtlas& atlas, const std::string& path, double sizePx, const ImWchar* ranges) {
    ImFontConfig config;
    // Big glyphs need no finer steps, and each doubles the atlas.
    config.OversampleH = sizePx < 16.0 ? 2 : 1;
    config.OversampleV = 1;
    config.PixelSnapH = sizePx >= 16.0;
    const auto size = static_cast<float>(sizePx);
    std::error_code error;
    if (std::filesystem::is_regular_file(path, error) &&
        atlas.AddFontFromFileTTF(path.c_str(), size, &config, ranges) != nullptr)
        return;
    ImFontConfig plain;
    plain.SizePixels = size;
    atlas.AddFontDefault(&plain);
}

} // namespace

std::string glyphText(const model::Brief& brief) {
    std::string text = "English 한국어 Русский";
    const auto add = [&text](std::string_view part) { text.append(part); };
    for (const state::KeyBinding& binding : state::keyBindings()) {
        add(binding.keyName);
        add(binding.meaning);
    }
    for (const geo::ProjectionSpec& spec : geo::shippedProjections())
        add(spec.title);
    for (const state::NamedView& view : state::namedViews())
        add(view.title);
    add(brief.title);
    add(brief.origin);
    for (const model::Kind& kind : brief.kinds)
        add(kind.title);
    for (const model::Place& place : brief.places)
        for (const std::string* name : {&place.name.en, &place.name.ko, &place.name.ru})
            add(*name);
    for (const model::Claim& claim : brief.claims) {
        for (const std::string_view part : {claim.id, claim.subkind, claim.gist, claim.unit, claim.paragraph})
            add(part);
        for (const auto names : {claim.assertedBy, claim.deniedBy})
            for (const std::string& name : names)
                add(name);
    }
    for (const model::Period& period : brief.periods) {
        add(period.title);
        add(period.summary);
    }
    for (const model::Scene& scene : brief.scenes)
        for (const std::string* part : {&scene.title, &scene.caption, &scene.notes})
            add(*part);
    for (const model::Source& source : brief.sources) {
        for (const std::string* part : {&source.title, &source.author, &source.date, &source.url})
            add(*part);
        for (const std::string& passage : source.passages)
            add(passage);
    }
    return text;
}

void buildFonts(ImFontAtlas& atlas, const std::string& regularPath, const std::string& boldPath,
                const std::string& glyphText, double unitPx) {
    const ImVector<ImWchar> ranges = rangesFor(glyphText);
    atlas.Clear();
    reserveLineSamples(atlas, unitPx);
    addFace(atlas, regularPath, 15.0 * unitPx, ranges.Data);
    addFace(atlas, boldPath, 19.0 * unitPx, ranges.Data);
    addFace(atlas, regularPath, 12.5 * unitPx, ranges.Data);
    atlas.Flags |= ImFontAtlasFlags_NoPowerOfTwoHeight;
    atlas.Build();
}

} // namespace tumen::ui
