// One pass over what is read, as part of a count that somebody looks on. Private to this layer.
#pragma once

#include <cstdint>
#include <limits>

#include "entente/model/progress.hpp"

namespace entente::ingest {

/// Counts a pass from place 0 to place `places` (bytes of a text, elements of a list) as `units` of the
/// progress, a two-hundredth of it at a time, so that a step costs a comparison. Nothing without progress.
class Pass {
public:
    Pass(model::Progress* progress, std::uint64_t places, std::uint64_t units)
        : progress_(progress), places_(places), units_(units), step_(places / 200 + 1) {
        if (progress_ != nullptr) next_ = step_;
    }

    /// It has come to `place`, which is not before the last one.
    void reach(std::uint64_t place) {
        if (place >= next_) tell(place);
    }
    void finish() {
        if (progress_ != nullptr) tell(places_);
    }

private:
    void tell(std::uint64_t place) {
        const bool over = place >= places_;
        const double share = over ? 1 : static_cast<double>(place) / static_cast<double>(places_);
        const auto done = over ? units_ : static_cast<std::uint64_t>(share * static_cast<double>(units_));
        progress_->advance(done - done_);
        done_ = done;
        next_ = over ? never : place + step_;
    }

    static constexpr std::uint64_t never = std::numeric_limits<std::uint64_t>::max();

    model::Progress* progress_;
    std::uint64_t places_, units_, step_, next_ = never, done_ = 0;
};

}  // namespace entente::ingest
