#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "entente/ingest/json.hpp"
#include "ingest/byte_stream.hpp"
#include "ingest/streams/raw_file.hpp"

namespace entente::ingest {

namespace {

std::string read_all(ByteStream& stream) {
    constexpr std::size_t first_size = std::size_t{64} << 10U;
    std::string text;
    std::size_t used = 0;
    while (used == text.size()) {
        text.resize(std::max(first_size, text.size() * 2));
        used += stream.read({text.data() + used, text.size() - used});
    }
    text.resize(used);
    return text;
}

}  // namespace

std::string read_file(const std::string& path, std::size_t max_bytes) {
    const auto streams = open_streams(path, max_bytes, "a network of that size does not go into one file");
    if (streams.size() != 1) {
        fail_file(path, fmt::format("is an archive of {} files where one is wanted", streams.size()),
                  "unpack it, and name the one that is meant");
    }
    return read_all(*streams.front());
}

}  // namespace entente::ingest
