#include "render/chart/bands.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "entente/render/text.hpp"

namespace entente::render {
namespace {

constexpr double line_height = 1.2;
constexpr double gap = 5;  // between two names
constexpr double letter_gap = 3;
constexpr double inside = 2;    // of free space in the band beside a name
constexpr double overhang = 9;  // of a name over an edge of its band, at most
constexpr std::size_t most_lines = 3;

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

EraBands::EraBands(const std::vector<model::Era>& eras, const TimeScale& scale, double left, double right,
                   const Theme& theme)
    : theme_(&theme) {
    std::vector<const model::Era*> shown_eras;
    for (const model::Era& era : eras) {
        const model::Interval shown = intersection(era.interval(), scale.span);
        if (shown.empty()) continue;
        Band band;
        band.from = scale.x(shown.start);
        band.to = scale.x(shown.end);
        set_name(band, clean_text(era.label));
        bands_.push_back(std::move(band));
        shown_eras.push_back(&era);
    }
    while (!place(left, right)) {
    }
    if (std::any_of(bands_.begin(), bands_.end(), [](const Band& band) { return band.reach() > overhang; })) {
        for (Band& band : bands_) band.lines.clear();  // so many that not even letters have room
    } else {
        give_letters(shown_eras);
    }
    for (const Band& band : bands_) {
        label_height_ =
            std::max(label_height_, 6 + static_cast<double>(band.lines.size()) * band.size * line_height);
    }
}

double EraBands::Band::reach() const {
    return std::max(middle + width / 2 - to, from - (middle - width / 2));
}

// The name whole, or on up to three lines, at two sizes, inside its band or a little wider; a letter when it
// fits in none of these ways.
void EraBands::set_name(Band& band, const std::string& name) const {
    const std::array<double, 2> sizes = {theme_->small_size + 0.3, theme_->small_size - 0.7};
    const double width = band.to - band.from;
    for (const double room : {width - 2 * inside, width + overhang, width + 2 * overhang}) {
        for (const double size : sizes) {
            for (const auto& lines : {std::vector<std::string>{name}, wrap_name(name, size, true, 0),
                                      wrap_text(name, size, room, true)}) {
                if (lines.empty() || lines.size() > most_lines || widest(lines, size) > room) continue;
                band.size = size;
                band.lines = lines;
                band.width = widest(lines, size);
                return;
            }
        }
    }
    set_letter(band);
}

void EraBands::set_letter(Band& band) const {
    band.lettered = true;
    band.size = theme_->small_size;
    band.lines.assign(1, "");
    band.width = text_width(bands_.size() < 26 ? "W" : "AB", band.size, true) + 1;
}

// Every name over the middle of its band or as near as the ones beside it allow. A name that is pushed too
// far becomes a letter; false then, for another round.
bool EraBands::place(double left, double right) {
    double free_from = left;
    for (Band& band : bands_) {
        band.middle = std::max(band.centre(), free_from + band.width / 2);
        free_from = band.middle + band.width / 2 + (band.lettered ? letter_gap : gap);
    }
    double free_to = right;
    for (auto band = bands_.rbegin(); band != bands_.rend(); ++band) {
        band->middle = std::min(band->middle, free_to - band->width / 2);
        free_to = band->middle - band->width / 2 - (band->lettered ? letter_gap : gap);
    }
    Band* worst = nullptr;
    double most = 0;
    for (Band& band : bands_) {
        if (band.lettered || band.reach() <= std::max(overhang, most)) continue;
        worst = &band;
        most = band.reach();
    }
    if (worst != nullptr) set_letter(*worst);
    return worst == nullptr;
}

void EraBands::give_letters(const std::vector<const model::Era*>& eras) {
    for (std::size_t i = 0; i < bands_.size(); ++i) {
        if (!bands_[i].lettered) continue;
        bands_[i].lines = {letter(key_.size())};
        key_.push_back({bands_[i].lines[0], theme_->muted, eras[i]->label + ", " + years_of(*eras[i])});
    }
}

void EraBands::draw(SvgWriter& svg, double top, double bottom) const {
    bool shaded = true;
    for (const Band& band : bands_) {
        if (shaded) svg.rectangle({band.from, top}, {band.to - band.from, bottom - top}, theme_->hull);
        shaded = !shaded;
    }
    for (const Band& band : bands_) {  // above all shades: a name may be wider than its band
        draw_lines(svg, band.lines, {band.middle, top + 3 + band.size},
                   {band.size, theme_->muted, true, Anchor::middle}, line_height);
    }
}

}  // namespace entente::render
