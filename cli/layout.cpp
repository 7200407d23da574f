#include "cli/layout.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "cli/terminal.hpp"
#include "cli/text.hpp"

namespace entente::cli {

std::size_t help_width() {
    constexpr std::size_t usual = 80, least = 40;
    const std::size_t there = stdout_width();
    return there == 0 ? usual : std::clamp(there, least, usual);
}

std::string paragraph(std::string_view text) {
    std::string lines;
    for (const std::string& line : wrap(text, help_width())) lines += line + "\n";
    return lines;
}

std::string entry(std::string_view term, std::string_view meaning, std::size_t column) {
    std::string text = fmt::format("  {}", term);
    const std::size_t width = display_width(text);
    const std::string margin = "\n" + std::string(column, ' ');
    text += width + 2 > column ? margin : std::string(column - width, ' ');
    bool first = true;
    for (const std::string& line : wrap(meaning, help_width() - column)) {
        text += (first ? "" : margin) + line;
        first = false;
    }
    return text + "\n";
}

}  // namespace entente::cli
