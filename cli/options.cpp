#include "cli/options.hpp"

#include <CLI/CLI.hpp>
#include <charconv>
#include <stdexcept>

#include "cli/shipped.hpp"
#include "cli/text.hpp"
#include "request/wording.hpp"

namespace entente::cli {
namespace {

std::string not_empty(const std::string& value) {
    return value.empty() ? "the value is empty" : "";
}

}  // namespace

CLI::Option& option_named(CLI::App& app, const std::string& name) {
    for (CLI::Option* option : app.get_options()) {
        if (option->check_name(name)) return *option;
    }
    throw std::logic_error("no option " + name);
}

void exclude_each_other(CLI::App& app, const std::vector<std::string>& names) {
    for (const std::string& one : names) {
        for (const std::string& other : names) {
            if (one != other) option_named(app, one).excludes(&option_named(app, other));
        }
    }
}

CLI::Option* add_value(CLI::App& app, const std::string& name, std::string& value, const std::string& form,
                       const std::string& meaning) {
    return app.add_option(name, value, meaning)->type_name(form)->check(not_empty);
}

void take_whole_numbers(CLI::Option& option, long least, const std::string& form) {
    option.type_name(form)->check([least](const std::string& text) {
        long number = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
        const bool whole = error == std::errc() && end == text.data() + text.size();
        return whole && number >= least
                   ? std::string()
                   : "\"" + text + "\" is not a whole number of at least " + std::to_string(least);
    });
}

void add_list(CLI::App& app, const std::string& name, List& list, const std::string& form,
              const std::string& meaning) {
    const auto take = [&list](const std::vector<std::string>& typed) {
        list.clear();
        for (const std::string& part : typed) {
            for (std::string& element : request::split(part, ',')) list.push_back(std::move(element));
        }
    };
    app.add_option_function<std::vector<std::string>>(name, take, meaning)
        ->type_name(form)
        ->allow_extra_args(false)
        ->check(not_empty);
}

void add_network(CLI::App& app, std::string& network) {
    app.add_option("NETWORK", network,
                   "a file, - for standard input, or a shipped data set (" +
                       request::listed(shipped_names()) + "; for a file of such a name say ./NAME)")
        ->type_name("")
        ->check(not_empty)
        ->required();
}

void add_by(CLI::App& app, request::View& view, const std::string& usual) {
    view.by = usual;
    add_value(app, "--by", view.by, "RULE",
              "a row group per era, decade, year, month, day, N years, or phase found: phases (those of the "
              "focus) or phases:A,B (" +
                  usual + ")");
}

void add_span(CLI::App& app, request::View& view) {
    add_value(app, "--from", view.from, "DATE",
              "from this year, month or day on (1954, 1954-05, 1954-05-19)");
    add_value(app, "--to", view.to, "DATE", "through this year, month or day, which is included");
}

void add_relation_filters(CLI::App& app, request::View& view) {
    add_list(app, "--types", view.types, "A,B,…", "only relations of these types");
    app.add_flag("--roll-up", view.roll_up, "let agencies and persons count for the actor they are part of");
}

void add_actor_filters(CLI::App& app, request::View& view) {
    add_list(app, "--actors", view.actors, "A,B,…", "only these actors and the ties between them");
    add_list(app, "--kinds", view.kinds, "A,B,…", "only actors of these kinds and the ties between them");
}

void add_two(CLI::App& app, const std::string& name, std::vector<std::string>& ids,
             const std::string& meaning) {
    const auto take = [&ids](const std::string& typed) { ids = request::split(typed, ','); };
    app.add_option_function<std::string>(name, take, meaning)->type_name("A,B")->check(not_empty);
}

void add_pair(CLI::App& app, request::View& view, const std::string& meaning) {
    add_two(app, "--pair", view.pair, meaning);
}

void add_output(CLI::App& app, OutputOptions& output) {
    add_value(app, "--format", output.format, "FORMAT", "table, csv, json or md (table)");
    add_value(app, "-o,--output", output.path, "FILE", "write here; .csv .json .md .txt set the format");
    add_value(app, "--color", output.color, "WHEN", "auto, always or never (auto; NO_COLOR is heeded)");
}

}  // namespace entente::cli
