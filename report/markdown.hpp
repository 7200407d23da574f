// The report as one Markdown file.
#pragma once

#include <string>

#include "report/document.hpp"

namespace entente::report {

/// CommonMark with pipe tables, as Pandoc and GitHub read it: no raw HTML. Figures and tables are
/// linked as files. Places inside the page have no counterpart; a relation is followed by its id.
std::string to_markdown(const Document& document);

}  // namespace entente::report
