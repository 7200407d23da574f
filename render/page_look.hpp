// What the presentation attributes of an element say together.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "render/xml.hpp"

namespace entente::render {

/// Declarations as in a style sheet: `fill:#0072b2;stroke-width:2`. Attributes that say what holds anyway are
/// left out, and typefaces that a style sheet would have to quote.
std::string look_of(const XmlElement& element);

/// Whether an attribute is part of a look.
bool is_look(std::string_view attribute);

/// The class of a look: `A` to `Z`, `A0`, … : no class of the page or its script begins with a capital.
std::string look_class(std::size_t number);

/// The declarations of the second look that are not in the first.
std::string differing(std::string_view first, std::string_view second);

}  // namespace entente::render
