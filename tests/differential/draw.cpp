// A shape is a list of pairs. Each pair is then dressed: one relation or several, with a direction or not,
// friendly or hostile, of weights that are all 1, whole numbers (so that paths of different steps come out
// equally long) or broken ones.
#include "differential/draw.hpp"

#include <array>
#include <utility>
#include <vector>

#include "support/random_networks.hpp"

namespace entente::test {
namespace {

using Pairs = std::vector<std::pair<std::size_t, std::size_t>>;

struct Shape {
    std::size_t actors = 0;
    Pairs pairs;
};

Shape path(Dice& dice) {
    Shape shape{2 + dice.below(19), {}};
    for (std::size_t v = 0; v + 1 < shape.actors; ++v) shape.pairs.emplace_back(v, v + 1);
    return shape;
}

Shape cycle(Dice& dice) {
    Shape shape{3 + dice.below(18), {}};
    for (std::size_t v = 0; v < shape.actors; ++v) shape.pairs.emplace_back(v, (v + 1) % shape.actors);
    return shape;
}

Shape star(Dice& dice) {
    Shape shape{2 + dice.below(24), {}};
    for (std::size_t v = 1; v < shape.actors; ++v) shape.pairs.emplace_back(0, v);
    return shape;
}

Shape grid(Dice& dice) {
    const std::size_t rows = 2 + dice.below(5);
    const std::size_t columns = 2 + dice.below(5);
    Shape shape{rows * columns, {}};
    for (std::size_t v = 0; v < shape.actors; ++v) {
        if (v % columns + 1 < columns) shape.pairs.emplace_back(v, v + 1);
        if (v + columns < shape.actors) shape.pairs.emplace_back(v, v + columns);
    }
    return shape;
}

Shape bipartite(Dice& dice) {
    const std::size_t left = 1 + dice.below(9);
    const std::size_t right = 1 + dice.below(9);
    const std::size_t percent = 20 + dice.below(81);
    Shape shape{left + right, {}};
    for (std::size_t a = 0; a < left; ++a) {
        for (std::size_t b = left; b < left + right; ++b) {
            if (dice.chance(percent)) shape.pairs.emplace_back(a, b);
        }
    }
    return shape;
}

Shape random_tree(Dice& dice) {
    Shape shape{2 + dice.below(24), {}};
    for (std::size_t v = 1; v < shape.actors; ++v) shape.pairs.emplace_back(dice.below(v), v);
    return shape;
}

Shape gnp(Dice& dice, std::size_t actors, std::size_t percent) {
    Shape shape{actors, {}};
    for (std::size_t a = 0; a < actors; ++a) {
        for (std::size_t b = a + 1; b < actors; ++b) {
            if (dice.chance(percent)) shape.pairs.emplace_back(a, b);
        }
    }
    return shape;
}

Shape complete(Dice& dice) {
    return gnp(dice, 3 + dice.below(10), 100);
}

Shape tiny(Dice& dice) {
    return gnp(dice, dice.below(5), 50);
}

Shape sparse(Dice& dice) {
    return gnp(dice, 10 + dice.below(21), 4 + dice.below(8));
}

Shape medium(Dice& dice) {
    return gnp(dice, 5 + dice.below(20), 10 + dice.below(50));
}

Shape with_isolates(Dice& dice) {
    Shape shape = gnp(dice, 4 + dice.below(12), 40);
    shape.actors += 1 + dice.below(6);
    return shape;
}

/// Two or three parts side by side, the first possibly twice.
Shape disconnected(Dice& dice) {
    Shape shape;
    const std::size_t parts = 2 + dice.below(2);
    Shape part;
    for (std::size_t i = 0; i < parts; ++i) {
        if (i == 0 || !dice.chance(40)) part = gnp(dice, 2 + dice.below(8), 60);
        for (const auto& [a, b] : part.pairs) shape.pairs.emplace_back(a + shape.actors, b + shape.actors);
        shape.actors += part.actors;
    }
    return shape;
}

/// Two dense groups that a thread of one tie, or a path, holds together.
Shape barbell(Dice& dice) {
    const std::size_t size = 3 + dice.below(6);
    Shape shape = gnp(dice, size, 90);
    const Shape other = gnp(dice, size, 90);
    for (const auto& [a, b] : other.pairs) shape.pairs.emplace_back(a + size, b + size);
    shape.actors = 2 * size + dice.below(4);
    std::size_t last = 0;
    for (std::size_t v = 2 * size; v < shape.actors; ++v) {
        shape.pairs.emplace_back(last, v);
        last = v;
    }
    shape.pairs.emplace_back(last, size);
    return shape;
}

struct Dress {
    std::size_t directed = 0;  ///< percent of relations with a direction
    std::size_t turned = 0;    ///< percent of those that run backwards
    std::size_t hostile = 0;   ///< percent
    std::size_t parallel = 0;  ///< percent chance of one more relation, again and again
    std::size_t weights = 0;   ///< 0: all 1; 1: whole; 2: broken; 3: whole and now and then 0
};

Dress drawn_dress(Dice& dice) {
    constexpr std::array<std::size_t, 4> shares{0, 50, 100, 30};
    return {shares[dice.below(4)], 50 * dice.below(2), shares[dice.below(4)],
            std::array<std::size_t, 3>{0, 20, 60}[dice.below(3)], dice.below(4)};
}

std::string weight(const Dress& dress, Dice& dice) {
    if (dress.weights == 3 && dice.chance(15)) return "0";
    const std::string sign = dice.chance(dress.hostile) ? "-" : "";
    if (dress.weights == 0) return sign + "1";
    const std::string whole = sign + std::to_string(1 + dice.below(9));
    return dress.weights == 2 ? whole + "." + std::to_string(dice.below(1000)) : whole;
}

void add_relation(std::string& text, std::size_t a, std::size_t b, const Dress& dress, Dice& dice) {
    const bool directed = dice.chance(dress.directed);
    if (directed && dice.chance(dress.turned)) std::swap(a, b);
    text += "a" + std::to_string(a) + (directed ? " > a" : " - a") + std::to_string(b) +
            (directed ? " act " : " joint ") + weight(dress, dice) + " 1950\n";
}

model::Network dressed(const Shape& shape, Dice& dice) {
    const std::array<const char*, 3> kinds{"state", "agency", "alliance"};
    const std::size_t kinds_used = 1 + dice.below(kinds.size());
    const Dress dress = drawn_dress(dice);
    std::vector<std::size_t> place(shape.actors);
    for (std::size_t i = 0; i < place.size(); ++i) place[i] = i;
    dice.shuffle(place);
    std::string text = "observed 1950..1951\n";
    for (std::size_t v = 0; v < shape.actors; ++v) {
        text += "a" + std::to_string(v) + " " + kinds[dice.below(kinds_used)] + "\n";
    }
    for (const auto& [a, b] : shape.pairs) {
        do {
            add_relation(text, place[a], place[b], dress, dice);
        } while (dice.chance(dress.parallel));
    }
    return network(text);
}

struct NamedShape {
    const char* name;
    Shape (*draw)(Dice&);
};

constexpr std::array<NamedShape, 13> shapes{{{"path", path},
                                             {"cycle", cycle},
                                             {"star", star},
                                             {"grid", grid},
                                             {"bipartite", bipartite},
                                             {"tree", random_tree},
                                             {"complete", complete},
                                             {"tiny", tiny},
                                             {"sparse", sparse},
                                             {"medium", medium},
                                             {"with isolates", with_isolates},
                                             {"disconnected", disconnected},
                                             {"barbell", barbell}}};

}  // namespace

DrawnNetwork drawn_network(std::uint32_t number) {
    const std::size_t turn = number % (shapes.size() + 2);
    // Records of all sorts, with states that last and folded events, two turns in fifteen.
    if (turn >= shapes.size()) return {"relations of all sorts", build(random_draft(number))};
    Dice dice(number);
    return {shapes[turn].name, dressed(shapes[turn].draw(dice), dice)};
}

}  // namespace entente::test
