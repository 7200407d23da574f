#include <gmock/gmock.h>

#include <array>
#include <fstream>
#include <sstream>

#include "entente/ingest/export.hpp"
#include "entente/ingest/json.hpp"
#include "ingest/formats/imported.hpp"
#include "ingest/formats/python.hpp"
#include "ingest/formats/readers.hpp"
#include "support/networks.hpp"
#include "support/random_networks.hpp"

namespace entente::ingest {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;

Import imported(const std::string& text) {
    return test::imported(read_graphml, "net.graphml", text);
}

std::string problems_of(const std::string& text) {
    return test::problems_of(read_graphml, "net.graphml", text);
}

/// As NetworkX writes it, with the elements of `graph`.
std::string document(const std::string& graph, const std::string& direction = "directed") {
    return "<?xml version='1.0' encoding='utf-8'?>\n"
           "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n"
           "<key id=\"d0\" for=\"node\" attr.name=\"label\" attr.type=\"string\"/>\n"
           "<key id=\"d1\" for=\"edge\" attr.name=\"weight\" "
           "attr.type=\"double\"><default>2.5</default></key>\n"
           "<key id=\"d2\" for=\"edge\" attr.name=\"start\" attr.type=\"string\"/>\n"
           "<key id=\"d3\" for=\"edge\" attr.name=\"sign\" attr.type=\"int\"/>\n"
           "<graph edgedefault=\"" +
           direction + "\">\n" + graph + "</graph></graphml>\n";
}

TEST(Graphml, ReadsNodesParallelEdgesDefaultsAndSigns) {
    const Import out = imported(document(
        "<node id=\"n0\"><data key=\"d0\">A &amp; B</data></node><node id=\"n1\"/>\n"
        "<edge id=\"e0\" source=\"n0\" target=\"n1\"><data key=\"d2\">1950-05</data></edge>\n"
        "<edge id=\"e1\" source=\"n0\" target=\"n1\"><data key=\"d1\">4</data>"
        "<data key=\"d3\">-1</data><data key=\"d2\">1951</data></edge>\n"
        "<edge source=\"n1\" target=\"n0\" directed=\"false\"><data key=\"d2\">1952</data></edge>\n"));
    const model::Network& network = out.network;
    ASSERT_THAT(network.actors(), SizeIs(2));
    EXPECT_EQ(network.actors()[0].name, "A & B");
    EXPECT_EQ(network.actors()[1].name, "n1");
    ASSERT_THAT(network.relations(), SizeIs(3));
    EXPECT_EQ(network.weight(model::RelationIndex{0}), 2.5);
    EXPECT_EQ(network.weight(model::RelationIndex{1}), -4);
    EXPECT_EQ(network.relations()[0].start, model::Date::parse("1950-05"));
    EXPECT_TRUE(network[network.relations()[0].type].directed);
    EXPECT_FALSE(network[network.relations()[2].type].directed);
    EXPECT_EQ(out.log.read, 3U);
    EXPECT_EQ(out.log.used, 3U);
}

TEST(Graphml, MakesNodesOfANestedGraphPartsOfTheNodeThatHoldsIt) {
    const model::Network network =
        imported(document("<node id=\"usa\"><graph edgedefault=\"directed\"><node id=\"cia\"/></graph></node>"
                          "<node id=\"pak\"/><edge source=\"cia\" target=\"pak\"><data "
                          "key=\"d2\">1950</data></edge>"))
            .network;
    ASSERT_THAT(network.actors(), SizeIs(3));
    EXPECT_EQ(network[test::actor(network, "cia")].parent, test::actor(network, "usa"));
}

TEST(Graphml, SkipsLoopsWithTheirPlace) {
    const Import out =
        imported(document("<node id=\"a\"/><node id=\"b\"/>\n"
                          "<edge source=\"a\" target=\"a\"/>\n"
                          "<edge source=\"a\" target=\"b\"><data key=\"d2\">1950</data></edge>"));
    EXPECT_EQ(out.log.used, 1U);
    ASSERT_THAT(out.log.skipped, SizeIs(1));
    EXPECT_THAT(out.log.skipped[0].reason, HasSubstr("same actor"));
    EXPECT_EQ(out.log.skipped[0].first[0].line, 9U);
}

TEST(Graphml, ReportsDuplicateNodesAndUnknownEndsWithTheirPlaces) {
    const std::string said =
        problems_of(document("<node id=\"pakistan\"/><node id=\"usa\"/>\n<node id=\"usa\"/>\n"
                             "<edge source=\"usa\" target=\"pakistn\"/>"));
    EXPECT_THAT(said, HasSubstr("net.graphml:9:2: duplicate node id \"usa\", first in line 8"));
    EXPECT_THAT(said,
                HasSubstr("net.graphml:10:2: an edge to \"pakistn\", which is no node; is \"pakistan\""));
}

TEST(Graphml, RefusesWhatIsNoGraphmlWithItsPlace) {
    EXPECT_THAT(problems_of("hello"), HasSubstr("net.graphml:1:"));
    EXPECT_THAT(problems_of("<gexf/>"), HasSubstr("first element is <gexf>"));
    EXPECT_THAT(problems_of(document("<node/>")), HasSubstr("net.graphml:8:2: this node has no `id`"));
    EXPECT_THAT(problems_of(document("<node id=\"a\"><data key=\"zz\">1</data></node>")),
                HasSubstr("\"zz\""));
    EXPECT_THAT(problems_of(document("<hyperedge/>")), HasSubstr("hyperedge"));
    EXPECT_THAT(problems_of(document("<node id=\"a\"/>", "maybe")), HasSubstr("edgedefault"));
    for (const char* weight : {"abc", "nan", "1e999"}) {
        EXPECT_THAT(problems_of(document("<node id=\"a\"/><node id=\"b\"/><edge source=\"a\" target=\"b\">"
                                         "<data key=\"d1\">" +
                                         std::string(weight) + "</data></edge>")),
                    HasSubstr(weight));
    }
    EXPECT_THAT(problems_of("<!DOCTYPE g [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><graphml/>"),
                HasSubstr("DOCTYPE"));
    const std::string good = document("<node id=\"a\"/>");
    EXPECT_THAT(problems_of(good.substr(0, good.size() / 2)), HasSubstr("well-formed"));
    std::string deep;
    for (int i = 0; i < 100'000; ++i) deep += "<a>";
    std::string close;
    for (int i = 0; i < 100'000; ++i) close += "</a>";
    EXPECT_THAT(problems_of("<graphml>" + deep + close + "</graphml>"), HasSubstr("nested deeper than 64"));
}

TEST(Graphml, TakesAGraphWithoutEdges) {
    EXPECT_THAT(imported(document("<node id=\"a\"/>")).network.actors(), SizeIs(1));
}

TEST(Graphml, MeetsTheExpectationsOfTheCorpus) {
    const std::string folder = ENTENTE_SOURCE_DIR "/../shared/corpus/";
    std::ifstream manifest(folder + "MANIFEST.tsv");
    if (!manifest) GTEST_SKIP() << "skipped: no corpus";
    std::size_t files = 0;
    for (std::string line; std::getline(manifest, line);) {
        std::istringstream cells(line);
        std::string name, format, category, exit, contains;
        for (std::string* cell : {&name, &format, &category, &exit, &contains}) {
            std::getline(cells, *cell, '\t');
        }
        if (format != "graphml") continue;
        ++files;
        const std::string said = problems_of(read_file(folder + name));
        EXPECT_EQ(said == "no problem", exit == "0") << name << ": " << said;
        EXPECT_THAT(said, HasSubstr(contains)) << name;
        if (exit != "0") {
            EXPECT_THAT(said, ::testing::MatchesRegex("net.graphml:[0-9]+:[0-9]+: (.|\n)*")) << name;
        }
    }
    EXPECT_GT(files, 0U);
}

TEST(Graphml, ReadsWhatNetworkxWrites) {
    const Import out =
        imported(test::python("import networkx, sys\n"
                              "g = networkx.MultiDiGraph()\n"
                              "g.add_node(\"usa\", label=\"United States\")\n"
                              "g.add_edge(\"usa\", \"pak\", weight=3.5, start=\"1954\")\n"
                              "g.add_edge(\"usa\", \"pak\", weight=-2.0, start=\"1990\")\n"
                              "networkx.write_graphml(g, sys.argv[1])\n"));
    ASSERT_THAT(out.network.relations(), SizeIs(2));
    EXPECT_EQ(out.network.actors()[0].name, "United States");
    EXPECT_EQ(out.network.weight(model::RelationIndex{1}), -2.0);
}

TEST(Graphml, ReadsWhatIgraphWrites) {
    const std::string text = test::python(
        "try:\n"
        " import igraph, sys\n"
        "except ImportError:\n"
        " sys.exit(1)\n"
        "g = igraph.Graph([(0, 1), (0, 1), (1, 2)])\n"
        "g.vs[\"name\"] = [\"A\", \"B\", \"C\"]\n"
        "g.es[\"weight\"] = [1.5, -2, float(\"nan\")]\n"
        "g.es[\"start\"] = [\"1950\", \"1951\", \"1952\"]\n"
        "g.write_graphml(sys.argv[1])\n");
    if (text.empty()) GTEST_SKIP() << "skipped: no python3-igraph";
    const Import out = imported(text);
    EXPECT_EQ(out.network.actors()[2].name, "C");
    ASSERT_THAT(out.network.relations(), SizeIs(3));
    EXPECT_EQ(out.network.weight(model::RelationIndex{1}), -2.0);
    EXPECT_FALSE(out.network[out.network.relations()[0].type].directed);
}

TEST(Graphml, FindsParentsAndFocusWhereIgraphHasNumberedTheNodesAgain) {
    const std::string text = test::python(
        "try:\n"
        " import igraph, sys\n"
        "except ImportError:\n"
        " sys.exit(1)\n"
        "g = igraph.Graph([(0, 1), (1, 2)])\n"
        "g[\"focus\"] = \"usa | pak\"\n"
        "g.vs[\"id\"] = [\"usa\", \"pak\", \"isi\"]\n"
        "g.vs[\"label\"] = [\"United States\", \"Pakistan\", \"ISI\"]\n"
        "g.vs[\"parent\"] = [\"\", \"\", \"pak\"]\n"
        "g.es[\"start\"] = [\"1950\", \"1951\"]\n"
        "g.write_graphml(sys.argv[1])\n");
    if (text.empty()) GTEST_SKIP() << "skipped: no python3-igraph";
    const Import out = imported(text);
    const model::Network& network = out.network;
    EXPECT_EQ(network.actors()[0].id, "usa");
    EXPECT_EQ(network.actors()[2].parent, model::ActorIndex{1});
    EXPECT_EQ(network.focus(), (std::array{model::ActorIndex{0}, model::ActorIndex{1}}));
    EXPECT_THAT(out.log.remarks, Not(Contains(HasSubstr("parent"))));
}

}  // namespace
}  // namespace entente::ingest
