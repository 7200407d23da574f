// Stress majorization: sum over pairs of (|x_i - x_j| - d_ij)^2 / d_ij^2 made small by moving each
// point, in turn, to where its neighbours' wishes balance. Distances are shortest paths over the tie
// lengths. E. Gansner, Y. Koren and S. North, "Graph drawing by stress majorization", Graph Drawing
// 2004, LNCS 3383 (the localized update of its section 2.3); sign-aware lengths: a tie of conflict
// is half as long again as one of cooperation.
#include <algorithm>
#include <cmath>
#include <limits>

#include "render/layout/parts.hpp"
#include "render/random.hpp"

namespace entente::render {
namespace {

constexpr double tie_gap = 52;  // from box to box, for a tie of cooperation
constexpr double enmity = 0.5;  // how much longer a tie of conflict is
constexpr int rounds = 200;

using Matrix = std::vector<std::vector<double>>;

double reach(Size size) {
    return (size.width + size.height) / 4;
}

Matrix tie_lengths(const Scene& scene) {
    const std::vector<std::size_t> group_of = groups_of_members(scene);
    const double none = std::numeric_limits<double>::infinity();
    Matrix lengths(scene.groups.size(), std::vector<double>(scene.groups.size(), none));
    for (const Link& link : scene.links) {
        const std::size_t a = group_of[link.a], b = group_of[link.b];
        if (a == b) continue;
        const double strength = link.cooperation + link.conflict;
        const double hostile = strength > 0 ? link.conflict / strength : 0.5;
        const double length =
            reach(scene.groups[a].size) + reach(scene.groups[b].size) + tie_gap * (1 + enmity * hostile);
        lengths[a][b] = lengths[b][a] = std::min(lengths[a][b], length);
    }
    return lengths;
}

double stress_of(const Matrix& distances, const std::vector<std::size_t>& groups,
                 const std::vector<Point>& at) {
    double stress = 0;
    for (std::size_t i = 0; i < groups.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            const double wanted = distances[groups[i]][groups[j]];
            const double off = distance(at[i], at[j]) / wanted - 1;
            stress += off * off;
        }
    }
    return stress;
}

void relax(const Matrix& distances, const std::vector<std::size_t>& groups, std::vector<Point>& at) {
    for (std::size_t i = 0; i < groups.size(); ++i) {
        Point sum;
        double weights = 0;
        for (std::size_t j = 0; j < groups.size(); ++j) {
            if (j == i) continue;
            const double wanted = distances[groups[i]][groups[j]], weight = 1 / (wanted * wanted);
            const double now = std::max(distance(at[i], at[j]), 1e-6);
            sum = sum + (at[j] + (at[i] - at[j]) * (wanted / now)) * weight;
            weights += weight;
        }
        if (weights > 0) at[i] = sum * (1 / weights);
    }
}

}  // namespace

std::vector<std::vector<double>> group_distances(const Scene& scene) {
    Matrix distances = tie_lengths(scene);
    const std::size_t n = distances.size();
    for (std::size_t i = 0; i < n; ++i) distances[i][i] = 0;
    for (std::size_t k = 0; k < n; ++k) {
        for (std::size_t i = 0; i < n; ++i) {
            for (std::size_t j = 0; j < n; ++j) {
                distances[i][j] = std::min(distances[i][j], distances[i][k] + distances[k][j]);
            }
        }
    }
    for (auto& row : distances) {
        std::replace_if(
            row.begin(), row.end(), [](double d) { return std::isinf(d); }, -1.0);
    }
    return distances;
}

std::vector<Point> majorize(const Matrix& distances, const std::vector<std::size_t>& groups,
                            std::uint32_t seed) {
    const int starts = groups.size() <= 80 ? 6 : 1;
    const double spread = 100 * std::sqrt(static_cast<double>(groups.size()));
    Random random(seed);
    std::vector<Point> best;
    double least = std::numeric_limits<double>::infinity();
    for (int start = 0; start < starts; ++start) {
        std::vector<Point> at(groups.size());
        for (Point& p : at) {
            p.x = random.within(0, spread);
            p.y = random.within(0, spread);
        }
        for (int round = 0; round < rounds; ++round) relax(distances, groups, at);
        const double stress = stress_of(distances, groups, at);
        if (stress >= least) continue;
        least = stress;
        best = std::move(at);
    }
    turn_level(best);
    return best;
}

}  // namespace entente::render
