// Text that LaTeX sets as it is.
#pragma once

#include <set>
#include <string>
#include <string_view>

#include "report/document.hpp"

namespace entente::report {

/// `text` so that LaTeX (pdfTeX with any font encoding, LuaTeX, XeTeX) shows it as it is, on one line: every
/// character that could mean something escaped, ligatures that would change it broken up, usual signs outside
/// ASCII as commands. Safe in moving arguments and at the start of a table's row. Other characters stay, as
/// UTF-8.
std::string escape_latex(std::string_view text);

/// The same with its runs set apart. Links are but their text.
std::string latex_of(const Text& text);

/// The characters outside ASCII that stay in LaTeX source, each as UTF-8.
std::set<std::string> characters_beyond_ascii(std::string_view latex);

}  // namespace entente::report
