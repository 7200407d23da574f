// Runs a command. The only place that prints errors and picks exit codes: 0 done; 1 failed, by bad
// data or a failing system; 2 wrong usage.
#include <unistd.h>

#include <cstdlib>
#include <exception>
#include <new>
#include <string>
#include <string_view>
#include <vector>

#include "cli/errors.hpp"
#include "cli/files.hpp"
#include "cli/help.hpp"
#include "cli/parse.hpp"
#include "cli/terminal.hpp"
#include "cli/text.hpp"
#include "cli/version.hpp"
#include "entente/model/problem.hpp"

namespace {

using namespace entente;

constexpr int done = 0, failed = 1, wrong_usage = 2;

/// Of `--version`, the only option that stands without a command.
bool verbose(const std::vector<std::string>& arguments) {
    if (arguments.size() == 1) return false;
    if (arguments.size() == 2 && arguments[1] == "--verbose") return true;
    throw cli::UsageError("after --version comes nothing, or --verbose");
}

int run(const std::vector<std::string>& arguments) {
    if (arguments.empty()) {
        cli::write_stderr(cli::program_help());
        return wrong_usage;
    }
    const std::string& first = arguments.front();
    if (first == "help" && arguments.size() > 1) return run({arguments[1], "--help"});
    if (first == "--help" || first == "-h" || first == "help") {
        cli::write_stdout(cli::program_help());
        return done;
    }
    if (first == "--version") {
        cli::write_stdout(cli::version_text(verbose(arguments)));
        return done;
    }
    if (first.starts_with("-")) throw cli::UsageError("the command comes first, then its options");
    const cli::Command& command = cli::find_command(first);
    const cli::Outcome outcome = cli::parse(command, {arguments.begin() + 1, arguments.end()}).run();
    return outcome == cli::Outcome::done ? done : failed;
}

constexpr std::string_view no_memory = "entente: there is not enough memory for this\n";

/// Until main() is there to catch it: objects that libraries keep for the whole run are made before.
[[noreturn]] void give_up() {
    cli::write_stderr(no_memory);
    _exit(failed);
}

__attribute__((constructor(101))) void give_up_until_main() {
    std::set_new_handler(give_up);
}

/// Libraries declare functions noexcept that take memory: the exception of it ends up here.
[[noreturn]] void give_up_or_abort() {
    if (const std::exception_ptr thrown = std::current_exception()) {
        try {
            std::rethrow_exception(thrown);
        } catch (const std::bad_alloc&) {
            give_up();
        } catch (...) {
        }
    }
    std::abort();
}

void print_problems(const model::DataError& error) {
    for (const model::Problem& problem : error.problems()) {
        cli::write_stderr(cli::printable(model::to_string(problem)) + "\n");
    }
    if (error.problems().size() > 1) cli::note(cli::counted(error.problems().size(), "problem", "problems"));
}

/// Where to read on after a mistake.
std::string help_hint(const std::vector<std::string>& arguments) {
    for (const cli::Command& command : cli::commands()) {
        if (!arguments.empty() && command.name == arguments.front()) {
            return "see entente " + std::string(command.name) + " --help";
        }
    }
    return "see entente --help";
}

}  // namespace

int main(int argc, char** argv) {
    std::set_new_handler(nullptr);
    std::set_terminate(give_up_or_abort);
    cli::prepare_process();
    std::vector<std::string> arguments;
    try {
        arguments.assign(argv + std::min(argc, 1), argv + argc);
        return run(arguments);
    } catch (const cli::UsageError& error) {
        cli::note(error.what());
        cli::note(help_hint(arguments));
        return wrong_usage;
    } catch (const model::DataError& error) {
        print_problems(error);
    } catch (const cli::BrokenPipe&) {
    } catch (const std::bad_alloc&) {
        cli::write_stderr(no_memory);
    } catch (const std::exception& error) {
        cli::note(error.what());
    } catch (...) {
        cli::write_stderr("entente: failed for an unknown reason\n");
    }
    return failed;
}
