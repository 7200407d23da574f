#include "render/chart/columns.hpp"

#include <algorithm>
#include <cmath>

#include "entente/render/text.hpp"

namespace entente::render {
namespace {

using Lines = std::vector<std::string>;

bool all_digits(const std::string& text, std::size_t count) {
    return std::all_of(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(count),
                       [](char c) { return c >= '0' && c <= '9'; });
}

bool is_decade(const std::string& label) {
    return label.size() == 5 && label[4] == 's' && all_digits(label, 4);
}

std::string first_year(const graph::Period& period) {
    return model::iso_date(period.interval.start).substr(0, 4);
}

std::string last_year(const graph::Period& period) {
    return model::iso_date(period.interval.end - std::chrono::days(1)).substr(0, 4);
}

bool fit(const std::vector<Lines>& columns, double width, double size) {
    return std::all_of(columns.begin(), columns.end(), [&](const Lines& lines) {
        return lines.size() <= 3 && std::all_of(lines.begin(), lines.end(), [&](const std::string& line) {
                   return text_width(line, size) <= width;
               });
    });
}

std::vector<Lines> labels_whole(const std::vector<graph::Period>& periods) {
    std::vector<Lines> columns;
    for (const auto& period : periods) columns.push_back({clean_text(period.label)});
    return columns;
}

std::vector<Lines> labels_wrapped(const std::vector<graph::Period>& periods, double width, double size) {
    std::vector<Lines> columns;
    for (const auto& period : periods) columns.push_back(wrap_text(clean_text(period.label), size, width));
    return columns;
}

// `1950s ’60s ’70s`, where the first may be a little wider than its column. Empty when it cannot be.
std::vector<Lines> decades_short(const std::vector<graph::Period>& periods, double width, double size) {
    constexpr double reach = 4;
    std::vector<Lines> columns;
    for (const auto& period : periods) {
        const std::string& label = period.label;
        if (!is_decade(label)) return {};
        columns.push_back({columns.empty() ? label : "’" + label.substr(2)});
        const double room = columns.size() == 1 ? width + reach : width - reach;
        if (text_width(columns.back()[0], size) > room) return {};
    }
    return columns;
}

// `40s 50s 60s`, where not even that has room.
std::vector<Lines> decades_shortest(const std::vector<graph::Period>& periods, double room, double size) {
    std::vector<Lines> columns;
    for (const auto& period : periods) {
        if (!is_decade(period.label)) return {};
        columns.push_back({period.label.substr(2)});
    }
    return fit(columns, room, size) ? columns : std::vector<Lines>{};
}

std::vector<Lines> years_only(const std::vector<graph::Period>& periods) {
    std::vector<Lines> columns;
    for (const auto& period : periods) {
        const std::string first = first_year(period), last = last_year(period);
        columns.push_back(first == last ? Lines{first} : Lines{first + "–", last});
    }
    return columns;
}

std::string years_key(const words::Say& say, const std::vector<graph::Period>& periods) {
    std::string key;
    for (const auto& period : periods) {
        const std::string first = first_year(period), last = last_year(period);
        if (period.label == first) continue;
        key += (key.empty() ? "" : "; ") + (first == last ? first : first + "–" + last) + ' ' +
               clean_text(period.label);
    }
    return key.empty() ? key : say("Columns: {}.", key);
}

std::vector<Lines> sparse_years(const std::vector<graph::Period>& periods, double width, double size) {
    const double room = text_width("0000", size) + 8;
    const auto step = static_cast<std::size_t>(std::max(1.0, std::ceil(room / std::max(width, 0.1))));
    std::vector<Lines> columns;
    std::string before;
    for (std::size_t i = 0; i < periods.size(); ++i) {
        const std::string year = first_year(periods[i]);
        columns.push_back(i % step == 0 && year != before ? Lines{year} : Lines{});
        if (i % step == 0) before = year;
    }
    return columns;
}

}  // namespace

ColumnHeadings column_headings(const words::Say& say, const std::vector<graph::Period>& periods, double width,
                               double size) {
    ColumnHeadings headings;
    const double room = width - 2;
    const auto whole = labels_whole(periods), wrapped = labels_wrapped(periods, room, size);
    if (fit(whole, room, size)) {
        headings.lines = whole;
    } else {
        headings.lines = decades_short(periods, width, size);
        if (headings.lines.empty()) headings.lines = decades_shortest(periods, room, size);
        if (headings.lines.empty() && fit(wrapped, room, size)) headings.lines = wrapped;
    }
    if (headings.lines.empty()) {
        headings.lines = years_only(periods);
        headings.key = years_key(say, periods);
        if (!fit(headings.lines, room, size)) {
            headings.lines = sparse_years(periods, width, size);
            headings.key.clear();
        }
    }
    for (const Lines& lines : headings.lines) headings.rows = std::max(headings.rows, lines.size());
    return headings;
}

}  // namespace entente::render
