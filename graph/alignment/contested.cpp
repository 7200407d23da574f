// Idea: an item to which all gave the same answer says that they agree with everybody, so it draws all dyads
// of a period toward each other by how many such items were put to a vote. Voeten's agreement scores of the
// General Assembly leave unanimous roll calls out before dyads are compared: Bailey, Strezhnev & Voeten,
// Journal of Conflict Resolution 61 (2017) 430-456, with the dyadic data that go with it.
#include <algorithm>
#include <map>

#include "entente/graph/profile_similarity.hpp"

namespace entente::graph {

ContestedProfiles contested(const model::Profiles& profiles) {
    struct Said {
        double value;
        bool differ = false;
    };
    std::map<std::pair<std::uint32_t, std::uint32_t>, Said> said;  // by period and item
    for (const model::Answer& answer : profiles.answers) {
        Said& item = said.try_emplace({answer.period, answer.item}, Said{answer.value}).first->second;
        item.differ = item.differ || item.value != answer.value;
    }
    ContestedProfiles out;
    out.profiles = profiles;
    std::erase_if(out.profiles.answers, [&](const model::Answer& answer) {
        return !said.at({answer.period, answer.item}).differ;
    });
    out.left_out = static_cast<std::size_t>(
        std::count_if(said.begin(), said.end(), [](const auto& each) { return !each.second.differ; }));
    return out;
}

}  // namespace entente::graph
