// The table of formats that can be imported. Adding one is its own source in ingest/formats/, its
// reader declared in ingest/formats/readers.hpp, and one row.
#include <algorithm>
#include <vector>

#include "entente/ingest/import.hpp"
#include "ingest/events/format.hpp"
#include "ingest/formats/citations.hpp"
#include "ingest/formats/readers.hpp"

namespace entente::ingest {

namespace {

const std::vector<Format> table = {
    {.name = "csv",
     .what =
         "tables of actors (id, label, kind, parent, start, end, ccode, gwcode, iso3) and of ties (actor1, "
         "actor2, date or start and end, type, sign, weight, directed, label, source, note), all tables of "
         "an export, or any table of ties with --map",
     .citation = "",
     .read = read_csv,
     .skips =
         "Ties without both ends, of an actor that the table of actors does not list, of an actor with "
         "itself, with a date, sign or weight that cannot be read, with a date beside a start or end, with "
         "none of them where other rows have one, with a sign that contradicts a negative weight, or with a "
         "time that their type is declared not to have; actors without an id or listed twice. What is used "
         "and should be looked at is noted: ties without a weight, equal rows, types that are not declared.",
     .example = "csv actors.csv ties.csv -o network.json",
     .ends = true},
    {.name = "edges",
     .what =
         "an edge list: source, target, and a weight or sign and a time if it has them; with --map as in csv",
     .citation = "",
     .read = read_edges,
     .skips =
         "Rows without both ends, of an actor with itself, with a weight, sign or time that cannot be read, "
         "without a start where other rows have one, or with a sign that contradicts a negative weight.",
     .example = "edges friends.tsv -o network.json",
     .ends = true},
    {.name = "graphml",
     .what = "GraphML, as NetworkX, igraph, Cytoscape, Gephi and yEd write it",
     .citation = "",
     .read = read_graphml,
     .skips =
         "Ties of an actor with itself, outside the life of one of their actors, or with a date, sign or "
         "weight that cannot be read. Attributes that mean nothing here are named in a remark.",
     .example = "graphml net.graphml -o network.json"},
    {.name = "gexf",
     .what = "GEXF 1.1 to 1.3 with its times, as Gephi and NetworkX write it",
     .citation = "",
     .read = read_gexf,
     .skips = "As graphml; and colours, sizes and positions, which a remark says.",
     .example = "gexf net.gexf -o network.json"},
    {.name = "pajek",
     .what = "Pajek networks (.net): arcs, edges or a matrix, with times read as years",
     .citation = "",
     .read = read_pajek,
     .skips =
         "Lines of a vertex with itself; positions and shapes. Partitions and vectors are files of their "
         "own, which are not read.",
     .example = "pajek net.net -o network.json"},
    {.name = "cow-alliances",
     .what = "Correlates of War Formal Alliances 4.1, by member or by dyad; with the list of members of the "
             "state "
             "system (COW states2016.csv) if it is given too",
     .citation = cow_alliances_citation,
     .read = read_cow_alliances,
     .skips =
         "Rows without a COW state number, with a start or end that is no date, in which no obligation is "
         "flagged, and members without a partner at the same time.",
     .example = "cow-alliances alliance_v4.1_by_dyad.csv -o alliances.json"},
    {.name = "atop",
     .what =
         "Alliance Treaty Obligations and Provisions, directed dyad-years; with the list of members if given",
     .citation = atop_citation,
     .read = read_atop,
     .skips =
         "Rows without a year or a COW state number, of a state with itself, or in which none of the five "
         "obligations is flagged.",
     .example = "atop atop5_1ddyr.csv -o atop.json"},
    {.name = "cow-mid",
     .what = "Militarized Interstate Disputes: participants (MIDB 4.x, 5) or dyad-years (COW 5, GML); and "
             "interstate wars by dyad-year (COW 4); with the list of members if given",
     .citation = cow_mid_citation,
     .read = read_cow_mid,
     .skips =
         "Rows without a COW state number, a start and end in order or a hostility level from 1 to 5, on "
         "neither side, both on one side, and participants without an opponent at the same time. The file "
         "of disputes (MIDA) says not who took part, and is refused.",
     .example = "cow-mid MIDB-5.0.csv -o disputes.json"},
    {.name = "ucdp",
     .what = "UCDP/PRIO Armed Conflict Dataset, and UCDP's data by dyad",
     .citation = ucdp_citation,
     .read = read_ucdp,
     .skips =
         "Rows without a year or an intensity level, without a Gleditsch-Ward number for side A, with nobody "
         "on side B, or with a date that cannot be read.",
     .example = "ucdp UcdpPrioConflict_v24_1.csv -o conflicts.json"},
    {.name = "un-votes",
     .what =
         "UN General Assembly roll calls (Voeten): votes and roll calls, or the matrix of a session; gives "
         "profiles, not ties",
     .citation = un_votes_citation,
     .profiles = read_un_votes,
     .skips =
         "Absences, states that were no members and empty votes, which are no answers; votes on roll calls "
         "that the table of roll calls does not list; a vote given twice; topics of roll calls.",
     .example = "un-votes un_votes.csv un_roll_calls.csv -o votes.csv"},
    {.name = "atop-profiles",
     .what =
         "what each member of the state system owes every other by ATOP's directed dyad-years, with the list "
         "of members (COW states2016.csv); gives profiles, not ties",
     .citation = atop_citation,
     .profiles = read_atop_profiles,
     .skips =
         "Rows of a state that was no member of the system in the year, of years beyond the list of members, "
         "of a state with itself, or with an obligation that is neither 0 nor 1.",
     .example = "atop-profiles atop5_1ddyr.csv states2016.csv -o obligations.csv"},
    {.name = "gdelt",
     .what = "GDELT events 1.0 (57 or 58 columns) and 2.0 (61), raw or exported again with a header",
     .citation = gdelt_citation,
     .events = &gdelt_events,
     .skips =
         "Events without both actors, of an actor on itself, with a date that does not exist, a code that is "
         "not CAMEO's or no Goldstein value from -10 to 10; and what --where leaves out. Files of mentions "
         "and of the knowledge graph are refused.",
     .example = "gdelt 202011*.zip --where actor=PAK* -o events.db"},
    {.name = "icews",
     .what = "ICEWS coded events",
     .citation = icews_citation,
     .events = &icews_events,
     .skips = "As gdelt.",
     .example = "icews events.2015.*.tab.zip -o events.db"},
    {.name = "cells",
     .what = "events folded elsewhere: a table of actor1, actor2, period, type, count, goldstein_sum, "
             "positive_sum, negative_sum, first_id, last_id",
     .citation = "",
     .events = &cells_events,
     .skips =
         "Cells without both actors or of an actor on itself, with a period that is none or not like the "
         "first one, or with sums that do not fit together.",
     .example = "cells cells.csv -o network.db"},
};

}  // namespace

std::span<const Format> formats() {
    return table;
}

const Format* find_format(std::string_view name) {
    const auto found =
        std::find_if(table.begin(), table.end(), [&](const Format& format) { return format.name == name; });
    return found == table.end() ? nullptr : &*found;
}

}  // namespace entente::ingest
