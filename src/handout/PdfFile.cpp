#include "handout/PdfFile.hpp"

#include <cairo-pdf.h>
#include <cairo.h>
#include <fmt/format.h>

#include "handout/PageMeasures.hpp"
#include "handout/SampleDrawing.hpp"

namespace tumen::handout {

namespace {

struct EndSurface {
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
};
using Surface = std::unique_ptr<cairo_surface_t, EndSurface>;
struct EndDrawing {
    void operator()(cairo_t* drawing) const { cairo_destroy(drawing); }
};
using Drawing = std::unique_ptr<cairo_t, EndDrawing>;

/// Hands on what Cairo writes until something goes wrong.
struct Stream {
    const TakeBytes& take;
    std::optional<core::Problem> problem;

    static cairo_status_t write(void* self, const unsigned char* data, unsigned length) {
        auto& stream = *static_cast<Stream*>(self);
        if (!stream.problem)
            stream.problem = stream.take({data, length});
        return stream.problem ? CAIRO_STATUS_WRITE_ERROR : CAIRO_STATUS_SUCCESS;
    }
};

/// A name for the beginning of a page, for links that lead there.
std::string nameOf(std::size_t page) {
    return fmt::format("page-{}", page + 1);
}

/// The JPEG goes into the file as it is; its pixels are never asked for.
void drawMap(cairo_t* page, const PageRect& box, const MapJpeg& map) {
    const Surface image(cairo_image_surface_create(CAIRO_FORMAT_RGB24, map.widthPx, map.heightPx));
    auto* kept = new std::vector<std::uint8_t>(map.bytes);
    const auto release = [](void* bytes) { delete static_cast<std::vector<std::uint8_t>*>(bytes); };
    if (cairo_surface_set_mime_data(image.get(), CAIRO_MIME_TYPE_JPEG, kept->data(), kept->size(), release,
                                    kept) != CAIRO_STATUS_SUCCESS)
        return release(kept);
    cairo_save(page);
    cairo_translate(page, box.left, box.top);
    cairo_scale(page, box.width / map.widthPx, box.height / map.heightPx);
    cairo_set_source_surface(page, image.get(), 0.0, 0.0);
    cairo_paint(page);
    cairo_restore(page);
    setColour(page, hairline);
    cairo_set_line_width(page, 0.5);
    cairo_rectangle(page, box.left, box.top, box.width, box.height);
    cairo_stroke(page);
}

class PagePainter {
public:
    PagePainter(cairo_t* page, const Typesetter& type, const MakeMap& makeMap)
        : m_page(page), m_type(type), m_makeMap(makeMap) {}

    bool lacksMap() const { return m_lacksMap; }

    void operator()(const TextLine& line) const { m_type.draw(m_page, line); }
    void operator()(const Block& block) const {
        setColour(m_page, block.colour);
        cairo_rectangle(m_page, block.box.left, block.box.top, block.box.width, block.box.height);
        cairo_fill(m_page);
    }
    void operator()(const ClaimSample& sample) const { drawSample(m_page, sample); }
    void operator()(const MapFigure& figure) {
        const auto map = m_makeMap(figure.scene);
        m_lacksMap = !map;
        if (map)
            drawMap(m_page, figure.box, *map);
    }
    void operator()(const PageLink& link) const {
        const std::string where = fmt::format("dest='{}' rect=[{} {} {} {}]", nameOf(link.page),
                                              link.box.left, link.box.top, link.box.width, link.box.height);
        cairo_tag_begin(m_page, CAIRO_TAG_LINK, where.c_str());
        cairo_tag_end(m_page, CAIRO_TAG_LINK);
    }

private:
    cairo_t* m_page;
    const Typesetter& m_type;
    const MakeMap& m_makeMap;
    bool m_lacksMap = false;
};

void addOutline(cairo_surface_t* surface, const Document& document) {
    int scene = CAIRO_PDF_OUTLINE_ROOT;
    for (std::size_t i = 0; i < document.pages.size(); ++i) {
        const Page& page = document.pages[i];
        if (page.outline.empty())
            continue;
        const int added = cairo_pdf_surface_add_outline(
            surface, page.isStepInOutline ? scene : CAIRO_PDF_OUTLINE_ROOT, page.outline.c_str(),
            fmt::format("page={}", i + 1).c_str(), static_cast<cairo_pdf_outline_flags_t>(0));
        if (!page.isStepInOutline)
            scene = added;
    }
}

} // namespace

std::optional<core::Problem> writePdf(const Document& document, const Typesetter& type,
                                      const MakeMap& makeMap, const TakeBytes& take,
                                      core::Progress& progress) {
    Stream stream{take, std::nullopt};
    const Surface surface(cairo_pdf_surface_create_for_stream(&Stream::write, &stream, document.paper.widthPt,
                                                              document.paper.heightPt));
    cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_TITLE, document.title.c_str());
    cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_CREATOR, "Tumen");
    addOutline(surface.get(), document);
    {
        const Drawing page(cairo_create(surface.get()));
        PagePainter painter(page.get(), type, makeMap);
        for (std::size_t i = 0; i < document.pages.size(); ++i) {
            cairo_tag_begin(page.get(), CAIRO_TAG_DEST, fmt::format("name='{}'", nameOf(i)).c_str());
            cairo_tag_end(page.get(), CAIRO_TAG_DEST);
            for (const auto& part : document.pages[i].parts)
                std::visit(painter, part);
            if (progress.isCancelled() || painter.lacksMap())
                break;
            cairo_show_page(page.get());
            progress.setShare(static_cast<double>(i + 1) / static_cast<double>(document.pages.size()));
        }
    }
    cairo_surface_finish(surface.get());
    if (stream.problem)
        return stream.problem;
    if (cairo_surface_status(surface.get()) != CAIRO_STATUS_SUCCESS)
        return core::Problem{core::Severity::Error,
                             {},
                             fmt::format("The handout cannot be drawn: {}.",
                                         cairo_status_to_string(cairo_surface_status(surface.get()))),
                             "Try it with fewer dots an inch."};
    return std::nullopt;
}

} // namespace tumen::handout
