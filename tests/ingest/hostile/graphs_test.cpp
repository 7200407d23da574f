#include "ingest/hostile/hostile.hpp"

namespace {

using entente::test::expect_refused;
using entente::test::times;
using namespace std::string_literals;

std::string graphml(const std::string& graph, const std::string& direction = "directed") {
    return "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n"
           "<key id=\"w\" for=\"edge\" attr.name=\"weight\" attr.type=\"double\"/>\n"
           "<key id=\"s\" for=\"edge\" attr.name=\"start\" attr.type=\"string\"/>\n"
           "<graph edgedefault=\"" +
           direction + "\">\n<node id=\"a\"/><node id=\"b\"/>\n" + graph + "\n</graph></graphml>\n";
}

TEST(HostileGraphml, IsRefusedWithItsPlace) {
    const auto edge = [](const std::string& key, const std::string& value) {
        return graphml("<edge source=\"a\" target=\"b\"><data key=\"" + key + "\">" + value +
                       "</data></edge>");
    };
    expect_refused(
        "graphml",
        {
            {"", ":1:1", "the file is empty"},
            {"hello", ":1:6", "this is not well-formed XML"},
            {"<gexf/>", ":1:2", "this is not GraphML"},
            {graphml("<node id=\"a\"/>"), ":6:2", "duplicate node id \"a\", first in line 5"},
            {graphml("<node/>"), ":6:2", "no `id`"},
            {graphml("<edge source=\"a\" target=\"zz\"/>"), ":6:2", "zz"},
            {graphml("<edge source=\"a\"/>"), ":6:2", "this edge has no `target`"},
            {graphml("<hyperedge/>"), ":6:2", "hyperedge"},
            {graphml("", "sideways"), ":4:2", "edgedefault"},
            {edge("w", "abc"), ":6", "abc"},
            {edge("w", "nan"), ":6", "nan"},
            {edge("s", "1950-13"), ":6", "start"},
            {edge("zz", "1"), ":6", "zz"},
            {graphml("").substr(0, 200), "", "not well-formed"},
            {"<!DOCTYPE g [<!ENTITY a \"" + times(10, "lol") + "\">]>" + graphml(""), ":1", "DOCTYPE"},
            {"<!DOCTYPE g SYSTEM \"file:///etc/passwd\">" + graphml(""), ":1", "DOCTYPE"},
            {graphml(times(100'000, "<a>") + times(100'000, "</a>")), ":6", "nested deeper than 64"},
            {graphml(times(100'000, "<a>")), "", "not well-formed"},
            {graphml("<node id=\"c\0d\"/>"s), ":6:12", "a NUL byte"},
            {"\xFF\xFE<\0g\0"s, ":1:1", "UTF-16"},
            {graphml("<node id=\"\xC3\"/>"), "", "not UTF-8"},
        });
}

std::string gexf(const std::string& nodes, const std::string& edges) {
    return "<gexf xmlns=\"http://gexf.net/1.3\" version=\"1.3\">\n"
           "<graph defaultedgetype=\"directed\" mode=\"dynamic\" timeformat=\"date\">\n<nodes>\n"
           "<node id=\"a\" label=\"A\"/><node id=\"b\" label=\"B\"/>" +
           nodes + "\n</nodes>\n<edges>\n" + edges + "\n</edges></graph></gexf>\n";
}

TEST(HostileGexf, IsRefusedWithItsPlace) {
    const auto edge = [](const std::string& attributes, const std::string& within = {}) {
        return gexf("", "<edge id=\"e\" source=\"a\" target=\"b\" " + attributes + ">" + within + "</edge>");
    };
    expect_refused(
        "gexf",
        {
            {"", ":1:1", "the file is empty"},
            {"hello", ":1:6", "this is not well-formed XML"},
            {"<graphml/>", ":1:2", "this is not GEXF"},
            {gexf("<node id=\"a\"/>", ""), ":4", "duplicate node id"},
            {gexf("<node label=\"x\"/>", ""), ":4", "no `id`"},
            {gexf("", "<edge id=\"e\" source=\"a\" target=\"zz\"/>"), ":7:2", "zz"},
            {gexf("", "<edge id=\"e\" source=\"a\"/>"), ":7:2", "this edge has no `target`"},
            {edge("type=\"sideways\""), ":7:2", "directed, undirected or mutual"},
            {edge("weight=\"heavy\""), ":7", "weight"},
            {edge("weight=\"nan\""), ":7", "weight"},
            {edge("start=\"1950-13-45\""), ":7", "start"},
            {edge("start=\"1960\" end=\"1950\""), ":7", "start"},
            {edge("", "<spells><spell start=\"x\"/></spells>"), ":7", "start"},
            {edge("", "<attvalues><attvalue for=\"zz\" value=\"1\"/></attvalues>"), ":7", "zz"},
            {gexf("", "").substr(0, 150), "", "not well-formed"},
            {"<!DOCTYPE g>" + gexf("", ""), ":1", "DOCTYPE"},
            {gexf(times(100'000, "<nodes>") + times(100'000, "</nodes>"), ""), ":4", "nested deeper than 64"},
            {gexf("<node id=\"c\0d\"/>"s, ""), ":4", "a NUL byte"},
        });
}

TEST(HostilePajek, IsRefusedWithItsPlace) {
    const std::string two = "*Vertices 2\n1 \"a\"\n2 \"b\"\n";
    expect_refused("pajek", {
                                {"", ":1:1", "the file is empty"},
                                {"hello\n", ":1:1", "this is not a Pajek network"},
                                {"*Arcs\n1 2 1\n", ":2", "not the number of a vertex"},
                                {"*Vertices -5\n", ":1:1", "*Vertices is to be followed"},
                                {"*Vertices 99999999999\n", ":1:1", "*Vertices is to be followed"},
                                {"*Vertices 1000000000\n", ":1", "*Vertices is to be followed"},
                                {"*Vertices x\n", ":1:1", "*Vertices is to be followed"},
                                {two + "1 \"again\"\n", ":4:1", "duplicate vertex 1"},
                                {two + "3 \"c\"\n", ":4:1", "not the number of a vertex"},
                                {two + "*Arcs\n1 3 1\n", ":5:1", "\"3\" is not the number"},
                                {two + "*Arcs\n1 x 1\n", ":5", "not the number of a vertex"},
                                {two + "*Arcs\n1\n", ":5", "two numbers"},
                                {two + "*Arcs\n1 2 heavy\n", ":5", "weight"},
                                {two + "*Arcs\n1 2 nan\n", ":5", "weight"},
                                {two + "*Arcs\n1 2 1 [x-y]\n", ":5", "start"},
                                {two + "*Arcs\n1 2 1 [1960-1950]\n", ":5", "end"},
                                {two + "*Matrix\n0 1\n", ":4", "matrix"},
                                {two + "*Nonsense\n", ":4", "Nonsense"},
                                {two + "*Arcs\n1 2 \0\n"s, ":5", "a NUL byte"},
                            });
}

}  // namespace
