#include "render/layout/arranged.hpp"

#include <utility>

#include "render/geometry.hpp"
#include "render/layout/crowd.hpp"
#include "render/layout/parts.hpp"
#include "render/layout/springs.hpp"

namespace entente::render {
namespace {

double crossings(const Arranged& arranged) {
    return straight_crossings(arranged.scene, centres_of(arranged));
}

double ties_drawn(const Scene& scene) {
    double sum = 0;
    for (const Link& link : scene.links) sum += count(link.eras);
    return sum;
}

Arranged by_groups(Scene scene, double width, const LayoutOptions& options) {
    Arranged result{std::move(scene), {}};
    for (Group& group : result.scene.groups) arrange_in_rows(result.scene, group, width / 2);
    result.cloud = springs_layout(result.scene, options.groups, width, options.portrait, options.seed);
    return result;
}

Arranged by_ties(Scene scene, double width, const LayoutOptions& options) {
    Arranged result{std::move(scene), {}};
    for (Group& group : result.scene.groups) arrange_in_rows(result.scene, group, width / 2);
    const bool crowd = result.scene.members.size() > most_of_a_few;
    result.cloud =
        (crowd ? crowd_layout : stress_layout)(result.scene, width, options.portrait, options.seed);
    return result;
}

// By groups, each on its ground, as long as that does not cross too many ties; else wherever ties are short.
Arranged by_groups_or_ties(const Scene& scene, double width, const LayoutOptions& options) {
    constexpr double worth_of_grounds = 1.5,
                     hopeless = 2.5;  // times the crossings, after and before a search
    constexpr double spare = 0.1;     // crossings a tie that do not matter
    Arranged ties = by_ties(scene, width, options), groups = by_groups(scene, width, options);
    const double least = crossings(ties) + spare * ties_drawn(scene);
    if (crossings(groups) > hopeless * least) return ties;
    untangle_springs(groups.scene, groups.cloud, options.seed);
    return crossings(groups) > worth_of_grounds * least ? ties : groups;
}

}  // namespace

Arranged arranged(Scene scene, double width, const LayoutOptions& options) {
    const bool grouped = options.arrangement == Arrangement::springs ||
                         (options.arrangement == Arrangement::automatic && !options.groups.empty());
    if (!grouped) return by_ties(std::move(scene), width, options);
    if (options.arrangement == Arrangement::automatic && scene.members.size() > most_of_a_few) {
        return by_groups_or_ties(scene, width, options);
    }
    Arranged groups = by_groups(std::move(scene), width, options);
    untangle_springs(groups.scene, groups.cloud, options.seed);
    return groups;
}

std::vector<Point> centres_of(const Arranged& arranged) {
    std::vector<Point> centres(arranged.scene.members.size());
    for (std::size_t i = 0; i < arranged.scene.groups.size(); ++i) {
        const Group& group = arranged.scene.groups[i];
        for (std::size_t j = 0; j < group.members.size(); ++j) {
            centres[group.members[j]] = arranged.cloud.centres[i] + group.offsets[j];
        }
    }
    return centres;
}

}  // namespace entente::render
