#include "report/commands.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

#include "report/references.hpp"

namespace entente::report {
namespace {

using words::operator""_a;
using Rows = std::vector<std::pair<std::string, std::string>>;

void add_tables(Rows& rows, const std::string& name) {
    const auto add = [&](const char* file, const std::string& command) {
        rows.emplace_back(fmt::format("tables/{}", file), fmt::format("{} -o {}", command, file));
    };
    add("centrality-by-era.csv", fmt::format("entente centrality {} --by era --measure all", name));
    add("balance-by-era.csv", fmt::format("entente balance {} --by era", name));
    add("frustrated-ties-by-era.csv", fmt::format("entente balance {} --by era --frustrated", name));
    add("camps-by-era.csv", fmt::format("entente balance {} --by era --camps", name));
    add("blocs-by-era.csv", fmt::format("entente balance {} --by era --blocs", name));
    add("alignment-by-era.csv", fmt::format("entente align {} --by era", name));
    add("alignment-by-decade.csv", fmt::format("entente align {} --by decade", name));
    add("evidence-by-era.csv", fmt::format("entente align {} --by era --evidence", name));
    add("evidence-by-decade.csv", fmt::format("entente align {} --by decade --evidence", name));
}

void add_rolled_up(Rows& rows, const Findings& findings, const std::string& name, const std::string& pair) {
    if (!findings.rolled_up) return;
    for (const bool evidence : {false, true}) {
        const std::string file = evidence ? "evidence" : "alignment";
        rows.emplace_back(fmt::format("tables/{}-by-decade-rolled-up.csv", file),
                          fmt::format("entente align {} --by decade --pair {} --roll-up{} -o "
                                      "{}-by-decade-rolled-up.csv",
                                      name, pair, evidence ? " --evidence" : "", file));
    }
}

/// With several dyads a file holds the rows of all of them, so the commands print instead.
void add_dyad(Rows& rows, const words::Say& say, const Findings& findings, std::size_t i,
              const std::string& name) {
    const Pair& dyad = findings.dyads[i].pair;
    const std::string pair =
        shell_word(findings.network[dyad.first].id + "," + findings.network[dyad.second].id);
    const bool alone = findings.dyads.size() == 1;
    const auto add = [&](const std::string& file, const std::string& command) {
        const std::string path = "tables/" + file;
        if (alone) {
            rows.emplace_back(path, command + " -o " + file);
        } else {
            rows.emplace_back(say("{file}, rows of {dyad}", "file"_a = path, "dyad"_a = pair),
                              command + " --format csv");
        }
    };
    add("phases.csv", fmt::format("entente phases {} --pair {} --by year", name, pair));
    if (findings.dyads[i].phases.posterior) {
        const std::string file = posterior_name(findings, i) + ".csv";
        rows.emplace_back(
            "tables/" + file,
            fmt::format("entente phases {} --pair {} --by year --posterior -o {}", name, pair, file));
    }
    if (findings.ranked) {
        add("sensitivity-by-decade.csv",
            fmt::format("entente align {} --by decade --pair {} --sensitivity", name, pair));
    }
    add("series-by-year.csv", fmt::format("entente align {} --by year --pair {}", name, pair));
    add("evidence-by-year.csv", fmt::format("entente align {} --by year --pair {} --evidence", name, pair));
    add_rolled_up(rows, findings, name, pair);
}

}  // namespace

std::string shell_word(const std::string& word) {
    constexpr std::string_view plain =
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-/,+:@%=";
    const bool safe = !word.empty() && word.find_first_not_of(plain) == std::string::npos;
    if (safe) return word;
    std::string quoted = "'";
    for (const char c : word) {
        if (c == '\'') {
            quoted += "'\\''";
        } else {
            quoted += c;
        }
    }
    return quoted + "'";
}

Rows commands(const words::Say& say, const Findings& findings, const std::string& network_name) {
    const std::string name = shell_word(network_name);
    Rows rows;
    add_tables(rows, name);
    for (std::size_t i = 0; i < findings.dyads.size(); ++i) add_dyad(rows, say, findings, i, name);
    if (findings.whole) {
        rows.emplace_back("tables/network-phases.csv",
                          fmt::format("entente phases {} --network --by year -o network-phases.csv", name));
    }
    if (is_large(findings.network)) {
        rows.emplace_back(say("all relations as CSV"), fmt::format("entente export {} -o FOLDER/", name));
    }
    rows.emplace_back("figures/era-*.svg", fmt::format("entente draw {} -o figures/era-{{era}}.svg", name));
    rows.emplace_back(say("the counts"), fmt::format("entente describe {}", name));
    rows.emplace_back(say("the whole report"), fmt::format("entente report {} -o report/", name));
    return rows;
}

}  // namespace entente::report
