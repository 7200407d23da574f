// Militarised interstate disputes: participants (MIDB 4.x, 5) or dyads by year (COW 5, GML); and interstate
// wars by dyad and year (COW 4), each a dispute at the highest level.
//
// A dispute has two sides; each state of one meets each of the other for the time that both take part,
// and the higher of their two hostility levels is the dyad's. Which of the two acted is not a direction of
// the dispute, so ties are undirected, and a file that lists each dyad from both ends gives one tie.
// A dyad by year is folded into one tie for each run of consecutive years of a dispute, at the highest level
// of any of them: whole years, where participants have days. Hostility -9 or 0 is missing, not peace. A day
// or month of -9 leaves a coarser date.
//
// Palmer, G., et al. 2022. The MID5 Dataset, 2011-2014. CMPS 39(4): 470-482. Jones, D. M., S. A. Bremer,
// J. D. Singer. 1996. Militarized Interstate Disputes, 1816-1992. CMPS 15(2): 163-213 (the levels).
// Sarkees, M. R., F. W. Wayman. 2010. Resort to War: 1816-2007. Washington, DC: CQ Press (the wars).
#include <algorithm>
#include <array>
#include <map>
#include <tuple>
#include <utility>

#include "ingest/formats/citations.hpp"
#include "ingest/formats/coded_dates.hpp"
#include "ingest/formats/dyad_draft.hpp"
#include "ingest/formats/readers.hpp"
#include "ingest/tables/table_reader.hpp"

namespace entente::ingest {

namespace {

using model::Date;

constexpr std::size_t levels = 5;
/// By hostility level, from 1.
constexpr std::array<std::string_view, levels> types{"mid-no-action", "mid-threat", "mid-display",
                                                     "mid-use-of-force", "interstate-war"};

constexpr std::string_view each =
    ", for each year that it lasts: a dispute of participants (MIDB) by its days, one of dyad-years in whole "
    "years. The level is the highest that the dispute ever reached, for all of its time.";

model::RelationType type_of_level(int level, std::string_view label, double weight, std::string_view says) {
    return {std::string(types[static_cast<std::size_t>(level - 1)]),
            std::string(label),
            model::Nature::state,
            false,
            weight,
            std::string(says) + std::string(each)};
}

model::RelationType war_type() {
    return type_of_level(5, "Interstate war", -10.0,
                         "Hostility level 5. Goldstein 223 military attack, clash, -10");
}

DataSet disputes() {
    return {
        "Militarized Interstate Disputes",
        "Militarised interstate disputes by dyad across sides, weighted by the higher of the two "
        "hostility levels.",
        "cow-mid",
        "Palmer, Glenn; and others",
        "Correlates of War Project",
        "https://correlatesofwar.org/data-sets/mids/",
        cow_mid_citation,
        std::nullopt,
        std::nullopt,
        {type_of_level(1, "Dispute without own action", -2.2,
                       "Hostility level 1: on opposite sides of a dispute, neither acting with force. "
                       "Goldstein 121 charge, criticise, -2.2"),
         type_of_level(2, "Dispute with threat of force", -7.0,
                       "Hostility level 2. Goldstein 173 threat with force specified, -7.0"),
         type_of_level(3, "Dispute with display of force", -7.6,
                       "Hostility level 3. Goldstein 182 armed force mobilisation, exercise, display, -7.6"),
         type_of_level(4, "Dispute with use of force", -9.2,
                       "Hostility level 4: force short of war. Goldstein 211 seize position or possessions, "
                       "-9.2"),
         war_type()}};
}

/// The wars are known to the end of 2007, though the last year with one is earlier.
DataSet wars() {
    return {"Interstate wars",
            "Interstate wars by dyad across sides.",
            "cow-war",
            "Sarkees, Meredith Reid; Wayman, Frank Whelon",
            "Correlates of War Project",
            "https://correlatesofwar.org/data-sets/cow-war/",
            cow_war_citation,
            1816,
            2007,
            {war_type()}};
}

constexpr const char* no_level = "the hostility level is none of 1 to 5";

/// A hostility level 1..5; 0 when it is missing; empty for anything else.
std::optional<int> level_of(const std::string& cell) {
    const int level = coded_number(cell).value_or(is_missing(cell) ? 0 : -1);
    return level >= 0 && level <= static_cast<int>(levels) ? std::optional(level) : std::nullopt;
}

/// What the two states met in.
struct Meeting {
    bool war;  ///< listed as a war, not as a dispute
    std::string number;
    int state1;
    int state2;
    int level;
    Date start;
    std::optional<Date> end;
    std::vector<std::size_t> rows;
};

void add_tie(const Meeting& meeting, DyadDraft& draft) {
    const auto [low, high] = std::minmax(meeting.state1, meeting.state2);
    draft.add_between(
        "cow", {low, {}}, {high, {}},
        {.source = {},
         .target = {},
         .type = std::string(types[static_cast<std::size_t>(meeting.level - 1)]),
         .start = meeting.start,
         .end = meeting.end,
         .id = (meeting.war ? "war" : "mid") + meeting.number,
         .label = (meeting.war ? "Interstate war " : "Dispute ") + meeting.number,
         .note = meeting.war ? std::string() : "hostility level " + std::to_string(meeting.level),
         .locator = (meeting.war ? "war " : "dispute ") + meeting.number,
         .rows = meeting.rows});
}

struct Participant {
    int state;
    std::string side;
    int level;
    Date start;
    Date last;  ///< last date of taking part
    std::size_t row;
};

/// Each state of a side with each of the other, for the time that both take part.
void add_meetings(const std::string& dispute, const std::vector<Participant>& all, DyadDraft& draft,
                  RowLedger& ledger) {
    for (std::size_t i = 0; i < all.size(); ++i) {
        for (std::size_t j = i + 1; j < all.size(); ++j) {
            const Participant& a = all[i];
            const Participant& b = all[j];
            const Date start = std::max(a.start, b.start, by_earliest);
            const Date last = b.last.latest() < a.last.latest() ? b.last : a.last;
            const int level = std::max(a.level, b.level);
            if (a.side == b.side || a.state == b.state || last.latest() < start.earliest()) {
                continue;
            }
            if (level == 0) {
                ledger.refuse(a.row, "the hostility level of the dyad is missing");
                ledger.refuse(b.row, "the hostility level of the dyad is missing");
                continue;
            }
            add_tie({false, dispute, a.state, b.state, level, start, date_after(last), {a.row, b.row}},
                    draft);
        }
    }
    for (const Participant& one : all) {
        ledger.refuse(one.row, "no opponent at the same time");
    }
}

/// Three columns of a date, `styear` and so on.
struct DateColumns {
    std::size_t year, month, day;
    DateColumns(const TableReader& table, const std::string& stem)
        : year(table.column(stem + "year")),
          month(table.column(stem + "mon")),
          day(table.column(stem + "day")) {}
    [[nodiscard]] std::optional<Date> read(const TableReader& table) const {
        return coded_date(table[year], table[month], table[day]);
    }
};

void read_participants(TableReader& table, const std::string& file, DyadDraft& draft, RowLedger& ledger) {
    const std::size_t dispute = table.column({"dispnum3", "dispnum"}), code = table.column("ccode");
    const std::size_t side = table.column("sidea"), hostility = table.column("hostlev");
    const DateColumns first(table, "st"), final(table, "end");
    std::map<std::string, std::vector<Participant>> disputes;
    while (table.next()) {
        const std::size_t row = ledger.add(file, table.line());
        const auto state = coded_number(table[code]);
        const auto start = first.read(table), last = final.read(table);
        const auto level = level_of(table[hostility]);
        if (!state) {
            ledger.refuse(row, "no COW state number");
        } else if (table[side] != "0" && table[side] != "1") {
            ledger.refuse(row, "on neither side", "sidea is " + model::in_quotes(table[side]));
        } else if (!start || !last || last->latest() < start->earliest()) {
            ledger.refuse(row, "no start and end in order");
        } else if (!level) {
            ledger.refuse(row, no_level);
        } else {
            draft.observe(year_of(*start));
            draft.observe(year_of(*last));
            disputes[table[dispute]].push_back({*state, table[side], *level, *start, *last, row});
        }
    }
    for (const auto& [id, participants] : disputes) {
        add_meetings(id, participants, draft, ledger);
    }
}

struct DyadYears {
    int level = 0;
    std::vector<std::pair<int, std::size_t>> years;  ///< with the row
};

/// Runs of years of one dispute and dyad, listed from one end or both.
void add_runs(bool war, const std::tuple<std::string, int, int>& key, const DyadYears& dyad, DyadDraft& draft,
              RowLedger& ledger) {
    const auto& [number, low, high] = key;
    std::vector<int> years;
    for (const auto& [year, row] : dyad.years) years.push_back(year);
    for (const YearRun& run : year_runs(std::move(years))) {
        Meeting meeting{war, number, low, high, dyad.level, year_date(run.first), year_date(run.last + 1),
                        {}};
        for (const auto& [year, row] : dyad.years) {
            if (run.first <= year && year <= run.last) meeting.rows.push_back(row);
        }
        if (dyad.level > 0) {
            add_tie(meeting, draft);
            continue;
        }
        for (const std::size_t row : meeting.rows) {
            ledger.refuse(row, "the hostility level of the dyad is missing");
        }
    }
}

/// Of disputes, or of wars, which have no column of hostility since theirs is the highest.
void read_dyad_years(TableReader& table, const std::string& file, DyadDraft& draft, RowLedger& ledger) {
    const bool war = table.find("warnum").has_value();
    const std::size_t number = table.column({"warnum", "dispnum", "dispnum3"}), year = table.column("year");
    const std::size_t code1 = table.column("ccode1"), code2 = table.column("ccode2");
    const auto level1 = war ? std::nullopt : std::optional(table.column("hostlev1"));
    const auto level2 = war ? std::nullopt : std::optional(table.column("hostlev2"));
    const auto side1 = table.find("sidea1"), side2 = table.find("sidea2");
    std::map<std::tuple<std::string, int, int>, DyadYears> dyads;
    while (table.next()) {
        const std::size_t row = ledger.add(file, table.line());
        const auto a = coded_number(table[code1]), b = coded_number(table[code2]);
        const auto when = coded_year(table[year]);
        const auto one = level_of(table.cell(level1)), other = level_of(table.cell(level2));
        if (!a || !b || !when) {
            ledger.refuse(row, !when ? "no year" : "no COW state number");
        } else if (a == b || (!table.cell(side1).empty() && table.cell(side1) == table.cell(side2))) {
            ledger.refuse(row, "both on the same side");
        } else if (!one || !other) {
            ledger.refuse(row, no_level);
        } else {
            draft.observe(*when);
            DyadYears& dyad = dyads[{table[number], std::min(*a, *b), std::max(*a, *b)}];
            dyad.level = war ? static_cast<int>(levels) : std::max({dyad.level, *one, *other});
            dyad.years.emplace_back(*when, row);
        }
    }
    for (const auto& [key, dyad] : dyads) {
        add_runs(war, key, dyad, draft, ledger);
    }
}

/// Or the members of the state system.
bool lists_wars(const InputFile& file) {
    ImportLog unheard;
    const TableReader table(file, unheard);
    return table.find("warnum") || lists_members(table);
}

}  // namespace

model::Draft read_cow_mid(std::span<const InputFile> files, const ImportOptions& options, ImportLog& log) {
    RowLedger ledger;
    const bool only_wars = std::all_of(files.begin(), files.end(), lists_wars);
    DyadDraft draft(only_wars ? wars() : disputes(), options, ledger);
    for (const InputFile& file : files) {
        TableReader table(file, log);
        if (lists_members(table)) {
            draft.take_members(read_members(table));
        } else if (table.find("ccode1")) {
            read_dyad_years(table, file.name, draft, ledger);
        } else if (table.find("numa")) {
            throw model::DataError(table.here("this file lists disputes (MIDA), not who took part in them",
                                              "import the file of participants (MIDB) or of dyads",
                                              model::ProblemCode::wrong_format));
        } else {
            read_participants(table, file.name, draft, ledger);
        }
    }
    model::Draft out = draft.finish();
    ledger.settle(log);
    return out;
}

}  // namespace entente::ingest
