#include "cli/progress_text.hpp"

#include <gtest/gtest.h>

#include <string>

#include "cli/text.hpp"

namespace {

using entente::cli::display_width;
using entente::cli::done_text;
using entente::cli::duration;
using entente::cli::progress_text;
using Count = entente::model::Progress::Count;

const Count five_of_twelve{5, 12, "figures"};

TEST(Duration, IsReadAtAGlance) {
    EXPECT_EQ(duration(0), "0 s");
    EXPECT_EQ(duration(12.4), "12 s");
    EXPECT_EQ(duration(59.6), "1 min 00 s");
    EXPECT_EQ(duration(185), "3 min 05 s");
    EXPECT_EQ(duration(7800), "2 h 10 min");
    EXPECT_EQ(duration(0.414, true), "0.41 s");
    EXPECT_EQ(duration(9.996, true), "10 s");
}

TEST(ProgressText, HasShareCountRateAndTimeLeft) {
    EXPECT_EQ(progress_text("drawing", five_of_twelve, 2.5, 0),
              "drawing: [==========>             ] 41 %, 5 of 12 figures, 2.0/s, 4 s left");
    EXPECT_EQ(progress_text("", {1'240, 7'007, "random networks"}, 3, 0),
              ": [====>                   ] 17 %, 1,240 of 7,007 random networks, 413/s, 14 s left");
    EXPECT_EQ(progress_text("drawing", {2, 4, "figures"}, 10, 0),
              "drawing: [============>           ] 50 %, 2 of 4 figures, 5.00 s each, 10 s left");
    EXPECT_EQ(progress_text("reading", {310'000'000, 620'000'000, "bytes"}, 1, 0),
              "reading: [============>           ] 50 %, 310 MB of 620 MB, 310 MB/s, 1 s left");
    EXPECT_EQ(progress_text("drawing", {12, 12, "figures"}, 6, 0),
              "drawing: [========================] 100 %, 12 of 12 figures, 2.0/s");
}

TEST(ProgressText, SaysNoRateBeforeThereIsOne) {
    EXPECT_EQ(progress_text("drawing", {0, 12, "figures"}, 30, 0),
              "drawing: [>                       ] 0 %, 0 of 12 figures");
    EXPECT_EQ(progress_text("drawing", five_of_twelve, 0.1, 0),
              "drawing: [==========>             ] 41 %, 5 of 12 figures");
}

TEST(ProgressText, WithoutACountSaysHowLongItTakesAlready) {
    EXPECT_EQ(progress_text("reading x.json", {}, 4, 0), "reading x.json, 4 s");
    EXPECT_EQ(progress_text("reading x.json", {}, 4, 12), "readin…, 4 s");
    EXPECT_EQ(progress_text("reading x.json", {}, 4, 4), "rea…");
}

TEST(ProgressText, LeavesOutWhatMattersLeastWhereThereIsNoRoom) {
    const auto at = [](std::size_t width) { return progress_text("drawing", five_of_twelve, 2.5, width); };
    EXPECT_EQ(at(80), at(0));
    EXPECT_EQ(at(60), "drawing: [====>     ] 41 %, 5 of 12 figures, 2.0/s, 4 s left");
    EXPECT_EQ(at(50), "drawing: 41 %, 5 of 12 figures, 2.0/s, 4 s left");
    EXPECT_EQ(at(35), "drawing: 41 %, 2.0/s, 4 s left");
    EXPECT_EQ(at(25), "drawing: 41 %, 4 s left");
    EXPECT_EQ(at(20), "drawing: 41 %");
    EXPECT_EQ(at(10), "dra…: 41 %");
    EXPECT_EQ(at(4), "41 %");
    EXPECT_EQ(at(2), "4…");
}

TEST(ProgressText, NeverTakesMoreCellsThanThereAre) {
    for (const std::string label : {"", "drawing", "drawing Zeit der Bündnisse, 日本と世界"}) {
        for (const Count count : {Count(), five_of_twelve, Count{0, 1, "bytes"},
                                  Count{123'456'789, 987'654'321, "random networks"}}) {
            for (std::size_t width = 1; width < 120; ++width) {
                EXPECT_LE(display_width(progress_text(label, count, 1234, width)), width) << label;
            }
        }
    }
}

TEST(DoneText, SaysHowMuchWasDoneInWhichTime) {
    EXPECT_EQ(done_text("drawing", {12, 12, "figures"}, 5.7), "drawing: 12 figures in 5.70 s");
    EXPECT_EQ(done_text("reading x.json", {}, 0.021), "reading x.json: 0.02 s");
    EXPECT_EQ(done_text("reading", {310'000'000, 0, "bytes"}, 1), "reading: 310 MB in 1.00 s");
}

}  // namespace
