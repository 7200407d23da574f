// If the relaxation over negative cycles has no gap and the camps are optimal, a packing that proves it sends
// the weight of every frustrated edge from one of its ends to the other through satisfied edges, each within
// its weight: a multicommodity flow. It is looked for by rip-up and reroute, as wires are laid out: a
// frustrated edge not served takes the cheapest path, where edges in use cost more and the dearer the oftener
// they were fought over; whoever used them last must find another way. The routes are a packing at any time.
// Halves, since flows of several commodities need them: three edges can do for two halves of three cycles.
// McMurchie and Ebeling, PathFinder, FPGA (1995) 111-117.
#include <algorithm>
#include <deque>
#include <queue>

#include "graph/balance/frustration/packing.hpp"

namespace entente::graph::two_camps {
namespace {

constexpr std::int64_t in_use = 4;  ///< the price of an edge without room, in edges

class Router {
public:
    Router(const Problem& problem, const Neighbours& near, const Camps& camps, Packing packing)
        : problem_(problem),
          near_(near),
          camps_(camps),
          routes_(std::move(packing.items)),
          users_(problem.edges.size()),
          fights_(problem.edges.size(), 0),
          reached_(problem.vertices) {
        for (std::uint32_t e = 0; e < problem.edges.size(); ++e) {
            rest_.push_back(2 * problem.edges[e].weight);
            open_ += frustrated(problem.edges[e], camps) ? rest_[e] : 0;
        }
        for (std::uint32_t r = 0; r < routes_.size(); ++r) {
            lay(r);
        }
        for (std::uint32_t e = 0; e < problem.edges.size(); ++e) {
            if (frustrated(problem.edges[e], camps) && rest_[e] > 0) waiting_.push_back(e);
        }
    }

    Packing run(Stop& stop) {
        const std::size_t moves = 1000 + problem_.edges.size();
        keep();
        for (std::size_t move = 0; move < moves && open_ > 1 && !waiting_.empty(); ++move) {
            if (move % 32 == 0 && stop()) break;
            const std::uint32_t edge = waiting_.front();
            waiting_.pop_front();
            if (rest_[edge] == 0 || !search(edge)) continue;
            serve(edge);
            if (open_ < best_) keep();
        }
        Packing result;
        for (std::size_t r = 0; r < kept_.size(); ++r) {
            if (kept_[r] > 0) result.items.push_back({std::move(routes_[r].cycle), kept_[r]});
        }
        return result;
    }

private:
    struct Reached {
        std::uint32_t round = 0;
        std::uint32_t via = 0;
        std::int64_t price = 0;
    };

    void keep() {
        best_ = open_;
        kept_.clear();
        for (const Packing::Item& route : routes_) {
            kept_.push_back(route.halves);
        }
    }

    [[nodiscard]] std::int64_t price(std::uint32_t edge) const {
        return 1 + fights_[edge] + (rest_[edge] > 0 ? 0 : in_use);
    }

    bool search(std::uint32_t edge) {
        ++round_;
        const auto [from, to] = std::pair(problem_.edges[edge].first, problem_.edges[edge].second);
        using Entry = std::pair<std::int64_t, std::uint32_t>;
        std::priority_queue<Entry, std::vector<Entry>, std::greater<>> queue;
        reached_[from] = {round_, edge, 0};
        queue.emplace(0, from);
        while (!queue.empty()) {
            const auto [far, v] = queue.top();
            queue.pop();
            if (v == to) return true;
            if (far > reached_[v].price) continue;
            for (std::uint32_t i = near_.start[v]; i < near_.start[v + 1]; ++i) {
                const auto [other, e] = near_.entries[i];
                if (frustrated(problem_.edges[e], camps_)) continue;
                const std::int64_t price = far + this->price(e);
                Reached& there = reached_[other];
                if (there.round == round_ && there.price <= price) continue;
                there = {round_, e, price};
                queue.emplace(price, other);
            }
        }
        return false;
    }

    /// Lays a route for the edge along the path found and takes up those in its way.
    void serve(std::uint32_t edge) {
        Packing::Item route{{edge}, rest_[edge]};
        std::int64_t room = route.halves;
        for (std::uint32_t v = problem_.edges[edge].second; v != problem_.edges[edge].first;) {
            const std::uint32_t e = reached_[v].via;
            room = std::min(room, rest_[e]);
            route.cycle.push_back(e);
            v = problem_.edges[e].first == v ? problem_.edges[e].second : problem_.edges[e].first;
        }
        route.halves = std::max<std::int64_t>(room, 1);
        for (const std::uint32_t e : route.cycle) {
            while (rest_[e] < route.halves) {
                ++fights_[e];
                take_up(users_[e].front());
            }
        }
        routes_.push_back(std::move(route));
        lay(static_cast<std::uint32_t>(routes_.size() - 1));
        if (rest_[edge] > 0) waiting_.push_front(edge);
    }

    void lay(std::uint32_t route) {
        for (const std::uint32_t e : routes_[route].cycle) {
            rest_[e] -= routes_[route].halves;
            users_[e].push_back(route);
        }
        open_ -= routes_[route].halves;
    }

    void take_up(std::uint32_t route) {
        for (const std::uint32_t e : routes_[route].cycle) {
            rest_[e] += routes_[route].halves;
            std::erase(users_[e], route);
        }
        open_ += routes_[route].halves;
        routes_[route].halves = 0;
        waiting_.push_back(routes_[route].cycle.front());
    }

    const Problem& problem_;
    const Neighbours& near_;
    const Camps& camps_;
    std::vector<Packing::Item> routes_;              ///< frustrated edge first; those taken up have 0 halves
    std::vector<std::vector<std::uint32_t>> users_;  ///< by edge: routes over it, the longest laid first
    std::vector<std::int64_t> rest_;                 ///< by edge: halves free
    std::vector<std::int64_t> fights_;
    std::deque<std::uint32_t> waiting_;
    std::int64_t open_ = 0;  ///< halves of frustrated edges without a route
    std::int64_t best_ = 0;
    std::vector<std::int64_t> kept_;  ///< halves by route, when fewest were open
    std::vector<Reached> reached_;
    std::uint32_t round_ = 0;
};

}  // namespace

Packing repack_cycles(const Problem& problem, const Neighbours& near, const Camps& camps, Packing packing,
                      Stop& stop) {
    return Router(problem, near, camps, std::move(packing)).run(stop);
}

}  // namespace entente::graph::two_camps
