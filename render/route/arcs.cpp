// The idea: every tie has some dozens of candidate arcs, each with a cost of its own (boxes hit or
// grazed, bending, leaving the area). Ties choose in turn, strongest and shortest first, the arc that
// is cheapest given the arcs chosen so far (running along another, crossing, crossing at a shallow
// angle), and choose again until nobody gains. First all arcs aim at the centres of their boxes;
// then their ends are spread along the outlines and the choice is made anew, twice, because the
// spread changes which arcs are best and so the order of their ends.
#include "render/route/arcs.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <numeric>
#include <tuple>

#include "render/route/candidate.hpp"
#include "render/route/ports.hpp"
#include "render/route/traffic.hpp"

namespace entente::render {
namespace {

using Choices = std::vector<std::vector<Candidate>>;

/// How much is tried; among hundreds of ties in a crowd, no arc finds a way of its own anyway.
struct Plan {
    Effort effort = Effort::full;
    int passes = 3;  ///< one for centres, one to see in which order arcs really leave, one to draw
    int sweeps = 3;  ///< of choice, in each pass
    std::size_t candidates = SIZE_MAX;  ///< of a tie that are weighed against the others' arcs
};

Plan plan_for(std::size_t stops, std::size_t routes) {
    constexpr std::size_t most_for_full_effort = 120, most_for_care = 60, routes_for_care = 400,
                          routes_of_a_crowd = 1000;
    Plan plan;
    if (stops > most_for_full_effort) plan.effort = Effort::plain;
    if (stops > most_for_care && routes > routes_for_care) {
        plan.effort = Effort::plain;
        plan.passes = 2;
        plan.sweeps = 1;
        plan.candidates = 8;
    }
    if (routes > routes_of_a_crowd) {
        plan.effort = Effort::few;
        plan.passes = 1;
        plan.candidates = 3;
    }
    return plan;
}

std::size_t cheapest(std::span<const Candidate> options, double weight, const Traffic& traffic) {
    double best = std::numeric_limits<double>::infinity();
    std::size_t chosen = 0;
    for (std::size_t i = 0; i < options.size() && options[i].cost < best; ++i) {
        const double cost = options[i].cost + traffic.cost(options[i], weight, best - options[i].cost);
        if (cost >= best) continue;
        best = cost;
        chosen = i;
    }
    return chosen;
}

// The index of the chosen candidate of each route.
std::vector<std::size_t> choose(const Choices& choices, std::span<const Route> routes,
                                const std::vector<std::size_t>& order, Size area, const Plan& plan) {
    Traffic traffic(area);
    std::vector<std::size_t> chosen(choices.size());
    for (int sweep = 0; sweep < plan.sweeps; ++sweep) {
        bool changed = false;
        for (const std::size_t route : order) {
            if (sweep > 0) traffic.remove(route, choices[route][chosen[route]]);
            const std::span<const Candidate> options(choices[route].data(),
                                                     std::min(choices[route].size(), plan.candidates));
            const std::size_t best = cheapest(options, routes[route].weight, traffic);
            changed = changed || best != chosen[route];
            chosen[route] = best;
            traffic.add(route, choices[route][best], routes[route].weight);
        }
        if (sweep > 0 && !changed) break;
    }
    return chosen;
}

std::vector<std::size_t> order_of_choice(std::span<const Stop> stops, std::span<const Route> routes) {
    std::vector<std::size_t> order(routes.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    const auto key = [&](std::size_t i) {
        const Route& route = routes[i];
        return std::make_tuple(!route.straight, -route.weight,
                               distance(stops[route.from].centre, stops[route.to].centre), route.from,
                               route.to);
    };
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return key(a) < key(b); });
    return order;
}

}  // namespace

RoutedArcs route_arcs(std::span<const Stop> stops, std::span<const Route> routes, Size area) {
    const std::vector<std::size_t> order = order_of_choice(stops, routes);
    std::vector<Aims> aims;
    for (const Route& route : routes) aims.push_back({stops[route.from].centre, stops[route.to].centre});
    RoutedArcs result;
    const Plan plan = plan_for(stops.size(), routes.size());
    for (int pass = 0; pass < plan.passes; ++pass) {
        Choices choices;
        for (std::size_t i = 0; i < routes.size(); ++i) {
            choices.push_back(candidates(stops, routes[i], aims[i], area,
                                         pass == 0 ? std::min(Effort::plain, plan.effort) : plan.effort));
        }
        const std::vector<std::size_t> chosen = choose(choices, routes, order, area, plan);
        result = {};
        for (std::size_t i = 0; i < routes.size(); ++i) {
            const Candidate& arc = choices[i][chosen[i]];
            result.curves.push_back(arc.curve);
            if (touches_third(stops, routes[i], arc)) ++result.through_boxes;
        }
        if (pass + 1 < plan.passes) aims = spread_ends(stops, routes, result.curves);
    }
    return result;
}

}  // namespace entente::render
