// Numbers as a line of blocks, to be taken in at a glance.
#pragma once

#include <cstddef>
#include <span>
#include <string>

namespace entente::cli {

/// A cell a number: `·` for 0, else one of eight blocks, as high as the number's share of the greatest.
std::string sparkline(std::span<const std::size_t> numbers);

}  // namespace entente::cli
