// Entries of the table of problems, and of what else can go wrong.
#include <array>

#include "cli/terms/terms.hpp"
#include "entente/model/problem_code.hpp"

namespace entente::cli {
namespace {

struct Other {
    std::string_view name;
    std::string_view meaning;
    std::string_view mend;
};

/// Not about data, so that no place can be named. Their codes are seen with --errors json alone.
constexpr std::array others = {
    Other{
        "usage",
        "The command line asks for something that does not exist, or that does not go together. Exit code 2.",
        "Take what the message says is near; entente COMMAND --help lists what there is."},
    Other{"system",
          "The system would not read, write or make something: a permission, a full disk, a folder that is "
          "none, "
          "or a file that must not be replaced.",
          "See to it, or write elsewhere."},
    Other{"memory", "There is not enough memory.",
          "Ask for less: coarser periods, fewer actors, a shorter time. docs/scale.md says how much is "
          "needed."},
    Other{"internal", "The program has made a mistake.",
          "Please report it, with the command line and what entente --version --verbose prints."},
};

Term term(std::string_view name, std::string label, std::string_view meaning, std::string_view mend) {
    return {TermKind::error,
            std::string(name),
            std::move(label),
            "",
            {{"meaning", std::string(meaning)}, {"mend", std::string(mend)}}};
}

}  // namespace

std::vector<Term> error_terms() {
    std::vector<Term> terms;
    for (const model::ProblemKind& kind : model::problem_kinds()) {
        terms.push_back(term(kind.name, "an error in data", kind.meaning, kind.mend));
    }
    for (const Other& other : others) {
        terms.push_back(term(other.name, "an error that is not in data", other.meaning, other.mend));
    }
    return terms;
}

}  // namespace entente::cli
