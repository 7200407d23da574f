// Conditions that events must meet before they are folded.
#pragma once

#include <memory>
#include <span>
#include <string>

#include "ingest/events/row.hpp"

namespace entente::ingest {

/// All conditions of EventOptions::where, which must hold together.
///
///     condition = key operator value { "," value }        values are alternatives
///     key       = actor | actor1 | actor2 | country | country1 | country2 | code | root | quad
///               | date | mentions | goldstein
///     operator  = "=" | "!=" for all; "<" "<=" ">" ">=" for date, mentions and goldstein
///
/// `actor` and `country` hold when either end meets them. `*` at the end of a code stands for any rest.
/// A date value may be a year or a month (`date=2020` is all of it; `date>=2020-11` from its first day).
class Where {
public:
    /// Throws model::DataError naming the condition, what is wrong with it, and what may stand there.
    explicit Where(std::span<const std::string> conditions);
    Where(Where&&) noexcept;
    ~Where();

    [[nodiscard]] bool empty() const;
    [[nodiscard]] bool admits(const EventRow& row) const;

private:
    struct Conditions;
    std::unique_ptr<const Conditions> conditions_;
};

}  // namespace entente::ingest
