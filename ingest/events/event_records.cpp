#include "ingest/events/event_records.hpp"
#include "entente/model/problem_code.hpp"

#include <string>

namespace entente::ingest {

namespace {

/// As many events as one record may stand for.
constexpr std::uint64_t most_events = 1'000'000'000;

/// `sum * part / whole` towards 0, so that no mean grows beyond that of the whole.
std::int64_t share(std::int64_t sum, std::uint64_t part, std::uint64_t whole) {
    const auto of = static_cast<std::int64_t>(part);
    const auto in = static_cast<std::int64_t>(whole);
    return sum / in * of +
           static_cast<std::int64_t>(static_cast<long double>(sum % in) * static_cast<long double>(of) /
                                     static_cast<long double>(in));
}

void take_split(const std::string& id, const Cell& cell, const TakeRecord& take) {
    std::uint64_t left = cell.count;
    const std::uint64_t pieces = (cell.count - 1) / most_events + 1;
    for (std::uint64_t n = 1; n <= pieces; ++n) {
        Cell piece = cell;
        piece.count = left / (pieces - n + 1);
        piece.positive = share(cell.positive, piece.count, cell.count);
        piece.negative = share(cell.negative, piece.count, cell.count);
        take(id + "." + std::to_string(n), piece);
        left -= piece.count;
    }
}

}  // namespace

void each_event_record(const EventImport& import, const TakeRecord& take) {
    if (import.cells.size() == 0) {
        model::Problem problem;
        problem.what = "there are no events to make a network of";
        problem.mend = "ask for more of them, or look at the rows that were skipped";
        problem.code = model::ProblemCode::nothing_usable;
        throw model::DataError(std::move(problem));
    }
    for (std::size_t i = 0; i < import.cells.size(); ++i) {
        const Cell& cell = import.cells[i];
        if (import.actor_of.at(cell.actor1) == import.actor_of.at(cell.actor2)) {
            continue;  // the code book has said how many events that are
        }
        const std::string id = "c" + std::to_string(i + 1);
        cell.count > most_events ? take_split(id, cell, take) : take(id, cell);
    }
}

}  // namespace entente::ingest
