// The figures and tables of a document as those that number them need them: each with a label of its own.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "report/document.hpp"

namespace entente::report {

/// Whether the rows are told one under the other, each with what it rests on, rather than set as a table.
bool is_list(const Grid& grid);

/// What stands over the table; may be empty.
const std::string& title_of(const Grid& grid);

/// Gives every picture a label, `fig-` and its file's name, and every table with a title one that starts with
/// `tbl-`. Labels are of letters, digits and hyphens, and no two are equal. The titles of a panel's tables
/// name the panel, as the list of a document needs it.
void label_exhibits(Document& document);

/// A part of a document that has a heading: a section, or a panel of it.
struct Part {
    std::string_view title;
    int level = 1;  ///< 2: of a panel
    std::vector<const Picture*> pictures;
    std::vector<const Grid*> tables;  ///< those with a label
};

/// All parts in order, those without figures and tables too.
std::vector<Part> parts_of(const Document& document);

/// The name of the file behind a path, without folder and ending: `figures/era-1965.svg`: `era-1965`.
std::string_view stem_of(std::string_view path);

}  // namespace entente::report
