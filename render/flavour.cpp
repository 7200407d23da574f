// Two drawings of one figure that differ in colours only are read side by side, tag by tag. Where a colour
// differs, the part gets a class, and the one style sheet says what the class means. So nothing of what
// draws a figure or chart has to know that it may be read on dark ground.
#include "entente/render/flavour.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <stdexcept>
#include <utility>
#include <vector>

namespace entente::render {
namespace {

[[noreturn]] void refuse() {
    throw std::invalid_argument("the two drawings differ in more than colours");
}

// `<path d="…" fill="#FFFFFF"` and what follows up to the next tag.
std::vector<std::string_view> pieces_of(std::string_view svg) {
    std::vector<std::string_view> pieces;
    while (!svg.empty()) {
        const std::size_t end = std::min(svg.find('<', 1), svg.size());
        pieces.push_back(svg.substr(0, end));
        svg.remove_prefix(end);
    }
    return pieces;
}

/// A colour of an element: where it stands in the tag, and what it is.
struct Paint {
    std::string_view attribute;
    std::size_t at = 0;
    std::string_view colour;
};

// Quotes are escaped in text and values, so the attribute's name is found nowhere else.
std::vector<Paint> paints_of(std::string_view piece) {
    std::vector<Paint> paints;
    for (const std::string_view name : {"fill", "stroke"}) {
        const std::string opening = ' ' + std::string(name) + "=\"";
        const std::size_t found = piece.find(opening);
        if (found == std::string_view::npos) continue;
        const std::size_t at = found + opening.size();
        paints.push_back({name, at, piece.substr(at, piece.find('"', at) - at)});
    }
    return paints;
}

class Merger {
public:
    /// What a class sets: an attribute, to what.
    using Meaning = std::pair<std::string, std::string>;

    template <class Value>
    std::string merge(std::string_view light, std::string_view other, const Value& value) {
        const std::vector<std::string_view> ones = pieces_of(light), twos = pieces_of(other);
        if (ones.size() != twos.size()) refuse();
        std::string out;
        for (std::size_t i = 0; i < ones.size(); ++i) {
            out += ones[i] == twos[i] ? std::string(ones[i]) : piece(ones[i], twos[i], value);
        }
        return out;
    }

    [[nodiscard]] std::string rules(const std::string& scope) const {
        std::vector<std::string> lines(classes_.size());
        for (const auto& [meaning, number] : classes_) {
            lines[number - 1] =
                fmt::format("#{} .k{}{{{}:{}}}", scope, number, meaning.first, meaning.second);
        }
        return fmt::format("{}", fmt::join(lines, ""));
    }

private:
    template <class Value>
    std::string piece(std::string_view light, std::string_view other, const Value& value) {
        const std::vector<Paint> ours = paints_of(light), theirs = paints_of(other);
        if (ours.size() != theirs.size()) refuse();
        std::string check(other), classes;
        for (std::size_t i = ours.size(); i-- > 0;) {
            if (ours[i].at != theirs[i].at || ours[i].colour.size() != theirs[i].colour.size()) refuse();
            check.replace(ours[i].at, ours[i].colour.size(), ours[i].colour);
        }
        if (check != light) refuse();
        for (std::size_t i = 0; i < ours.size(); ++i) {
            if (ours[i].colour == theirs[i].colour) continue;
            const std::string set = value(ours[i].colour, theirs[i].colour);
            if (!set.empty())
                classes += " k" + std::to_string(number_of({std::string(ours[i].attribute), set}));
        }
        return classes.empty() ? std::string(light) : with_classes(light, classes.substr(1));
    }

    static std::string with_classes(std::string_view piece, const std::string& classes) {
        constexpr std::string_view opening = " class=\"";
        std::string out(piece);
        if (const std::size_t found = out.find(opening); found != std::string::npos) {
            return out.insert(found + opening.size(), classes + ' ');
        }
        return out.insert(out.find_first_of(" />"), fmt::format(" class=\"{}\"", classes));
    }

    std::size_t number_of(const Meaning& meaning) {
        return classes_.emplace(meaning, classes_.size() + 1).first->second;
    }

    std::map<Meaning, std::size_t> classes_;
};

// The id prefix of the figure, which svg_document() put before the ids of its title.
std::string prefix_of(std::string_view svg) {
    constexpr std::string_view opening = "aria-labelledby=\"", ending = "-title";
    const std::size_t at = svg.find(opening);
    if (at == std::string_view::npos) refuse();
    const std::string_view rest = svg.substr(at + opening.size());
    return std::string(rest.substr(0, rest.find(ending)));
}

// The style sheet goes behind title and description, which stay first, as screen readers want them.
std::string with_style(std::string svg, const std::string& id, const std::string& style) {
    constexpr std::string_view root = "<svg ", last = "</desc>\n";
    const std::size_t end = svg.find(last);
    if (!svg.starts_with(root) || end == std::string::npos) refuse();
    svg.insert(end + last.size(), "<style>" + style + "</style>\n");
    return svg.insert(root.size(), "id=\"" + id + "\" ");
}

std::string mark_of(std::size_t role) {
    return fmt::format("#0000{:02X}", role + 1);
}

}  // namespace

Theme marked(const Theme& theme) {
    Theme marks = theme;
    const std::vector<ColourRole> roles = colour_roles(marks);
    for (std::size_t i = 0; i < roles.size(); ++i) *roles[i].colour = mark_of(i);
    return marks;
}

std::string with_dark_colours(const std::string& light, const std::string& dark) {
    Merger merger;
    const std::string id = prefix_of(light) + "-figure";
    std::string merged = merger.merge(
        light, dark, [](std::string_view, std::string_view colour) { return std::string(colour); });
    return with_style(std::move(merged), id,
                      "@media screen and (prefers-color-scheme:dark){" + merger.rules(id) + "}");
}

std::string with_page_colours(const std::string& light, const std::string& roles) {
    Theme any;
    std::map<std::string, std::string, std::less<>> names;
    const std::vector<ColourRole> all = colour_roles(any);
    for (std::size_t i = 0; i < all.size(); ++i) names[mark_of(i)] = all[i].name;
    Merger merger;
    const std::string id = prefix_of(light) + "-figure";
    std::string merged = merger.merge(light, roles, [&](std::string_view colour, std::string_view mark) {
        const auto name = names.find(mark);
        return name == names.end() ? std::string()
                                   : fmt::format("var(--entente-{},{})", name->second, colour);
    });
    return with_style(std::move(merged), id, merger.rules(id));
}

}  // namespace entente::render
