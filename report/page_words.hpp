// What the page says besides the report: its controls.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "words/say.hpp"

namespace entente::report {

/// By the names that the templates have for them after `words.`. In `shown` the page's script fills the
/// places {what}, {shown} and {all}; `weight` is a string for the style sheet.
std::vector<std::pair<std::string, std::string>> page_words(const words::Say& say);

}  // namespace entente::report
