// When an element of a GEXF file is there, and what it says at which time.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ingest/formats/gexf_clock.hpp"
#include "ingest/formats/graph_draft.hpp"

namespace entente::ingest {

/// A stretch of time, or, with a `date`, a point of it.
struct Span {
    std::optional<model::Date> start;  ///< none: from the beginning on
    std::optional<model::Date> end;    ///< first date after it; none: to the end
    std::optional<model::Date> date;

    [[nodiscard]] model::Day first() const;
    [[nodiscard]] model::Day after() const;
    friend bool operator==(const Span&, const Span&) = default;
};

/// Bounds as the file has them: `start` and `end` are included unless they are open.
struct Bounds {
    std::string start;
    std::string end;
    bool start_open = false;
    bool end_open = false;
};

/// Empty when a bound cannot be read, or the end does not lie after the start.
std::optional<Span> span_of(const Bounds& bounds, const GexfClock& clock);

/// In order of time, without those that lie within another, each cut where the next begins: GEXF's bounds are
/// included, so that one day is often both the last of one stretch and the first of the next.
std::vector<Span> in_order(std::vector<Span> spans);

/// A value that holds for some time.
struct TimedValue {
    std::string column;
    std::string value;
    Span when;
};

/// A stretch with the values that hold throughout.
struct Stretch {
    Span when;
    GraphValues values;
};

/// Cuts `spans` wherever a value changes; of two values for one time the one that begins later counts.
/// Without spans, the times for which there is a value are the spans. `spans` are in_order().
std::vector<Stretch> pieces_of(const std::vector<Span>& spans, const GraphValues& lasting,
                               const std::vector<TimedValue>& timed);

}  // namespace entente::ingest
