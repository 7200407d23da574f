#include "cli/charset.hpp"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <string_view>
#include <utility>

#include "entente/model/utf8.hpp"

namespace entente::cli {
namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 17> marks = {{{"─", "-"},
                                                                                  {"–", "-"},
                                                                                  {"—", "-"},
                                                                                  {"−", "-"},
                                                                                  {"…", "~"},
                                                                                  {"·", "."},
                                                                                  {"×", "x"},
                                                                                  {"▁", "_"},
                                                                                  {"▂", "-"},
                                                                                  {"▃", "~"},
                                                                                  {"▄", "="},
                                                                                  {"▅", "+"},
                                                                                  {"▆", "*"},
                                                                                  {"▇", "%"},
                                                                                  {"█", "#"},
                                                                                  {"“", "\""},
                                                                                  {"”", "\""}}};

/// As POSIX has it: the first of these that is set and not empty.
std::string_view locale_name() {
    for (const char* const name : {"LC_ALL", "LC_CTYPE", "LANG"}) {
        const char* const value = std::getenv(name);
        if (value != nullptr && *value != '\0') return value;
    }
    return "C";
}

bool is_utf8(std::string_view locale) {
    for (const std::string_view name : {"UTF-8", "UTF8", "utf-8", "utf8"}) {
        if (locale.find(name) != std::string_view::npos) return true;
    }
    return false;
}

std::string_view in_ascii(std::string_view character) {
    for (const auto& [mark, ascii] : marks) {
        if (mark == character) return ascii;
    }
    return character;
}

}  // namespace

bool stdout_wants_ascii() {
    return isatty(STDOUT_FILENO) != 0 && !is_utf8(locale_name());
}

std::string with_ascii_marks(std::string_view text) {
    std::string out;
    for (std::string_view rest = text; !rest.empty();) {
        const std::size_t length = std::max<std::size_t>(1, model::utf8_length(rest));
        out += length == 1 ? rest.substr(0, 1) : in_ascii(rest.substr(0, length));
        rest.remove_prefix(length);
    }
    return out;
}

}  // namespace entente::cli
