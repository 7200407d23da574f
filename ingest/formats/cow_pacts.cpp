#include "ingest/formats/cow_pacts.hpp"

#include <string_view>
#include <utility>

#include "ingest/formats/citations.hpp"

namespace entente::ingest {

namespace {

constexpr int first_year = 1816;
constexpr int last_year = 2012;

constexpr std::array<std::string_view, commitments> mutual{"defence-pact", "neutrality-pact",
                                                           "nonaggression-pact", "entente"};
constexpr std::array<std::string_view, commitments> one_sided{"defence-pledge", "neutrality-pledge",
                                                              "nonaggression-pledge", "entente-pledge"};
constexpr std::array<std::string_view, commitments> in_words{"defence", "neutrality", "non-aggression",
                                                             "entente"};
/// How ss_type names each: its first letters, in the same order.
constexpr std::array<std::string_view, commitments> in_ss_type{
    "Type I:", "Type IIa:", "Type IIb:", "Type III:"};

std::string list_of(const Flags& flags) {
    std::string out;
    for (std::size_t i = 0; i < commitments; ++i) {
        if (flags.set[i]) {
            out += (out.empty() ? "" : ", ") + std::string(in_words[i]);
        }
    }
    return out.empty() ? "nothing" : out;
}

std::string note_of(const Pact& pact, const Party& a, const Party& b, std::size_t kind) {
    std::string note;
    const auto say = [&](const std::string& text) { note += (note.empty() ? "" : "; ") + text; };
    if (list_of(a.flags) != list_of(b.flags)) {
        say(a.name + " owes: " + list_of(a.flags));
        say(b.name + " owes: " + list_of(b.flags));
    } else if (std::count(a.flags.set.begin(), a.flags.set.end(), true) > 1) {
        say("both owe: " + list_of(a.flags));
    }
    if (!pact.ss_type.empty() && !pact.ss_type.starts_with(in_ss_type[kind])) {
        say("the alliance as a whole is coded " + pact.ss_type);
    }
    if (a.flags.blank || b.flags.blank) say("a flag is blank in the file");
    if (pact.asymmetric) say("asymmetric: not both owe the same");
    if (pact.left_censored) say("in force before it is observed");
    return note;
}

}  // namespace

DataSet cow_alliance_data() {
    using model::Nature;
    const std::string last = " One-sided: the source owes it and the target does not, so that half counts.";
    const std::string defence =
        "Obliges to help a partner that is attacked. Goldstein 051 promise own policy support, +4.5, for "
        "each year in force.";
    const std::string neutrality =
        "Obliges to stay out of a partner's war. Goldstein 082 agree to future action or procedure, +3.0, "
        "for each year in force.";
    const std::string nonaggression =
        "Obliges not to attack the partner. Goldstein 054 assure, reassure, +2.8, for each year in force.";
    const std::string entente =
        "Obliges to consult or cooperate in a crisis. Goldstein 031 meet with, +1.0, for each year in "
        "force.";
    return {
        "COW formal alliances",
        "Formal alliances between states as dyads, 1816-2012. A blank end date means still in force.",
        "cow-alliances",
        "Gibler, Douglas M.",
        "Correlates of War Project",
        "https://correlatesofwar.org/data-sets/formal-alliances/",
        cow_alliances_citation,
        first_year,
        last_year,
        {{"defence-pact", "Defence pact", Nature::state, false, 4.5, defence},
         {"neutrality-pact", "Neutrality pact", Nature::state, false, 3.0, neutrality},
         {"nonaggression-pact", "Non-aggression pact", Nature::state, false, 2.8, nonaggression},
         {"entente", "Entente", Nature::state, false, 1.0, entente},
         {"defence-pledge", "Defence pledge", Nature::state, true, 2.25, defence + last},
         {"neutrality-pledge", "Neutrality pledge", Nature::state, true, 1.5, neutrality + last},
         {"nonaggression-pledge", "Non-aggression pledge", Nature::state, true, 1.4, nonaggression + last},
         {"entente-pledge", "Entente pledge", Nature::state, true, 0.5, entente + last}}};
}

void Pacts::add(const Pact& pact, const Party& a, const Party& b) {
    const auto first = a.flags.strongest();
    const auto second = b.flags.strongest();
    if (!first && !second) {
        for (const std::size_t row : pact.rows) {
            ledger_.refuse(row, "no obligation is flagged");
        }
    } else if (first == second) {
        const bool in_order = a.code <= b.code;
        tie(pact, in_order ? a : b, in_order ? b : a, *first, false);
    } else {
        if (first) tie(pact, a, b, *first, true);
        if (second) tie(pact, b, a, *second, true);
    }
}

void Pacts::tie(const Pact& pact, const Party& from, const Party& to, std::size_t kind, bool is_one_sided) {
    draft_.add_between("cow", {from.code, from.name}, {to.code, to.name},
                       {.source = {},
                        .target = {},
                        .type = std::string((is_one_sided ? one_sided : mutual)[kind]),
                        .start = pact.start,
                        .end = pact.end,
                        .id = "a" + pact.alliance,
                        .label = {},  // the data set knows no names of alliances
                        .note = note_of(pact, from, to, kind),
                        .locator = "alliance " + pact.alliance,
                        .rows = pact.rows});
}

}  // namespace entente::ingest
