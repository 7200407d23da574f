// The words of the field and of the output that are no column of their own. Each is a row; what is a measure,
// a format or an error stands in the table of these.
#include <array>

#include "cli/terms/terms.hpp"

namespace entente::cli {
namespace {

struct Word {
    std::string_view name;
    std::string_view label;
    std::string_view meaning;
    std::string_view see;  ///< where to read on; may be empty
};

constexpr std::array words = {
    Word{"actor", "Actor",
         "A node of the network: a state, agency, alliance, organization, militant group or "
         "person, with an id, a name, perhaps a life (start, end) and perhaps an actor that it is part of.",
         "entente help filters"},
    Word{"relation", "Relation",
         "One thing on record between two actors: an alliance, a visit, a strike. It has a "
         "type, a time, perhaps a weight of its own, and the sources that it rests on.",
         "docs/data-format.md"},
    Word{"tie", "Tie",
         "All relations from one actor to another within a period, merged: parallel relations never "
         "count as parallel paths. It keeps the relations that it is made of as evidence.",
         "docs/measures.md"},
    Word{"dyad", "Dyad", "Two actors and all that is between them within a period, whichever way it runs.",
         "docs/alignment.md"},
    Word{"ego", "Ego", "The actor whose ties, or whose place among its partners, a measure is about.", ""},
    Word{"focus", "Focus",
         "The two actors that a data set is about. Reports, diagrams and phases are theirs "
         "unless --pair A,B names two others.",
         ""},
    Word{"state", "State (of a relation)",
         "A relation that lasts: an alliance, a sanction. It has a start and "
         "perhaps an end, and counts its weight once for each year that it holds. (Also a kind of actor.)",
         "entente help weights"},
    Word{"event", "Event",
         "A relation that happens: a strike, a visit. It has a date and counts its weight once.",
         "entente help weights"},
    Word{"weight", "Weight",
         "What a relation counts, from -10 (war) to +10, in points of the Goldstein scale. That "
         "of its type, unless the relation has its own.",
         "entente help weights"},
    Word{"goldstein", "Goldstein scale",
         "Weights of events by how conflictive or cooperative they are, from -10 "
         "(armed attack) to +8.3 (military aid).",
         "Goldstein, Journal of Conflict Resolution 36 (1992) 369-385"},
    Word{"sign", "Sign",
         "Of a relation: that of its weight. Of a dyad in a period: that of its cooperation less "
         "its conflict; where they cancel it has none.",
         ""},
    Word{"cooperation", "Cooperation (C)",
         "The sum of the positive contributions of the relations of a dyad in a "
         "period, in Goldstein points.",
         "entente explain net"},
    Word{"conflict", "Conflict (K)",
         "The sum of the sizes of the negative contributions of the relations of a dyad "
         "in a period, in Goldstein points.",
         "entente explain net"},
    Word{"alignment", "Alignment",
         "How near two actors stood: how they treated each other (net, strength) and how "
         "alike they treated everybody else (S, kappa and others).",
         "docs/alignment.md"},
    Word{"profile", "Profile",
         "What an actor's position is read from: its net cooperation with each other actor, or "
         "its answers on items such as votes and treaty obligations.",
         "docs/profiles.md"},
    Word{"item", "Item", "What profiles are compared over: a third actor, a roll call, a treaty partner.",
         "docs/profiles.md"},
    Word{"evidence", "Evidence",
         "The relations behind a number, with what each contributes to it: --evidence.", ""},
    Word{"third-party", "Third party",
         "An actor other than the two of a dyad. What the two have in common with it "
         "says on which side they are: --third.",
         "entente explain shared_friends"},
    Word{"pole", "Pole", "One of two actors between which the others are placed: --poles A,B.",
         "entente explain lean"},
    Word{"triad", "Triad",
         "Three actors of which every two have a tie. It is balanced when the product of the three "
         "signs is positive: a friend's friend is a friend, an enemy's enemy too.",
         "entente explain balance"},
    Word{"camp", "Camp",
         "One of the two parts of a network that leave the fewest ties against them, friendly within "
         "and hostile between.",
         "entente explain frustration"},
    Word{"bloc", "Bloc",
         "A group of actors with more friendly and fewer hostile ties within than their numbers of "
         "ties would give by chance, found by signed modularity. There may be any number of blocs.",
         "entente explain modularity"},
    Word{"broker", "Broker",
         "An actor through whom two others that have no tie of their own are joined. What kind of "
         "broker depends on the groups that the three are in.",
         "entente explain broker_total"},
    Word{"null-model", "Null model",
         "Random networks that keep each actor's numbers of ties by sign; a value of the "
         "real one is compared with theirs: --null N.",
         "docs/measures.md"},
    Word{"observation-period", "Observation period",
         "The time that the data set covers. Within it a missing tie is no "
         "tie; outside it there is no data, and nothing is computed.",
         "entente help dates"},
    Word{"period", "Period",
         "One row group of a result: an era, a decade, a year, a month, a day, a block of years or "
         "a phase, as --by says.",
         "entente help eras"},
    Word{"era", "Era", "A named stretch of time that the data set itself defines: early, crisis.",
         "entente help eras"},
    Word{"phase", "Phase",
         "A run of periods over which the level of a relationship holds. It is found in the data, not "
         "given.",
         "docs/phases.md"},
    Word{"shift", "Shift", "Where one phase ends and the next begins.", "docs/phases.md"},
    Word{"gap", "Gap",
         "A period of a series in which nothing of either sign is recorded. It is left out, never taken "
         "for 0, and a level holds across it.",
         "docs/phases.md"},
    Word{"onset", "Onset and terminus",
         "The first period of a phase and the last. `new level from` in a table of shifts "
         "is an onset.",
         "docs/phases.md"},
    Word{"penalty", "Penalty",
         "What one shift more must gain in fit to be taken. The higher it is, the fewer shifts are "
         "found.",
         "docs/phases.md"},
    Word{"snapshot", "Snapshot", "The network within one period, as measures see it.", "docs/measures.md"},
    Word{"roll-up", "Roll-up",
         "Letting agencies and persons count for the actor that they are part of: --roll-up.",
         "entente help filters"},
    Word{"cell", "Cell",
         "All events of one type from one actor to another in one day, week, month or year, folded into "
         "one record while event data are read.",
         "docs/scale.md"},
    Word{"cameo", "CAMEO",
         "The code book of GDELT and ICEWS: what kind of event one actor directed at another (190: use "
         "of military force). --where code=19* asks for some.",
         "entente explain gdelt"},
    Word{"confidence", "Confidence",
         "How sure it is that a relation took place, from 0 to 1. It is kept and shown, and "
         "changes no number.",
         "docs/data-format.md"},
    Word{"source", "Source",
         "The work that a relation or a fact about an actor rests on, with the page or paragraph. (Of "
         "a directed relation: the actor from which it goes.)",
         "docs/data-format.md"},
    Word{"undefined", "Undefined (–)",
         "A number that does not exist for this row: an empty cell in CSV, null in JSON, a "
         "dash in tables, never 0. The column `undefined` says why.",
         "docs/measures.md"},
};

}  // namespace

std::vector<Term> word_terms() {
    std::vector<Term> terms;
    for (const Word& word : words) {
        Term term{TermKind::word, std::string(word.name), std::string(word.label), "", {}};
        term.fields.push_back({"meaning", std::string(word.meaning)});
        if (!word.see.empty()) term.fields.push_back({"see", std::string(word.see)});
        terms.push_back(std::move(term));
    }
    return terms;
}

}  // namespace entente::cli
