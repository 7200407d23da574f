// Small files in the manner of the programs that people have them from.
#include <gmock/gmock.h>

#include "entente/ingest/export.hpp"
#include "entente/ingest/json.hpp"
#include "ingest/formats/imported.hpp"
#include "ingest/formats/python.hpp"
#include "ingest/formats/readers.hpp"
#include "support/networks.hpp"

namespace entente::ingest {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

using ::testing::SizeIs;

const std::string graphml_head =
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\" "
    "xmlns:y=\"http://www.yworks.com/xml/graphml\">\n";

TEST(FromYed, LabelsStandInTheDrawingAndGroupsAreParents) {
    const std::string shape =
        "<y:ShapeNode><y:Geometry height=\"30.0\" width=\"30.0\" x=\"1\" y=\"2\"/>"
        "<y:Fill color=\"#FFCC00\"/><y:NodeLabel visible=\"true\">";
    const std::string text =
        graphml_head +
        "<key for=\"port\" id=\"d0\" yfiles.type=\"portgraphics\"/>"
        "<key attr.name=\"description\" attr.type=\"string\" for=\"node\" id=\"d5\"/>"
        "<key for=\"node\" id=\"d6\" yfiles.type=\"nodegraphics\"/>"
        "<key for=\"graphml\" id=\"d7\" yfiles.type=\"resources\"/>"
        "<key for=\"edge\" id=\"d10\" yfiles.type=\"edgegraphics\"/>"
        "<graph edgedefault=\"directed\" id=\"G\">"
        "<node id=\"n0\" yfiles.foldertype=\"group\"><data key=\"d6\"><y:ProxyAutoBoundsNode><y:Realizers>"
        "<y:GroupNode><y:NodeLabel>United States</y:NodeLabel></y:GroupNode></y:Realizers>"
        "</y:ProxyAutoBoundsNode></data><graph edgedefault=\"directed\" id=\"n0:\"><node id=\"n0::n0\">"
        "<data key=\"d6\">" +
        shape +
        "CIA<y:LabelModel/></y:NodeLabel></y:ShapeNode></data></node></graph></node>"
        "<node id=\"n1\"><data key=\"d5\"/><data key=\"d6\">" +
        shape +
        "Pakistan</y:NodeLabel></y:ShapeNode></data></node>"
        "<edge id=\"e0\" source=\"n0::n0\" target=\"n1\"><data key=\"d10\"><y:PolyLineEdge>"
        "<y:Arrows source=\"none\" "
        "target=\"standard\"/><y:EdgeLabel>aid</y:EdgeLabel></y:PolyLineEdge></data></edge>"
        "</graph><data key=\"d7\"><y:Resources/></data></graphml>";
    const Import out = test::imported(read_graphml, "yed.graphml", text);
    ASSERT_THAT(out.network.actors(), SizeIs(3));
    EXPECT_EQ(out.network.actors()[1].name, "CIA");
    EXPECT_EQ(out.network.actors()[1].parent, model::ActorIndex{0});
    EXPECT_EQ(out.network.actors()[2].name, "Pakistan");
    EXPECT_EQ(out.network.relations()[0].label, "aid");
    EXPECT_THAT(out.log.remarks, Contains(HasSubstr("nominal year 1")));
}

TEST(FromCytoscape, NamesAreColumnsAndTheInteractionIsTheType) {
    const std::string text =
        graphml_head +
        "<key id=\"SUID\" for=\"node\" attr.name=\"SUID\" attr.type=\"long\"/>"
        "<key id=\"shared name\" for=\"node\" attr.name=\"shared name\" attr.type=\"string\"/>"
        "<key id=\"selected\" for=\"node\" attr.name=\"selected\" attr.type=\"boolean\"/>"
        "<key id=\"shared name\" for=\"edge\" attr.name=\"shared name\" attr.type=\"string\"/>"
        "<key id=\"interaction\" for=\"edge\" attr.name=\"interaction\" attr.type=\"string\"/>"
        "<key id=\"weight\" for=\"edge\" attr.name=\"weight\" attr.type=\"double\"/>"
        "<graph id=\"Network\" edgedefault=\"directed\">"
        "<node id=\"62\"><data key=\"SUID\">62</data><data key=\"shared name\">United States</data>"
        "<data key=\"selected\">false</data></node>"
        "<node id=\"64\"><data key=\"SUID\">64</data><data key=\"shared name\">Pakistan</data></node>"
        "<edge id=\"70\" source=\"62\" target=\"64\"><data key=\"interaction\">aids</data><data "
        "key=\"weight\">3.5"
        "</data></edge></graph></graphml>";
    const Import out = test::imported(read_graphml, "cytoscape.graphml", text);
    EXPECT_EQ(out.network.actors()[0].id, "united-states");
    EXPECT_EQ(out.network[out.network.relations()[0].type].id, "aids");
    EXPECT_EQ(out.network.weight(model::RelationIndex{0}), 3.5);
    EXPECT_THAT(out.log.remarks,
                Contains("columns of nodes that mean nothing here are left out: selected, suid"));
}

TEST(FromGephi, GraphmlHasLabelsWeightsAndColours) {
    const std::string text =
        graphml_head +
        "<key attr.name=\"label\" attr.type=\"string\" for=\"node\" id=\"label\"/>"
        "<key attr.name=\"Edge Label\" attr.type=\"string\" for=\"edge\" id=\"edgelabel\"/>"
        "<key attr.name=\"weight\" attr.type=\"double\" for=\"edge\" id=\"weight\"/>"
        "<key attr.name=\"r\" attr.type=\"int\" for=\"node\" id=\"r\"/>"
        "<graph edgedefault=\"undirected\"><node id=\"0\"><data key=\"label\">A</data><data "
        "key=\"r\">9</data></node>"
        "<node id=\"1\"><data key=\"label\">B</data></node>"
        "<edge source=\"0\" target=\"1\" directed=\"true\"><data key=\"edgelabel\">talks</data>"
        "<data key=\"weight\">2.0</data></edge></graph></graphml>";
    const Import out = test::imported(read_graphml, "gephi.graphml", text);
    EXPECT_EQ(out.network.relations()[0].label, "talks");
    EXPECT_TRUE(out.network[out.network.relations()[0].type].directed);
    EXPECT_EQ(out.network.weight(model::RelationIndex{0}), 2);
}

TEST(FromGephi, GexfHasTimeInYearsParallelEdgesAndLooks) {
    const std::string text =
        "<?xml version='1.0' encoding='UTF-8'?>\n<gexf xmlns=\"http://gexf.net/1.3\" version=\"1.3\" "
        "xmlns:viz=\"http://gexf.net/1.3/viz\"><meta lastmodifieddate=\"2024-01-01\"><creator>Gephi "
        "0.10</creator>"
        "<description></description></meta><graph defaultedgetype=\"directed\" timeformat=\"double\" "
        "timerepresentation=\"interval\" mode=\"dynamic\"><attributes class=\"edge\" mode=\"dynamic\">"
        "<attribute id=\"weight\" title=\"Weight\" type=\"double\"/></attributes><nodes>"
        "<node id=\"0\" label=\"A\" start=\"1950.0\" end=\"1990.0\"><viz:size value=\"10.0\"/></node>"
        "<node id=\"1\" label=\"B\"><viz:color r=\"0\" g=\"0\" b=\"0\"/></node></nodes><edges>"
        "<edge id=\"0\" source=\"0\" target=\"1\" kind=\"trade\" start=\"1960.0\" end=\"1962.0\"><attvalues>"
        "<attvalue for=\"weight\" value=\"1.5\" start=\"1960.0\" end=\"1961.0\"/>"
        "<attvalue for=\"weight\" value=\"2.5\" start=\"1961.0\" end=\"1962.0\"/></attvalues></edge>"
        "<edge id=\"1\" source=\"0\" target=\"1\" kind=\"alliance\" type=\"undirected\" start=\"1970.0\"/>"
        "<edge id=\"2\" source=\"1\" target=\"0\" kind=\"alliance\" type=\"mutual\" start=\"1971.0\" "
        "end=\"1972.0\"/>"
        "</edges></graph></gexf>";
    const Import out = test::imported(read_gexf, "gephi.gexf", text);
    const model::Network& network = out.network;
    ASSERT_THAT(network.relations(), SizeIs(5));
    EXPECT_EQ(network.relations()[0].end, model::Date::parse("1961"));
    EXPECT_EQ(network.weight(model::RelationIndex{1}), 2.5);
    EXPECT_EQ(network.relations()[1].end, model::Date::parse("1963"));
    EXPECT_FALSE(network[network.relations()[2].type].directed);
    EXPECT_EQ(network.relations()[2].end, model::Date::parse("1991"));  // with the life of A
    EXPECT_EQ(network.relations()[3].source, network.relations()[4].target);
    EXPECT_EQ(network.actors()[0].id, "a");
    EXPECT_THAT(out.log.remarks, ElementsAre("the times are numbers, and read as years", HasSubstr("(viz)")));
}

TEST(FromPajek, FilesHaveCoordinatesColoursAndTimes) {
    const Import out = test::imported(
        read_pajek, "old.net",
        "*Network old\r\n*Vertices 3 2\r\n1 \"Austria\" 0.1 0.2 0.5 ellipse ic Red bc Blue\r\n"
        "2 \"France\" 0.3 0.4 0.5 [1800-1870]\r\n3 \"Gro\xDF\" 0.1 0.1 0.5\r\n"
        "*Arcs :1 \"pact\"\r\n1 2 2 c Blue w 2 [1850]\r\n*Edges :2 \"war\"\r\n 1   3   -1\r\n");
    ASSERT_THAT(out.network.relations(), SizeIs(2));
    EXPECT_EQ(out.network.actors()[2].name, "Groß");
    EXPECT_EQ(out.network.actors()[1].end, model::Date::parse("1871"));
    EXPECT_EQ(out.network.weight(model::RelationIndex{1}), -1);
    EXPECT_THAT(out.log.remarks, Contains(HasSubstr("Latin-1")));
}

TEST(FromIgraph, NumberedNodesGetIdsFromTheirNames) {
    const std::string text = test::python(
        "try:\n import igraph, sys\nexcept ImportError:\n sys.exit(1)\n"
        "g = igraph.Graph([(0, 1), (1, 2)], directed=True)\n"
        "g.vs[\"name\"] = [\"United States\", \"Pakistan\", \"India\"]\n"
        "g.es[\"type\"] = [\"aid\", \"war\"]\ng.es[\"date\"] = [\"1955\", \"1965-09\"]\n"
        "g.write_graphml(sys.argv[1])\n");
    if (text.empty()) GTEST_SKIP() << "skipped: no python3-igraph";
    const Import out = test::imported(read_graphml, "igraph.graphml", text);
    EXPECT_EQ(out.network.actors()[0].id, "united-states");
    EXPECT_EQ(out.network.relations()[1].date, model::Date::parse("1965-09"));
    EXPECT_THAT(out.log.skipped, IsEmpty());
}

TEST(FromIgraph, OurOwnExportComesBackThroughItWithItsIds) {
    const std::string path = std::string(ENTENTE_SOURCE_DIR) + "/data/great-powers-1872-1907.json";
    const model::Network network = read_json(read_file(path), path);
    const std::string ours = ::testing::TempDir() + "/entente-ours-" + std::to_string(::getpid());
    std::ofstream(ours, std::ios::binary) << write_graphml(network).files[0].content;
    const std::string text = test::python(
        "try:\n import igraph, sys\nexcept ImportError:\n sys.exit(1)\n"
        "igraph.Graph.Read_GraphML(\"" +
        ours + "\").write_graphml(sys.argv[1])\n");
    std::filesystem::remove(ours);
    if (text.empty()) GTEST_SKIP() << "skipped: no python3-igraph";
    const Import out = test::imported(read_graphml, "great-powers-1872-1907.graphml", text);
    EXPECT_EQ(write_json(out.network), write_json(network));
}

TEST(FromNetworkx, KeysAmongParallelEdgesAreNoIds) {
    const Import out = test::imported(
        read_graphml, "x.graphml",
        test::python(
            "import networkx, sys\ng = networkx.MultiDiGraph()\n"
            "g.add_edge(\"usa\", \"pak\", start=\"1954\")\ng.add_edge(\"usa\", \"pak\", start=\"1990\")\n"
            "g.add_edge(\"pak\", \"usa\", start=\"1990\")\nnetworkx.write_graphml(g, sys.argv[1])\n"));
    ASSERT_THAT(out.network.relations(), SizeIs(3));
    EXPECT_EQ(out.network.relations()[2].id, "t3");
}

}  // namespace
}  // namespace entente::ingest
