// The report as a Quarto document.
#pragma once

#include <string>
#include <string_view>

#include "report/document.hpp"

namespace entente::report {

/// What to_markdown() gives of a document with labels (see label_exhibits()), as Quarto wants it: a head that
/// asks for HTML, PDF and Word, a list of the figures and tables that refers to each, captions with labels.
/// Figures are named without ending, so that each format takes the one that it likes best (SVG, or for PDF
/// figures/NAME.pdf beside it).
std::string to_quarto(Document document);

/// A YAML scalar between double quotes that is read as this text: one line.
std::string yaml_text(std::string_view text);

}  // namespace entente::report
