// What all streams share: whole buffers, and a limit on what they give.
#pragma once

#include <algorithm>
#include <atomic>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <utility>

#include "ingest/streams/byte_stream.hpp"

namespace entente::ingest {

/// How many unpacked bytes a file may still give; the members of one archive share it, also where they are
/// read by different threads.
class Allowance {
public:
    /// `mend` is what to do about a file that is larger.
    Allowance(std::uint64_t limit, std::string mend) : limit_(limit), left_(limit), mend_(std::move(mend)) {}

    /// Takes `bytes`, or what is left when that is less; how many it took.
    std::uint64_t take(std::uint64_t bytes) {
        std::uint64_t left = left_.load(std::memory_order_relaxed);
        while (!left_.compare_exchange_weak(left, left - std::min(left, bytes), std::memory_order_relaxed)) {
        }
        return std::min(left, bytes);
    }
    [[nodiscard]] std::uint64_t limit() const { return limit_; }
    [[nodiscard]] const std::string& mend() const { return mend_; }

private:
    std::uint64_t limit_;
    std::atomic<std::uint64_t> left_;
    std::string mend_;
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
