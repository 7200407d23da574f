// What a command is: a row of the table in commands.cpp and a file of its own.
#pragma once

#include <array>
#include <functional>
#include <span>
#include <string>
#include <string_view>

namespace CLI {
class App;
}

namespace entente::cli {

/// How a command ended that did not throw. `failed`: it did its work, and the work's answer is that
/// the data are bad.
enum class Outcome { done, failed };

/// A command line that a reader can try, and what it is for.
struct Example {
    std::string_view line;  ///< without the leading `entente `
    std::string_view what;  ///< a short phrase: `one era, as PDF`
};

/// A command with its options declared: what its help says, and what to do once they are parsed.
struct Prepared {
    std::array<Example, 2> examples;
    std::string text;              ///< what it gives, in a few sentences
    std::function<Outcome()> run;  ///< call after parsing
};

struct Command {
    std::string_view name;
    std::string_view arguments;  ///< `NETWORK [options]`
    std::string_view summary;    ///< a line for `entente --help`
    /// Declares the options on `app`. Opens nothing.
    Prepared (*setup)(CLI::App& app);
};

/// All commands, in the order of help.
std::span<const Command> commands();

}  // namespace entente::cli
