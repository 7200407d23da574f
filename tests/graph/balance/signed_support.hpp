// Signed graphs for the tests of balance: from a line of text, at random, and from real data.
#pragma once

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <tuple>
#include <vector>

#include "entente/graph/signed_graph.hpp"
#include "support/random_networks.hpp"

namespace entente::test {

inline void put_in_order(graph::SignedGraph& signed_ties) {
    for (graph::SignedTie& tie : signed_ties.ties) {
        if (tie.first > tie.second) std::swap(tie.first, tie.second);
    }
    std::ranges::sort(signed_ties.ties, [](const auto& a, const auto& b) {
        return std::tie(a.first, a.second) < std::tie(b.first, b.second);
    });
}

/// `0+1 1-2 0-2*3`: ties of single-digit vertices, friendly or hostile, some with a weight.
inline graph::SignedGraph signed_ties(std::size_t vertices, const std::string& text) {
    graph::SignedGraph result;
    result.vertices = vertices;
    std::istringstream words(text);
    for (std::string word; words >> word;) {
        const auto end = [&](std::size_t at) { return static_cast<std::uint32_t>(word.at(at) - '0'); };
        const double weight = word.size() > 3 ? word.at(4) - '0' : 1;
        result.ties.push_back({end(0), end(2), static_cast<std::int8_t>(word.at(1) == '+' ? 1 : -1), weight});
    }
    put_in_order(result);
    return result;
}

/// Each pair is tied with that probability, each tie hostile with that one, weights 1 or in halves up to 10.
inline graph::SignedGraph random_ties(Dice& dice, std::size_t vertices, std::size_t percent_tied,
                                      std::size_t percent_hostile, bool weighted = false) {
    graph::SignedGraph result;
    result.vertices = vertices;
    for (std::uint32_t a = 0; a < vertices; ++a) {
        for (std::uint32_t b = a + 1; b < vertices; ++b) {
            if (!dice.chance(percent_tied)) continue;
            const auto sign = static_cast<std::int8_t>(dice.chance(percent_hostile) ? -1 : 1);
            result.ties.push_back({a, b, sign, weighted ? 0.5 * static_cast<double>(1 + dice.below(20)) : 1});
        }
    }
    return result;
}

/// The same graph with its vertices called otherwise: v becomes `name[v]`.
inline graph::SignedGraph renamed(graph::SignedGraph ties, const std::vector<std::uint32_t>& name) {
    for (graph::SignedTie& tie : ties.ties) {
        tie.first = name[tie.first];
        tie.second = name[tie.second];
    }
    put_in_order(ties);
    return ties;
}

inline std::vector<std::uint32_t> random_names(Dice& dice, std::size_t vertices) {
    std::vector<std::uint32_t> name(vertices);
    for (std::uint32_t v = 0; v < vertices; ++v) name[v] = v;
    dice.shuffle(name);
    return name;
}

inline std::string signed_benchmark(const std::string& file) {
    return std::string(ENTENTE_SOURCE_DIR) + "/../shared/realdata/signed_benchmarks/" + file;
}

/// Rows `[group, name,] from, to, sign`, quoted or not, below a heading; by group (0 without). Vertices are
/// numbered as they come. Empty when there is no such file.
inline std::map<int, graph::SignedGraph> read_signed_ties(const std::string& file, bool grouped) {
    std::map<int, graph::SignedGraph> result;
    std::map<int, std::map<std::string, std::uint32_t>> number;
    std::ifstream in(signed_benchmark(file));
    std::string line;
    std::getline(in, line);
    while (std::getline(in, line)) {
        std::erase_if(line, [](char c) { return c == '"' || c == '\r'; });
        std::vector<std::string> cells;
        std::istringstream row(line);
        for (std::string cell; std::getline(row, cell, ',');) cells.push_back(cell);
        const int group = grouped ? std::atoi(cells.at(0).c_str()) : 0;
        const std::size_t first = grouped ? 2 : 0;
        auto& numbers = number[group];
        const auto vertex = [&](const std::string& name) {
            return numbers.try_emplace(name, static_cast<std::uint32_t>(numbers.size())).first->second;
        };
        const std::uint32_t from = vertex(cells.at(first));
        const std::uint32_t to = vertex(cells.at(first + 1));
        const auto sign = static_cast<std::int8_t>(cells.at(first + 2) == "1" ? 1 : -1);
        result[group].ties.push_back({from, to, sign, 1});
        result[group].vertices = numbers.size();
    }
    for (auto& entry : result) put_in_order(entry.second);
    return result;
}

}  // namespace entente::test
