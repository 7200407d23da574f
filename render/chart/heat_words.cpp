#include "render/chart/heat_words.hpp"

#include "render/chart/palette.hpp"
#include "words/dates.hpp"

namespace entente::render {
namespace {

using namespace words;

/// Names of actors that were of one side in every period with a value.
struct Sides {
    std::vector<std::string> friendly;
    std::vector<std::string> hostile;
};

Sides sides_of(const model::Network& network, const std::vector<GridGroup>& groups, std::size_t pole) {
    Sides sides;
    for (const GridGroup& group : groups) {
        for (const GridRow& row : group.rows) {
            bool friendly = false, hostile = false;
            for (const Cell& cell : row.cells[pole]) {
                if (cell.state != CellState::tied) continue;
                (net_step(cell.net) > 0 ? friendly : hostile) = true;
                if (net_step(cell.net) == 0) friendly = true;  // of both
            }
            if (friendly == hostile) continue;
            (friendly ? sides.friendly : sides.hostile).push_back(display_name(network[row.actor]));
        }
    }
    return sides;
}

std::string sides_in_words(const Say& say, const std::string& pole, const Sides& sides) {
    std::string out;
    if (!sides.friendly.empty()) {
        out += ' ' + say("Always cooperative with {pole}: {actors}.", "pole"_a = pole,
                         "actors"_a = listed(say, sides.friendly));
    }
    if (!sides.hostile.empty()) {
        out += ' ' + say("Always in conflict with {pole}: {actors}.", "pole"_a = pole,
                         "actors"_a = listed(say, sides.hostile));
    }
    return out;
}

}  // namespace

std::string kind_heading(const Say& say, model::ActorKind kind) {
    switch (kind) {
        case model::ActorKind::state:
            return say("States");
        case model::ActorKind::agency:
            return say("Agencies");
        case model::ActorKind::alliance:
            return say("Alliances");
        case model::ActorKind::organization:
            return say("Organizations");
        case model::ActorKind::militant_group:
            return say("Militant groups");
        case model::ActorKind::person:
            return say("Persons");
        case model::ActorKind::other:
            break;
    }
    return say("Others");
}

std::string heat_description(const Say& say, const model::Network& network,
                             const std::vector<GridGroup>& groups,
                             const std::array<model::ActorIndex, 2>& poles, std::size_t periods) {
    std::size_t rows = 0;
    for (const GridGroup& group : groups) rows += group.rows.size();
    const std::array<std::string, 2> names = {display_name(network[poles[0]]),
                                              display_name(network[poles[1]])};
    std::string out = say.count(rows, "Net cooperation of {0} actor with {first} and with {second}, {span}.",
                                "Net cooperation of {0} actors with {first} and with {second}, {span}.",
                                "first"_a = names[0], "second"_a = names[1],
                                "span"_a = say.count(periods, "over {} period", "over {} periods"));
    for (const std::size_t pole : {0U, 1U})
        out += sides_in_words(say, names[pole], sides_of(network, groups, pole));
    return out;
}

}  // namespace entente::render
