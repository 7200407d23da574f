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
    {"csv",
     "tables of actors (id, label, kind, parent, start, end, ccode, gwcode, iso3) and of ties (actor1, "
     "actor2, date or start and end, type, sign, weight, directed, label, source, note), all tables of an "
     "export, or any table of ties with --map",
     "", read_csv},
    {"edges",
     "an edge list: source, target, and a weight or sign and a time if it has them; with --map as in csv", "",
     read_edges},
    {"graphml", "GraphML, as NetworkX, igraph, Cytoscape, Gephi and yEd write it", "", read_graphml},
    {"gexf", "GEXF 1.1 to 1.3 with its times, as Gephi and NetworkX write it", "", read_gexf},
    {"pajek", "Pajek networks (.net): arcs, edges or a matrix, with times read as years", "", read_pajek},
    {"cow-alliances", "Correlates of War Formal Alliances 4.1, by member or by dyad", cow_alliances_citation,
     read_cow_alliances},
    {"atop", "Alliance Treaty Obligations and Provisions, directed dyad-years", atop_citation, read_atop},
    {"cow-mid",
     "Militarized Interstate Disputes: participants (MIDB 4.x, 5) or dyad-years (COW 5, GML); and interstate "
     "wars by dyad-year (COW 4)",
     cow_mid_citation, read_cow_mid},
    {"ucdp", "UCDP/PRIO Armed Conflict Dataset, and UCDP's data by dyad", ucdp_citation, read_ucdp},
    {"un-votes",
     "UN General Assembly roll calls (Voeten): votes and roll calls, or the matrix of a session; gives "
     "profiles, not ties",
     un_votes_citation, nullptr, read_un_votes},
    {"atop-profiles",
     "what each member of the state system owes every other by ATOP's directed dyad-years, with the list of "
     "members (COW states2016.csv); gives profiles, not ties",
     atop_citation, nullptr, read_atop_profiles},
    {"gdelt", "GDELT events 1.0 (57 or 58 columns) and 2.0 (61), raw or exported again with a header",
     gdelt_citation, nullptr, nullptr, &gdelt_events},
    {"icews", "ICEWS coded events", icews_citation, nullptr, nullptr, &icews_events},
    {"cells",
     "events folded elsewhere: a table of actor1, actor2, period, type, count, goldstein_sum, "
     "positive_sum, negative_sum, first_id, last_id",
     "", nullptr, nullptr, &cells_events},
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
