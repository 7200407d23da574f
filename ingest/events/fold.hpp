// The fold with the size of its blocks in the open, for tests.
#pragma once

#include <cstddef>
#include <span>
#include <string>

#include "ingest/events/format.hpp"

namespace entente::ingest {

/// fold_events() reading `block_size` bytes at a time, >= 1: the result is the same for any.
EventImport fold_in_blocks(const EventFormat& format, std::span<const std::string> paths,
                           const EventOptions& options, std::size_t block_size);

}  // namespace entente::ingest
