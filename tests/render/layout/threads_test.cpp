// The same places, to the bit, for any number of threads: each kind of search, whose loops run in parallel.
#include <gtest/gtest.h>
#include <tbb/global_control.h>
#include <tbb/task_arena.h>

#include <bit>
#include <cstdint>
#include <vector>

#include "render/random_figures.hpp"

namespace entente::render {
namespace {

using Bits = std::vector<std::uint64_t>;

Bits bits_of(const Layout& layout) {
    Bits bits;
    const auto add = [&](double x, double y) {
        bits.push_back(std::bit_cast<std::uint64_t>(x));
        bits.push_back(std::bit_cast<std::uint64_t>(y));
    };
    add(layout.area.width, layout.area.height);
    for (const Placement& placement : layout.placements) add(placement.centre.x, placement.centre.y);
    for (const Hull& hull : layout.hulls) {
        add(hull.top_left.x, hull.top_left.y);
        add(hull.size.width, hull.size.height);
    }
    return bits;
}

/// Expects a layout of 18 actors to be the same on 1, 2, 4 and 8 threads.
void expect_same(const LayoutOptions& options) {
    const test::Figures figures(test::figure_draft(11, 18, 50));
    const auto with = [&](int threads) {
        const tbb::global_control limit(tbb::global_control::max_allowed_parallelism,
                                        static_cast<std::size_t>(threads));
        tbb::task_arena arena(threads);
        return arena.execute(
            [&] { return bits_of(make_layout(figures.network, figures.snapshots, figures.theme, options)); });
    };
    const Bits one = with(1);
    EXPECT_GT(one.size(), 20U);
    for (const int threads : {2, 4, 8}) EXPECT_EQ(with(threads), one) << threads << " threads";
}

LayoutOptions of_two(bool portrait) {
    LayoutOptions options;
    options.focus = {model::index_at<model::ActorIndex>(0), model::index_at<model::ActorIndex>(1)};
    options.portrait = portrait;
    return options;
}

TEST(LayoutThreads, ChangeNoStage) {
    expect_same(of_two(false));
}

TEST(LayoutThreads, ChangeNoPortraitStage) {
    expect_same(of_two(true));
}

TEST(LayoutThreads, ChangeNoCloud) {
    expect_same({});
}

}  // namespace
}  // namespace entente::render
