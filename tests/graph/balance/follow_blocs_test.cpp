#include <gmock/gmock.h>

#include <algorithm>
#include <numeric>

#include "entente/graph/blocs.hpp"
#include "graph/balance/assignment.hpp"
#include "support/random_networks.hpp"

namespace entente::graph {
namespace {

using test::Dice;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

using Labels = std::vector<std::uint32_t>;

/// `0011.2`: actor by actor the number of its bloc, `.` for one who is not there.
BlocsOfPeriod period(const std::string& blocs) {
    BlocsOfPeriod result;
    for (std::size_t actor = 0; actor < blocs.size(); ++actor) {
        if (blocs[actor] == '.') continue;
        result.actors.push_back(model::index_at<model::ActorIndex>(actor));
        result.bloc.push_back(static_cast<std::uint32_t>(blocs[actor] - '0'));
    }
    return result;
}

std::vector<BlocsOfPeriod> periods(const std::vector<std::string>& texts) {
    std::vector<BlocsOfPeriod> result;
    for (const std::string& text : texts) result.push_back(period(text));
    return result;
}

/// The labels written the same way.
std::vector<std::string> followed(const std::vector<std::string>& texts) {
    const auto all = periods(texts);
    const auto labels = follow_blocs(all);
    std::vector<std::string> result = texts;
    for (std::size_t p = 0; p < all.size(); ++p) {
        for (std::size_t i = 0; i < labels[p].size(); ++i) {
            result[p][model::position(all[p].actors[i])] = static_cast<char>('0' + labels[p][i]);
        }
    }
    return result;
}

TEST(FollowBlocs, KeepsLabelsWhateverTheNumbers) {
    EXPECT_THAT(followed({"00112", "22001", "77331"}), ElementsAre("00112", "00112", "00112"));
}

TEST(FollowBlocs, OfNothing) {
    EXPECT_THAT(follow_blocs({}), IsEmpty());
    EXPECT_THAT(followed({"", "0", ""}), ElementsAre("", "0", ""));
}

TEST(FollowBlocs, GivesTheLabelToTheLargerPartOfASplit) {
    EXPECT_THAT(followed({"00000", "00111"}), ElementsAre("00000", "11000"));
}

TEST(FollowBlocs, GivesTheLabelToTheFirstOfEqualParts) {
    EXPECT_THAT(followed({"0000", "1100"}), ElementsAre("0000", "0011"));
}

TEST(FollowBlocs, KeepsTheLabelOfTheLargerPartInAMerger) {
    EXPECT_THAT(followed({"00111", "00000", "00111"}), ElementsAre("00111", "11111", "22111"));
}

TEST(FollowBlocs, KeepsTheLabelsOfAsManyActorsAsCanBe) {
    // Bloc 0 of the second period shares 3 with label 0 and 2 with label 1; bloc 1 shares 2 with label 0
    // alone. Label 0 to the first: 3 in all; label 1 to the first and 0 to the second: 4.
    EXPECT_THAT(followed({"0000011", "0001100"}), ElementsAre("0000011", "1110011"));
}

TEST(FollowBlocs, ComesBackToALabelAfterAnAbsence) {
    EXPECT_THAT(followed({"0011", "00..", "0011"}), ElementsAre("0011", "00..", "0011"));
    // Actor 2 comes back alone from the bloc that stayed.
    EXPECT_THAT(followed({"000", "00.", "001"}), ElementsAre("000", "00.", "001"));
}

TEST(FollowBlocs, LooksAtTheLastPeriodInWhichAnyMemberWas) {
    // Actors 2 and 3 were under label 1; 4 has been alone since. Their bloc goes on from 4's label.
    EXPECT_THAT(followed({"00112", "00..1", "00111"}), ElementsAre("00112", "00..2", "00222"));
}

TEST(FollowBlocs, GivesNewActorsTheLabelOfTheirBlocOrANewOne) {
    EXPECT_THAT(followed({"00...", "00011"}), ElementsAre("00...", "00011"));
}

TEST(FollowBlocs, RefusesActorsOutOfOrder) {
    BlocsOfPeriod wrong = period("01");
    std::swap(wrong.actors[0], wrong.actors[1]);
    EXPECT_THROW(follow_blocs(std::vector{wrong}), std::invalid_argument);
    BlocsOfPeriod shorter = period("01");
    shorter.bloc.pop_back();
    EXPECT_THROW(follow_blocs(std::vector{shorter}), std::invalid_argument);
}

TEST(FollowBlocs, DoesNotDependOnHowBlocsAreNumbered) {
    Dice dice(14);
    for (int i = 0; i < 200; ++i) {
        std::vector<BlocsOfPeriod> all(6);
        for (BlocsOfPeriod& one : all) {
            for (std::size_t actor = 0; actor < 12; ++actor) {
                if (dice.chance(20)) continue;
                one.actors.push_back(model::index_at<model::ActorIndex>(actor));
                one.bloc.push_back(static_cast<std::uint32_t>(dice.below(5)));
            }
        }
        const auto labels = follow_blocs(all);
        for (BlocsOfPeriod& one : all) {
            Labels number{40, 10, 30, 0, 20};
            dice.shuffle(number);
            for (std::uint32_t& b : one.bloc) b = number[b];
        }
        EXPECT_EQ(follow_blocs(all), labels) << i;
    }
}

TEST(FollowBlocs, CopesWithManyActorsByThemselves) {
    std::vector<BlocsOfPeriod> all(3);
    for (BlocsOfPeriod& one : all) {
        for (std::uint32_t v = 0; v < 20000; ++v) {
            one.actors.push_back(model::index_at<model::ActorIndex>(v));
            one.bloc.push_back(v);
        }
    }
    const auto labels = follow_blocs(all);
    EXPECT_EQ(labels[2], labels[0]);
    EXPECT_EQ(labels[2].back(), 19999U);
}

TEST(BlocMoves, SayWhoMovedWhen) {
    const auto all = periods({"00112", "00.12", "00011", "00111"});
    const auto labels = follow_blocs(all);
    // Actor 2 comes back with the others' side and changes over again; 3 and 4 merge.
    std::vector<std::tuple<std::size_t, std::size_t, std::uint32_t, std::uint32_t>> moves;
    for (const BlocMove& move : bloc_moves(all, labels)) {
        moves.emplace_back(move.period, model::position(move.actor), move.from, move.to);
    }
    EXPECT_THAT(moves, ElementsAre(std::tuple{2, 2, 1, 0}, std::tuple{2, 4, 2, 1}, std::tuple{3, 2, 0, 1}));
}

TEST(BlocMoves, RefuseLabelsOfOtherPeriods) {
    const auto all = periods({"01"});
    EXPECT_THROW(bloc_moves(all, {}), std::invalid_argument);
    EXPECT_THROW(bloc_moves(all, std::vector<Labels>{{0}}), std::invalid_argument);
}

TEST(AssignedLabels, HaveTheLargestOverlapInAll) {
    Dice dice(15);
    for (int i = 0; i < 300; ++i) {
        const std::size_t blocs = 1 + dice.below(5);
        const std::size_t labels = 1 + dice.below(5);
        std::vector<Overlap> overlaps;
        for (std::uint32_t b = 0; b < blocs; ++b) {
            for (std::uint32_t l = 0; l < labels; ++l) {
                if (dice.chance(50)) overlaps.push_back({b, l, 1 + dice.below(4)});
            }
        }
        const auto members = [&](std::uint32_t b, std::uint32_t l) {
            const auto at =
                std::ranges::find_if(overlaps, [&](const Overlap& o) { return o.bloc == b && o.label == l; });
            return at == overlaps.end() ? 0 : at->members;
        };
        // Labels in every order, blocs taking the first ones, some of them labels that do not exist.
        Labels order(labels + blocs);
        std::iota(order.begin(), order.end(), 0U);
        std::uint64_t best = 0;
        if (order.size() <= 8) {
            do {
                std::uint64_t total = 0;
                for (std::uint32_t b = 0; b < blocs; ++b) total += members(b, order[b]);
                best = std::max(best, total);
            } while (std::next_permutation(order.begin(), order.end()));
            std::uint64_t found = 0;
            Labels taken;
            const auto assigned = assigned_labels(overlaps, blocs, labels);
            for (std::uint32_t b = 0; b < blocs; ++b) {
                if (assigned[b] == no_label) continue;
                EXPECT_GT(members(b, assigned[b]), 0U);
                EXPECT_EQ(std::ranges::count(taken, assigned[b]), 0);
                taken.push_back(assigned[b]);
                found += members(b, assigned[b]);
            }
            EXPECT_EQ(found, best) << i;
        }
    }
}

}  // namespace
}  // namespace entente::graph
