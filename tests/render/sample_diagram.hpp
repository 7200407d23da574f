// A diagram made by hand, with every shape, sign and width, hulls, a ghost, chips and an era strip.
#pragma once

#include <string>

#include "entente/render/diagram.hpp"

namespace entente::render::testing {

inline model::Day day(int year, unsigned month = 1, unsigned of_month = 1) {
    return std::chrono::year(year) / std::chrono::month(month) / std::chrono::day(of_month);
}

inline Node make_node(std::size_t actor, std::vector<std::string> lines, model::ActorKind kind, Point centre,
                      Size size, bool focal = false) {
    Node node;
    node.placement = {model::index_at<model::ActorIndex>(actor), centre, size, std::move(lines), focal};
    node.kind = kind;
    node.tooltip = "actor " + std::to_string(actor);
    return node;
}

inline Arc make_arc(std::size_t first, std::size_t second, std::array<Point, 4> curve, Sign sign, int level) {
    Arc arc;
    arc.first = model::index_at<model::ActorIndex>(first);
    arc.second = model::index_at<model::ActorIndex>(second);
    arc.curve = curve;
    arc.sign = sign;
    arc.level = level;
    arc.tooltip = "tie " + std::to_string(first) + " to " + std::to_string(second);
    return arc;
}

//            alliance 4      organization 5
//   state 0  ===========================  state 1
//   agency 2       person 7   group 6     agency 3     (ghost: 8)
inline Diagram sample_diagram() {
    using enum model::ActorKind;
    Diagram d;
    d.id = "war-on-terror";
    d.title = "War on Terror, 2001–2011";
    d.subtitle = "United States – Pakistan relations and the actors around them";
    d.source_line = "Source: a diagram made by hand for the tests.";
    d.description = "Main ties: United States and Pakistan cooperate.";
    d.area = {640, 260};
    d.hulls = {{model::ActorIndex{0}, {8, 70}, {74, 110}}, {model::ActorIndex{1}, {556, 70}, {78, 110}}};
    d.nodes = {make_node(0, {"United", "States"}, state, {45, 100}, {60, 40}, true),
               make_node(1, {"Pakistan"}, state, {595, 100}, {70, 28}, true),
               make_node(2, {"CIA"}, agency, {45, 155}, {34, 19}),
               make_node(3, {"ISI"}, agency, {595, 155}, {30, 19}),
               make_node(4, {"NATO /", "ISAF"}, alliance, {230, 25}, {62, 38}),
               make_node(5, {"World Bank"}, organization, {430, 25}, {92, 26}),
               make_node(6, {"Haqqani", "network"}, militant_group, {420, 215}, {66, 38}),
               make_node(7, {"Hamid Karzai"}, person, {220, 215}, {90, 24}),
               make_node(8, {"Bangladesh"}, state, {330, 60}, {80, 20}),
               make_node(9, {"Others"}, other, {320, 190}, {56, 20})};
    d.nodes[8].ghost = true;
    d.arcs = {make_arc(4, 5, {{{261, 22}, {300, 12}, {350, 12}, {384, 22}}}, Sign::cooperation, 1),
              make_arc(2, 7, {{{62, 158}, {100, 190}, {140, 205}, {175, 212}}}, Sign::cooperation, 2),
              make_arc(3, 6, {{{580, 160}, {540, 190}, {490, 205}, {453, 212}}}, Sign::mixed, 2),
              make_arc(0, 6, {{{75, 110}, {180, 150}, {300, 190}, {387, 208}}}, Sign::conflict, 3),
              make_arc(2, 3, {{{62, 152}, {240, 130}, {400, 130}, {580, 152}}}, Sign::mixed, 3),
              make_arc(4, 6, {{{240, 44}, {290, 100}, {360, 160}, {405, 196}}}, Sign::conflict, 1),
              make_arc(0, 1, {{{75, 100}, {236, 100}, {398, 100}, {560, 100}}}, Sign::cooperation, 3)};
    d.arcs[1].arrow_second = true;
    d.arcs[2].arrow_first = d.arcs[2].arrow_second = true;
    d.arcs[3].arrow_second = true;
    d.arrows = true;
    d.chips = {{1, {300, 100}, Sign::cooperation, "Major non-NATO ally, June 2004"},
               {2, {320, 137}, Sign::mixed, "Joint captures, but contacts with the Haqqani network persist"},
               {3, {230, 167}, Sign::conflict, "Raids"}};
    d.strip = {{{day(1954), day(1965)}, 0.82, false},
               {{day(1965), day(1979)}, -0.31, false},
               {{day(1979), day(1990)}, std::nullopt, false},
               {{day(2001), day(2011)}, 0.73, true},
               {{day(2011), day(2016)}, -0.7, false}};
    d.kinds = {state, agency, alliance, organization, militant_group, person, other};
    return d;
}

}  // namespace entente::render::testing
