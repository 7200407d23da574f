#include "entente/render/excerpt.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numeric>

#include "entente/render/text.hpp"
#include "render/rounding.hpp"

namespace entente::render {
namespace {

using model::ActorIndex;
using model::position;

/// What is known of an actor, by its index.
struct Standing {
    double prominence = 0;
    std::size_t ties = 0;
};

std::size_t actors_named_by(std::span<const graph::Snapshot> snapshots) {
    std::size_t count = 0;
    for (const graph::Snapshot& snapshot : snapshots) {
        if (!snapshot.actors().empty()) count = std::max(count, position(snapshot.actors().back()) + 1);
    }
    return count;
}

double strength_of(const graph::Snapshot& snapshot) {
    double all = 0;
    for (const graph::Dyad& dyad : snapshot.dyads()) all += dyad.strength();
    return all;
}

std::vector<Standing> standings(std::span<const graph::Snapshot> snapshots) {
    std::vector<Standing> found(actors_named_by(snapshots));
    for (const graph::Snapshot& snapshot : snapshots) {
        const double all = strength_of(snapshot);
        for (const graph::Dyad& dyad : snapshot.dyads()) {
            for (const ActorIndex actor : {dyad.first, dyad.second}) {
                Standing& standing = found[position(actor)];
                ++standing.ties;
                if (all > 0) standing.prominence += dyad.strength() / all;
            }
        }
    }
    return found;
}

/// By actor.
using Marks = std::vector<char>;

Marks marks(const std::vector<ActorIndex>& actors, std::size_t size) {
    Marks marked(size);
    for (const ActorIndex actor : actors) {
        if (position(actor) < size) marked[position(actor)] = 1;
    }
    return marked;
}

Marks most_prominent(const std::vector<Standing>& standings, const Marks& always, std::size_t most) {
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < standings.size(); ++i) {
        if (standings[i].ties > 0) order.push_back(i);
    }
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        if (always[a] != always[b]) return always[a] > always[b];
        const double one = rounded(standings[a].prominence), two = rounded(standings[b].prominence);
        return one != two ? one > two : standings[a].ties > standings[b].ties;
    });
    const auto bound = static_cast<std::size_t>(std::count(always.begin(), always.end(), 1));
    if (most > 0) order.resize(std::min(order.size(), std::max(most, bound)));
    Marks kept(standings.size());
    for (const std::size_t actor : order) kept[actor] = 1;
    return kept;
}

bool both(const Marks& marked, const graph::Dyad& dyad) {
    return marked[position(dyad.first)] != 0 && marked[position(dyad.second)] != 0;
}

/// Of these ties, strongest first, those to draw.
std::vector<std::size_t> chosen(const graph::Snapshot& snapshot,
                                const std::vector<std::size_t>& strongest_first, const Marks& always,
                                std::size_t most) {
    Marks served(always.size());
    std::vector<std::size_t> taken, rest;
    for (const std::size_t i : strongest_first) {
        const graph::Dyad& dyad = snapshot.dyads()[i];
        const bool first_of_one = !both(served, dyad);
        served[position(dyad.first)] = served[position(dyad.second)] = 1;
        (first_of_one || both(always, dyad) ? taken : rest).push_back(i);
    }
    const std::size_t room = most > taken.size() ? most - taken.size() : 0;
    rest.resize(std::min(rest.size(), room));
    taken.insert(taken.end(), rest.begin(), rest.end());
    std::sort(taken.begin(), taken.end());
    return taken;
}

void choose_ties(Excerpt& excerpt, const graph::Snapshot& snapshot, const Marks& kept, const Marks& always,
                 const ExcerptLimits& limits) {
    const std::size_t most = limits.ties;
    const double years = model::years(snapshot.interval());
    const double least = limits.min_strength > 0 ? rounded(limits.min_strength * years) : 0;
    std::vector<std::size_t> between;
    std::size_t too_weak = 0;
    for (std::size_t i = 0; i < snapshot.dyads().size(); ++i) {
        if (!both(kept, snapshot.dyads()[i])) continue;
        if (rounded(snapshot.dyads()[i].strength()) < least) {
            ++too_weak;
        } else {
            between.push_back(i);
        }
    }
    excerpt.too_weak.push_back(too_weak);
    excerpt.ties_between.push_back(between.size());
    if (most > 0 && between.size() > most) {
        std::stable_sort(between.begin(), between.end(), [&](std::size_t a, std::size_t b) {
            return rounded(snapshot.dyads()[a].strength()) > rounded(snapshot.dyads()[b].strength());
        });
        between = chosen(snapshot, between, always, most);
    }
    excerpt.ties.push_back(std::move(between));
}

std::optional<double> share_between(std::span<const graph::Snapshot> snapshots, const Marks& kept) {
    double all = 0, between = 0;
    for (const graph::Snapshot& snapshot : snapshots) {
        for (const graph::Dyad& dyad : snapshot.dyads()) {
            all += dyad.strength();
            if (both(kept, dyad)) between += dyad.strength();
        }
    }
    if (!(all > 0)) return std::nullopt;
    return between / all;
}

/// `81 %`; what is nearly all or nearly nothing is not rounded to it.
std::string percent(double share) {
    if (share >= 0.995 && share < 1) return "over 99 %";
    if (share > 0 && share < 0.005) return "under 1 %";
    return fmt::format("{:.0f} %", 100 * share);
}

}  // namespace

bool Excerpt::all_drawn() const {
    if (actors.size() < all_actors) return false;
    if (std::any_of(too_weak.begin(), too_weak.end(), [](std::size_t n) { return n > 0; })) return false;
    for (std::size_t i = 0; i < ties.size(); ++i) {
        if (ties[i].size() < ties_between[i]) return false;
    }
    return true;
}

std::size_t Excerpt::most_ties() const {
    return ties_between.empty() ? 0 : *std::max_element(ties_between.begin(), ties_between.end());
}

Excerpt make_excerpt(std::span<const graph::Snapshot> snapshots, const ExcerptLimits& limits) {
    const std::vector<Standing> found = standings(snapshots);
    const Marks always = marks(limits.always, found.size());
    const Marks kept = most_prominent(found, always, limits.actors);
    Excerpt excerpt;
    excerpt.min_strength = limits.min_strength;
    for (const graph::Snapshot& snapshot : snapshots) choose_ties(excerpt, snapshot, kept, always, limits);
    Marks tied(found.size());
    for (std::size_t era = 0; era < snapshots.size(); ++era) {
        for (const std::size_t i : excerpt.ties[era]) {
            const graph::Dyad& dyad = snapshots[era].dyads()[i];
            tied[position(dyad.first)] = tied[position(dyad.second)] = 1;
        }
    }
    for (std::size_t i = 0; i < found.size(); ++i) {
        if (found[i].ties > 0) ++excerpt.all_actors;
        if (tied[i] != 0) excerpt.actors.push_back(model::index_at<ActorIndex>(i));
    }
    excerpt.share = share_between(snapshots, kept);
    return excerpt;
}

std::vector<const graph::Dyad*> drawn_ties(const graph::Snapshot& snapshot,
                                           const std::vector<std::size_t>* positions) {
    std::vector<const graph::Dyad*> ties;
    if (positions == nullptr) {
        for (const graph::Dyad& dyad : snapshot.dyads()) ties.push_back(&dyad);
    } else {
        for (const std::size_t i : *positions) ties.push_back(&snapshot.dyads()[i]);
    }
    return ties;
}

std::string actors_left_out(const Excerpt& excerpt) {
    if (excerpt.actors.size() >= excerpt.all_actors) return {};
    std::string text = grouped(excerpt.actors.size()) + " of " + grouped(excerpt.all_actors) + " actors";
    if (excerpt.share) text += ", with " + percent(*excerpt.share) + " of the strength of all ties";
    return text;
}

std::string left_out(const Excerpt& excerpt, std::size_t snapshot) {
    const std::string actors = actors_left_out(excerpt);
    std::string ties;
    if (excerpt.ties[snapshot].size() < excerpt.ties_between[snapshot]) {
        ties = fmt::format("{} of {} ties{}, the strongest", grouped(excerpt.ties[snapshot].size()),
                           grouped(excerpt.ties_between[snapshot]), actors.empty() ? "" : " between them");
    }
    std::string text;
    if (!actors.empty() || !ties.empty())
        text = "Drawn: " + actors + (actors.empty() || ties.empty() ? "" : "; ") + ties + ".";
    const std::size_t weak = snapshot < excerpt.too_weak.size() ? excerpt.too_weak[snapshot] : 0;
    if (weak > 0) {
        text += fmt::format("{}{} weaker than {} a year {} left out.", text.empty() ? "" : " ",
                            weak == 1 ? "1 tie" : grouped(weak) + " ties", svg_number(excerpt.min_strength),
                            weak == 1 ? "is" : "are");
    }
    return text;
}

}  // namespace entente::render
