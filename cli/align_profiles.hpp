// entente align --profiles: what two actors said on the same items, instead of their ties.
#pragma once

#include "cli/align_options.hpp"

namespace entente::cli {

/// Writes what `choices` asks for. The network, if one is given, gives the actors their names. Throws
/// UsageError for what the file does not have.
void align_profiles(const AlignOptions& options, const request::AlignChoices& choices);

}  // namespace entente::cli
