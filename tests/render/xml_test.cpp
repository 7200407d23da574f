#include "render/xml.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace entente::render {
namespace {

TEST(Xml, IsReadWithPrologCommentsAndEntities) {
    const XmlElement root = parse_xml(
        "<?xml version=\"1.0\"?>\n<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\"\n \"x.dtd\">\n<!-- c -->\n"
        "<svg a=\"1 &amp; 2\" b='&#60;&#x3e;'><g><t>x&lt;&quot;y</t><!-- in --></g><u/></svg>\n<!-- after "
        "-->\n");
    EXPECT_EQ(root.name, "svg");
    EXPECT_EQ(root.attribute("a"), "1 & 2");
    EXPECT_EQ(root.attribute("b"), "<>");
    EXPECT_EQ(root.attribute("c"), "");
    ASSERT_EQ(root.children.size(), 2U);
    EXPECT_EQ(root.children[0].children[0].text, "x<\"y");
    EXPECT_EQ(root.children[1].name, "u");
}

TEST(Xml, KeepsTextBeyondAscii) {
    EXPECT_EQ(parse_xml("<a>né–🕊 &#8211;</a>").text, "né–🕊 –");
}

class IllFormed : public ::testing::TestWithParam<const char*> {};

TEST_P(IllFormed, IsRefused) {
    EXPECT_THROW(parse_xml(GetParam()), XmlError);
}

INSTANTIATE_TEST_SUITE_P(Xml, IllFormed,
                         ::testing::Values("", "text", "<a>", "<a></b>", "<a", "<a b></a>", "<a b=c></a>",
                                           "<a b=\"<\"></a>", "<a b=\"1\" b=\"2\"/>", "<a b=\"1\"c=\"2\"/>",
                                           "<a>&nbsp;</a>", "<a>&</a>", "<a>&#0;</a>", "<a>&#xD800;</a>",
                                           "<a>&#x110000;</a>", "<a>&#;</a>", "<a/><b/>", "<a/>text",
                                           "<a><![CDATA[x]]></a>", "<a><?php ?></a>",
                                           "<!DOCTYPE a [<!ENTITY x \"y\">]><a/>", "<a>\x01</a>",
                                           "<a>\xff</a>", "<a>\xef\xbf\xbe</a>", "<a><!-- -- --></a>", "<1/>",
                                           "<a/", "<a b=\"x/>"));

TEST(Xml, RefusesDeepNestingWithoutOverflow) {
    std::string deep;
    for (int i = 0; i < 1000000; ++i) deep += "<a>";
    EXPECT_THROW(parse_xml(deep), XmlError);
}

TEST(Xml, TellsThePlace) {
    try {
        parse_xml("<a>&bad;</a>");
        FAIL();
    } catch (const XmlError& error) {
        EXPECT_THAT(error.what(), ::testing::StartsWith("byte 3: "));
    }
}

}  // namespace
}  // namespace entente::render
