// A network of states and groups out of the spells of their dyads, as the field's dyadic data give them.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "entente/ingest/import.hpp"
#include "ingest/formats/coded_dates.hpp"
#include "ingest/formats/row_ledger.hpp"
#include "ingest/formats/state_lives.hpp"

namespace entente::ingest {

/// What one tie rests on: when it held, and the rows that say so.
struct Spell {
    std::string source;  ///< actor id
    std::string target;
    std::string type;
    model::Date start;
    std::optional<model::Date> end;  ///< first date after it; none: still going on
    std::string id;                  ///< need not be unique: repeats get `-2`, `-3` …
    std::string label;
    std::string note;
    std::string locator;  ///< place in the data set: its number of the alliance, dispute or conflict
    std::vector<std::size_t> rows;
};

/// A state as the files name it.
struct NumberedState {
    int number = 0;
    std::string name;  ///< may be empty
};

/// What is known of a data set beforehand.
struct DataSet {
    std::string_view title;
    std::string_view description;
    std::string_view source_id;
    std::string_view author;
    std::string_view publisher;
    std::string_view url;
    std::string_view citation;
    /// Observed from the first day of the first of these years to the last day of the second, or as far as
    /// the file has dated years beyond; none: as far as the file has dated years.
    std::optional<int> first_year, last_year;
    std::vector<model::RelationType> types;
};

/// Collects actors and spells, leaves out what the user's options leave out, and accounts for the rows.
class DyadDraft {
public:
    /// Throws model::DataError when the options name columns: these formats have their own.
    DyadDraft(DataSet data, const ImportOptions& options, RowLedger& ledger);

    /// The id of the state that has this number in the list `cow` or `gw` in that year; its name and
    /// codes are those of the last year asked for. A number that the table of countries doesn't have
    /// is a state all the same, under `name`, which is what the file calls it.
    std::string state(const std::string& list, int code, int year, const std::string& name = {});
    /// An actor that the file itself tells of. The first of an id stays.
    void add_actor(model::Draft::Actor actor);
    [[nodiscard]] bool has_actor(const std::string& id) const { return actors_.contains(id); }
    void add(Spell spell);
    /// add() for two states by number: `spell` lacks source and target, and its id lacks their ids. A
    /// spell that outlives a state goes over to the one that has its number from the next year on, as a tie
    /// of its own.
    void add_between(const std::string& list, const NumberedState& from, const NumberedState& to,
                     const Spell& spell);
    /// The members of the state system by COW's numbers, where the files list them: their lives are as that
    /// list has them, and those without ties are actors too.
    void take_members(const std::vector<Member>& members);
    /// The file has data on this year.
    void observe(int year);
    /// The end of a run of years: none for one that reaches the last year with data.
    [[nodiscard]] std::optional<model::Date> end_of(const YearRun& run) const;

    /// Actors with ties by id, states with their lives and absences as far as the list of members or the
    /// table of countries gives them, types in use, ties in order of start, dyad and type: independent of the
    /// order of the rows.
    model::Draft finish();

private:
    void add_state(model::Draft::Actor actor, int year);
    void add_actors(model::Draft& draft);

    DataSet data_;
    const ImportOptions& options_;
    RowLedger& ledger_;
    std::map<std::string, model::Draft::Actor> actors_;
    std::map<std::tuple<std::string, int, int>, std::string> states_;  // id by list, code and year
    std::map<std::string, std::string> listed_;  // list of codes by id of a state in the table of countries
    Stays members_;                              // of those in the list of members
    std::map<std::string, int> latest_;          // last year a state was asked for
    std::vector<Spell> spells_;
    std::optional<int> first_year_;
    std::optional<int> last_year_;
};

}  // namespace entente::ingest
