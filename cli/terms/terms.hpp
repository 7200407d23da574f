// What `entente explain` explains: measures, formats, errors and words, one list of entries made from the
// tables that the program works with.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace entente::cli {

/// In the order of the list.
enum class TermKind { measure, format, error, word };

/// `measure`, `format`, `error`, `word`.
std::string_view to_string(TermKind kind);

/// A part of an entry. Columns of CSV and JSON bear its name.
struct TermField {
    std::string_view name;
    std::string text;
};

struct Term {
    TermKind kind{};
    std::string name;  ///< `betweenness`, `cow-mid`, `unknown-id`, `tie`
    std::string label;
    std::string command;            ///< that gives or takes it: `centrality`; empty of errors and words
    std::vector<TermField> fields;  ///< those that say something, in the order in which they are read
};

std::vector<Term> measure_terms();
/// Those of import, then those of export.
std::vector<Term> format_terms();
std::vector<Term> error_terms();
std::vector<Term> word_terms();

/// All of them, by kind.
const std::vector<Term>& all_terms();

/// Those of that name; where there are none, those whose name or label it is but for case, blanks and
/// hyphens. One name may be of several: `csv` is imported and exported.
std::vector<Term> find_terms(std::string_view name);

/// Names near to what nothing is called, the nearest first; at most `most`.
std::vector<std::string> near_terms(const std::string& name, std::size_t most);

}  // namespace entente::cli
