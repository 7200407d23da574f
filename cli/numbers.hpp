// Numbers typed on the command line.
#pragma once

#include <cstdint>
#include <string>

#include "request/choice.hpp"

namespace entente::cli {

/// The number that an option was given; UsageError `--alpha: "x" is not a number from 0 to 1` for what is
/// none of those that it takes.
double number_of(const std::string& option, const std::string& text, const request::Limits& limits);

/// A whole number of `least` to `most`; UsageError otherwise.
std::uint64_t whole_number_of(const std::string& option, const std::string& text,
                              const request::WholeLimits& limits);

}  // namespace entente::cli
