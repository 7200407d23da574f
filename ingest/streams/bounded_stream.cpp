#include "ingest/streams/bounded_stream.hpp"

#include <fmt/format.h>

#include "ingest/streams/raw_file.hpp"

namespace entente::ingest {

std::size_t BoundedStream::read(std::span<char> into) {
    given_ = 0;
    while (given_ < into.size()) {
        const std::size_t got = next_piece(into.subspan(given_));
        if (got == 0) {
            break;
        }
        const auto allowed = static_cast<std::size_t>(allowance_->take(got));
        given_ += allowed;
        if (allowed < got) {
            fail_file(name_, model::ProblemCode::file_too_large,
                      fmt::format("is larger than {} bytes", allowance_->limit()), allowance_->mend());
        }
    }
    return given_;
}

}  // namespace entente::ingest
