// What `entente draw` was asked for, as typed.
#pragma once

#include <string>

#include "cli/options.hpp"
#include "request/stage.hpp"

namespace CLI {
class App;
}

namespace entente::cli {

struct DrawOptions {
    std::string network;
    std::string difference;  ///< `--diff`
    std::string path;
    std::string format;
    std::string min_strength = "0";
    request::DrawChoices choices;
    request::View view{shell};
};

/// `--size`; `--theme` and `--flavour`; `--source`: of diagrams and charts alike.
void add_size(CLI::App& app, request::Looks& looks);
void add_colours(CLI::App& app, request::Looks& looks);
void add_source_line(CLI::App& app, request::Looks& looks);

/// Declares all of them.
void add_draw_options(CLI::App& app, DrawOptions& options);

/// The choices whole, with the numbers behind what was typed. Throws UsageError.
request::DrawChoices choices_of(const DrawOptions& options);

}  // namespace entente::cli
