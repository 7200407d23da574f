// entente balance: how near each period is to two camps at odds, and the ties that stand against it.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <limits>
#include <memory>
#include <variant>

#include "cli/clock.hpp"
#include "cli/command.hpp"
#include "cli/errors.hpp"
#include "cli/input.hpp"
#include "cli/numbers.hpp"
#include "cli/output.hpp"
#include "cli/terminal.hpp"
#include "cli/view.hpp"
#include "entente/report/balance_tables.hpp"

namespace entente::cli {
namespace {

struct BalanceCommandOptions {
    std::string network;
    bool frustrated = false;
    bool camps = false;
    bool blocs = false;
    bool census = false;
    List k;
    std::string alpha = "0.5";
    std::string budget = "30";
    std::string null = "0";
    std::string seed = "1";
    ViewOptions view;
    OutputOptions output;
};

/// The numbers behind what was typed.
struct Choices {
    std::vector<unsigned> ks;
    double alpha = 0.5;
    graph::BalanceOptions how;
};

Choices choices_of(const BalanceCommandOptions& options) {
    Choices out;
    for (const std::string& text : elements(options.k)) {
        out.ks.push_back(static_cast<unsigned>(whole_number_of("--k", text, 2, 6)));
    }
    out.alpha = number_of("--alpha", options.alpha, "a number from 0 to 1",
                          [](double value) { return value >= 0 && value <= 1; });
    const double seconds = number_of("--budget", options.budget, "a number of seconds from 0 to 1000000",
                                     [](double value) { return value >= 0 && value <= 1e6; });
    out.how.start_clock = clocks_of(seconds);
    out.how.null_networks = whole_number_of("--null", options.null, 0, most_null_networks);
    out.how.seed = whole_number_of("--seed", options.seed, 0, std::numeric_limits<std::uint64_t>::max());
    return out;
}

/// A table for people has the column of reasons only where there is one.
report::Table with_reasons(report::Table table, Format format) {
    report::Table whole = report::with_reasons(table);
    const bool for_people = format == Format::table || format == Format::md;
    const bool none = std::ranges::all_of(
        whole.rows, [](const auto& row) { return std::holds_alternative<std::monostate>(row.back()); });
    return for_people && none ? table : whole;
}

report::Table table_of(const BalanceCommandOptions& options, const Choices& choices,
                       const report::BalanceFindings& findings) {
    if (options.frustrated) return report::frustrated_ties_table(findings);
    if (options.camps) return report::camps_table(findings);
    if (options.blocs) return report::blocs_table(findings);
    if (options.census) return report::census_table(findings);
    if (!choices.ks.empty()) {
        return report::k_balance_table(findings, choices.ks, choices.alpha, choices.how.seed);
    }
    return with_reasons(report::balance_table(findings), format_of(options.output));
}

/// On stderr: which indices are bounds, since the table alone is easily read past.
void say_what_is_unproven(const report::BalanceFindings& findings, const std::string& budget) {
    std::string periods;
    for (std::size_t i = 0; i < findings.periods.size(); ++i) {
        const graph::Frustration& found = findings.found[i].frustration;
        if (found.exact()) continue;
        periods += fmt::format("{}{} ({} to {})", periods.empty() ? "" : ", ", findings.periods[i].id,
                               found.lower, found.upper);
    }
    if (periods.empty()) return;
    note(fmt::format("the frustration index was not proven within {} s: {}; give more time with --budget",
                     budget, periods));
}

Outcome run(const BalanceCommandOptions& options) {
    format_of(options.output);
    rule_of(options.view);
    const Choices choices = choices_of(options);
    const model::Network network = load_network(options.network);
    const graph::Selection selection = selection_of(network, options.view);
    const std::vector<graph::Period> periods = periods_of(network, options.view);
    std::vector<graph::Snapshot> snapshots;
    for (const graph::Period& period : periods) snapshots.emplace_back(network, period.interval, selection);
    const std::vector<graph::PeriodBalance> found = graph::period_balance(snapshots, choices.how);
    const report::BalanceFindings findings{network, periods, snapshots, found};
    emit(options.output, Result{"balance", network.id(), {}, table_of(options, choices, findings)});
    say_what_is_unproven(findings, options.budget);
    return Outcome::done;
}

/// The options that each ask for another table; at most one of them.
void add_tables(CLI::App& app, BalanceCommandOptions& options) {
    app.add_flag("--frustrated", options.frustrated,
                 "a row per frustrated tie, with its actors and strength");
    app.add_flag("--camps", options.camps, "a row per actor: its camp, A or B");
    app.add_flag(
        "--blocs", options.blocs,
        "a row per actor: its bloc by signed modularity, the same number in every period, and who moved");
    app.add_flag("--census", options.census, "a row per class of directed signed triples, all 138");
    add_list(app, "--k", options.k, "K,…", "a row per K of 2 to 6: relaxed balance with at most K blocs");
    exclude_each_other(app, {"--frustrated", "--camps", "--blocs", "--census", "--k"});
}

}  // namespace

Prepared setup_balance(CLI::App& app) {
    const auto options = std::make_shared<BalanceCommandOptions>();
    add_network(app, options->network);
    add_by(app, options->view, "era");
    add_tables(app, *options);
    add_value(app, "--alpha", options->alpha, "A", "with --k: weight of hostile ties within blocs (0.5)");
    add_value(app, "--budget", options->budget, "SECONDS",
              "time for each frustration index; then the bounds found so far are given (30)");
    add_value(app, "--null", options->null, "N",
              "compare with N random networks that keep every actor's degrees and the signs (0)");
    add_value(app, "--seed", options->seed, "N", "of what is drawn at random (1)");
    add_span(app, options->view);
    add_actor_filters(app, options->view);
    add_relation_filters(app, options->view);
    add_output(app, options->output);
    return {
        {"balance us-pakistan", "balance us-pakistan --frustrated -o frustrated.csv"},
        "Measures structural balance. A dyad is friendly or hostile by the sign of its net cooperation. A "
        "row per period: triangles by their signs, the share of them that is balanced, balance over all "
        "closed walks, the frustration index (the fewest ties against any two camps) with those ties, and "
        "blocs. Empty where undefined; the last column says why. `entente explain` gives formula, convention "
        "and source of each.",
        [options] { return run(*options); }};
}

}  // namespace entente::cli
