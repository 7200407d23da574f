// A table of actors, judged row by row; then the rows of each actor together, as it can have one value at a
// time. Nothing is taken from a table that has a fault.
#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <tuple>

#include "entente/model/csv.hpp"
#include "ingest/actor_table/actor_names.hpp"
#include "ingest/draft_parts.hpp"
#include "ingest/import_log.hpp"
#include "ingest/tables/table_reader.hpp"

namespace entente::ingest {
namespace {

enum class Holds { weights, groups };

constexpr std::size_t most_named = 5;
constexpr const char* cow_missing = "-9";

/// `from` and `to` without dates: from the first day there is, through the last.
constexpr model::Day first_day = std::chrono::year(1) / 1 / 1;
constexpr model::Day last_day = std::chrono::year(9998) / 12 / 31;

ActorColumnOf actor_column(const TableReader& table) {
    if (const auto column = table.find("actor")) return {*column, ""};
    if (const auto column = table.find({"cow", "ccode"})) return {*column, "cow"};
    if (const auto column = table.find({"gw", "gwcode", "gwno"})) return {*column, "gw"};
    if (const auto column = table.find("iso3")) return {*column, "iso3"};
    if (const auto column = table.find({"cowc", "stateabb"})) return {*column, "cowc"};
    return {table.column({"actor", "cow", "ccode", "gw", "iso3", "cowc", "stateabb"}), ""};
}

struct Columns {
    ActorColumnOf actor;
    std::size_t value;
    std::optional<std::size_t> year, from, to, period;

    Columns(const TableReader& table, Holds holds)
        : actor(actor_column(table)),
          value(holds == Holds::weights ? table.column({"weight", "cinc"}) : table.column({"group", "bloc"})),
          year(table.find("year")),
          from(table.find("from")),
          to(table.find("to")),
          period(table.find("period")) {}

    [[nodiscard]] std::set<std::size_t> used() const {
        std::set<std::size_t> all = {actor.column, value};
        for (const auto& column : {year, from, to, period}) {
            if (column) all.insert(*column);
        }
        return all;
    }
};

class ActorTableReader {
public:
    ActorTableReader(const InputFile& file, const std::vector<KnownActor>& known, Holds holds)
        : holds_(holds), file_(file.name), names_(known), table_(file, log_), columns_(table_, holds) {
        out_.actors = known.size();
        out_.dated = columns_.year || columns_.from || columns_.to;
        refuse_two_clocks();
    }

    ActorTable read() {
        while (table_.next()) read_row();
        judge_repeats();
        refuse_skipped(log_);
        if (out_.facts.empty()) {
            const char* const what =
                unknown_.empty() ? "no row gives a value" : "no row is about a known actor";
            throw model::DataError(model::Problem{file_, 0, 0, "", what, "check that this is the right file",
                                                  "", model::ProblemCode::nothing_usable});
        }
        number_groups();
        add_remarks();
        return std::move(out_);
    }

private:
    struct Place {
        std::size_t line = 0;
        model::Problem problem;  // what to say if it stands against an earlier one
    };

    void refuse_two_clocks() const {
        const int clocks =
            (columns_.year ? 1 : 0) + (columns_.from || columns_.to ? 1 : 0) + (columns_.period ? 1 : 0);
        if (clocks < 2) return;
        throw model::DataError(model::Problem{file_, 1, 0, "", "the header says twice when a row holds",
                                              "keep one of year, from and to, and period", "",
                                              model::ProblemCode::two_clocks});
    }

    void read_row() {
        ActorFact fact;
        const std::string text(model::csv_text(table_[columns_.actor.column]));
        if (text.empty()) return fault(columns_.actor.column, "the actor is empty", "say who it is");
        if (!read_when(fact)) return;
        const std::string value(model::csv_text(table_[columns_.value]));
        if (is_missing(value)) {
            ++without_value_;
            return;
        }
        if (holds_ == Holds::weights && !read_weight(value, fact)) return;
        const auto actor = names_.find(text, columns_.actor.list, year_of(fact));
        if (!actor) {
            unknown_.insert(text);
            ++unknown_rows_;
            return;
        }
        seen_.insert(text);
        fact.actor = *actor;
        out_.facts.push_back(std::move(fact));
        group_names_.push_back(value);
        places_.push_back({table_.line(), table_.at(columns_.actor.column, "", "keep one of the two")});
    }

    [[nodiscard]] bool is_missing(const std::string& value) const {
        if (value.empty()) return true;
        if (holds_ == Holds::groups) return false;
        return value == "NA" || (value == cow_missing && table_.find("cinc") == columns_.value);
    }

    bool read_weight(const std::string& text, ActorFact& fact) {
        const auto weight = parse_number(text);
        if (weight && *weight >= 0) {
            fact.weight = *weight;
            return true;
        }
        fault(columns_.value, "the weight is no number of at least 0", "leave it empty for no weight",
              model::in_quotes(text) + " is no number of at least 0");
        return false;
    }

    bool read_when(ActorFact& fact) {
        if (columns_.period) {
            fact.period = model::csv_text(table_[*columns_.period]);
            if (fact.period.empty()) fault(*columns_.period, "the period is empty", "give every row one");
            return !fact.period.empty();
        }
        if (columns_.year) {
            const auto year = model::Date::parse(table_[*columns_.year]);
            if (!year || year->precision() != model::Precision::year) {
                fault(*columns_.year, "the year is none", "write 1954",
                      model::in_quotes(table_[*columns_.year]) + " is no year");
                return false;
            }
            fact.days = model::Interval{year->earliest(), year->latest() + std::chrono::days(1)};
            return true;
        }
        return !out_.dated || read_spell(fact);
    }

    bool read_spell(ActorFact& fact) {
        model::Interval days{first_day, last_day + std::chrono::days(1)};
        for (const auto& column : {columns_.from, columns_.to}) {
            const std::string& text = table_.cell(column);
            if (text.empty()) continue;
            const auto date = model::Date::parse(text);
            if (!date) {
                fault(*column, "the date is none", "write 1954, 1954-05 or 1954-05-19",
                      model::in_quotes(text) + " is no date");
                return false;
            }
            if (column == columns_.from) {
                days.start = date->earliest();
            } else {
                days.end = date->latest() + std::chrono::days(1);
            }
        }
        if (days.empty()) fault(*columns_.from, "from lies after to", "swap them");
        fact.days = days;
        return !days.empty();
    }

    /// The year that tells which state had a code: that with which a spell begins.
    [[nodiscard]] static std::optional<int> year_of(const ActorFact& fact) {
        if (!fact.days || fact.days->start == first_day) return std::nullopt;
        return static_cast<int>(std::chrono::year_month_day(fact.days->start).year());
    }

    /// Two rows of one actor that hold at one time.
    void judge_repeats() {
        std::vector<std::size_t> order(out_.facts.size());
        for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
        const auto key = [&](std::size_t i) {
            const ActorFact& fact = out_.facts[i];
            return std::tuple(fact.actor, fact.period, fact.days ? fact.days->start : first_day, i);
        };
        std::ranges::sort(order, [&](std::size_t a, std::size_t b) { return key(a) < key(b); });
        std::size_t last = 0;  // of those so far, the one that holds longest
        for (std::size_t i = 1; i < order.size(); ++i) {
            const ActorFact &a = out_.facts[order[last]], &b = out_.facts[order[i]];
            const bool same = a.actor == b.actor && a.period == b.period;
            if (same && !(a.days && b.days && model::intersection(*a.days, *b.days).empty())) {
                add_repeat(std::min(order[last], order[i]), std::max(order[last], order[i]));
            }
            if (!same || !a.days || b.days->end > a.days->end) last = i;
        }
    }

    void add_repeat(std::size_t first, std::size_t second) {
        model::Problem problem = places_[second].problem;
        problem.what = fmt::format("the actor has a value for the same time on line {}", places_[first].line);
        log_.skip("a second value of one actor at one time", std::move(problem));
    }

    void number_groups() {
        if (holds_ != Holds::groups) return;
        const std::set<std::string> names(group_names_.begin(), group_names_.end());
        out_.groups.assign(names.begin(), names.end());
        for (std::size_t i = 0; i < out_.facts.size(); ++i) {
            const auto at = std::ranges::lower_bound(out_.groups, group_names_[i]);
            out_.facts[i].group = static_cast<std::uint32_t>(at - out_.groups.begin());
        }
    }

    void add_remarks() {
        out_.remarks = log_.remarks;
        if (!unknown_.empty()) {
            std::string names;
            std::size_t named = 0;
            for (const std::string& name : unknown_) {
                if (++named > most_named) break;
                names += (names.empty() ? "" : ", ") + model::in_quotes(name);
            }
            if (unknown_.size() > most_named) names += ", …";
            out_.remarks.push_back(fmt::format("{} of {} actors are not known here, {} rows left out: {}",
                                               unknown_.size(), all_names(), unknown_rows_, names));
        }
        if (without_value_ > 0) {
            out_.remarks.push_back(fmt::format("{} rows without a {}", without_value_,
                                               holds_ == Holds::weights ? "weight" : "group"));
        }
        const std::set<std::size_t> used = columns_.used();
        std::string others;
        for (std::size_t i = 0; i < table_.header().size(); ++i) {
            if (!used.contains(i))
                others += (others.empty() ? "" : ", ") + model::in_quotes(table_.header()[i]);
        }
        if (!others.empty()) out_.remarks.push_back("columns left aside: " + others);
    }

    /// How many different texts name actors; one code may be known in some years and not in others.
    [[nodiscard]] std::size_t all_names() const {
        std::set<std::string> all = seen_;
        all.insert(unknown_.begin(), unknown_.end());
        return all.size();
    }

    void fault(std::size_t column, const std::string& reason, const std::string& mend,
               const std::string& what = {}) {
        log_.skip(reason, table_.at(column, what.empty() ? reason : what, mend));
    }

    Holds holds_;
    std::string file_;
    ImportLog log_;
    ActorNames names_;
    TableReader table_;
    Columns columns_;
    ActorTable out_;
    std::vector<std::string> group_names_;  // by fact
    std::vector<Place> places_;             // by fact
    std::set<std::string> seen_, unknown_;
    std::size_t unknown_rows_ = 0;
    std::size_t without_value_ = 0;
};

}  // namespace

ActorTable read_weights(const InputFile& file, const std::vector<KnownActor>& known) {
    return ActorTableReader(file, known, Holds::weights).read();
}

ActorTable read_groups(const InputFile& file, const std::vector<KnownActor>& known) {
    return ActorTableReader(file, known, Holds::groups).read();
}

}  // namespace entente::ingest
