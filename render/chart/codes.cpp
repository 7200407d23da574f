#include "render/chart/codes.hpp"

#include <algorithm>
#include <cmath>
#include <set>

#include "entente/render/text.hpp"
#include "render/figure/furniture.hpp"
#include "render/utf8.hpp"

namespace entente::render {
namespace {

constexpr std::size_t longest_abbreviation = 5;  // characters
constexpr std::size_t longest_word = 7;          // in a script whose letters do not stand alone

/// How the letters of a script can be cut.
enum class Script { letters, joined, ideographs };

Script script_of(const std::vector<char32_t>& word) {
    constexpr char32_t first_joined = 0x590, first_ideograph = 0x1100;  // Hebrew and Hangul
    Script script = Script::letters;
    for (const char32_t c : word) {
        if (c >= first_ideograph) return Script::ideographs;
        if (c >= first_joined) script = Script::joined;
    }
    return script;
}

bool separates(char32_t c) {
    constexpr std::u32string_view separators = U" -‐–—./,;:()[]\"'’&\u00A0";
    return separators.find(c) != std::u32string_view::npos;
}

bool is_capital_or_digit(char32_t c) {
    return (c >= U'A' && c <= U'Z') || (c >= U'0' && c <= U'9');
}

bool all_capitals(const std::vector<char32_t>& word) {
    return std::ranges::all_of(word, is_capital_or_digit);
}

/// Of the Latin, Greek and Cyrillic letters that are at a fixed distance from their capitals.
char32_t capital(char32_t c) {
    const auto between = [c](char32_t first, char32_t last) { return c >= first && c <= last; };
    if (between(U'a', U'z') || (between(0xE0, 0xFE) && c != 0xF7)) return c - 0x20;
    if ((between(0x3B1, 0x3C9) && c != 0x3C2) || between(0x430, 0x44F)) return c - 0x20;
    return between(0x450, 0x45F) ? c - 0x50 : c;
}

/// The first `count` characters in capitals.
std::string capitals(const std::vector<char32_t>& word, std::size_t count) {
    std::string text;
    for (std::size_t i = 0; i < std::min(count, word.size()); ++i) {
        append_utf8(text, capital(word[i]));
    }
    return text;
}

using Words = std::vector<std::vector<char32_t>>;

Words words_of(const std::string& name) {
    Words words(1);
    for (std::size_t at = 0; at < name.size();) {
        const char32_t c = next_character(name, at);
        if (!separates(c)) {
            words.back().push_back(c);
        } else if (!words.back().empty()) {
            words.emplace_back();
        }
    }
    if (words.back().empty()) words.pop_back();
    return words;
}

/// `US Congress`: `USC`; `Lashkar-e-Taiba`: `LET`.
std::string initials(const Words& words) {
    constexpr std::size_t most_words = 4;
    std::string text;
    for (std::size_t i = 0; i < std::min(words.size(), most_words); ++i) {
        text += capitals(words[i], all_capitals(words[i]) && words[i].size() <= 3 ? 3 : 1);
    }
    return text.size() <= 2 * longest_abbreviation ? text : std::string();
}

/// `Pakistani Taliban (TTP)`: `TTP`.
std::string in_parentheses(const std::string& name, const Words& words) {
    if (words.size() < 2 || !name.ends_with(')')) return {};
    const auto& last = words.back();
    const bool fits = last.size() >= 2 && last.size() <= longest_abbreviation && all_capitals(last);
    return fits && name[name.size() - last.size() - 2] == '(' ? capitals(last, last.size()) : std::string();
}

/// In the order in which they are tried.
std::vector<std::string> candidates(const model::Actor& actor) {
    const std::string name = clean_text(display_name(actor));
    const Words words = words_of(name);
    if (words.empty()) return {};
    std::vector<std::string> out;
    switch (script_of(words.front())) {
        case Script::ideographs:
            return {capitals(words.front(), 2), capitals(words.front(), 3), capitals(words.front(), 4)};
        case Script::joined:
            return words.front().size() <= longest_word ? std::vector{capitals(words.front(), longest_word)}
                                                        : std::vector<std::string>{};
        case Script::letters:
            break;
    }
    if (words.size() == 1 && words[0].size() <= longest_abbreviation && all_capitals(words[0]))
        out.push_back(capitals(words[0], longest_abbreviation));
    const auto iso = actor.codes.find("iso3");
    if (iso != actor.codes.end() && iso->second.size() == 3) out.push_back(clean_text(iso->second));
    out.push_back(in_parentheses(name, words));
    if (words.size() > 1) out.push_back(initials(words));
    for (const std::size_t length : {3U, 4U}) out.push_back(capitals(words[0], length));
    if (words.size() > 1) out.push_back(capitals(words[0], 2) + capitals(words[1], 2));
    return out;
}

}  // namespace

std::vector<std::string> actor_codes(const model::Network& network,
                                     std::span<const model::ActorIndex> actors) {
    std::set<std::string> taken;
    std::vector<std::string> codes;
    for (const model::ActorIndex actor : actors) {
        std::string code;
        for (const std::string& candidate : candidates(network[actor])) {
            if (candidate.empty() || !taken.insert(candidate).second) continue;
            code = candidate;
            break;
        }
        for (int number = 1; code.empty(); ++number) {
            if (taken.insert(std::to_string(number)).second) code = std::to_string(number);
        }
        codes.push_back(std::move(code));
    }
    return codes;
}

std::vector<CodeItem> code_key(const model::Network& network, std::span<const model::ActorIndex> actors,
                               std::span<const std::string> codes) {
    std::vector<CodeItem> items;
    for (std::size_t i = 0; i < actors.size(); ++i) {
        const std::string name = clean_text(display_name(network[actors[i]]));
        if (codes[i] != name) items.push_back({codes[i], name});
    }
    std::stable_sort(items.begin(), items.end(),
                     [](const CodeItem& a, const CodeItem& b) { return a.code < b.code; });
    return items;
}

double draw_code_key(SvgWriter& svg, const std::vector<CodeItem>& items, double top, double width,
                     const Theme& theme) {
    constexpr double widest_column = 165, between = 8, after_code = 5;
    if (items.empty()) return top;
    const double size = theme.small_size, room = width - 2 * figure_margin;
    double codes = 0;
    for (const CodeItem& item : items) codes = std::max(codes, text_width(item.code, size, true));
    const auto columns = static_cast<std::size_t>(std::max(std::floor(room / widest_column), 1.0));
    const std::size_t rows = (items.size() + columns - 1) / columns;
    const double column = room / static_cast<double>(columns);
    const double names = std::max(column - codes - after_code - between, 40.0);
    double bottom = top;
    for (std::size_t i = 0, c = 0; i < items.size(); ++c) {
        const double x = figure_margin + static_cast<double>(c) * column;
        double y = top + size;
        for (const std::size_t end = std::min(i + rows, items.size()); i < end; ++i) {
            svg.text({x, y}, items[i].code, {size, theme.ink, true});
            y = draw_lines(svg, fitted_lines(items[i].name, size, names), {x + codes + after_code, y},
                           {size, theme.muted}, 1.3);
        }
        bottom = std::max(bottom, y - size);
    }
    return bottom + 4;
}

}  // namespace entente::render
