// Themes, by name or from files: how figures look, as data.
#pragma once

#include <string>
#include <string_view>

#include "entente/render/theme.hpp"
#include "request/usage.hpp"

namespace entente::request {

/// The shipped theme of that name, else that of the file. Throws UsageError for what is neither, with the
/// nearest name; model::DataError with every problem of a file.
render::ThemePair themes_of(const std::string& name, const Spelling& spelling);

/// The theme that JSON text describes, whatever it does not say as in the shipped theme `print`; `file` is
/// what problems name. Throws model::DataError.
render::ThemePair read_theme(std::string_view text, const std::string& file);

}  // namespace entente::request
