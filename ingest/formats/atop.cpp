// Alliance Treaty Obligations and Provisions (ATOP) 5.1, directed dyad-year.
//
// A row says which of five obligations the first state owes the second in a year. Obligations are valued
// as in similarity measures over alliance portfolios: 3 for defence or offence, 2 for neutrality or
// consultation, 1 for non-aggression; the highest counts. Consecutive years of the same value are one
// state. A row without any of the five (a treaty of another kind) has no value and is skipped. What a state
// owes counts half of what a pact does in which both owe it, so that a mutual defence pact, two ties here,
// adds the 4.5 a year to a dyad that it adds as the one tie of cow-alliances.
//
// Leeds, B. A., J. M. Ritter, S. M. Mitchell, A. G. Long. 2002. Alliance Treaty Obligations and
// Provisions, 1815-1944. International Interactions 28(3): 237-260.
#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <tuple>
#include <utility>

#include "ingest/formats/atop_rows.hpp"
#include "ingest/formats/citations.hpp"
#include "ingest/formats/coded_dates.hpp"
#include "ingest/formats/dyad_draft.hpp"
#include "ingest/formats/readers.hpp"
#include "ingest/tables/table_reader.hpp"

namespace entente::ingest {

namespace {

/// By value.
constexpr std::array<std::string_view, 4> types{"", "nonaggression-obligation", "consultation-obligation",
                                                "defence-obligation"};

DataSet data_set() {
    using model::Nature;
    return {
        "Alliance Treaty Obligations and Provisions",
        "Obligations of states under alliance treaties by directed dyad; the source owes them to the "
        "target.",
        "atop",
        "Leeds, Brett Ashley; Ritter, Jeffrey M.; Mitchell, Sara McLaughlin; Long, Andrew G.",
        "ATOP Project, Rice University",
        "http://www.atopdata.org/",
        atop_citation,
        std::nullopt,
        std::nullopt,
        {{"defence-obligation", "Defence or offence obligation", Nature::state, true, 2.25,
          "ATOP value 3: to join in war, attacked or attacking. Half of Goldstein 051 promise own policy "
          "support, +4.5, for each year: the other half is what the target owes in turn."},
         {"consultation-obligation", "Neutrality or consultation obligation", Nature::state, true, 1.5,
          "ATOP value 2: to stay out of war against the target, or to consult in a crisis. Half of Goldstein "
          "082 agree to future action or procedure, +3.0, for each year."},
         {"nonaggression-obligation", "Non-aggression obligation", Nature::state, true, 1.4,
          "ATOP value 1: not to attack the target. Half of Goldstein 054 assure, reassure, +2.8, for each "
          "year."}}};
}

struct Year {
    int year;
    std::array<bool, obligations.size()> owes;
    std::size_t row;
};

/// By debtor, creditor and value.
using Portfolio = std::map<std::tuple<int, int, int>, std::vector<Year>>;

void read_rows(TableReader& table, const std::string& file, Portfolio& out, DyadDraft& draft,
               RowLedger& ledger) {
    const AtopColumns columns(table);
    while (table.next()) {
        const std::size_t row = ledger.add(file, table.line());
        const auto from = coded_number(table[columns.state1]), to = coded_number(table[columns.state2]);
        const auto year = coded_year(table[columns.year]);
        if (!from || !to || !year) {
            ledger.refuse(row, !year ? "no year" : "no COW state number");
            continue;
        }
        draft.observe(*year);
        const AtopObligations owed = atop_obligations(table, columns);
        if (from == to) {
            ledger.refuse(row, "a state with itself");
        } else if (owed.garbled) {
            ledger.refuse(row, "an obligation is neither 0 nor 1");
        } else if (owed.value == 0) {
            ledger.refuse(row, "none of the five obligations is flagged");
        } else {
            out[{*from, *to, owed.value}].push_back({*year, owed.owes, row});
        }
    }
}

/// What is owed in these years: `defence; consultation in some years`.
std::string note_of(const std::vector<Year>& years) {
    std::string always, sometimes;
    for (std::size_t i = 0; i < obligations.size(); ++i) {
        const auto count =
            std::count_if(years.begin(), years.end(), [&](const Year& year) { return year.owes[i]; });
        if (count > 0) {
            std::string& list = static_cast<std::size_t>(count) == years.size() ? always : sometimes;
            list += (list.empty() ? "" : ", ") + std::string(obligations[i].in_words);
        }
    }
    const std::string in_some = sometimes.empty() ? "" : sometimes + " in some years";
    return always + (always.empty() || in_some.empty() ? "" : "; ") + in_some;
}

void add_runs(int from, int to, int value, const std::vector<Year>& years, DyadDraft& draft) {
    std::vector<int> numbers;
    for (const Year& year : years) numbers.push_back(year.year);
    for (const YearRun& run : year_runs(std::move(numbers))) {
        std::vector<Year> within;
        std::copy_if(years.begin(), years.end(), std::back_inserter(within),
                     [&](const Year& year) { return run.first <= year.year && year.year <= run.last; });
        Spell spell{.source = {},
                    .target = {},
                    .type = std::string(types[static_cast<std::size_t>(value)]),
                    .start = year_date(run.first),
                    .end = draft.end_of(run),
                    .id = "atop" + std::to_string(value) + "-" + std::to_string(run.first),
                    .label = {},
                    .note = note_of(within),
                    .locator = "dyad " + std::to_string(from) + "-" + std::to_string(to),
                    .rows = {}};
        for (const Year& year : within) spell.rows.push_back(year.row);
        draft.add_between("cow", {from, {}}, {to, {}}, spell);
    }
}

}  // namespace

model::Draft read_atop(std::span<const InputFile> files, const ImportOptions& options, ImportLog& log) {
    RowLedger ledger;
    DyadDraft draft(data_set(), options, ledger);
    Portfolio portfolio;
    for (const InputFile& file : files) {
        TableReader table(file, log);
        if (lists_members(table)) {
            draft.take_members(read_members(table));
        } else {
            read_rows(table, file.name, portfolio, draft, ledger);
        }
    }
    for (const auto& [key, years] : portfolio) {
        const auto& [from, to, value] = key;
        add_runs(from, to, value, years, draft);
    }
    model::Draft out = draft.finish();
    ledger.settle(log);
    return out;
}

}  // namespace entente::ingest
