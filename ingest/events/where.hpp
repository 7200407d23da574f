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
///
/// `!=` is the opposite of `=`: `actor!=USA` keeps what the USA has no part in. A country is given by
/// a code or by a name; that of an actor code is its first part that is a place. A comma within a value
/// is written `\,`. Blanks around keys, operators and values don't count. What a row lacks (mentions, quad
/// class) meets no condition but `!=`.
class Where {
public:
    /// Throws model::DataError naming every condition that cannot be read, what is wrong with it, and
    /// what may stand there.
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
