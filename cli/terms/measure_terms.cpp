// Entries of the tables of measures.
#include "cli/terms/terms.hpp"
#include "entente/graph/alignment_definitions.hpp"
#include "entente/graph/balance_definitions.hpp"
#include "entente/graph/measures.hpp"
#include "entente/graph/network_change.hpp"
#include "entente/graph/phase_definitions.hpp"
#include "entente/graph/profile_similarity.hpp"

namespace entente::cli {
namespace {

template <class Definitions>
void add(std::string_view command, const Definitions& definitions, std::vector<Term>& terms) {
    for (const graph::Definition& one : definitions) {
        Term term{TermKind::measure, std::string(one.name), std::string(one.label), std::string(command), {}};
        for (const auto& [name, text] : {std::pair{"meaning", one.meaning},
                                         {"formula", one.formula},
                                         {"unit", one.unit},
                                         {"range", one.range},
                                         {"convention", one.convention},
                                         {"undefined", one.undefined},
                                         {"citation", one.citation}}) {
            if (!text.empty()) term.fields.push_back({name, std::string(text)});
        }
        terms.push_back(std::move(term));
    }
}

}  // namespace

std::vector<Term> measure_terms() {
    std::vector<Term> terms;
    add("centrality", graph::measures(), terms);
    add("balance", graph::balance_definitions(), terms);
    add("align", graph::alignment_definitions(), terms);
    add("align", graph::similarity_measures(), terms);
    add("phases", graph::phase_definitions(), terms);
    add("phases --network --changes", graph::network_change_definitions(), terms);
    return terms;
}

}  // namespace entente::cli
