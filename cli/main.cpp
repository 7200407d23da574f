// Runs a command. The only place that prints errors and picks exit codes: 0 done; 1 failed, by bad
// data or a failing system; 2 wrong usage.
#include <unistd.h>

#include <cstdlib>
#include <exception>
#include <new>
#include <string>
#include <string_view>
#include <vector>

#include "cli/common_options.hpp"
#include "cli/errors.hpp"
#include "cli/files.hpp"
#include "cli/help.hpp"
#include "cli/messages.hpp"
#include "cli/parse.hpp"
#include "cli/progress_text.hpp"
#include "cli/task.hpp"
#include "cli/version.hpp"
#include "entente/model/problem.hpp"
#include "entente/words/language.hpp"

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
    if (first == "--help" || first == "-h") {
        cli::write_stdout(cli::program_help());
        return done;
    }
    if (first == "--version") {
        cli::write_stdout(cli::version_text(verbose(arguments)));
        return done;
    }
    if (first.starts_with("-")) throw cli::UsageError("the command comes first, then its options");
    const cli::Command& command = cli::find_command(first);
    const cli::Prepared prepared = cli::parse(command, {arguments.begin() + 1, arguments.end()});
    cli::detail("entente " + cli::version() + ", on up to " + std::to_string(cli::threads()) + " threads");
    const cli::Outcome outcome = prepared.run();
    cli::detail("done in " + cli::duration(cli::seconds_so_far(), true));
    return outcome == cli::Outcome::done ? done : failed;
}

/// Until main() is there to catch it: objects that libraries keep for the whole run are made before.
[[noreturn]] void give_up() {
    cli::complain_of_memory();
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
        cli::set_manner({cli::Loudness::usual, cli::form_asked_for(arguments)});
        return run(arguments);
    } catch (const cli::UsageError& error) {
        cli::complain("usage", error.what(), help_hint(arguments));
        return wrong_usage;
    } catch (const model::DataError& error) {
        cli::complain(error.problems());
    } catch (const cli::BrokenPipe&) {
    } catch (const std::bad_alloc&) {
        cli::complain_of_memory();
    } catch (const entente::words::BadCatalogue& error) {
        cli::complain("system", error.what());
    } catch (const cli::SystemError& error) {
        cli::complain("system", error.what(), {}, error.file());
    } catch (const std::exception& error) {
        cli::complain("internal", error.what());
    } catch (...) {
        cli::complain("internal", "failed for an unknown reason");
    }
    return failed;
}
