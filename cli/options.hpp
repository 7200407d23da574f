// The options that several commands share: plain values as typed, and how they are declared. What
// they mean on a network is the business of request/.
#pragma once

#include <string>
#include <vector>

#include "cli/spelling.hpp"
#include "request/view.hpp"

namespace CLI {
class App;
class Option;
}  // namespace CLI

namespace entente::cli {

/// What was typed between commas, empty elements too.
using List = std::vector<std::string>;

/// Where results go and in what form, as typed; empty: not given.
struct OutputOptions {
    std::string format;
    std::string path;
    std::string color = "auto";
};

/// An option with one value, which is not empty. `form` is what help calls the value.
CLI::Option* add_value(CLI::App& app, const std::string& name, std::string& value, const std::string& form,
                       const std::string& meaning);
/// Lets an option take whole numbers of at least `least` only; `form` is what help calls the value.
void take_whole_numbers(CLI::Option& option, long least, const std::string& form);
/// An option whose value is a list with commas, and that may be given again; all of them make one list.
void add_list(CLI::App& app, const std::string& name, List& list, const std::string& form,
              const std::string& meaning);
/// The option of this name; it must be there. CLI::App::get_option() ends the process when memory runs out.
CLI::Option& option_named(CLI::App& app, const std::string& name);
/// Of these options only one may be given.
void exclude_each_other(CLI::App& app, const std::vector<std::string>& names);
/// NETWORK.
void add_network(CLI::App& app, std::string& network);
/// `--by`, with the rule that holds when it is not given.
void add_by(CLI::App& app, request::View& view, const std::string& usual);
/// `--from` and `--to`.
void add_span(CLI::App& app, request::View& view);
/// `--types` and `--roll-up`.
void add_relation_filters(CLI::App& app, request::View& view);
/// `--actors` and `--kinds`.
void add_actor_filters(CLI::App& app, request::View& view);
/// An option whose value is two actors, A,B.
void add_two(CLI::App& app, const std::string& name, std::vector<std::string>& ids,
             const std::string& meaning);
void add_pair(CLI::App& app, request::View& view, const std::string& meaning);
/// `--format`, `-o` and `--color` of commands whose result is a table.
void add_output(CLI::App& app, OutputOptions& output);

}  // namespace entente::cli
