// entente align: what was typed, and what it comes to before any network is read.
#pragma once

#include <string>

#include "cli/options.hpp"
#include "request/alignment.hpp"

namespace CLI {
class App;
}

namespace entente::cli {

/// As typed; empty: not given.
struct AlignOptions {
    std::string network;
    std::string profiles;
    std::string scale;
    bool contested = false;
    std::string intervals;
    std::string level;
    std::string seed;
    bool third = false;
    bool conventions = false;
    bool evidence = false;
    bool sensitivity = false;
    bool measure_agreement = false;
    request::AlignChoices choices;  ///< but for the table and the numbers
    request::View view{shell};
    OutputOptions output;
};

void add_align_options(CLI::App& app, AlignOptions& options);

/// The choices whole, with the numbers behind what was typed. Throws UsageError for what is none, and for
/// options that do not go together.
request::AlignChoices choices_of(const AlignOptions& options);

}  // namespace entente::cli
