// Sizes as people write them: `500M`, `2G`.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace entente::cli {

/// Bytes: a whole number, or a number with K, M, G or T (in either case, `B` or `iB` may follow), which
/// stand for powers of 1024: `1048576`, `500M`, `1.5G`, `2GiB`. Empty for anything else, for 0 and for
/// more than 2^63 - 1.
std::optional<std::uint64_t> parse_size(std::string_view text);

}  // namespace entente::cli
