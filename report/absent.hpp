// Files that a report of a large network leaves out.
#pragma once

#include <cstddef>
#include <map>
#include <string>

#include "report/document.hpp"
#include "words/say.hpp"

namespace entente::report {

/// By path inside the report (`tables/relations.csv`): how many rows it would have had.
using Absent = std::map<std::string, std::size_t>;

/// Turns links to absent files into text, with how many rows the file would have had; the commands of the
/// page, which write it, stay.
void unlink_absent(Document& document, const Absent& absent, const words::Say& say = words::Language());

/// `tables/relations.csv would have 1,943,112 rows; the report writes up to 250,000`, one for each. For the
/// terminal, so in English.
std::vector<std::string> notes_on(const Absent& absent);

}  // namespace entente::report
