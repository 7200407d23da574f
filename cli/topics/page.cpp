#include "cli/topics/page.hpp"

#include <fmt/format.h>

#include "cli/layout.hpp"

namespace entente::cli {
namespace {

using Kind = Part::Kind;

std::string lines_of(std::initializer_list<std::string_view> lines, std::string_view before) {
    std::string text;
    for (const std::string_view line : lines) text += fmt::format("{}{}\n", before, line);
    return text;
}

std::string indented(std::string_view lines) {
    std::string text;
    for (std::size_t at = 0; at < lines.size();) {
        const std::size_t end = lines.find('\n', at) + 1;
        text += fmt::format("  {}", lines.substr(at, end - at));
        at = end;
    }
    return text;
}

/// Whether an empty line keeps the two apart.
bool apart(Kind before, Kind after) {
    if (after == Kind::heading || after == Kind::group) return true;
    if (after == Kind::paragraph) return before != Kind::heading;
    return before == Kind::examples || before == Kind::verbatim;
}

std::string set(const Part& part) {
    switch (part.kind) {
        case Kind::examples:
            return "Examples:\n" + indented(part.text);
        case Kind::heading:
            return part.text + "\n";
        case Kind::entry:
            return entry(part.term, part.text, part.column);
        case Kind::group:
            return fmt::format("  {}\n{}", part.term, entry("", part.text, 4));
        case Kind::verbatim:
            return indented(part.text);
        case Kind::paragraph:
            break;
    }
    return paragraph(part.text);
}

}  // namespace

void TopicPage::examples(std::initializer_list<std::string_view> lines) {
    parts_.push_back({Kind::examples, {}, lines_of(lines, "entente "), 0});
}

void TopicPage::typed(std::initializer_list<std::string_view> lines) {
    parts_.push_back({Kind::examples, {}, lines_of(lines, ""), 0});
}

void TopicPage::heading(std::string_view text) {
    parts_.push_back({Kind::heading, {}, std::string(text), 0});
}

void TopicPage::entry(std::string_view term, std::string_view meaning, std::size_t column) {
    parts_.push_back({Kind::entry, std::string(term), std::string(meaning), column});
}

void TopicPage::group(std::string_view term, std::string_view members) {
    parts_.push_back({Kind::group, std::string(term), std::string(members), 0});
}

void TopicPage::paragraph(std::string_view text) {
    parts_.push_back({Kind::paragraph, {}, std::string(text), 0});
}

void TopicPage::verbatim(std::initializer_list<std::string_view> lines) {
    parts_.push_back({Kind::verbatim, {}, lines_of(lines, ""), 0});
}

std::string TopicPage::text() const {
    std::string out;
    for (std::size_t i = 0; i < parts_.size(); ++i) {
        if (i > 0 && apart(parts_[i - 1].kind, parts_[i].kind)) out += '\n';
        out += set(parts_[i]);
    }
    return out;
}

}  // namespace entente::cli
