// Text for XML 1.0 documents.
#pragma once

#include <string>
#include <string_view>

namespace entente::ingest {

/// `text` (UTF-8) as the content of an element or of an attribute in double quotes: & < > " escaped,
/// tab and line ends as character references (a reader would turn them into blanks in an attribute),
/// and each character that XML 1.0 cannot hold in any form (controls, U+FFFE, U+FFFF) replaced by U+FFFD.
std::string xml_text(std::string_view text);

/// Whether XML 1.0 can hold every character of `text`.
bool xml_holds(std::string_view text);

/// ` name="value"`.
std::string xml_attribute(std::string_view name, std::string_view value);

}  // namespace entente::ingest
