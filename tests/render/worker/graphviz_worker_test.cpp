// Graphviz behind the worker; tests/render/worker/worker_test.cpp has the ways a job can fail.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "entente/render/graphviz.hpp"
#include "render/worker/sanitized.hpp"

namespace entente::render {
namespace {

using namespace std::chrono_literals;
using ::testing::AllOf;
using ::testing::EndsWith;
using ::testing::HasSubstr;
using ::testing::StartsWith;
using ::testing::Throws;
using ::testing::ThrowsMessage;

constexpr bool memory_is_limited = ENTENTE_SANITIZED == 0;  // see bound_this_process()

constexpr auto small = "graph { a [pos=\"0,0\"]; b [pos=\"90,0\"]; a -- b [pos=\"0,0 30,0 60,0 90,0\"] }";

TEST(GraphvizWorker, TellsThatGraphvizItselfLacksMemory) {
    if (!memory_is_limited) GTEST_SKIP() << "no memory limit under a sanitizer";
    WorkerLimits limits;
    limits.memory_bytes = std::size_t{24} << 20;
    GraphvizWorker worker(limits);
    std::string large = "graph {";
    for (int i = 0; i < 200000; ++i) large += " n" + std::to_string(i) + " [pos=\"0,0\"];";
    try {
        worker.render(large + '}', "svg");
        FAIL() << "drawn in too little memory";
    } catch (const RenderError& error) {
        EXPECT_THAT(error.what(), StartsWith("Graphviz ran out of memory"));
    }
}

const std::string picture =
    "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 64 32\"><rect width=\"32\" "
    "height=\"32\"/></svg>";

TEST(GraphvizWorker, ConvertsAsThisProcessDoes) {
    GraphvizWorker worker;
    EXPECT_EQ(worker.to_pdf(picture), svg_to_pdf(picture));
    EXPECT_EQ(worker.to_png(picture, 128), svg_to_png(picture, 128));
}

TEST(GraphvizWorker, SaysWhyAFigureCannotBeConverted) {
    GraphvizWorker worker;
    EXPECT_THAT([&] { worker.to_pdf("<svg"); }, ThrowsMessage<RenderError>(HasSubstr("cannot read the SVG")));
    EXPECT_THAT([&] { worker.to_png(picture, 0); }, Throws<RenderError>());
    EXPECT_FALSE(worker.to_pdf(picture).empty());
}

TEST(GraphvizWorker, TellsThatTheConverterLacksMemory) {
    if (!memory_is_limited) GTEST_SKIP() << "no memory limit under a sanitizer";
    WorkerLimits limits;
    limits.memory_bytes = std::size_t{16} << 20;
    GraphvizWorker worker(limits);
    EXPECT_THAT([&] { worker.to_png(picture, 8000); }, Throws<RenderError>());
}

TEST(GraphvizWorker, CarriesLargeDrawings) {
    WorkerLimits limits;
    GraphvizWorker worker(limits);
    std::string large = "graph {";
    for (int i = 0; i < 20000; ++i) large += " n" + std::to_string(i) + " [label=\"\", pos=\"1,2\"];";
    const std::string drawing = worker.render(large + '}', "svg");
    EXPECT_GT(drawing.size(), std::size_t{2} << 20);
}

TEST(GraphvizWorker, DrawsTiesAlongTheGivenCurves) {
    GraphvizWorker worker;
    const std::string svg = worker.render(small, "svg");
    EXPECT_THAT(svg,
                AllOf(HasSubstr("<svg"), HasSubstr("M27,-18C57,-18 87,-18 117,-18"), EndsWith("</svg>\n")));
    EXPECT_EQ(worker.render(small, "svg"), svg);
    EXPECT_THAT(worker.render(small, "plain"), StartsWith("graph"));
}

TEST(GraphvizWorker, SaysWhatIsWrongWithDot) {
    GraphvizWorker worker;
    try {
        worker.render("graph { a -- }", "svg");
        FAIL() << "accepted broken DOT";
    } catch (const RenderError& error) {
        EXPECT_THAT(error.what(), HasSubstr("cannot read the DOT text"));
        EXPECT_THAT(error.what(), HasSubstr("syntax error"));
    }
    EXPECT_THROW(worker.render("", "svg"), RenderError);
    EXPECT_THROW(worker.render(small, "x11"), RenderError);
    EXPECT_THAT(worker.render(small, "svg"), HasSubstr("<svg"));
}

TEST(GraphvizWorker, KeepsItsTimeLimit) {
    WorkerLimits limits;
    limits.time = 1ms;
    GraphvizWorker worker(limits);
    std::string large = "graph {";
    for (int i = 0; i < 50000; ++i) large += " n" + std::to_string(i) + " [pos=\"1,2\"];";
    try {
        worker.render(large + '}', "svg");
        FAIL() << "drawn in no time";
    } catch (const RenderError& error) {
        EXPECT_STREQ(error.what(), "Graphviz ran out of time (limit 0.001 s)");
    }
}

TEST(GraphvizWorker, MovesAndIsEmptyAfterwards) {
    GraphvizWorker first;
    GraphvizWorker second = std::move(first);
    EXPECT_THAT(second.render(small, "svg"), HasSubstr("<svg"));
    EXPECT_THROW(first.render(small, "svg"), RenderError);  // NOLINT(bugprone-use-after-move)
}

}  // namespace
}  // namespace entente::render
