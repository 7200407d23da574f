// SVG to PDF and PNG by librsvg and cairo. A figure of 640 units is 16 cm wide on paper.
#include <cairo-pdf.h>
#include <librsvg/rsvg.h>

#include <cmath>
#include <memory>

#include "entente/render/graphviz.hpp"
#include "render/png.hpp"
#include "render/worker/sanitized.hpp"
#include "render/xml.hpp"

#if ENTENTE_SANITIZED
// Fontconfig keeps what it has read until the process ends; LeakSanitizer asks these functions.
extern "C" const char* __lsan_default_suppressions();
extern "C" const char* __lsan_default_suppressions() {
    return "leak:libfontconfig\nleak:libpango\nleak:librsvg\nleak:libglib\n";
}
extern "C" const char* __lsan_default_options();
extern "C" const char* __lsan_default_options() {
    return "print_suppressions=0";
}
#endif

namespace entente::render {
namespace {

constexpr double units_per_centimetre = 40;
constexpr double points_per_centimetre = 72 / 2.54;

template <auto Function>
struct Call {
    template <class T>
    void operator()(T* pointer) const {
        Function(pointer);
    }
};

using Handle = std::unique_ptr<RsvgHandle, Call<g_object_unref>>;
using Surface = std::unique_ptr<cairo_surface_t, Call<cairo_surface_destroy>>;
using Context = std::unique_ptr<cairo_t, Call<cairo_destroy>>;

cairo_status_t append(void* out, const unsigned char* bytes, unsigned int length) {
    static_cast<std::string*>(out)->append(reinterpret_cast<const char*>(bytes), length);
    return CAIRO_STATUS_SUCCESS;
}

void require(cairo_status_t status, const char* format) {
    if (status == CAIRO_STATUS_SUCCESS) return;
    throw RenderError(std::string("cannot make the ") + format + ": " + cairo_status_to_string(status));
}

/// A parsed figure and its size in its own units.
struct Picture {
    Handle handle;
    double width = 0;
    double height = 0;
};

Picture read(const std::string& svg) {
    GError* error = nullptr;
    Handle handle(rsvg_handle_new_from_data(reinterpret_cast<const guint8*>(svg.data()), svg.size(), &error));
    if (!handle) {
        const std::string reason = error != nullptr ? error->message : "unknown reason";
        g_clear_error(&error);
        throw RenderError("cannot read the SVG: " + reason);
    }
    rsvg_handle_set_dpi(handle.get(), 96);
    gboolean has_width = 0, has_height = 0, has_view_box = 0;
    RsvgLength width{}, height{};
    RsvgRectangle view_box{};
    rsvg_handle_get_intrinsic_dimensions(handle.get(), &has_width, &width, &has_height, &height,
                                         &has_view_box, &view_box);
    if (has_view_box == 0 || !(view_box.width > 0) || !(view_box.height > 0)) {
        throw RenderError("the SVG has no view box");
    }
    return {std::move(handle), view_box.width, view_box.height};
}

void paint(const Picture& picture, cairo_surface_t* surface, double width, double height,
           const char* format) {
    const Context context(cairo_create(surface));
    const RsvgRectangle page{0, 0, width, height};
    GError* error = nullptr;
    if (rsvg_handle_render_document(picture.handle.get(), context.get(), &page, &error) == 0) {
        const std::string reason = error != nullptr ? error->message : "unknown reason";
        g_clear_error(&error);
        throw RenderError(std::string("cannot make the ") + format + ": " + reason);
    }
    require(cairo_status(context.get()), format);
}

// The figure's title, for the PDF's properties.
std::string title_of(const std::string& svg) {
    try {
        const XmlElement root = parse_xml(svg);
        return root.children.empty() || root.children[0].name != "title" ? "" : root.children[0].text;
    } catch (const XmlError&) {
        return {};
    }
}

}  // namespace

std::string svg_to_pdf(const std::string& svg) {
    const Picture picture = read(svg);
    const double scale = points_per_centimetre / units_per_centimetre;
    const double width = picture.width * scale, height = picture.height * scale;
    std::string out;
    const Surface surface(cairo_pdf_surface_create_for_stream(append, &out, width, height));
    require(cairo_surface_status(surface.get()), "PDF");
    cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_TITLE, title_of(svg).c_str());
    // Cairo would write the time of day; the same figure is to give the same bytes.
    cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_CREATE_DATE, "2000-01-01T00:00:00Z");
    paint(picture, surface.get(), width, height, "PDF");
    cairo_surface_finish(surface.get());
    require(cairo_surface_status(surface.get()), "PDF");
    return out;
}

std::string svg_to_png(const std::string& svg, int pixels_wide) {
    constexpr double largest = 32767;  // cairo's limit on either side
    const Picture picture = read(svg);
    const double height = std::round(picture.height * pixels_wide / picture.width);
    if (pixels_wide < 1 || pixels_wide > largest || height < 1 || height > largest) {
        throw RenderError("cannot make a PNG " + std::to_string(pixels_wide) +
                          " pixels wide: each side must have 1 to 32767");
    }
    const Surface surface(
        cairo_image_surface_create(CAIRO_FORMAT_ARGB32, pixels_wide, static_cast<int>(height)));
    require(cairo_surface_status(surface.get()), "PNG");
    paint(picture, surface.get(), pixels_wide, height, "PNG");
    std::string out;
    require(cairo_surface_write_to_png_stream(surface.get(), append, &out), "PNG");
    const double metres = picture.width / units_per_centimetre / 100;
    return with_resolution(out, pixels_wide / metres);
}

}  // namespace entente::render
