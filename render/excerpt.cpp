#include "entente/render/excerpt.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numeric>

#include "entente/render/text.hpp"
#include "render/rounding.hpp"
#include "words/say.hpp"

namespace entente::render {
namespace {

using model::ActorIndex;
using model::position;
using namespace words;

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
std::string share_words(const Say& say, double share) {
    if (share >= 0.995 && share < 1) return say("over 99 %");
    if (share > 0 && share < 0.005) return say("under 1 %");
    return fmt::format("{:.0f} %", 100 * share);
}

// `120 of 1,770 ties between them, the strongest`; empty when all are drawn.
std::string ties_left_out(const Say& say, const Excerpt& excerpt, std::size_t snapshot, bool actors_too) {
    const std::size_t drawn = excerpt.ties[snapshot].size(), all = excerpt.ties_between[snapshot];
    if (drawn >= all) return {};
    const std::string shown = grouped(drawn);
    if (actors_too) {
        return say.count(all, "{shown} of {0} tie between them, the strongest",
                         "{shown} of {0} ties between them, the strongest", "shown"_a = shown);
    }
    return say.count(all, "{shown} of {0} tie, the strongest", "{shown} of {0} ties, the strongest",
                     "shown"_a = shown);
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

std::string actors_left_out(const Excerpt& excerpt, const words::Language& language) {
    if (excerpt.actors.size() >= excerpt.all_actors) return {};
    const Say say(language);
    const std::string shown = grouped(excerpt.actors.size());
    if (!excerpt.share) {
        return say.count(excerpt.all_actors, "{shown} of {0} actor", "{shown} of {0} actors",
                         "shown"_a = shown);
    }
    return say.count(excerpt.all_actors, "{shown} of {0} actor, with {share} of the strength of all ties",
                     "{shown} of {0} actors, with {share} of the strength of all ties", "shown"_a = shown,
                     "share"_a = share_words(say, *excerpt.share));
}

std::string left_out(const Excerpt& excerpt, std::size_t snapshot, const words::Language& language) {
    const Say say(language);
    std::string drawn = actors_left_out(excerpt, language);
    const std::string ties = ties_left_out(say, excerpt, snapshot, !drawn.empty());
    if (!drawn.empty() && !ties.empty()) drawn += "; ";
    drawn += ties;
    std::string text = drawn.empty() ? drawn : say("Drawn: {}.", drawn);
    const std::size_t weak = snapshot < excerpt.too_weak.size() ? excerpt.too_weak[snapshot] : 0;
    if (weak > 0) {
        if (!text.empty()) text += ' ';
        text += say.count(weak, "{0} tie weaker than {least} a year is left out.",
                          "{0} ties weaker than {least} a year are left out.",
                          "least"_a = svg_number(excerpt.min_strength));
    }
    return text;
}

}  // namespace entente::render
