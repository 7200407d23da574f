// Correlates of War Formal Alliances 4.1, by member or by dyad.
//
// A member's row says what that member owes. The rows of one alliance become dyads for the time that
// both are members. Where both owe the same at most, the dyad has one undirected tie of that kind; where
// they do not, each that owes anything has a directed tie of what it alone owes: the bilateral agreement
// of 1959 obliges the United States to defend Pakistan and Pakistan to nothing. Such a tie counts half of the
// pact in which both owe it, so that unequal obligations never add up to more than the stronger of them owed
// by both; atop counts in the same way. The four flags are what
// counts; ss_type, which speaks of the alliance as a whole, is told in the note where it differs.
//
// Gibler, D. M. 2009. International Military Alliances, 1648-2008. CQ Press.
#include <algorithm>
#include <array>
#include <map>
#include <utility>
#include <variant>

#include "ingest/draft_parts.hpp"
#include "ingest/formats/coded_dates.hpp"
#include "ingest/formats/cow_pacts.hpp"
#include "ingest/formats/readers.hpp"
#include "ingest/tables/table_reader.hpp"

namespace entente::ingest {

namespace {

using model::Date;

constexpr const char* no_flag = "an obligation is neither 0 nor 1";

/// The columns of the four flags.
class FlagColumns {
public:
    FlagColumns(const TableReader& table, const std::array<std::string, commitments>& names) {
        for (std::size_t i = 0; i < commitments; ++i) {
            columns_[i] = table.column(names[i]);
        }
    }
    [[nodiscard]] Flags read(const TableReader& table) const {
        Flags flags;
        for (std::size_t i = 0; i < commitments; ++i) {
            const std::string& cell = table[columns_[i]];
            const auto value = coded_flag(cell);
            flags.set[i] = value == true;
            flags.blank = flags.blank || is_missing(cell);
            flags.garbled = flags.garbled || (!value && !is_missing(cell));
        }
        return flags;
    }

private:
    std::array<std::size_t, commitments> columns_{};
};

struct Times {
    Date start;
    std::optional<Date> end;
};

/// The dates of a row, or the reason why there are none.
std::variant<Times, std::string> times_of(const std::optional<Date>& start, bool ends,
                                          const std::optional<Date>& end) {
    if (!start) {
        return "the start is no date";
    }
    if (!ends) {
        return Times{*start, std::nullopt};
    }
    const auto after = end ? end_after(*start, *end) : std::nullopt;
    if (!after) {
        return end ? "the end is not after the start" : "the end is no date";
    }
    return Times{*start, after};
}

/// Three columns of a date, `mem_st_day` and so on.
struct DateColumns {
    std::size_t year, month, day;
    DateColumns(const TableReader& table, const std::string& stem)
        : year(table.column(stem + "_year")),
          month(table.column(stem + "_month")),
          day(table.column(stem + "_day")) {}
    [[nodiscard]] std::optional<Date> read(const TableReader& table) const {
        return coded_date(table[year], table[month], table[day]);
    }
};

std::variant<Times, std::string> read_times(const TableReader& table, const DateColumns& start,
                                            const DateColumns& end) {
    return times_of(start.read(table), !is_missing(table[end.year]), end.read(table));
}

struct Signatory {
    Party party;
    Times times;
    std::string ss_type;
    bool left_censored;
    std::size_t row;
};

/// Every two members of the alliance for the time they have in common.
void add_dyads(const std::string& alliance, const std::vector<Signatory>& members, Pacts& out,
               RowLedger& ledger) {
    for (std::size_t i = 0; i < members.size(); ++i) {
        for (std::size_t j = i + 1; j < members.size(); ++j) {
            const Signatory& a = members[i];
            const Signatory& b = members[j];
            const Date start = std::max(a.times.start, b.times.start, by_earliest);
            std::optional<Date> end = a.times.end;
            if (!end || (b.times.end && by_earliest(*b.times.end, *end))) {
                end = b.times.end;
            }
            if (a.party.code == b.party.code || (end && !by_earliest(start, *end))) {
                continue;
            }
            out.add(
                {alliance, a.ss_type, a.left_censored && b.left_censored, false, start, end, {a.row, b.row}},
                a.party, b.party);
        }
    }
    for (const Signatory& member : members) {
        ledger.refuse(member.row, "no other member of the alliance at the same time");
    }
}

void read_alliances(TableReader& table, const std::string& file, DyadDraft& draft, RowLedger& ledger) {
    const std::size_t alliance = table.column("version4id"), code = table.column("ccode");
    const auto name = table.find("state_name"), ss_type = table.find("ss_type");
    const auto left_censor = table.find("left_censor");
    const DateColumns start(table, "mem_st"), end(table, "mem_end");
    const FlagColumns flags(table, {"defense", "neutrality", "nonaggression", "entente"});
    std::map<std::string, std::vector<Signatory>> alliances;
    while (table.next()) {
        const std::size_t row = ledger.add(file, table.line());
        const auto number = coded_number(table[code]);
        const auto times = read_times(table, start, end);
        const Flags owed = flags.read(table);
        if (!number) {
            ledger.refuse(row, "no COW state number", model::in_quotes(table[code]) + " is no state number");
        } else if (const auto* why = std::get_if<std::string>(&times)) {
            ledger.refuse(row, *why);
        } else if (owed.garbled) {
            ledger.refuse(row, no_flag);
        } else {
            draft.observe(year_of(std::get<Times>(times).start));
            alliances[table[alliance]].push_back({{*number, table.cell(name), owed},
                                                  std::get<Times>(times),
                                                  table.cell(ss_type),
                                                  table.cell(left_censor) == "1",
                                                  row});
        }
    }
    Pacts out(draft, ledger);
    for (const auto& [id, members] : alliances) {
        add_dyads(id, members, out, ledger);
    }
}

/// A member's flags and the name of their owner in a row of the dyad file.
struct PartyColumns {
    std::size_t code;
    std::optional<std::size_t> name;
    FlagColumns flags;
};

/// Either one set of flags for the dyad, or one for each of the two (`def_1`, `def_2`).
PartyColumns party_columns(const TableReader& table, const std::string& which) {
    const bool own = table.find("def_1").has_value();
    const std::array<std::string, commitments> names =
        own ? std::array<std::string, commitments>{"def_" + which, "neu_" + which, "nonagg_" + which,
                                                   "ent_" + which}
            : std::array<std::string, commitments>{"defense", "neutrality", "nonaggression", "entente"};
    return {table.column("ccode" + which), table.find({"state_name" + which, "name" + which}),
            FlagColumns(table, names)};
}

/// The times of a row of the dyad file: three columns each, or one that holds an ISO date.
class DyadTimes {
public:
    explicit DyadTimes(const TableReader& table) {
        if (table.find("dyad_st_year")) {
            parts_.emplace(DateColumns(table, "dyad_st"), DateColumns(table, "dyad_end"));
        } else {
            start_ = table.column("start");
            end_ = table.column("end");
        }
    }
    [[nodiscard]] std::variant<Times, std::string> read(const TableReader& table) const {
        return parts_
                   ? read_times(table, parts_->first, parts_->second)
                   : times_of(parse_date(table[start_]), !is_missing(table[end_]), parse_date(table[end_]));
    }

private:
    std::optional<std::pair<DateColumns, DateColumns>> parts_;
    std::size_t start_ = 0;
    std::size_t end_ = 0;
};

void read_dyads(TableReader& table, const std::string& file, DyadDraft& draft, RowLedger& ledger) {
    const std::size_t alliance = table.column("version4id");
    const auto ss_type = table.find("ss_type"), left_censor = table.find("left_censor");
    const auto asymmetric = table.find("asymmetric");
    const PartyColumns first = party_columns(table, "1"), second = party_columns(table, "2");
    const DyadTimes dates(table);
    Pacts out(draft, ledger);
    while (table.next()) {
        const std::size_t row = ledger.add(file, table.line());
        const auto code1 = coded_number(table[first.code]), code2 = coded_number(table[second.code]);
        const auto times = dates.read(table);
        const Flags owed1 = first.flags.read(table), owed2 = second.flags.read(table);
        if (!code1 || !code2) {
            ledger.refuse(row, "no COW state number");
        } else if (code1 == code2) {
            ledger.refuse(row, "a state with itself");
        } else if (const auto* why = std::get_if<std::string>(&times)) {
            ledger.refuse(row, *why);
        } else if (owed1.garbled || owed2.garbled) {
            ledger.refuse(row, no_flag);
        } else {
            const auto& [start, end] = std::get<Times>(times);
            draft.observe(year_of(start));
            out.add({table[alliance],
                     table.cell(ss_type),
                     table.cell(left_censor) == "1",
                     table.cell(asymmetric) == "1",
                     start,
                     end,
                     {row}},
                    {*code1, table.cell(first.name), owed1}, {*code2, table.cell(second.name), owed2});
        }
    }
}

}  // namespace

model::Draft read_cow_alliances(std::span<const InputFile> files, const ImportOptions& options,
                                ImportLog& log) {
    RowLedger ledger;
    DyadDraft draft(cow_alliance_data(), options, ledger);
    for (const InputFile& file : files) {
        TableReader table(file, log);
        if (lists_members(table)) {
            draft.take_members(read_members(table));
        } else if (table.find("ccode1")) {
            read_dyads(table, file.name, draft, ledger);
        } else {
            read_alliances(table, file.name, draft, ledger);
        }
    }
    model::Draft out = draft.finish();
    ledger.settle(log);
    return out;
}

}  // namespace entente::ingest
