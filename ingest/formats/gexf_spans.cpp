#include "ingest/formats/gexf_spans.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace entente::ingest {

namespace {

using model::Day;

/// Bounds of dates by their days, so that a cut keeps the precision of the date that makes it.
using Cuts = std::map<Day, std::optional<model::Date>>;

void add_cuts(const Span& span, Cuts& cuts) {
    cuts.emplace(span.first(), span.date ? span.date : span.start);
    cuts.emplace(span.after(), span.end);
}

bool covers(const Span& span, Day first, Day after) {
    return span.first() <= first && after <= span.after();
}

GraphValues values_in(Day first, Day after, GraphValues values, const std::vector<TimedValue>& timed) {
    for (const TimedValue& each : timed) {  // in order of their beginning
        if (covers(each.when, first, after)) values[each.column] = each.value;
    }
    return values;
}

/// Adds the piece, or prolongs the last one of the same span when it says the same.
void add_piece(Stretch piece, bool joins, std::vector<Stretch>& pieces) {
    if (joins && pieces.back().values == piece.values) {
        pieces.back().when.end = piece.when.end;
    } else {
        pieces.push_back(std::move(piece));
    }
}

void cut(const Span& span, const GraphValues& lasting, const std::vector<TimedValue>& timed,
         std::vector<Stretch>& pieces) {
    if (span.date) {
        pieces.push_back({span, values_in(span.first(), span.after(), lasting, timed)});
        return;
    }
    Cuts cuts;
    add_cuts(span, cuts);
    for (const TimedValue& each : timed) add_cuts(each.when, cuts);
    bool joins = false;
    for (auto at = cuts.begin(); std::next(at) != cuts.end(); ++at) {
        const auto next = std::next(at);
        if (!covers(span, at->first, next->first)) continue;
        add_piece({{at->second, next->second, {}}, values_in(at->first, next->first, lasting, timed)}, joins,
                  pieces);
        joins = true;
    }
}

bool by_time(const Span& a, const Span& b) {
    return std::pair(a.first(), a.after()) < std::pair(b.first(), b.after());
}

}  // namespace

Day Span::first() const {
    return date ? date->earliest() : start ? start->earliest() : Day::min();
}

Day Span::after() const {
    return date ? date->latest() + std::chrono::days(1) : end ? end->earliest() : Day::max();
}

std::optional<Span> span_of(const Bounds& bounds, const GexfClock& clock) {
    Span span;
    if (!GexfClock::is_open(bounds.start)) {
        span.start = bounds.start_open ? clock.after(bounds.start) : clock.date(bounds.start);
        if (!span.start) return std::nullopt;
    }
    if (!GexfClock::is_open(bounds.end)) {
        span.end = bounds.end_open ? clock.date(bounds.end) : clock.after(bounds.end);
        if (!span.end) return std::nullopt;
    }
    return span.first() < span.after() ? std::optional(span) : std::nullopt;
}

std::vector<Span> in_order(std::vector<Span> spans) {
    std::sort(spans.begin(), spans.end(), by_time);
    std::vector<Span> out;
    for (Span& span : spans) {
        const bool stretches = !out.empty() && !out.back().date && !span.date;
        if (!out.empty() && (out.back() == span || (stretches && span.after() <= out.back().after())))
            continue;
        if (stretches && out.back().after() > span.first()) {
            out.back().end = span.start;
            if (out.back().first() >= out.back().after()) out.pop_back();
        }
        out.push_back(std::move(span));
    }
    return out;
}

std::vector<Stretch> pieces_of(const std::vector<Span>& spans, const GraphValues& lasting,
                               const std::vector<TimedValue>& timed) {
    std::vector<TimedValue> ordered = timed;
    std::stable_sort(ordered.begin(), ordered.end(),
                     [](const TimedValue& a, const TimedValue& b) { return by_time(a.when, b.when); });
    std::vector<Span> within = spans;
    if (spans.empty()) {
        for (const TimedValue& each : ordered) {
            const bool meets = !within.empty() && !within.back().date && !each.when.date &&
                               each.when.first() <= within.back().after();
            if (!meets) {
                if (within.empty() || !(within.back() == each.when)) within.push_back(each.when);
            } else if (each.when.after() > within.back().after()) {
                within.back().end = each.when.end;
            }
        }
    }
    std::vector<Stretch> pieces;
    for (const Span& span : within) cut(span, lasting, ordered, pieces);
    return pieces;
}

}  // namespace entente::ingest
