#include "render/chart/bands.hpp"

#include <algorithm>
#include <array>

#include "entente/render/text.hpp"

namespace entente::render {
namespace {

constexpr double line_height = 1.2;
constexpr double side = 3;  // of free space beside a name

double widest(const std::vector<std::string>& lines, double size) {
    double width = 0;
    for (const std::string& line : lines) width = std::max(width, text_width(line, size, true));
    return width;
}

std::string letter(std::size_t number) {
    std::string text(1, static_cast<char>('A' + number % 26));
    return number < 26 ? text : letter(number / 26 - 1) + text;
}

std::string years_of(const model::Era& era) {
    const std::string first = model::iso_date(era.interval().start).substr(0, 4);
    const std::string last = model::iso_date(era.interval().end - std::chrono::days(1)).substr(0, 4);
    return first == last ? first : first + "–" + last;
}

}  // namespace

EraBands::EraBands(const std::vector<model::Era>& eras, const TimeScale& scale, const Theme& theme)
    : theme_(&theme) {
    double free_from = scale.left;
    for (const model::Era& era : eras) {
        const model::Interval shown = intersection(era.interval(), scale.span);
        if (shown.empty()) continue;
        Band band = labelled(era, scale.x(shown.start), scale.x(shown.end), free_from);
        if (band.lines.empty()) {
            band.lines = {letter(key_.size())};
            key_.push_back({band.lines[0], theme.muted, era.label + ", " + years_of(era)});
        }
        free_from = (band.from + band.to + widest(band.lines, band.size)) / 2 + side;
        label_height_ =
            std::max(label_height_, 6 + static_cast<double>(band.lines.size()) * band.size * line_height);
        bands_.push_back(std::move(band));
    }
}

// The name whole, or on up to three lines, at two sizes; no lines when it fits in none of these ways.
EraBands::Band EraBands::labelled(const model::Era& era, double from, double to, double free_from) const {
    const std::string name = clean_text(era.label);
    const std::array<double, 2> sizes = {theme_->small_size + 0.3, theme_->small_size - 1};
    const double middle = (from + to) / 2;
    const double room = std::min(to - from - 2 * side, 2 * (middle - free_from));
    for (const double size : sizes) {
        for (const auto& lines : {wrap_name(name, size, true, 0), wrap_text(name, size, room, true)}) {
            if (text_width(name, size, true) <= room) return {from, to, size, {name}};
            if (!lines.empty() && lines.size() <= 3 && widest(lines, size) <= room)
                return {from, to, size, lines};
        }
    }
    return {from, to, theme_->small_size, {}};
}

void EraBands::draw(SvgWriter& svg, double top, double bottom) const {
    bool shaded = true;
    for (const Band& band : bands_) {
        if (shaded) svg.rectangle({band.from, top}, {band.to - band.from, bottom - top}, theme_->hull);
        shaded = !shaded;
        draw_lines(svg, band.lines, {(band.from + band.to) / 2, top + 3 + band.size},
                   {band.size, theme_->muted, true, Anchor::middle}, line_height);
    }
}

}  // namespace entente::render
