// Numbers as people read them, the same in every language: ISO 80000-1 allows the decimal point in each.
#pragma once

#include <cstddef>
#include <string>

namespace entente::words {

/// A count: `950`, `1,214`, `1,943,112`.
std::string grouped(std::size_t count);

}  // namespace entente::words
