// entente watch: the report in a browser, drawn again whenever the file is saved.
#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
#include <spawn.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <random>

#include "cli/command.hpp"
#include "cli/errors.hpp"
#include "cli/files.hpp"
#include "cli/input.hpp"
#include "cli/messages.hpp"
#include "cli/numbers.hpp"
#include "cli/options.hpp"
#include "cli/report_options.hpp"
#include "cli/shipped.hpp"
#include "cli/spelling.hpp"
#include "cli/status_line.hpp"
#include "cli/watch/end_signals.hpp"
#include "cli/watch/file_watch.hpp"
#include "cli/watch/preview_server.hpp"
#include "cli/watch/redrawer.hpp"
#include "request/look.hpp"

namespace entente::cli {
namespace {

using namespace std::chrono_literals;

struct WatchOptions {
    ReportSettings report;
    std::string port = "0";
    bool open = false;
};

/// Throws what find_network() does, and UsageError for what cannot change.
void refuse_what_stays(const std::string& name) {
    if (shipped(name)) {
        throw UsageError(
            fmt::format("{0} is part of the program and never changes; write a copy to edit with "
                        "`entente export {0} -o {0}.json`",
                        name));
    }
    std::error_code error;
    if (name == "-" || is_device(name) || is_directory(name)) {
        throw UsageError(
            fmt::format("{}: only a plain file can be watched", name == "-" ? "standard input" : name));
    }
    if (!std::filesystem::exists(name, error)) find_network(name);
}

std::string new_run() {
    std::random_device random;
    return fmt::format("{:08x}{:08x}", random(), random());
}

/// By the desktop's own program; the page's address stands on stdout anyway.
void open_browser(const std::string& url) {
    std::string program = "xdg-open", argument = url;
    char* const arguments[] = {program.data(), argument.data(), nullptr};
    posix_spawn_file_actions_t streams;
    posix_spawn_file_actions_init(&streams);
    for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
        posix_spawn_file_actions_addopen(&streams, stream, "/dev/null", O_RDWR, 0);
    }
    posix_spawnattr_t attributes;
    posix_spawnattr_init(&attributes);
    sigset_t none;
    sigemptyset(&none);
    posix_spawnattr_setsigmask(&attributes, &none);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK);
    const int error = posix_spawnp(nullptr, "xdg-open", &streams, &attributes, arguments, environ);
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&streams);
    if (error != 0) note("no browser could be opened (xdg-open is missing); open the address yourself");
}

/// Until a signal says that it is enough.
void follow(FileWatch& file, const EndSignals& signals, Redrawer& redrawer) {
    for (;;) {
        pollfd watched[] = {{signals.descriptor(), POLLIN, 0}, {file.descriptor(), POLLIN, 0}};
        const auto patience = static_cast<int>(file.patience().count());
        if (poll(watched, 2, patience) > 0 && watched[0].revents != 0) return;
        if (file.look()) redrawer.ask();
    }
}

Outcome run(const WatchOptions& options) {
    const auto port = static_cast<int>(whole_number_of("--port", options.port, {0, 65535}));
    const words::Language language = request::language_of(options.report.language, shell);
    refuse_what_stays(options.report.network);
    render::GraphvizWorker worker;  // forked while the process is still small and has no threads
    const EndSignals signals;
    FileWatch file(options.report.network);
    Board board;
    const std::string name = std::filesystem::path(options.report.network).filename().string();
    const PreviewServer server(board, {name, new_run()}, port);
    Redrawer redrawer(options.report, language, board, worker);
    redrawer.ask();
    write_stdout(server.url() + "\n");
    say(fmt::format("watching {}; Ctrl-C ends", options.report.network));
    if (options.open) open_browser(server.url());
    follow(file, signals, redrawer);
    // A long step of a large network is not waited for. Nothing is written to disk, and the worker ends when
    // this process does.
    if (!redrawer.end(1s)) {
        leave_no_status();
        std::quick_exit(EXIT_SUCCESS);
    }
    return Outcome::done;
}

}  // namespace

Prepared setup_watch(CLI::App& app) {
    const auto options = std::make_shared<WatchOptions>();
    app.add_option("NETWORK", options->report.network, "the file to watch")->type_name("")->required();
    add_report_settings(app, options->report);
    add_value(app, "--port", options->port, "N", "where to listen, at 127.0.0.1 (0: any port that is free)");
    app.add_flag("--open", options->open, "open the page in the browser");
    return {{{{"watch network.json", "the report of your file, at the address that is printed"},
              {"watch network.json --port 8000 --open",
               "the same at a port of your choice, opened in the browser"}}},
            "Shows the report at http://127.0.0.1:PORT, prints that address, and draws it again whenever the "
            "file "
            "is saved. While the file is bad the page keeps the last good report and says what is wrong, and "
            "where. Writes nothing; nothing outside this machine can reach it. Ctrl-C ends.",
            [options] { return run(*options); }};
}

}  // namespace entente::cli
