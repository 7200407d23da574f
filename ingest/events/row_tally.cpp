#include "ingest/events/row_tally.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

#include "ingest/events/feed.hpp"

namespace entente::ingest {

namespace {

constexpr std::size_t places_kept = 3;

auto order_of(const RowPlace& place) {
    return std::tuple(place.piece->path, place.piece->member, place.block, place.line);
}

}  // namespace

std::string_view reason_of(RowFault fault) {
    switch (fault) {
        case RowFault::none:
            return "";
        case RowFault::columns:
            return "wrong number of columns";
        case RowFault::overlong:
            return "line longer than 1 MB";
        case RowFault::no_date:
            return "no date";
        case RowFault::bad_date:
            return "date that does not exist";
        case RowFault::bad_period:
            return "period that is none, or not like the first one";
        case RowFault::no_actor1:
            return "no first actor";
        case RowFault::no_actor2:
            return "no second actor";
        case RowFault::itself:
            return "actor acts on itself";
        case RowFault::actor_text:
            return "actor that is no text";
        case RowFault::no_code:
            return "no CAMEO code";
        case RowFault::bad_code:
            return "code that is not CAMEO's";
        case RowFault::no_goldstein:
            return "no Goldstein value";
        case RowFault::bad_goldstein:
            return "Goldstein value that is no number from -10 to 10";
        case RowFault::bad_number:
            return "number that cannot be read";
        case RowFault::sums:
            return "sums that do not fit together";
        case RowFault::left_out:
            return "left out by --where";
    }
    return "";
}

bool operator<(const RowPlace& a, const RowPlace& b) {
    return order_of(a) < order_of(b);
}

model::Problem problem_at(const RowPlace& place) {
    model::Problem problem;
    problem.file = place.piece->name;
    problem.line = line_number(*place.piece, place.block, place.line);
    problem.column = place.column;
    problem.what = place.what;
    problem.mend = place.mend;
    return problem;
}

bool RowTally::wanted(RowFault fault, const RowPlace& place) const {
    const std::vector<RowPlace>& first = skips_[static_cast<std::size_t>(fault)].first;
    return first.size() < places_kept || place < first.back();
}

void RowTally::keep(RowFault fault, RowPlace place) {
    std::vector<RowPlace>& first = skips_[static_cast<std::size_t>(fault)].first;
    first.insert(std::upper_bound(first.begin(), first.end(), place), std::move(place));
    first.resize(std::min(first.size(), places_kept));
}

void RowTally::add(RowTally&& other) {
    read += other.read;
    used += other.used;
    zeros_restored += other.zeros_restored;
    unfit_abouts += other.unfit_abouts;
    std::move(other.cut_off.begin(), other.cut_off.end(), std::back_inserter(cut_off));
    for (std::size_t i = 0; i < skips_.size(); ++i) {
        skips_[i].rows += other.skips_[i].rows;
        for (RowPlace& place : other.skips_[i].first) {
            keep(static_cast<RowFault>(i), std::move(place));
        }
    }
}

void RowTally::settle(ImportLog& log) const {
    log.read += read;
    log.used += used;
    std::vector<std::size_t> faults;
    for (std::size_t i = 0; i < skips_.size(); ++i) {
        if (skips_[i].rows != 0) {
            faults.push_back(i);
        }
    }
    std::sort(faults.begin(), faults.end(),
              [&](std::size_t a, std::size_t b) { return skips_[a].first[0] < skips_[b].first[0]; });
    for (const std::size_t fault : faults) {
        Skipped skipped{std::string(reason_of(static_cast<RowFault>(fault))), skips_[fault].rows, {}};
        for (const RowPlace& place : skips_[fault].first) {
            skipped.first.push_back(problem_at(place));
        }
        log.skipped.push_back(std::move(skipped));
    }
}

}  // namespace entente::ingest
