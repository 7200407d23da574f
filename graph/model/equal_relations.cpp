// Equal relations stand side by side when sorted by all that they are compared by; among them the first in
// the network comes first, since the sort is stable.
#include "entente/model/equal_relations.hpp"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace entente::model {

namespace {

class Comparison {
public:
    explicit Comparison(const Network& network) : network_(network) {}

    /// Below 0, 0 or above.
    int operator()(std::uint32_t a, std::uint32_t b) const {
        const Relation& x = network_[index_at<RelationIndex>(a)];
        const Relation& y = network_[index_at<RelationIndex>(b)];
        const auto left = dense(x), right = dense(y);
        if (left != right) return left < right ? -1 : 1;
        for (const auto member : {&Relation::date, &Relation::start, &Relation::end}) {
            if (const int order = compare(x.*member, y.*member); order != 0) return order;
        }
        if (const int order = x.label.compare(y.label); order != 0) return order;
        return compare(x.sources, y.sources);
    }

private:
    /// Type and ends, in one order where there is no direction.
    [[nodiscard]] std::tuple<std::uint32_t, std::uint32_t, std::uint32_t> dense(const Relation& tie) const {
        auto from = static_cast<std::uint32_t>(tie.source), to = static_cast<std::uint32_t>(tie.target);
        if (!network_[tie.type].directed && to < from) std::swap(from, to);
        return {from, to, static_cast<std::uint32_t>(tie.type)};
    }
    static int compare(const std::optional<Date>& a, const std::optional<Date>& b) {
        if (a.has_value() != b.has_value()) return a ? 1 : -1;
        if (!a || *a == *b) return 0;
        const auto key = [](const Date& date) {
            return std::tuple(date.earliest(), date.precision(), date.approximate());
        };
        return key(*a) < key(*b) ? -1 : 1;
    }
    static int compare(const std::vector<Reference>& a, const std::vector<Reference>& b) {
        if (a.size() != b.size()) return a.size() < b.size() ? -1 : 1;
        for (std::size_t i = 0; i < a.size(); ++i) {
            if (a[i].source != b[i].source) return a[i].source < b[i].source ? -1 : 1;
            if (const int order = a[i].locator.compare(b[i].locator); order != 0) return order;
        }
        return 0;
    }

    const Network& network_;
};

}  // namespace

std::vector<EqualRelation> equal_relations(const Network& network) {
    const Comparison compare(network);
    std::vector<std::uint32_t> order(network.relations().size());
    std::iota(order.begin(), order.end(), 0U);
    std::stable_sort(order.begin(), order.end(),
                     [&](std::uint32_t a, std::uint32_t b) { return compare(a, b) < 0; });
    std::vector<EqualRelation> found;
    for (std::size_t i = 1, first = 0; i < order.size(); ++i) {
        if (compare(order[first], order[i]) != 0) {
            first = i;
        } else {
            found.push_back({index_at<RelationIndex>(order[i]), index_at<RelationIndex>(order[first])});
        }
    }
    std::sort(found.begin(), found.end(), [](const EqualRelation& a, const EqualRelation& b) {
        return static_cast<std::uint32_t>(a.relation) < static_cast<std::uint32_t>(b.relation);
    });
    return found;
}

}  // namespace entente::model
