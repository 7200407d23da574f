#include "render/route/ports.hpp"

#include <gmock/gmock.h>
#include <rapidcheck.h>

#include <algorithm>

namespace entente::render {
namespace {

using testing::DoubleNear;
using testing::ElementsAre;

TEST(Spaced, moves_neighbours_apart_by_as_little_as_possible) {
    EXPECT_THAT(spaced({0, 10, 20}, {1, 1, 1}, {5, 5}), ElementsAre(0, 10, 20)) << "far enough apart already";
    EXPECT_THAT(spaced({10, 10}, {1, 1}, {6}), ElementsAre(7, 13));
    EXPECT_THAT(spaced({10, 10, 10}, {1, 1, 1}, {6, 6}), ElementsAre(4, 10, 16));
    EXPECT_THAT(spaced({0, 1, 50}, {1, 1, 1}, {4, 4}), ElementsAre(-1.5, 2.5, 50));
    EXPECT_THAT(spaced({10, 10, 10}, {1, 1, 1}, {2, 10}), ElementsAre(16.0 / 3, 22.0 / 3, 52.0 / 3))
        << "each gap is its own";
}

TEST(Spaced, hardly_moves_what_is_heavy) {
    EXPECT_THAT(spaced({10, 10}, {1e6, 1}, {6}), ElementsAre(DoubleNear(10, 1e-4), DoubleNear(16, 1e-4)));
}

TEST(Spaced, keeps_order_and_gap_and_the_mean) {
    EXPECT_TRUE(rc::check([](std::vector<std::uint8_t> raw) {
        std::sort(raw.begin(), raw.end());
        const std::vector<double> wanted(raw.begin(), raw.end());
        const std::vector<double> got =
            spaced(wanted, std::vector<double>(wanted.size(), 1), std::vector<double>(wanted.size(), 3));
        RC_ASSERT(got.size() == wanted.size());
        double sum = 0;
        for (std::size_t i = 0; i < got.size(); ++i) {
            sum += got[i] - wanted[i];
            if (i > 0) RC_ASSERT(got[i] - got[i - 1] >= 3 - 1e-9);
        }
        RC_ASSERT(std::abs(sum) < 1e-6 * static_cast<double>(got.size() + 1));
    }));
}

}  // namespace
}  // namespace entente::render
