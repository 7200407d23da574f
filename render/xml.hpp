// The part of XML that SVG from Graphviz and from this library is written in, read strictly.
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace entente::render {

/// Text that is not well-formed, or uses what is not read here: CDATA, processing instructions,
/// an internal subset, entities but the five predefined ones, nesting deeper than 64.
class XmlError : public std::runtime_error {
    using std::runtime_error::runtime_error;
};

struct XmlElement {
    std::string name;
    std::vector<std::pair<std::string, std::string>> attributes;  ///< values with entities resolved
    std::vector<XmlElement> children;
    std::string text;  ///< its own character data, entities resolved, that of children left out

    /// The attribute's value; empty when there is none.
    [[nodiscard]] std::string_view attribute(std::string_view attribute_name) const;
};

/// The document's element. Declaration, doctype and comments are skipped. Throws XmlError with the
/// place (`byte 17`).
XmlElement parse_xml(std::string_view text);

}  // namespace entente::render
