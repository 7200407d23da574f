// A random digraph of given size and density p: every arc is there with probability p, independently. A pair
// (a, b) is brokered by v when a -> v and v -> b are there and a -> b is not, so with probability
// P = p^2 (1 - p). The pairs of a role are fixed by the groups; their number times P is the mean.
//
// Two pairs depend on each other only when they have the same a or the same b, so that they share one arc:
// both are brokered with probability p^3 (1 - p)^2, and the covariance is p^3 (1 - p)^3. ((a, b) and (b, a)
// share no arc.) Hence
//
//     variance = pairs P (1 - P) + sharing p^3 (1 - p)^3,
//
// with `sharing` the ordered pairs of different pairs of the role that have the same a, and those that have
// the same b.
//
// Gould and Fernandez, Sociological Methodology 19 (1989) 89-126, appendix.
#include "graph/centrality/brokerage_chance.hpp"

namespace entente::graph {
namespace {

struct Pairs {
    double number = 0;
    double sharing = 0;
};

Pairs pairs_of(Role role, const GroupSizes& groups, double own) {
    const double mates = own - 1;
    const double others = groups.actors - own;
    const double squares = groups.squares - own * own;  // over the other groups
    const double cubes = groups.cubes - own * own * own;
    switch (role) {
        case Role::coordinator:
            return {mates * (mates - 1), 2 * mates * (mates - 1) * (mates - 2)};
        case Role::itinerant:  // sums over groups of n (n - 1) and of n (n - 1) (n - 2)
            return {squares - others, 2 * (cubes - 3 * squares + 2 * others)};
        case Role::gatekeeper:
        case Role::representative:
            return {others * mates, others * mates * (mates + others - 2)};
        case Role::liaison:  // sums over groups of n (o - n) and of n (o - n) (o - n - 1), o being `others`
            break;
    }
    const double others_squared = others * others;
    return {others_squared - squares,
            2 * (others_squared * others - 2 * others * squares + cubes - others_squared + squares)};
}

Moments moments_of(const Pairs& pairs, double p) {
    const double brokered = p * p * (1 - p);
    const double shared = p * (1 - p) * p * (1 - p) * p * (1 - p);
    return {pairs.number * brokered, pairs.number * brokered * (1 - brokered) + pairs.sharing * shared};
}

}  // namespace

GroupSizes::GroupSizes(std::span<const std::size_t> sizes) {
    for (const std::size_t size : sizes) {
        const auto n = static_cast<double>(size);
        actors += n;
        squares += n * n;
        cubes += n * n * n;
    }
}

RoleMoments role_moments(const GroupSizes& groups, std::size_t own, double density) {
    RoleMoments result;
    const auto size = static_cast<double>(own);
    for (std::size_t role = 0; role < role_count; ++role) {
        result[role] = moments_of(pairs_of(static_cast<Role>(role), groups, size), density);
    }
    const double others = groups.actors - 1;
    result[role_count] =
        moments_of({others * (others - 1), 2 * others * (others - 1) * (others - 2)}, density);
    return result;
}

}  // namespace entente::graph
