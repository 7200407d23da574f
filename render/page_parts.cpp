#include "render/page_parts.hpp"

#include "entente/render/text.hpp"

namespace entente::render {
namespace {

bool can_join(const PagePart& one, const PagePart& other) {
    if (one.classes != other.classes || !one.box || !other.box) return false;
    if (!one.outline.empty()) return !other.outline.empty();
    return !one.mark.empty() && !other.mark.empty() &&
           compact_number(one.baseline) == compact_number(other.baseline);
}

void join(PagePart& one, const PagePart& other) {
    one.outline.insert(one.outline.end(), other.outline.begin(), other.outline.end());
    one.mark += other.mark;
    one.at.insert(one.at.end(), other.at.begin(), other.at.end());
    extend(*one.box, other.box->low);
    extend(*one.box, other.box->high);
}

std::string text_of(const PagePart& part) {
    if (!part.written.empty()) return part.written;
    const std::string look = part.classes.empty() ? "" : page_attribute("class", part.classes);
    if (!part.outline.empty()) return "<path" + look + " d=\"" + compact_path(part.outline) + "\"/>";
    std::string places;
    for (const double x : part.at) places += (places.empty() ? "" : " ") + compact_number(x);
    return "<text" + look + page_attribute("x", places) + page_attribute("y", compact_number(part.baseline)) +
           ">" + escape_xml(part.mark) + "</text>";
}

}  // namespace

void PageParts::add(PagePart part) {
    const bool joins = part.box && (!part.outline.empty() || !part.mark.empty());
    for (std::size_t i = parts_.size(); joins && i-- > 0;) {
        if (can_join(parts_[i], part)) return join(parts_[i], part);
        if (!parts_[i].box || parts_[i].box->meets(*part.box)) break;
    }
    parts_.push_back(std::move(part));
}

std::string PageParts::str() const {
    std::string out;
    for (const PagePart& part : parts_) out += text_of(part);
    return out;
}

std::string page_attribute(std::string_view name, std::string_view value) {
    const bool bare = value.find_first_of(" \"'=<>`") == std::string_view::npos && !value.empty();
    return ' ' + std::string(name) + (bare ? "=" : "=\"") + escape_xml(value) + (bare ? "" : "\"");
}

}  // namespace entente::render
