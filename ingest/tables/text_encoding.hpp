// Whether bytes are a text that can be read: UTF-8, without NUL, and not empty.
#pragma once

#include <optional>
#include <string_view>

#include "ingest/fault.hpp"

namespace entente::ingest {

/// Length of the UTF-8 byte order mark with which `text` begins: 3, or 0 without one.
std::size_t byte_order_mark_length(std::string_view text);

/// What keeps `text` from being text in any encoding that grows from ASCII: empty or blank, an archive
/// or database, UTF-16 or UTF-32, a NUL byte. Empty when there is nothing.
std::optional<Fault> find_no_text(std::string_view text);

/// The first thing that keeps `text` from being read as UTF-8 text; empty when there is none. UTF-16
/// and UTF-32, which other programs save as "Unicode", are recognized with and without their mark.
std::optional<Fault> find_encoding_fault(std::string_view text);

}  // namespace entente::ingest
