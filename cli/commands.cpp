// The table of commands. Adding one is its own file, its setup declared here, and one row.
#include "cli/command.hpp"

namespace entente::cli {

Prepared setup_check(CLI::App& app);
Prepared setup_describe(CLI::App& app);
Prepared setup_centrality(CLI::App& app);
Prepared setup_balance(CLI::App& app);
Prepared setup_align(CLI::App& app);
Prepared setup_phases(CLI::App& app);
Prepared setup_draw(CLI::App& app);
Prepared setup_chart(CLI::App& app);
Prepared setup_report(CLI::App& app);
Prepared setup_watch(CLI::App& app);
Prepared setup_export(CLI::App& app);
Prepared setup_import(CLI::App& app);
Prepared setup_init(CLI::App& app);
Prepared setup_explain(CLI::App& app);
Prepared setup_help(CLI::App& app);

namespace {

constexpr std::array table = {
    Command{"check", "NETWORK [options]", "list every problem of a network file", setup_check},
    Command{"describe", "NETWORK [options]", "count what is in a network, and when", setup_describe},
    Command{"centrality", "NETWORK [options]", "measure each actor's position, period by period",
            setup_centrality},
    Command{"balance", "NETWORK [options]", "measure structural balance, camps and blocs, period by period",
            setup_balance},
    Command{"align", "[NETWORK] [options]", "measure how near every two actors stood", setup_align},
    Command{"phases", "NETWORK [options]", "find when a relationship changed, and what drove it",
            setup_phases},
    Command{"draw", "NETWORK -o PATH [options]", "draw one diagram per era", setup_draw},
    Command{"chart", "CHART NETWORK -o PATH [options]", "draw a timeline, heat map or another chart",
            setup_chart},
    Command{"report", "NETWORK [options]", "write a page with all figures and tables", setup_report},
    Command{"watch", "NETWORK [options]", "show the report, drawn again at every save", setup_watch},
    Command{"export", "NETWORK [options]", "write the network in another format", setup_export},
    Command{"import", "FORMAT FILE... [-o FILE] [options]", "make a network of the field's own files",
            setup_import},
    Command{"init", "[DIR]", "write a small commented network to start from", setup_init},
    Command{"explain", "[TERM...]", "say what a measure, a format, an error or a word means", setup_explain},
    Command{"help", "[TOPIC]", "print this, the help of a command, or a page on a topic", setup_help},
};

}  // namespace

std::span<const Command> commands() {
    return table;
}

}  // namespace entente::cli
