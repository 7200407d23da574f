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

#include "render/route/candidates.hpp"
#include "render/route/mend.hpp"
#include "render/route/ports.hpp"
#include "render/route/traffic.hpp"

namespace entente::render {
namespace {

using Choices = std::vector<Candidates>;  ///< by route

/// How much is tried; among hundreds of ties in a crowd, no arc finds a way of its own anyway.
struct Plan {
    Effort effort = Effort::full;
    int passes = 3;  ///< one for centres, one to see in which order arcs really leave, one to draw
    int sweeps = 3;  ///< of choice, in each pass
    std::size_t candidates = SIZE_MAX;  ///< of a tie that are weighed against the others' arcs
    std::size_t mended = 0;  ///< ties through a box for which everything is tried in the end, at most
};

Plan plan_for(std::size_t stops, std::size_t routes) {
    constexpr std::size_t most_for_full_effort = 120, most_for_care = 60, routes_for_care = 400,
                          routes_of_a_crowd = 1000, most_mended = 150;
    Plan plan;
    if (stops > most_for_full_effort) plan.effort = Effort::plain;
    if (stops > most_for_care) plan.mended = most_mended;
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

// Of the first `most` options. The traffic costs 0 or more: from the first option on that alone costs as much
// as the best so far, none is better.
std::size_t cheapest(Candidates& options, std::size_t most, double weight, const Traffic& traffic) {
    double best = std::numeric_limits<double>::infinity();
    std::size_t chosen = 0;
    for (std::size_t i = 0; i < most; ++i) {
        const Candidate* option = options.at(i, best);
        if (!option) break;
        const double cost = option->cost + traffic.cost(*option, weight, best - option->cost);
        if (cost >= best) continue;
        best = cost;
        chosen = i;
    }
    return chosen;
}

// The index of the chosen candidate of each route. The traffic, empty before, holds what was chosen.
std::vector<std::size_t> choose(Choices& choices, std::span<const Route> routes,
                                const std::vector<std::size_t>& order, const Plan& plan, Traffic& traffic) {
    std::vector<std::size_t> chosen(choices.size());
    for (int sweep = 0; sweep < plan.sweeps; ++sweep) {
        bool changed = false;
        for (const std::size_t route : order) {
            if (sweep > 0) traffic.remove(route, *choices[route].at(chosen[route]));
            const double weight = routes[route].weight;
            const std::size_t best = cheapest(choices[route], plan.candidates, weight, traffic);
            changed = changed || best != chosen[route];
            chosen[route] = best;
            traffic.add(route, *choices[route].at(best), weight);
        }
        if (sweep > 0 && !changed) break;
    }
    return chosen;
}

// Tries more arcs for the ties that run through a box, where few were tried for all.
void mend(std::span<const Stop> stops, std::span<const Route> routes, const std::vector<std::size_t>& order,
          const std::vector<Aims>& aims, Size area, const Plan& plan, Traffic& traffic,
          std::vector<Candidate>& arcs) {
    std::size_t mended = 0;
    for (const std::size_t i : order) {
        if (mended >= plan.mended) return;
        if (!touches_third(stops, routes[i], arcs[i])) continue;
        ++mended;
        traffic.remove(i, arcs[i]);
        if (auto clear = clear_arc(stops, routes[i], aims[i], area, traffic)) arcs[i] = std::move(*clear);
        traffic.add(i, arcs[i], routes[i].weight);
    }
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
        const bool last = pass + 1 == plan.passes;
        Choices choices;
        choices.reserve(routes.size());
        for (std::size_t i = 0; i < routes.size(); ++i) {
            choices.emplace_back(stops, routes[i], aims[i], area,
                                 pass == 0 ? std::min(Effort::plain, plan.effort) : plan.effort);
        }
        Traffic traffic(area);
        const std::vector<std::size_t> chosen = choose(choices, routes, order, plan, traffic);
        std::vector<Candidate> arcs;
        for (std::size_t i = 0; i < routes.size(); ++i) arcs.push_back(*choices[i].at(chosen[i]));
        if (last) mend(stops, routes, order, aims, area, plan, traffic, arcs);
        result = {};
        for (std::size_t i = 0; i < routes.size(); ++i) {
            result.curves.push_back(arcs[i].curve);
            if (last && touches_third(stops, routes[i], arcs[i])) ++result.through_boxes;
        }
        if (!last) aims = spread_ends(stops, routes, result.curves);
    }
    return result;
}

}  // namespace entente::render
