// The streams there are, one for each way of packing.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "ingest/streams/bounded_stream.hpp"
#include "ingest/streams/byte_stream.hpp"
#include "ingest/streams/raw_file.hpp"

namespace entente::ingest {

/// The bytes as they are.
std::unique_ptr<ByteStream> plain_stream(RawFile file, std::shared_ptr<Allowance> allowance);

/// What gzip packed (RFC 1952): all members one after the other.
std::unique_ptr<ByteStream> gzip_stream(RawFile file, std::shared_ptr<Allowance> allowance);

/// The files of a zip archive. Throws model::DataError for an archive that is broken, has no file, or
/// whose members' names lead out of it.
std::vector<std::unique_ptr<ByteStream>> zip_streams(RawFile file,
                                                     const std::shared_ptr<Allowance>& allowance);

}  // namespace entente::ingest
