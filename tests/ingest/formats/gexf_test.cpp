#include <gmock/gmock.h>

#include "entente/ingest/export.hpp"
#include "entente/ingest/json.hpp"
#include "ingest/formats/imported.hpp"
#include "ingest/formats/python.hpp"
#include "ingest/formats/readers.hpp"
#include "support/networks.hpp"
#include "support/random_networks.hpp"

namespace entente::ingest {
namespace {

using ::testing::HasSubstr;
using ::testing::SizeIs;

Import imported(const std::string& text) {
    return test::imported(read_gexf, "net.gexf", text);
}

std::string problems_of(const std::string& text) {
    return test::problems_of(read_gexf, "net.gexf", text);
}

/// As Gephi writes it.
std::string document(const std::string& nodes, const std::string& edges) {
    return "<?xml version='1.0' encoding='UTF-8'?>\n"
           "<gexf xmlns=\"http://gexf.net/1.3\" xmlns:viz=\"http://gexf.net/1.3/viz\" version=\"1.3\">\n"
           "<meta><title>From Gephi</title></meta>\n"
           "<graph defaultedgetype=\"directed\" mode=\"dynamic\" timeformat=\"date\" start=\"1950-01-01\" "
           "end=\"1959-12-31\">\n"
           "<attributes class=\"node\"><attribute id=\"0\" title=\"kind\" type=\"string\"><default>state"
           "</default></attribute></attributes>\n"
           "<attributes class=\"edge\" mode=\"dynamic\"><attribute id=\"0\" title=\"sign\" "
           "type=\"integer\"/></attributes>\n"
           "<nodes>\n" +
           nodes + "</nodes>\n<edges>\n" + edges + "</edges></graph></gexf>\n";
}

const std::string two_nodes =
    "<node id=\"n0\" label=\"A\"><viz:size value=\"3\"/></node>\n"
    "<node id=\"n1\" label=\"B\"><attvalues><attvalue for=\"0\" value=\"agency\"/></attvalues></node>\n";

TEST(Gexf, MakesATieOfEachSpellWithItsLastDayIncluded) {
    const Import out = imported(document(
        two_nodes,
        "<edge id=\"e\" source=\"n0\" target=\"n1\" kind=\"pact\" weight=\"4\"><attvalues>"
        "<attvalue for=\"0\" value=\"-1\" start=\"1951-01-01\"/></attvalues><spells>"
        "<spell start=\"1951-01-01\" end=\"1952-12-31\"/><spell start=\"1955-03-01\"/></spells></edge>\n"));
    ASSERT_THAT(out.network.relations(), SizeIs(2));
    const auto& [first, second] = std::tie(out.network.relations()[0], out.network.relations()[1]);
    EXPECT_EQ(first.start, model::Date::parse("1951-01-01"));
    EXPECT_EQ(first.end, model::Date::parse("1953-01-01"));
    EXPECT_EQ(second.start, model::Date::parse("1955-03-01"));
    EXPECT_FALSE(second.end);
    EXPECT_EQ(out.network.weight(model::RelationIndex{0}), -4);
    EXPECT_EQ(out.network[first.type].id, "pact");
    EXPECT_EQ(out.network.actors()[0].kind, model::ActorKind::state);
    EXPECT_EQ(out.network.actors()[1].kind, model::ActorKind::agency);
    EXPECT_EQ(out.network.title(), "From Gephi");
    EXPECT_EQ(out.network.observed(), test::interval("1950", "1960"));
}

TEST(Gexf, ReadsNestedNodesMutualAndUndirectedEdges) {
    const model::Network network =
        imported(
            document("<node id=\"usa\" label=\"USA\"><nodes><node id=\"cia\" label=\"CIA\"/></nodes></node>"
                     "<node id=\"nsa\" label=\"NSA\" pid=\"usa\"/>",
                     "<edge source=\"usa\" target=\"nsa\" type=\"mutual\" start=\"1951-01-01\"/>"
                     "<edge source=\"cia\" target=\"nsa\" type=\"undirected\" start=\"1951-01-01\"/>"))
            .network;
    EXPECT_EQ(network[test::actor(network, "cia")].parent, test::actor(network, "usa"));
    EXPECT_EQ(network[test::actor(network, "nsa")].parent, test::actor(network, "usa"));
    ASSERT_THAT(network.relations(), SizeIs(3));
    EXPECT_EQ(network.relations()[0].source, network.relations()[1].target);
    EXPECT_FALSE(network[network.relations()[2].type].directed);
}

TEST(Gexf, ReportsWhatIsWrongWithItsPlace) {
    EXPECT_THAT(problems_of("<graphml/>"), HasSubstr("not GEXF"));
    EXPECT_THAT(problems_of(document("<node label=\"x\"/>", "")),
                HasSubstr("net.gexf:8:2: this node has no `id`"));
    EXPECT_THAT(problems_of(document(two_nodes, "<edge source=\"n0\" target=\"n9\"/>")), HasSubstr("\"n9\""));
    EXPECT_THAT(problems_of(document(two_nodes + two_nodes, "")), HasSubstr("duplicate node id \"n0\""));
    EXPECT_THAT(problems_of("<!DOCTYPE gexf><gexf/>"), HasSubstr("DOCTYPE"));
}

TEST(Gexf, ReadsWhatNetworkxWrites) {
    const Import out = imported(
        test::python("import networkx, sys\n"
                     "g = networkx.MultiDiGraph()\n"
                     "g.add_node(\"usa\", label=\"United States\")\n"
                     "g.add_edge(\"usa\", \"pak\", weight=3.5, start=\"1954-01-01\", end=\"1965-12-31\")\n"
                     "g.add_edge(\"usa\", \"pak\", weight=2.0, start=\"1990-01-01\")\n"
                     "networkx.write_gexf(g, sys.argv[1])\n"));
    ASSERT_THAT(out.network.relations(), SizeIs(2));
    EXPECT_EQ(out.network.actors()[0].name, "United States");
    EXPECT_EQ(out.network.relations()[0].end, model::Date::parse("1966-01-01"));
}

}  // namespace
}  // namespace entente::ingest
