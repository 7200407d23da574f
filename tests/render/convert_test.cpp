#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdint>
#include <cstdlib>

#include "entente/render/graphviz.hpp"
#include "render/svg.hpp"

namespace entente::render {
namespace {

using ::testing::HasSubstr;
using ::testing::StartsWith;

std::string picture(double width = 640, double height = 320) {
    SvgWriter body;
    body.rectangle({0, 0}, {width / 2, height}, "#102A43");
    body.text({10, 20}, "Text", {12, "#000000"});
    return svg_document({"p", "A title", "", {width, height}}, Theme{}, body);
}

std::uint32_t number_at(const std::string& bytes, std::size_t at) {
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < 4; ++i) value = (value << 8) | static_cast<unsigned char>(bytes[at + i]);
    return value;
}

TEST(Png, HasTheWidthAskedForAndTheFiguresShape) {
    const std::string png = svg_to_png(picture(), 320);
    EXPECT_THAT(png, StartsWith("\x89PNG\r\n\x1a\n"));
    EXPECT_EQ(number_at(png, 16), 320U);
    EXPECT_EQ(number_at(png, 20), 160U);
}

// 640 units are 16 cm, so that 1890 pixels are 300 dpi: 11812.5 pixels a metre.
TEST(Png, SaysHowManyPixelsAMetre) {
    const std::string png = svg_to_png(picture());
    const auto at = png.find("pHYs");
    ASSERT_EQ(at, 37U);
    EXPECT_EQ(number_at(png, at - 4), 9U);
    EXPECT_NEAR(number_at(png, at + 4), 300 / 0.0254, 2);
    EXPECT_EQ(number_at(png, at + 8), number_at(png, at + 4));
    EXPECT_EQ(png[at + 12], 1);
}

TEST(Png, IsAcceptedByAnotherReader) {
    const std::string path = ::testing::TempDir() + "entente-" + std::to_string(::getpid()) + ".png";
    std::FILE* const file = std::fopen(path.c_str(), "wb");
    const std::string png = svg_to_png(picture(), 64);
    ASSERT_EQ(std::fwrite(png.data(), 1, png.size(), file), png.size());
    std::fclose(file);
    // Every chunk's checksum by zlib.
    const std::string program =
        "import sys,zlib,struct; b=open(sys.argv[1],\"rb\").read(); i=8\n"
        "while i<len(b):\n n,=struct.unpack(\">I\",b[i:i+4]); c,=struct.unpack(\">I\",b[i+8+n:i+12+n])\n"
        " assert zlib.crc32(b[i+4:i+8+n])==c; i+=12+n\nassert i==len(b)";
    EXPECT_EQ(std::system((std::string(ENTENTE_PYTHON) + " -c '" + program + "' " + path).c_str()), 0);
    std::remove(path.c_str());
}

TEST(Png, RefusesSizesThatCannotBe) {
    for (const int width : {0, -5, 40000, 2000000000})
        EXPECT_THROW(svg_to_png(picture(), width), RenderError);
    EXPECT_THROW(svg_to_png(picture(10, 10000), 1000), RenderError);
    EXPECT_THROW(svg_to_png(picture(10000, 1), 100), RenderError);
}

TEST(Pdf, HasTheNaturalSizeAndTitle) {
    const std::string pdf = svg_to_pdf(picture());
    EXPECT_THAT(pdf, StartsWith("%PDF-1."));
    EXPECT_THAT(pdf, HasSubstr("453.54"));  // 16 cm in points
    EXPECT_THAT(pdf, HasSubstr("226.77"));
    EXPECT_THAT(pdf, HasSubstr("A title"));
}

TEST(Pdf, HasNoTimeOfDayInIt) {
    ::setenv("TZ", "Asia/Karachi", 1);
    const std::string one = svg_to_pdf(picture());
    ::setenv("TZ", "America/New_York", 1);
    const std::string other = svg_to_pdf(picture());
    ::unsetenv("TZ");
    EXPECT_EQ(one, other);
    EXPECT_THAT(one, HasSubstr("(20000101000000Z)"));
}

TEST(Conversion, RefusesWhatIsNoSvg) {
    for (const char* text : {"", "text", "<svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>", "<html/>"}) {
        EXPECT_THROW(svg_to_pdf(text), RenderError) << text;
        EXPECT_THROW(svg_to_png(text), RenderError) << text;
    }
}

}  // namespace
}  // namespace entente::render
