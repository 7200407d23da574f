// What all streams share: whole buffers, and a limit on what they give.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <utility>

#include "ingest/streams/byte_stream.hpp"

namespace entente::ingest {

/// How many unpacked bytes a file may still give; the members of one archive share it.
struct Allowance {
    std::uint64_t limit = 0;
    std::uint64_t left = 0;
    std::string mend;  ///< what to do about a file that is larger
};

/// Keeps to the allowance and fills whole buffers out of the pieces in which bytes come.
class BoundedStream : public ByteStream {
public:
    BoundedStream(std::string name, std::shared_ptr<Allowance> allowance)
        : name_(std::move(name)), allowance_(std::move(allowance)) {}

    std::size_t read(std::span<char> into) final;
    [[nodiscard]] const std::string& name() const final { return name_; }

private:
    /// The next bytes, 0 only at the end; `into` is not empty. Throws model::DataError when there is no
    /// going on; what came before that was given by earlier calls.
    virtual std::size_t next_piece(std::span<char> into) = 0;

    std::string name_;
    std::shared_ptr<Allowance> allowance_;
};

}  // namespace entente::ingest
