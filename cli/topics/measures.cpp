#include <fmt/format.h>

#include <array>

#include "cli/terms/terms.hpp"
#include "cli/topics/topics.hpp"

namespace entente::cli {
namespace {

struct Question {
    std::string_view asks;
    std::string_view measures;
};

// Every name is a column that `entente explain` knows; a test says so.
constexpr std::array questions = {
    Question{"Who has most partners, friends, enemies?", "degree, positive_degree, negative_degree"},
    Question{"Whose ties weigh most, for good and ill?", "strength, net_strength"},
    Question{"Who stands between others?", "betweenness, broker_total"},
    Question{"Who is near to everybody?", "closeness, harmonic"},
    Question{"Who is tied to those who matter?", "eigenvector, pagerank, signed_eigenvector"},
    Question{"Who is hemmed in by its partners?", "constraint, effective_size"},
    Question{"How did two treat each other?", "net, strength"},
    Question{"How alike did two treat the others?", "s, kappa, pi"},
    Question{"On whose side is everybody?", "lean, drift"},
    Question{"Does the network fall into two camps?", "frustration, balance, walk_balance"},
    Question{"Into how many groups does it fall?", "blocs, modularity"},
    Question{"When did it change, and is that sure?", "before, after, probability, conventions"},
};

/// Names of one command, on as many lines as they need.
std::string names_of(const std::string& command) {
    std::string names;
    for (const Term& term : measure_terms()) {
        if (term.command == command) names += fmt::format("{}{}", names.empty() ? "" : ", ", term.name);
    }
    return names;
}

}  // namespace

TopicPage measures_page() {
    TopicPage page;
    page.examples({"centrality us-pakistan --measure betweenness,constraint",
                   "align us-pakistan --measure s,kappa --pair usa,pakistan", "explain betweenness"});
    page.heading("Which measure answers which question:");
    for (const Question& one : questions) page.entry(one.asks, one.measures, 44);
    page.heading("All there are, by the command that gives them:");
    std::string command;
    for (const Term& term : measure_terms()) {
        if (term.command == command) continue;
        command = term.command;
        page.group("entente " + command, names_of(command));
    }
    page.paragraph(
        "entente explain MEASURE says of each how to read a large and a small value, its formula, "
        "unit and range, what is "
        "taken where the literature differs, when it is undefined, and the paper that defines it. "
        "--measure takes names, "
        "all or, of centrality, standard. An undefined number is a dash in tables and an empty cell "
        "in CSV, never 0.");
    return page;
}

}  // namespace entente::cli
