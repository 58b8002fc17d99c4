#include "handout/SlideDeck.hpp"

#include <algorithm>
#include <fstream>
#include <sstream>

#include <fmt/format.h>

#include "core/Text.hpp"
#include "scene/ClaimText.hpp"
#include "scene/ShownClaims.hpp"

namespace tumen::handout {

namespace {

// Of a slide of 16 to 9, in the format's units, 914400 to an inch.
constexpr int slideWidth = 12192000;
constexpr int slideHeight = 6858000;
constexpr int margin = 457200;

constexpr std::string_view xmlHead = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
constexpr std::string_view nameSpaces =
    "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" "
    "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
    "xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\"";
constexpr std::string_view emptyGroup = "<p:nvGrpSpPr><p:cNvPr id=\"1\" name=\"\"/><p:cNvGrpSpPr/><p:nvPr/>"
                                        "</p:nvGrpSpPr><p:grpSpPr/>";

std::string escaped(std::string_view text) {
    std::string xml;
    for (const char c : text)
        switch (c) {
        case '&':
            xml += "&amp;";
            break;
        case '<':
            xml += "&lt;";
            break;
        case '>':
            xml += "&gt;";
            break;
        case '"':
            xml += "&quot;";
            break;
        default:
            xml += c;
        }
    return xml;
}

std::string hexOf(core::Colour colour) {
    return core::toHex({colour.r, colour.g, colour.b}).substr(1, 6);
}

std::string fill(core::Colour colour) {
    return fmt::format("<a:solidFill><a:srgbClr val=\"{}\"/></a:solidFill>", hexOf(colour));
}

/// Lines as paragraphs.
std::string paragraphs(const std::string& text, const std::string& properties) {
    std::string xml;
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);)
        xml += fmt::format("<a:p><a:r><a:rPr lang=\"en-US\"{}<a:t>{}</a:t></a:r></a:p>", properties,
                           escaped(line));
    return xml.empty() ? "<a:p/>" : xml;
}

struct Frame {
    int left = 0;
    int top = 0;
    int width = 0;
    int height = 0;
};

std::string place(const Frame& frame) {
    return fmt::format("<a:xfrm><a:off x=\"{}\" y=\"{}\"/><a:ext cx=\"{}\" cy=\"{}\"/></a:xfrm>", frame.left,
                       frame.top, frame.width, frame.height);
}

std::string textBox(int id, const char* kind, const Frame& frame, const std::string& text,
                    const std::string& properties, const char* anchor) {
    return fmt::format("<p:sp><p:nvSpPr><p:cNvPr id=\"{}\" name=\"{}\"/><p:cNvSpPr><a:spLocks noGrp=\"1\"/>"
                       "</p:cNvSpPr><p:nvPr><p:ph {}/></p:nvPr></p:nvSpPr><p:spPr>{}</p:spPr><p:txBody>"
                       "<a:bodyPr anchor=\"{}\"><a:normAutofit/></a:bodyPr><a:lstStyle/>{}</p:txBody></p:sp>",
                       id, id == 2 ? "Title" : "Caption", kind, place(frame), anchor,
                       paragraphs(text, properties));
}

std::string mapXml(const Slide& slide, core::Colour ground) {
    const int strip = static_cast<int>(slideHeight * captionShare);
    return fmt::format(
               "<p:pic><p:nvPicPr><p:cNvPr id=\"4\" name=\"Map\" descr=\"{}\"/><p:cNvPicPr/><p:nvPr/>"
               "</p:nvPicPr><p:blipFill><a:blip r:embed=\"rId3\"/><a:stretch><a:fillRect/></a:stretch>"
               "</p:blipFill><p:spPr>{}<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></p:spPr></p:pic>",
               escaped(slide.title), place({0, 0, slideWidth, slideHeight})) +
           fmt::format(
               "<p:sp><p:nvSpPr><p:cNvPr id=\"5\" name=\"Strip\"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>{}"
               "<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom>{}<a:ln><a:noFill/></a:ln></p:spPr>"
               "<p:txBody><a:bodyPr/><a:lstStyle/><a:p/></p:txBody></p:sp>",
               place({0, slideHeight - strip, slideWidth, strip}), fill(ground));
}

std::string slideXml(const Slide& slide, core::Colour ground, core::Colour text) {
    const int width = slideWidth - 2 * margin;
    const int strip = static_cast<int>(slideHeight * captionShare);
    const int top = slideHeight - strip;
    const bool isCard = !slide.scene;
    const Frame titleFrame = isCard ? Frame{margin * 2, 1700000, width - 2 * margin, 1400000}
                                    : Frame{margin, top + 60000, width, 440000};
    const Frame captionFrame = isCard ? Frame{margin * 2, 3250000, width - 2 * margin, 2800000}
                                      : Frame{margin, top + 510000, width, strip - 560000};
    const auto run = [&](int size) { return fmt::format(" sz=\"{}\">{}</a:rPr>", size, fill(text)); };
    return fmt::format(
        "{}<p:sld "
        "{}><p:cSld><p:bg><p:bgPr>{}<a:effectLst/></p:bgPr></p:bg><p:spTree>{}{}{}{}</p:spTree></p:cSld>"
        "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>",
        xmlHead, nameSpaces, fill(ground), emptyGroup, isCard ? std::string() : mapXml(slide, ground),
        textBox(2, "type=\"title\"", titleFrame, slide.title, run(isCard ? 4000 : 2400),
                isCard ? "b" : "ctr"),
        textBox(3, "type=\"body\" idx=\"1\"", captionFrame, slide.caption, run(isCard ? 2000 : 1600), "t"));
}

std::string notesXml(const Slide& slide) {
    return fmt::format(
        "{}<p:notes {}><p:cSld><p:spTree>{}<p:sp><p:nvSpPr><p:cNvPr id=\"2\" name=\"Slide\"/><p:cNvSpPr>"
        "<a:spLocks noGrp=\"1\" noRot=\"1\" noChangeAspect=\"1\"/></p:cNvSpPr><p:nvPr><p:ph type=\"sldImg\"/>"
        "</p:nvPr></p:nvSpPr><p:spPr/></p:sp><p:sp><p:nvSpPr><p:cNvPr id=\"3\" name=\"Notes\"/><p:cNvSpPr>"
        "<a:spLocks noGrp=\"1\"/></p:cNvSpPr><p:nvPr><p:ph type=\"body\" "
        "idx=\"1\"/></p:nvPr></p:nvSpPr><p:spPr/>"
        "<p:txBody><a:bodyPr/><a:lstStyle/>{}</p:txBody></p:sp></p:spTree></p:cSld>"
        "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>",
        xmlHead, nameSpaces, emptyGroup, paragraphs(slide.notes, "/>"));
}

struct Relation {
    const char* type;
    std::string target;
};

/// rId1, rId2, ... in their order.
std::string relations(const std::vector<Relation>& all) {
    std::string xml(xmlHead);
    xml += "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
    for (std::size_t i = 0; i < all.size(); ++i)
        xml += fmt::format(
            "<Relationship Id=\"rId{}\" Type=\"http://schemas.openxmlformats.org/{}\" Target=\"{}\"/>", i + 1,
            all[i].type, all[i].target);
    return xml + "</Relationships>";
}

constexpr const char* masterType = "officeDocument/2006/relationships/slideMaster";
constexpr const char* notesMasterType = "officeDocument/2006/relationships/notesMaster";
constexpr const char* themeType = "officeDocument/2006/relationships/theme";
constexpr const char* layoutType = "officeDocument/2006/relationships/slideLayout";
constexpr const char* slideType = "officeDocument/2006/relationships/slide";
constexpr const char* notesType = "officeDocument/2006/relationships/notesSlide";
constexpr const char* imageType = "officeDocument/2006/relationships/image";

std::string contentTypes(std::size_t slides) {
    std::string xml(xmlHead);
    xml += "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
           "<Default Extension=\"rels\" "
           "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
           "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
           "<Default Extension=\"jpg\" ContentType=\"image/jpeg\"/>"
           "<Override PartName=\"/docProps/core.xml\" "
           "ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>";
    const auto add = [&](const std::string& name, const char* type) {
        xml += fmt::format("<Override PartName=\"/ppt/{}\" "
                           "ContentType=\"application/vnd.openxmlformats-officedocument.{}+xml\"/>",
                           name, type);
    };
    add("presentation.xml", "presentationml.presentation.main");
    add("slideMasters/slideMaster1.xml", "presentationml.slideMaster");
    add("slideLayouts/slideLayout1.xml", "presentationml.slideLayout");
    add("notesMasters/notesMaster1.xml", "presentationml.notesMaster");
    add("theme/theme1.xml", "theme");
    add("theme/theme2.xml", "theme");
    for (std::size_t i = 1; i <= slides; ++i) {
        add(fmt::format("slides/slide{}.xml", i), "presentationml.slide");
        add(fmt::format("notesSlides/notesSlide{}.xml", i), "presentationml.notesSlide");
    }
    return xml + "</Types>";
}

std::string presentationXml(std::size_t slides) {
    std::string list;
    for (std::size_t i = 1; i <= slides; ++i)
        list += fmt::format("<p:sldId id=\"{}\" r:id=\"rId{}\"/>", 255 + i, 2 + i);
    return fmt::format(
        "{}<p:presentation {}><p:sldMasterIdLst><p:sldMasterId id=\"2147483648\" r:id=\"rId1\"/>"
        "</p:sldMasterIdLst><p:notesMasterIdLst><p:notesMasterId r:id=\"rId2\"/></p:notesMasterIdLst>"
        "<p:sldIdLst>{}</p:sldIdLst><p:sldSz cx=\"{}\" cy=\"{}\"/>"
        "<p:notesSz cx=\"6858000\" cy=\"9144000\"/></p:presentation>",
        xmlHead, nameSpaces, list, slideWidth, slideHeight);
}

std::string coreProperties(const std::string& title) {
    return fmt::format("{}<cp:coreProperties "
                       "xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" "
                       "xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>{}</dc:title>"
                       "</cp:coreProperties>",
                       xmlHead, escaped(title));
}

std::string ownPart(const std::string& assets, const char* name) {
    std::ostringstream content;
    content << std::ifstream(assets + "/slides/" + name, std::ios::binary).rdbuf();
    return content.str();
}

/// What the presenter says, then each claim on the map in a line.
std::string notesOf(const model::Brief& brief, const state::AppState& state, const model::Scene& scene,
                    const core::Wording& words) {
    std::string notes = scene.notes;
    if (scene.form != model::SceneForm::Map)
        return notes;
    for (const scene::ShownClaim& shown : scene::shownClaims(brief, state)) {
        const model::Claim claim = brief.claims[shown.claim];
        notes += fmt::format("{}{} · {} · {}", notes.empty() ? "" : "\n", claim.id,
                             scene::statusWord(claim.status, words), claim.gist);
        if (!claim.paragraph.empty())
            notes += fmt::format(" · ¶ {}", claim.paragraph);
    }
    return notes;
}

} // namespace

std::string mapName(std::size_t slide) {
    return fmt::format("ppt/media/map{}.jpg", slide + 1);
}

std::vector<Slide> slidesOf(const model::Brief& brief, std::span<const state::AppState> states,
                            const core::Wording& words) {
    std::vector<Slide> slides;
    for (std::size_t i = 0; i < brief.scenes.size() && i < states.size(); ++i) {
        const model::Scene& scene = brief.scenes[i];
        if (scene.form == model::SceneForm::Black)
            continue;
        const bool hasMap = scene.form == model::SceneForm::Map;
        slides.push_back({hasMap ? std::optional(i) : std::nullopt, scene.title, scene.caption,
                          notesOf(brief, states[i], scene, words)});
    }
    std::string sources;
    for (const model::Source& source : brief.sources) {
        std::vector<std::string> parts = {"«" + source.title + "»", source.author, source.date, source.url};
        std::erase(parts, std::string());
        sources += core::join(parts, ", ") + "\n";
    }
    if (!sources.empty())
        slides.push_back({std::nullopt, words("Sources"), sources, {}});
    return slides;
}

std::vector<DeckPart> deckParts(const std::string& title, std::span<const Slide> slides, core::Colour ground,
                                core::Colour text, const std::string& assets) {
    std::vector<DeckPart> parts = {
        {"[Content_Types].xml", contentTypes(slides.size())},
        {"_rels/.rels",
         relations({{"officeDocument/2006/relationships/officeDocument", "ppt/presentation.xml"},
                    {"package/2006/relationships/metadata/core-properties", "docProps/core.xml"}})},
        {"docProps/core.xml", coreProperties(title)},
        {"ppt/presentation.xml", presentationXml(slides.size())},
        {"ppt/theme/theme1.xml", ownPart(assets, "theme.xml")},
        {"ppt/theme/theme2.xml", ownPart(assets, "theme.xml")},
        {"ppt/slideMasters/slideMaster1.xml", ownPart(assets, "slideMaster.xml")},
        {"ppt/slideMasters/_rels/slideMaster1.xml.rels",
         relations({{layoutType, "../slideLayouts/slideLayout1.xml"}, {themeType, "../theme/theme1.xml"}})},
        {"ppt/slideLayouts/slideLayout1.xml", ownPart(assets, "slideLayout.xml")},
        {"ppt/slideLayouts/_rels/slideLayout1.xml.rels",
         relations({{masterType, "../slideMasters/slideMaster1.xml"}})},
        {"ppt/notesMasters/notesMaster1.xml", ownPart(assets, "notesMaster.xml")},
        {"ppt/notesMasters/_rels/notesMaster1.xml.rels", relations({{themeType, "../theme/theme2.xml"}})}};
    std::vector<Relation> ofPresentation = {{masterType, "slideMasters/slideMaster1.xml"},
                                            {notesMasterType, "notesMasters/notesMaster1.xml"}};
    for (std::size_t i = 0; i < slides.size(); ++i) {
        const std::string number = fmt::format("{}", i + 1);
        const std::string file = "slide" + number + ".xml";
        const std::string notes = "notesSlide" + number + ".xml";
        ofPresentation.push_back({slideType, "slides/" + file});
        std::vector<Relation> ofSlide = {{layoutType, "../slideLayouts/slideLayout1.xml"},
                                         {notesType, "../notesSlides/" + notes}};
        if (slides[i].scene)
            ofSlide.push_back({imageType, "../media/map" + number + ".jpg"});
        parts.push_back({"ppt/slides/" + file, slideXml(slides[i], ground, text)});
        parts.push_back({"ppt/slides/_rels/" + file + ".rels", relations(ofSlide)});
        parts.push_back({"ppt/notesSlides/" + notes, notesXml(slides[i])});
        parts.push_back({"ppt/notesSlides/_rels/" + notes + ".rels",
                         relations({{notesMasterType, "../notesMasters/notesMaster1.xml"},
                                    {slideType, "../slides/" + file}})});
    }
    parts.push_back({"ppt/_rels/presentation.xml.rels", relations(ofPresentation)});
    return parts;
}

} // namespace tumen::handout
