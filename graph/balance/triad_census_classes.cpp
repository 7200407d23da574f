// Two states are of one class when a renumbering of the three vertices turns one into the other. Of the (up
// to) six states of a class the one that comes first, arc by arc, with P before N before none, stands for it
// and gives it its signs. The MAN code counts mutual, asymmetric and null pairs, whatever the signs; the
// letter after it tells apart those of equal counts (Holland and Leinhardt 1970; Davis and Leinhardt 1972).
#include "graph/balance/triad_census_classes.hpp"

#include <algorithm>
#include <numeric>
#include <string_view>
#include <utility>

namespace entente::graph {
namespace {

using Order = std::array<std::size_t, 3>;

constexpr std::array<std::pair<std::size_t, std::size_t>, 6> arc_ends{
    {{0, 1}, {0, 2}, {1, 0}, {1, 2}, {2, 0}, {2, 1}}};

std::size_t arc_between(std::size_t from, std::size_t to) {
    return 2 * from + (to > from ? to - 1 : to);
}

TriadState state_of(std::uint32_t number) {
    TriadState state{};
    for (ArcSign& arc : state) {
        arc = static_cast<ArcSign>(number % 3);
        number /= 3;
    }
    return state;
}

TriadState renumbered(const TriadState& state, const Order& order) {
    TriadState result{};
    for (std::size_t i = 0; i < result.size(); ++i) {
        const auto [from, to] = arc_ends[i];
        result[i] = state[arc_between(order[from], order[to])];
    }
    return result;
}

std::string signs(const TriadState& state) {
    std::string text;
    for (const ArcSign arc : state) text += std::string_view("0PN")[static_cast<std::size_t>(arc)];
    return text;
}

/// P, N, none.
bool before(const TriadState& left, const TriadState& right) {
    const auto rank = [](ArcSign arc) { return (static_cast<int>(arc) + 2) % 3; };
    return std::lexicographical_compare(left.begin(), left.end(), right.begin(), right.end(),
                                        [&](ArcSign a, ArcSign b) { return rank(a) < rank(b); });
}

TriadState first_of_class(const TriadState& state) {
    TriadState first = state;
    Order order{0, 1, 2};
    while (std::next_permutation(order.begin(), order.end())) {
        const TriadState other = renumbered(state, order);
        if (before(other, first)) first = other;
    }
    return first;
}

/// How many arcs go out of and into each vertex, and how many pairs are mutual, asymmetric, null.
struct Counts {
    std::array<int, 3> out{};
    std::array<int, 3> in{};
    int mutual = 0, asymmetric = 0, null = 0;

    [[nodiscard]] bool some_has(int arcs_out, int arcs_in) const {
        for (std::size_t v = 0; v < 3; ++v) {
            if (out[v] == arcs_out && in[v] == arcs_in) return true;
        }
        return false;
    }
};

Counts counts(const TriadState& state) {
    Counts result;
    for (std::size_t i = 0; i < state.size(); ++i) {
        const auto [from, to] = arc_ends[i];
        if (state[i] != ArcSign::none) {
            ++result.out[from];
            ++result.in[to];
        }
        if (from > to) continue;
        const int arcs = (state[i] != ArcSign::none) + (state[arc_between(to, from)] != ArcSign::none);
        ++(arcs == 2 ? result.mutual : arcs == 1 ? result.asymmetric : result.null);
    }
    return result;
}

std::string man_code(const TriadState& state) {
    const Counts c = counts(state);
    const std::string code = std::to_string(c.mutual) + std::to_string(c.asymmetric) + std::to_string(c.null);
    if (code == "021") return code + (c.some_has(2, 0) ? "D" : c.some_has(0, 2) ? "U" : "C");
    if (code == "111") return code + (c.some_has(1, 2) ? "D" : "U");
    if (code == "030") return code + (c.some_has(1, 1) && c.some_has(2, 0) ? "T" : "C");
    if (code == "120") return code + (c.some_has(2, 0) ? "D" : c.some_has(0, 2) ? "U" : "C");
    return code;
}

constexpr std::array<std::string_view, 16> man_order{"003",  "012",  "102",  "021D", "021U", "021C",
                                                     "111D", "111U", "030T", "030C", "201",  "120D",
                                                     "120U", "120C", "210",  "300"};

struct Class {
    std::ptrdiff_t man;
    TriadState first;

    bool operator<(const Class& other) const {
        if (man != other.man) return man < other.man;
        return before(first, other.first);
    }
    bool operator==(const Class&) const = default;
};

Class class_of(std::uint32_t number) {
    const TriadState first = first_of_class(state_of(number));
    return {std::ranges::find(man_order, man_code(first)) - man_order.begin(), first};
}

TriadClasses found_classes() {
    std::vector<Class> classes;
    for (std::uint32_t number = 0; number < triad_states; ++number) classes.push_back(class_of(number));
    std::vector<Class> distinct = classes;
    std::sort(distinct.begin(), distinct.end());
    distinct.erase(std::unique(distinct.begin(), distinct.end()), distinct.end());
    TriadClasses result;
    for (const Class& c : distinct) {
        result.names.push_back(std::string(man_order[static_cast<std::size_t>(c.man)]) + "-" +
                               signs(c.first));
    }
    for (std::size_t number = 0; number < triad_states; ++number) {
        const auto at = std::lower_bound(distinct.begin(), distinct.end(), classes[number]);
        result.of_state[number] = static_cast<std::uint16_t>(at - distinct.begin());
    }
    return result;
}

}  // namespace

const TriadClasses& triad_classes() {
    static const TriadClasses classes = found_classes();
    return classes;
}

}  // namespace entente::graph
