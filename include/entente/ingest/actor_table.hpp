// Small tables about actors that an analysis takes from outside: a weight by year, a group by period.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "entente/ingest/import.hpp"
#include "entente/model/interval.hpp"
#include "entente/model/network.hpp"

namespace entente::ingest {

/// An actor that a table may speak of: its id, and what it is called in code lists (iso3, cow, …).
struct KnownActor {
    std::string id = {};                            ///< as in the network
    std::map<std::string, std::string> codes = {};  ///< by code list: iso3, cow, …
};

/// The actors of the network, in their order.
std::vector<KnownActor> known_actors(const model::Network& network);

/// One row: what an actor has, and when.
struct ActorFact {
    std::uint32_t actor = 0;              ///< position in the list of known actors
    double weight = 0;                    ///< of a table of weights, >= 0
    std::uint32_t group = 0;              ///< of a table of groups: position in ActorTable::groups
    std::string period;                   ///< id of the only period it is meant for; empty: not said
    std::optional<model::Interval> days;  ///< on which it holds; empty: not said
};

/// A table, and what the user should know about how it was read.
struct ActorTable {
    std::size_t actors = 0;            ///< length of the list of known actors
    std::vector<std::string> groups;   ///< names, ascending; of a table of groups
    std::vector<ActorFact> facts;      ///< in the order of the file
    bool dated = false;                ///< rows have a year, or `from` and `to`
    std::vector<std::string> remarks;  ///< each without a full stop
};

/// Reads a table of weights: a column of actors, one of weights (`weight` or `cinc`, finite and not negative)
/// and perhaps one that says when. Any dialect that import reads (comma, tab, semicolon, quotes, UTF-8 or
/// Latin-1), columns in any order and whatever their case; further columns are left aside, with a remark.
///
/// Actors: `actor` holds ids, or codes of the lists iso3 and cow; a column `cow` (or `ccode`), `cowc`
/// (`stateabb`), `gw` or `iso3` holds codes of that list. A code that no known actor has by itself, or that
/// several have, is looked up in the table of countries for the row's year. Actors that are not known are
/// left out, and counted in a remark.
/// When: `year`; or `from` and `to` (dates; `to` is the last day, included; empty: without end); or `period`
/// (ids of periods). None of them: always.
/// An empty weight, `NA` and, as in the files of the Correlates of War, -9 under `cinc` are no weight.
/// Throws model::DataError with file, line and column for a missing column, what is no weight, date or year,
/// `from` after `to`, rows that give an actor two values at one time (with the line of the first), rows with
/// too few or too many cells, and when no row is left.
ActorTable read_weights(const InputFile& file, const std::vector<KnownActor>& known);

/// The same with groups (`group` or `bloc`, any text) instead of weights; an empty one is no group.
ActorTable read_groups(const InputFile& file, const std::vector<KnownActor>& known);

/// A period that facts are wanted for.
struct TablePeriod {
    std::string id;                       ///< as ActorFact::period has it
    std::optional<model::Interval> days;  ///< empty: not known (a session)
};

/// By known actor: its mean weight over those days of the period for which it has one; empty without any.
std::vector<std::optional<double>> weights_in(const ActorTable& table, const TablePeriod& period);

/// By known actor: the group in which it was for most days of the period, the earlier in ActorTable::groups
/// when two come to the same; empty without any.
std::vector<std::optional<std::uint32_t>> groups_in(const ActorTable& table, const TablePeriod& period);

}  // namespace entente::ingest
