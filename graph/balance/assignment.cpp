#include "graph/balance/assignment.hpp"

#include <algorithm>
#include <numeric>

namespace entente::graph {
namespace {

/// Blocs and labels that overlaps join, directly or through others; both ascending.
struct Group {
    std::vector<std::uint32_t> blocs;
    std::vector<std::uint32_t> labels;
    std::vector<Overlap> overlaps;
};

std::uint32_t root(std::vector<std::uint32_t>& parent, std::uint32_t x) {
    while (parent[x] != x) x = parent[x] = parent[parent[x]];
    return x;
}

template <class Member>
std::vector<std::uint32_t> distinct(std::span<const Overlap> overlaps, Member member) {
    std::vector<std::uint32_t> result;
    for (const Overlap& overlap : overlaps) result.push_back(overlap.*member);
    std::ranges::sort(result);
    result.erase(std::unique(result.begin(), result.end()), result.end());
    return result;
}

std::vector<Group> groups(std::span<const Overlap> overlaps, std::size_t blocs, std::size_t labels) {
    std::vector<std::uint32_t> parent(blocs + labels);
    std::iota(parent.begin(), parent.end(), 0U);
    const auto first_label = static_cast<std::uint32_t>(blocs);
    for (const Overlap& o : overlaps) parent[root(parent, o.bloc)] = root(parent, first_label + o.label);
    std::vector<std::size_t> place(parent.size(), parent.size());
    std::vector<Group> result;
    for (const Overlap& overlap : overlaps) {
        std::size_t& at = place[root(parent, overlap.bloc)];
        if (at == parent.size()) {
            at = result.size();
            result.emplace_back();
        }
        result[at].overlaps.push_back(overlap);
    }
    for (Group& group : result) {
        group.blocs = distinct(group.overlaps, &Overlap::bloc);
        group.labels = distinct(group.overlaps, &Overlap::label);
    }
    return result;
}

/// Rows of equal length. The overlap decides; where that is equal, the sum of products of ranks, which is
/// largest when the first bloc has the first label, and so on.
class Values {
public:
    explicit Values(const Group& group)
        : columns_(group.labels.size() + group.blocs.size()), value_(group.blocs.size() * columns_, 0) {
        const auto rows = static_cast<std::int64_t>(group.blocs.size());
        const auto labels = static_cast<std::int64_t>(group.labels.size());
        const std::int64_t one_member = rows * labels * std::min(rows, labels) + 1;
        for (const Overlap& overlap : group.overlaps) {
            const auto row = std::ranges::lower_bound(group.blocs, overlap.bloc) - group.blocs.begin();
            const auto column = std::ranges::lower_bound(group.labels, overlap.label) - group.labels.begin();
            value_[static_cast<std::size_t>(row) * columns_ + static_cast<std::size_t>(column)] =
                static_cast<std::int64_t>(overlap.members) * one_member + (rows - row) * (labels - column);
        }
    }
    /// After the labels there is a column for each bloc that gets none.
    [[nodiscard]] std::size_t columns() const { return columns_; }
    [[nodiscard]] std::size_t rows() const { return value_.size() / columns_; }
    [[nodiscard]] std::int64_t at(std::size_t row, std::size_t column) const {
        return value_[row * columns_ + column];
    }

private:
    std::size_t columns_;
    std::vector<std::int64_t> value_;
};

/// By row: its column, with the largest sum. Rows and columns count from 1 inside, 0 stands for none.
class Assignment {
public:
    explicit Assignment(const Values& values)
        : values_(values),
          row_price_(values.rows() + 1, 0),
          column_price_(values.columns() + 1, 0),
          row_of_(values.columns() + 1, 0),
          previous_(values.columns() + 1, 0) {
        for (std::size_t row = 1; row <= values.rows(); ++row) place(row);
    }

    [[nodiscard]] std::vector<std::size_t> columns() const {
        std::vector<std::size_t> result(values_.rows());
        for (std::size_t column = 1; column < row_of_.size(); ++column) {
            if (row_of_[column] > 0) result[row_of_[column] - 1] = column - 1;
        }
        return result;
    }

private:
    /// Finds the cheapest chain of exchanges that frees a column for `row`, and makes them.
    void place(std::size_t row) {
        constexpr std::int64_t far = std::numeric_limits<std::int64_t>::max();
        std::vector<std::int64_t> distance(row_of_.size(), far);
        std::vector<char> done(row_of_.size(), 0);
        row_of_[0] = row;
        std::size_t column = 0;
        while (row_of_[column] != 0) {
            done[column] = 1;
            const std::size_t next = reach(column, distance, done);
            const std::int64_t step = distance[next];
            for (std::size_t j = 0; j < row_of_.size(); ++j) {
                if (done[j]) {
                    row_price_[row_of_[j]] += step;
                    column_price_[j] -= step;
                } else if (distance[j] != far) {
                    distance[j] -= step;
                }
            }
            column = next;
        }
        for (; column != 0; column = previous_[column]) row_of_[column] = row_of_[previous_[column]];
    }

    /// Looks from the row of `column`; returns the nearest column that is not done.
    std::size_t reach(std::size_t column, std::vector<std::int64_t>& distance,
                      const std::vector<char>& done) {
        const std::size_t row = row_of_[column];
        std::size_t nearest = 0;
        for (std::size_t j = 1; j < row_of_.size(); ++j) {
            if (done[j]) continue;
            const std::int64_t cost = -values_.at(row - 1, j - 1) - row_price_[row] - column_price_[j];
            if (cost < distance[j]) {
                distance[j] = cost;
                previous_[j] = column;
            }
            if (nearest == 0 || distance[j] < distance[nearest]) nearest = j;
        }
        return nearest;
    }

    const Values& values_;
    std::vector<std::int64_t> row_price_;
    std::vector<std::int64_t> column_price_;
    std::vector<std::size_t> row_of_;
    std::vector<std::size_t> previous_;
};

}  // namespace

std::vector<std::uint32_t> assigned_labels(std::span<const Overlap> overlaps, std::size_t blocs,
                                           std::size_t labels) {
    std::vector<std::uint32_t> result(blocs, no_label);
    for (const Group& group : groups(overlaps, blocs, labels)) {
        const Values values(group);
        const std::vector<std::size_t> column = Assignment(values).columns();
        for (std::size_t row = 0; row < column.size(); ++row) {
            if (column[row] < group.labels.size() && values.at(row, column[row]) > 0) {
                result[group.blocs[row]] = group.labels[column[row]];
            }
        }
    }
    return result;
}

}  // namespace entente::graph
