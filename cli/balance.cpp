// entente balance: how near each period is to two camps at odds, and the ties that stand against it.
#include <CLI/CLI.hpp>
#include <memory>
#include <utility>
#include <variant>

#include "cli/command.hpp"
#include "cli/input.hpp"
#include "cli/messages.hpp"
#include "cli/numbers.hpp"
#include "cli/output.hpp"
#include "cli/task.hpp"
#include "request/balance.hpp"

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
    request::View view{shell};
    OutputOptions output;
};

request::BalanceTable table_of(const BalanceCommandOptions& options) {
    using enum request::BalanceTable;
    const std::pair<bool, request::BalanceTable> asked[] = {{options.frustrated, frustrated},
                                                            {options.camps, camps},
                                                            {options.blocs, blocs},
                                                            {options.census, census},
                                                            {!options.k.empty(), k}};
    for (const auto& [is_asked, table] : asked) {
        if (is_asked) return table;
    }
    return periods;
}

/// The numbers behind what was typed.
request::BalanceChoices choices_of(const BalanceCommandOptions& options) {
    request::BalanceChoices out;
    out.table = table_of(options);
    for (const std::string& text : options.k) {
        out.ks.push_back(static_cast<unsigned>(whole_number_of("--k", text, request::ks)));
    }
    out.alpha = number_of("--alpha", options.alpha, request::alphas);
    out.budget = number_of("--budget", options.budget, request::budgets);
    out.null_networks = whole_number_of("--null", options.null, request::null_networks);
    out.seed = whole_number_of("--seed", options.seed, {});
    return out;
}

/// A table of periods for people has the column of reasons, its last, only where there is one.
report::Table shown(report::Table table, const request::BalanceChoices& choices, Format format) {
    const bool for_people = format == Format::table || format == Format::md;
    if (!for_people || choices.table != request::BalanceTable::periods) return table;
    for (const auto& row : table.rows) {
        if (!std::holds_alternative<std::monostate>(row.back())) return table;
    }
    table.columns.pop_back();
    for (auto& row : table.rows) row.pop_back();
    return table;
}

Outcome run(const BalanceCommandOptions& options) {
    const Format format = format_of(options.output);
    request::rule_of(options.view);
    const request::BalanceChoices choices = choices_of(options);
    const model::Network network = load_network(options.network);
    request::Seen seen = request::seen(network, options.view);
    note(seen.notes);
    const request::MeasuredBalance measured = [&] {
        Task task("measuring balance");
        return request::measured_balance(network, std::move(seen), choices, shell, task.progress());
    }();
    emit(options.output, Result{"balance",
                                network.id(),
                                {},
                                shown(request::balance_table_of(measured, choices), choices, format)});
    if (const auto text = request::unproven(measured, choices, shell)) note(*text);
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
        {{{"balance us-pakistan", "how balanced each era is, and how many ties stand against two camps"},
          {"balance us-pakistan --frustrated -o frustrated.csv", "those ties, one a row, into a file"}}},
        "Measures structural balance. A dyad is friendly or hostile by the sign of its net cooperation. A "
        "row per period: triangles by their signs, the share of them that is balanced, balance over all "
        "closed walks, the frustration index (the fewest ties against any two camps) with those ties, and "
        "blocs. Empty where undefined; the last column says why. `entente explain` gives formula, convention "
        "and source of each.",
        [options] { return run(*options); }};
}

}  // namespace entente::cli
