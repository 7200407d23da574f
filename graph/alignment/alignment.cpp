// Idea: net cooperation tells how two actors treated each other, S how alike they treated everybody.
// Convention: the items of a pair are the two and every actor that either has a tie with. Within the
// observed period the record of an existing actor is taken as complete, so an absent tie is "no tie", the
// middle of the scale; actors that do not exist in the period are no items. Actors with whom neither has
// a tie are left out: they would draw every S toward +1 in proportion to how many actors a data set holds.
#include <algorithm>

#include "entente/graph/alignment.hpp"

namespace entente::graph {

namespace {

constexpr double scale_range = 2;  // net cooperation runs from -1 to +1
constexpr std::size_t least_items = 3;

struct Entry {
    model::ActorIndex item;
    double value;  // net cooperation with the item; 0 where the relations between them have no sign
};

/// An actor's ties, in order of item.
using Profile = std::vector<Entry>;

/// By vertex.
std::vector<Profile> profiles(const Snapshot& snapshot) {
    std::vector<Profile> all(snapshot.actors().size());
    const auto add = [&](model::ActorIndex from, model::ActorIndex item, double value) {
        all[*snapshot.vertex(from)].push_back({item, value});
    };
    for (const Dyad& dyad : snapshot.dyads()) {
        const double value = net_cooperation(dyad.cooperation, dyad.conflict).value_or(0);
        add(dyad.first, dyad.second, value);
        add(dyad.second, dyad.first, value);
    }
    for (std::size_t v = 0; v < all.size(); ++v) all[v].push_back({snapshot.actors()[v], 1});
    for (Profile& profile : all) {
        std::sort(profile.begin(), profile.end(),
                  [](const Entry& a, const Entry& b) { return a.item < b.item; });
    }
    return all;
}

/// The values of both over the union of their items.
std::pair<std::vector<double>, std::vector<double>> side_by_side(const Profile& a, const Profile& b) {
    std::pair<std::vector<double>, std::vector<double>> values;
    auto in_a = a.begin();
    auto in_b = b.begin();
    while (in_a != a.end() || in_b != b.end()) {
        const bool takes_a = in_b == b.end() || (in_a != a.end() && in_a->item <= in_b->item);
        const bool takes_b = in_a == a.end() || (in_b != b.end() && in_b->item <= in_a->item);
        values.first.push_back(takes_a ? in_a->value : 0);
        values.second.push_back(takes_b ? in_b->value : 0);
        if (takes_a) ++in_a;
        if (takes_b) ++in_b;
    }
    return values;
}

void compare_profiles(Alignment& row, const Profile& a, const Profile& b) {
    const auto [x, y] = side_by_side(a, b);
    row.items = x.size();
    if (a.size() < 2 || b.size() < 2) {
        row.s_undefined = "one of the two has no tie in the period";
    } else if (row.items < least_items) {
        row.s_undefined = "fewer than 3 items to compare";
    } else {
        row.s = s_score(x, y, scale_range);
    }
}

Alignment align(const Snapshot& snapshot, const std::vector<Profile>& profiles, model::ActorIndex first,
                model::ActorIndex second) {
    Alignment row;
    row.first = first;
    row.second = second;
    const auto a = snapshot.vertex(first);
    const auto b = snapshot.vertex(second);
    if (!a || !b) {
        row.s_undefined = "one of the two does not exist in the period or is not selected";
        return row;
    }
    if (const Dyad* dyad = snapshot.dyad(first, second)) {
        row.relations = dyad->relations;
        row.cooperation = dyad->cooperation;
        row.conflict = dyad->conflict;
        row.net = net_cooperation(dyad->cooperation, dyad->conflict);
    }
    compare_profiles(row, profiles[*a], profiles[*b]);
    return row;
}

}  // namespace

std::vector<Alignment> alignment(const Snapshot& snapshot,
                                 const std::vector<std::pair<model::ActorIndex, model::ActorIndex>>& pairs) {
    const std::vector<Profile> all = profiles(snapshot);
    std::vector<Alignment> rows;
    for (const auto& [first, second] : pairs) rows.push_back(align(snapshot, all, first, second));
    if (!pairs.empty()) return rows;
    for (std::size_t i = 0; i < all.size(); ++i) {
        for (std::size_t j = i + 1; j < all.size(); ++j) {
            if (all[i].size() < 2 || all[j].size() < 2) continue;  // nothing but the own entry
            rows.push_back(align(snapshot, all, snapshot.actors()[i], snapshot.actors()[j]));
        }
    }
    return rows;
}

}  // namespace entente::graph
