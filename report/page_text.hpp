// Running text and attribute values as HTML.
#pragma once

#include <string>

#include "report/document.hpp"

namespace entente::report {

/// Text between tags, where quotes mean nothing.
std::string escape_text(const std::string& text);

/// An attribute's value, in quotes where HTML needs them.
std::string value_of(const std::string& text);

/// The class of a number by its sign, `up` or `down`: the colour only helps the eye. Empty without a sign.
std::string tone(const std::string& text);

/// Links lead to http(s) addresses and places inside the report only; others are text.
std::string inline_html(const Text& text);

}  // namespace entente::report
