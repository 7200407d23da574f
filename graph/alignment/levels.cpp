#include "graph/alignment/levels.hpp"

#include <algorithm>

namespace entente::graph {
namespace {

constexpr std::size_t few_levels = 16;

// With few levels an answer is looked for among all of them without leaving early: which it is nobody can
// foretell, and a wrong guess of the processor costs more than the list.

bool is_among(const std::vector<double>& values, double answer) {
    bool found = false;
    for (const double value : values) found |= value == answer;
    return found;
}

/// The distinct values, ascending; false when there are more than a few.
bool few_distinct(const AnswerPair& answers, std::vector<double>& values) {
    for (const auto side : {answers.x, answers.y}) {
        for (const double answer : side) {
            if (is_among(values, answer)) continue;
            if (values.size() == few_levels) return false;
            values.push_back(answer);
        }
    }
    std::sort(values.begin(), values.end());
    return true;
}

void find_distinct(const AnswerPair& answers, std::vector<double>& values) {
    values.clear();
    if (few_distinct(answers, values)) return;
    values.assign(answers.x.begin(), answers.x.end());
    values.insert(values.end(), answers.y.begin(), answers.y.end());
    std::sort(values.begin(), values.end());
    values.erase(std::unique(values.begin(), values.end()), values.end());
}

std::uint32_t level_of(const std::vector<double>& values, double answer) {
    if (values.size() <= few_levels) {
        std::uint32_t level = 0;
        for (const double value : values) level += value < answer ? 1 : 0;
        return level;
    }
    return static_cast<std::uint32_t>(std::lower_bound(values.begin(), values.end(), answer) -
                                      values.begin());
}

}  // namespace

void find_levels(const AnswerPair& answers, Levels& out) {
    const std::size_t n = answers.x.size();
    find_distinct(answers, out.value);
    out.x.resize(n);
    out.y.resize(n);
    out.x_weight.assign(out.value.size(), 0);
    out.y_weight.assign(out.value.size(), 0);
    out.weight = 0;
    for (std::size_t item = 0; item < n; ++item) {
        const double weight = weight_of(answers, item);
        out.x[item] = level_of(out.value, answers.x[item]);
        out.y[item] = level_of(out.value, answers.y[item]);
        out.x_weight[out.x[item]] += weight;
        out.y_weight[out.y[item]] += weight;
        out.weight += weight;
    }
}

Levels levels_of(const AnswerPair& answers) {
    Levels out;
    find_levels(answers, out);
    return out;
}

}  // namespace entente::graph
