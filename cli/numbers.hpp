// Numbers typed on the command line.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace entente::cli {

/// The most that `--null` takes.
inline constexpr std::uint64_t most_null_networks = 100'000;

/// The finite number that the whole text is, in any locale; empty when it is none.
std::optional<double> number_in(std::string_view text);

/// The same for an option; UsageError `--alpha: "x" is not FORM` when `fits` says no. `form` says what would
/// do: `a number from 0 to 1`.
double number_of(const std::string& option, const std::string& text, const std::string& form,
                 bool (*fits)(double value));

/// A whole number of `least` to `most`; UsageError otherwise.
std::uint64_t whole_number_of(const std::string& option, const std::string& text, std::uint64_t least,
                              std::uint64_t most);

}  // namespace entente::cli
