// Letters of Arabic join, those of Devanagari combine, and which typeface stands in for a script is the
// machine's choice: only a text shaper knows the width. librsvg asks Pango.
#include "render/measured_text.hpp"

#include <librsvg/rsvg.h>

#include <algorithm>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <utility>

#include "entente/render/text.hpp"

namespace entente::render {
namespace {

constexpr double size = 100;
constexpr double room = 1.06;  // typefaces of one script differ by a few percent

struct Unref {
    void operator()(RsvgHandle* handle) const { g_object_unref(handle); }
};

std::optional<double> measure(std::string_view text, bool bold) {
    const std::string svg =
        std::string("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9000\" height=\"300\">") +
        "<text id=\"t\" x=\"0\" y=\"150\" font-size=\"100\" font-weight=\"" + (bold ? "bold" : "normal") +
        "\" font-family=\"Arial,Helvetica,Liberation Sans,sans-serif\">" + escape_xml(text) + "</text></svg>";
    const std::unique_ptr<RsvgHandle, Unref> handle(
        rsvg_handle_new_from_data(reinterpret_cast<const guint8*>(svg.data()), svg.size(), nullptr));
    if (!handle) return std::nullopt;
    RsvgRectangle ink{}, logical{};
    if (rsvg_handle_get_geometry_for_element(handle.get(), "#t", &ink, &logical, nullptr) == 0)
        return std::nullopt;
    const double width = std::max(ink.width, logical.width);
    if (!(width > 0)) return std::nullopt;
    return width / size * 1000 * room;
}

}  // namespace

std::optional<double> measured_width(std::string_view text, bool bold) {
    static std::mutex mutex;
    static std::map<std::pair<std::string, bool>, std::optional<double>> known;
    constexpr std::size_t most_known = 20000;
    const std::lock_guard lock(mutex);
    const std::pair<std::string, bool> key(text, bold);
    if (const auto found = known.find(key); found != known.end()) return found->second;
    if (known.size() >= most_known) known.clear();
    return known[key] = measure(text, bold);
}

}  // namespace entente::render
