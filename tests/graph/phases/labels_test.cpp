#include <gtest/gtest.h>

#include "entente/graph/phases.hpp"

namespace entente::graph {
namespace {

TEST(PhaseLabels, AThresholdBelongsToTheLevelAboveIt) {
    EXPECT_EQ(phase_label(25), PhaseLabel::alliance);
    EXPECT_EQ(phase_label(6.5), PhaseLabel::alliance);
    EXPECT_EQ(phase_label(6.49), PhaseLabel::alignment);
    EXPECT_EQ(phase_label(1.9), PhaseLabel::alignment);
    EXPECT_EQ(phase_label(1.89), PhaseLabel::detente);
    EXPECT_EQ(phase_label(0), PhaseLabel::detente);
    EXPECT_EQ(phase_label(-0.01), PhaseLabel::estrangement);
    EXPECT_EQ(phase_label(-5.6), PhaseLabel::estrangement);
    EXPECT_EQ(phase_label(-5.61), PhaseLabel::hostility);
    EXPECT_EQ(phase_label(-1000), PhaseLabel::hostility);
}

TEST(PhaseLabels, RoundingDoesNotDecide) {
    EXPECT_EQ(phase_label(-1e-14), PhaseLabel::detente);
    EXPECT_EQ(phase_label(6.5 - 1e-13), PhaseLabel::alliance);
}

TEST(PhaseLabels, HaveNames) {
    EXPECT_EQ(name_of(PhaseLabel::detente), "détente");
    EXPECT_EQ(name_of(PhaseLabel::hostility), "hostility");
}

}  // namespace
}  // namespace entente::graph
