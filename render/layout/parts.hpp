// Connected parts of a scene, each laid out by itself.
#pragma once

#include <vector>

#include "render/geometry.hpp"
#include "render/layout/stress.hpp"

namespace entente::render {

inline constexpr std::size_t most_of_a_few = 60;  // members; more are a crowd, and take longer searches
inline constexpr double cloud_edge = 14;          // between a cloud and its area's edge
inline constexpr double widest_stretch = 1.3;     // of x against y

/// Groups that ties connect.
struct Part {
    std::vector<std::size_t> groups;
    std::vector<Point> at;  ///< by group of the part, relative to its frame
    Size size;              ///< of the frame
};

/// By member.
std::vector<std::size_t> groups_of_members(const Scene& scene);

/// Without places; the largest first.
std::vector<Part> connected_parts(const Scene& scene);

/// What encloses boxes of these sizes. Of no box: nothing.
Box bounds_of_boxes(const std::vector<Point>& at, const std::vector<Size>& sizes);

/// Turns the points about their mean so that the direction of largest variance is x, and mirrors them so that
/// the first point is left of and above the mean.
void turn_level(std::vector<Point>& at);

/// Sets parts, whose places and sizes are set, in rows as wide as the cloud's area, and the area's height.
void set_in_rows(std::vector<Part>& parts, Cloud& cloud);

/// Takes up the free room that a search left on all sides. Distances only grow, so gaps stay.
void use_area(const Scene& scene, Cloud& cloud);

}  // namespace entente::render
