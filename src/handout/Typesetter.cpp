#include "handout/Typesetter.hpp"

#include <fontconfig/fontconfig.h>
#include <pango/pangocairo.h>
#include <pango/pangofc-fontmap.h>

#include "core/Text.hpp"

namespace tumen::handout {

namespace {

template<typename T>
struct Unref {
    void operator()(T* object) const { g_object_unref(object); }
};
template<typename T>
using Owned = std::unique_ptr<T, Unref<T>>;

constexpr const char* family = "Tumen Sans";

std::unique_ptr<FcConfig, decltype(&FcConfigDestroy)> fontsOf(const std::string& assets) {
    FcConfig* config = FcInitLoadConfigAndFonts();
    if (config == nullptr)
        config = FcConfigCreate();
    for (const char* file : {"/fonts/TumenSans-Regular.otf", "/fonts/TumenSans-Bold.otf"})
        FcConfigAppFontAddFile(config, reinterpret_cast<const FcChar8*>((assets + file).c_str()));
    return {config, FcConfigDestroy};
}

} // namespace

/// A map of fonts and a context of its own, so that handouts can be made on any thread.
class Typesetter::Fonts {
public:
    explicit Fonts(const std::string& assets)
        : m_map(pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT)) {
        const auto config = fontsOf(assets);
        pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(m_map.get()), config.get());
        m_context.reset(pango_font_map_create_context(m_map.get()));
        // Paper has no pixels that letters would have to fit.
        cairo_font_options_t* options = cairo_font_options_create();
        cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
        cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
        pango_cairo_context_set_font_options(m_context.get(), options);
        cairo_font_options_destroy(options);
        pango_context_set_round_glyph_positions(m_context.get(), FALSE);
        m_layout.reset(pango_layout_new(m_context.get()));
    }

    PangoContext* context() const { return m_context.get(); }

    /// The text laid out; without a width in one line.
    PangoLayout* laidOut(std::string_view text, const TextStyle& style, double widthPt = -1.0) const {
        PangoFontDescription* font = describe(style);
        pango_layout_set_font_description(m_layout.get(), font);
        pango_font_description_free(font);
        pango_layout_set_single_paragraph_mode(m_layout.get(), widthPt < 0.0);
        pango_layout_set_wrap(m_layout.get(), PANGO_WRAP_WORD_CHAR);
        pango_layout_set_width(m_layout.get(), widthPt < 0.0 ? -1 : static_cast<int>(widthPt * PANGO_SCALE));
        pango_layout_set_text(m_layout.get(), text.data(), static_cast<int>(text.size()));
        return m_layout.get();
    }

    static PangoFontDescription* describe(const TextStyle& style) {
        PangoFontDescription* font = pango_font_description_new();
        pango_font_description_set_family_static(font, family);
        pango_font_description_set_absolute_size(font, style.sizePt * PANGO_SCALE);
        pango_font_description_set_weight(font, style.bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
        return font;
    }

private:
    Owned<PangoFontMap> m_map;
    Owned<PangoContext> m_context;
    Owned<PangoLayout> m_layout;
};

Typesetter::Typesetter(const std::string& assets) : m_fonts(std::make_unique<Fonts>(assets)) {}
Typesetter::~Typesetter() = default;

std::vector<std::string> Typesetter::lines(std::string_view text, const TextStyle& style,
                                           double widthPt) const {
    std::vector<std::string> lines;
    const std::string_view whole = core::trimmed(text);
    if (whole.empty())
        return lines;
    PangoLayout* layout = m_fonts->laidOut(whole, style, widthPt);
    for (GSList* entry = pango_layout_get_lines_readonly(layout); entry != nullptr; entry = entry->next) {
        const auto* line = static_cast<const PangoLayoutLine*>(entry->data);
        lines.emplace_back(core::trimmed(whole.substr(static_cast<std::size_t>(line->start_index),
                                                      static_cast<std::size_t>(line->length))));
    }
    return lines;
}

double Typesetter::widthOf(std::string_view text, const TextStyle& style) const {
    PangoRectangle extents;
    pango_layout_get_extents(m_fonts->laidOut(text, style), nullptr, &extents);
    return static_cast<double>(extents.width) / PANGO_SCALE;
}

double Typesetter::ascentOf(const TextStyle& style) const {
    PangoFontDescription* font = Fonts::describe(style);
    PangoFontMetrics* metrics = pango_context_get_metrics(m_fonts->context(), font, nullptr);
    const double ascent = static_cast<double>(pango_font_metrics_get_ascent(metrics)) / PANGO_SCALE;
    pango_font_metrics_unref(metrics);
    pango_font_description_free(font);
    return ascent;
}

void Typesetter::draw(cairo_t* page, const TextLine& line) const {
    PangoLayout* layout = m_fonts->laidOut(line.text, line.style);
    const core::Colour c = line.style.colour;
    cairo_set_source_rgb(page, c.r / 255.0, c.g / 255.0, c.b / 255.0);
    cairo_move_to(page, line.left, line.baseline);
    pango_cairo_show_layout_line(page, pango_layout_get_line_readonly(layout, 0));
}

} // namespace tumen::handout
