// Networks that leave little or nothing to measure, for tests of what is undefined on them.
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace entente::test {

/// All pairs of a, b, c and d, with each of `weights`, in one year.
inline std::string all_pairs(const std::vector<std::string>& weights) {
    std::string text = "observed 1990..1991\na state\nb state\nc state\nd state\n";
    std::size_t type = 0;
    for (const std::string& weight : weights) {
        const std::string name = " t" + std::to_string(type++) + " " + weight + " 1990\n";
        for (const char* pair : {"a - b", "a - c", "a - d", "b - c", "b - d", "c - d"}) text += pair + name;
    }
    return text;
}

/// By name, in the order of the columns of the table in degenerate_networks_test.cpp.
inline const std::vector<std::pair<std::string, std::string>>& degenerate_networks() {
    static const std::string pair = "observed 1990..1991\na state\nb state\n";
    static const std::vector<std::pair<std::string, std::string>> all = {
        {"nobody", "observed 1990..1991\n"},
        {"one actor", "observed 1990..1991\na state\n"},
        {"two without a tie", pair},
        {"four without a tie", pair + "c state\nd state\n"},
        {"friends", pair + "a - b t 5 1990\n"},
        {"foes", pair + "a - b t -5 1990\n"},
        {"a tie of weight 0", pair + "a - b t 0 1990\n"},
        {"a tie one way", pair + "a > b t 5 1990\n"},
        {"two pairs of friends", pair + "c state\nd state\na - b t 5 1990\nc - d t 5 1990\n"},
        {"all foes", all_pairs({"-5"})},
        {"all friends", all_pairs({"5"})},
        {"all of weight 0", all_pairs({"0"})},
        {"all cancel", all_pairs({"5", "-5"})},
    };
    return all;
}

}  // namespace entente::test
