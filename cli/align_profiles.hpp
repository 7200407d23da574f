// entente align --profiles: what two actors said on the same items, instead of their ties.
#pragma once

#include <string>

#include "cli/options.hpp"

namespace CLI {
class App;
}

namespace entente::cli {

/// As typed; empty: not given.
struct ProfileOptions {
    std::string file;
    std::string scale;
    List measures;
};

/// `--profiles`, `--scale` and `--measure`.
void add_profiles(CLI::App& app, ProfileOptions& options);

/// Throws UsageError for options that go only with --profiles, when it is not given.
void refuse_without_profiles(const ProfileOptions& options);

/// Writes a row per period and dyad. `network`, if not empty, gives the actors their names. Throws
/// UsageError for options of `view` that have no meaning without ties.
void align_profiles(const ProfileOptions& options, const std::string& network, const ViewOptions& view,
                    const OutputOptions& output);

}  // namespace entente::cli
