// Networks given by their signs alone, for the tests of signed centralities.
#pragma once

#include <algorithm>
#include <cstddef>
#include <fstream>
#include <string>
#include <tuple>
#include <vector>

#include "graph/centrality/dense.hpp"
#include "graph/support.hpp"
#include "support/random_networks.hpp"

namespace entente::test {

/// Rows of `+`, `-` and `.`, one character an actor: the ties that each sends. Where both halves are alike,
/// the relations are undirected.
inline model::Network network_of_signs(const std::vector<std::string>& rows) {
    std::string text;
    const auto name = [](std::size_t v) { return "a" + std::to_string(100 + v); };
    for (std::size_t v = 0; v < rows.size(); ++v) text += name(v) + " state\n";
    for (std::size_t v = 0; v < rows.size(); ++v) {
        for (std::size_t w = 0; w < rows.size(); ++w) {
            if (rows[v][w] == '.' || (rows[v][w] == rows[w][v] && w < v)) continue;
            const bool undirected = rows[v][w] == rows[w][v];
            const bool friendly = rows[v][w] == '+';
            text += name(v) + (undirected ? " - " : " > ") + name(w) +
                    (undirected ? (friendly ? " talks 2" : " war -3") : (friendly ? " aid 4" : " raid -5")) +
                    " 1951\n";
        }
    }
    return network(text.empty() ? "observed 1950..1951\n" : text);
}

inline graph::Values values_of(const std::vector<std::string>& rows, std::string_view measure) {
    const model::Network built = network_of_signs(rows);
    return graph::measure(whole(built), *graph::find_measure(measure));
}

/// `friendly` for +, `hostile` for -, 0 else.
inline Dense matrix_of_signs(const std::vector<std::string>& rows, double friendly, double hostile) {
    Dense result = zeros(rows.size(), rows.size());
    for (std::size_t v = 0; v < rows.size(); ++v) {
        for (std::size_t w = 0; w < rows.size(); ++w) {
            if (rows[v][w] != '.') result[v][w] = rows[v][w] == '+' ? friendly : hostile;
        }
    }
    return result;
}

/// Each ordered or unordered pair is tied with that probability, each tie hostile with that one.
inline std::vector<std::string> random_signs(Dice& dice, std::size_t n, bool directed,
                                             std::size_t percent_tied, std::size_t percent_hostile) {
    std::vector<std::string> rows(n, std::string(n, '.'));
    for (std::size_t v = 0; v < n; ++v) {
        for (std::size_t w = directed ? 0 : v + 1; w < n; ++w) {
            if (v == w || !dice.chance(percent_tied)) continue;
            rows[v][w] = dice.chance(percent_hostile) ? '-' : '+';
            if (!directed) rows[w][v] = rows[v][w];
        }
    }
    return rows;
}

/// Everett and Borgatti (2014), table 5: all have as many friends as foes.
inline std::vector<std::string> everett_borgatti_table_5() {
    return {".+.+...--.", "+.+-+--...", ".+.+-...-.", "+-+.+--...", ".+-+.+.-.-",
            ".-.-+.+.+-", ".-.-.+.+-+", "-...-.+.+.", "-.-..+-+.+", "....--+.+."};
}

struct NamedSigns {
    std::vector<std::string> names;
    std::vector<std::string> rows;
};

/// The sixteen tribes of the Eastern Central Highlands (Read, Southwestern Journal of Anthropology 10 (1954)
/// 1-43) from the signed benchmarks, in the order in which they come; empty when the file isn't there.
inline NamedSigns tribes() {
    NamedSigns result;
    std::ifstream file(ENTENTE_SOURCE_DIR "/../shared/realdata/signed_benchmarks/tribes.csv");
    std::vector<std::tuple<std::size_t, std::size_t, char>> ties;
    const auto number = [&](const std::string& name) {
        const auto at = std::ranges::find(result.names, name);
        if (at == result.names.end()) result.names.push_back(name);
        return static_cast<std::size_t>(std::ranges::find(result.names, name) - result.names.begin());
    };
    std::string line;
    std::getline(file, line);
    while (std::getline(file, line)) {
        std::erase_if(line, [](char c) { return c == '"' || c == '\r'; });
        const std::size_t first = line.find(',');
        const std::size_t second = line.rfind(',');
        const std::size_t a = number(line.substr(0, first));
        const std::size_t b = number(line.substr(first + 1, second - first - 1));
        ties.emplace_back(a, b, line.substr(second + 1) == "1" ? '+' : '-');
    }
    result.rows.assign(result.names.size(), std::string(result.names.size(), '.'));
    for (const auto& [a, b, sign] : ties) result.rows[a][b] = result.rows[b][a] = sign;
    return result;
}

}  // namespace entente::test
