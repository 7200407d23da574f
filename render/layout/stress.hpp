// The layout without a focus: groups as far apart as their ties say.
#pragma once

#include <cstdint>
#include <vector>

#include "render/layout/scene.hpp"

namespace entente::render {

/// Groups in a frame of their own, by group.
struct Cloud {
    std::vector<Point> centres;
    Size area;
};

/// Places the scene's groups (whose sizes are set) in a frame `width` wide and as high as needed, no
/// two nearer than `cloud_gap`; `portrait`: higher than wide. Members may change places within their group.
Cloud stress_layout(Scene& scene, double width, bool portrait, std::uint32_t seed);

/// Least room between two groups.
inline constexpr double cloud_gap = 14;

/// Distances in the group graph by group, in units of length; a negative one: not connected. Ties of
/// conflict are longer than ties of cooperation.
std::vector<std::vector<double>> group_distances(const Scene& scene);

/// Stress majorization of these groups from seeded random starts: the best of a few, turned so that
/// its longest extent lies along x.
std::vector<Point> majorize(const std::vector<std::vector<double>>& distances,
                            const std::vector<std::size_t>& groups, std::uint32_t seed);

/// Moves boxes apart until no two are nearer than `gap`, keeping x within [0, width] and moving as
/// little as it can; y may grow.
void separate(std::vector<Point>& centres, const std::vector<Size>& sizes, double width, double gap);

/// Seeded search for less tangle around where the cloud stands; keeps gaps and area. Members may
/// change places within their group, without making it larger. Returns the cost of the outcome.
double untangle_cloud(Scene& scene, Cloud& cloud, std::uint32_t seed);

/// The same for a crowd: a longer search, in which groups move anywhere and members keep their places within
/// their group.
void untangle_crowd(Scene& scene, Cloud& cloud, std::uint32_t seed);

/// The same, groups moving as they are.
void untangle_grounds(Scene& scene, Cloud& cloud, std::uint32_t seed);

}  // namespace entente::render
