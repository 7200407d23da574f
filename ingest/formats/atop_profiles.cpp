// Alliance portfolios: what each member of the state system owes every other in a year, by ATOP's directed
// dyad-years and the list of members of the Correlates of War (states2016.csv).
//
// An item is a member of the system, a period a year. A state's answer is the value of its highest obligation
// to that member (3 defence or offence, 2 neutrality or consultation, 1 non-aggression), 0 when it has none,
// and 3 for itself, the convention of similarity measures over portfolios: their record is complete, so that
// a pair without a row has no obligation. Years are those of the rows, from the first to the last, as far as
// the list of members goes.
//
// Leeds, B. A., J. M. Ritter, S. M. Mitchell, A. G. Long. 2002. Alliance Treaty Obligations and Provisions,
// 1815-1944. International Interactions 28(3): 237-260. Signorino, C. S., J. M. Ritter. 1999. Tau-b or Not
// Tau-b. International Studies Quarterly 43: 115-144.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "ingest/country_codes.hpp"
#include "ingest/formats/atop_rows.hpp"
#include "ingest/formats/coded_dates.hpp"
#include "ingest/formats/readers.hpp"
#include "ingest/profiles/profile_draft.hpp"

namespace entente::ingest {

namespace {

constexpr int highest = 3;

/// Years in which a state was a member, both included.
struct Membership {
    int state, from, to;
};

[[noreturn]] void refuse(model::ProblemCode code, std::string what, std::string mend) {
    model::Problem problem;
    problem.what = std::move(what);
    problem.mend = std::move(mend);
    problem.code = code;
    throw model::DataError(std::move(problem));
}

class PortfolioReader {
public:
    PortfolioReader(std::span<const InputFile> files, const ImportOptions& options, ImportLog& log)
        : options_(options) {
        if (!options.columns.empty()) {
            refuse(model::ProblemCode::fixed_columns, "the columns of this format have fixed names",
                   "take --map out");
        }
        std::vector<TableReader> obligations;
        for (const InputFile& file : files) {
            TableReader table(file, log);
            table.find("styear") ? read_members(table) : obligations.push_back(std::move(table));
        }
        if (members_.empty()) {
            refuse(model::ProblemCode::no_input, "no list of the members of the state system",
                   "give it too: the Correlates of War's states2016.csv, with ccode, styear and endyear");
        }
        for (TableReader& table : obligations) read_obligations(table);
    }

    model::Profiles read() {
        if (!owed_.empty()) {
            const int first = std::max(first_year_, earliest_member()), last = std::min(last_year_, last_);
            for (int year = first; year <= last; ++year) add_year(year);
        }
        model::Profiles out = draft_.finish([](auto) { return true; });
        out.least = 0;
        out.greatest = highest;
        return out;
    }

private:
    void read_members(TableReader& table) {
        const std::size_t state = table.column("ccode"), from = table.column("styear"),
                          to = table.column("endyear");
        while (table.next()) {
            const auto number = coded_number(table[state]);
            const auto first = coded_year(table[from]), last = coded_year(table[to]);
            if (!number || !first || !last || *last < *first) {
                table.skip("a member without number, first and last year");
                continue;
            }
            members_.push_back({*number, *first, *last});
            last_ = std::max(last_, *last);
            table.use();
        }
    }

    void read_obligations(TableReader& table) {
        const AtopColumns columns(table);
        while (table.next()) {
            const std::string why = read_row(table, columns);
            why.empty() ? table.use() : table.skip(why);
        }
    }

    /// Why the row gives nothing; empty when it does.
    std::string read_row(const TableReader& table, const AtopColumns& columns) {
        const auto from = coded_number(table[columns.state1]), to = coded_number(table[columns.state2]);
        const auto year = coded_year(table[columns.year]);
        if (!year) return "no year";
        if (!from || !to) return "no COW state number";
        if (*from == *to) return "a state with itself";
        if (options_.from && *year < year_of(*options_.from)) return "before --from";
        if (options_.to && *year > year_of(*options_.to)) return "after --to";
        const AtopObligations owed = atop_obligations(table, columns);
        if (owed.garbled) return "an obligation is neither 0 nor 1";
        if (*year > last_) return "a year beyond the list of members";
        if (!is_member(*from, *year) || !is_member(*to, *year)) {
            return "a state that was no member of the system in the year";
        }
        int& value = owed_[{*year, *from, *to}];
        value = std::max(value, owed.value);
        first_year_ = std::min(first_year_, *year);
        last_year_ = std::max(last_year_, *year);
        return {};
    }

    [[nodiscard]] bool is_member(int state, int year) const {
        return std::any_of(members_.begin(), members_.end(), [&](const Membership& member) {
            return member.state == state && member.from <= year && year <= member.to;
        });
    }

    [[nodiscard]] int earliest_member() const {
        return std::min_element(members_.begin(), members_.end(),
                                [](const auto& a, const auto& b) { return a.from < b.from; })
            ->from;
    }

    [[nodiscard]] std::set<int> members_of(int year) const {
        std::set<int> found;
        for (const Membership& member : members_) {
            if (member.from <= year && year <= member.to) found.insert(member.state);
        }
        return found;
    }

    void add_year(int year) {
        const std::set<int> members = members_of(year);
        std::map<int, std::string> ids;
        std::set<std::string> taken;  // two numbers of a year of succession may be one state by our list
        for (const int state : members) {
            std::string id = id_of(state, year);
            if (!taken.insert(id).second) taken.insert(id = fmt::format("cow-{}", state));
            ids[state] = std::move(id);
        }
        const std::uint32_t period = draft_.periods.number(std::to_string(year));
        for (const int state : members) {
            if (!wanted(ids[state])) continue;
            for (const int other : members) {
                const auto owed = owed_.find({year, state, other});
                const int value = state == other ? highest : owed == owed_.end() ? 0 : owed->second;
                draft_.add({draft_.actors.number(ids[state]), draft_.items.number(ids[other]), period, 0, 0,
                            static_cast<double>(value)});
            }
        }
    }

    static std::string id_of(int state, int year) {
        const Country* const country = find_country("cow", std::to_string(state), year);
        return country != nullptr ? country->id : fmt::format("cow-{}", state);
    }

    [[nodiscard]] bool wanted(const std::string& actor) const {
        return options_.actors.empty() ||
               std::find(options_.actors.begin(), options_.actors.end(), actor) != options_.actors.end();
    }

    const ImportOptions& options_;
    std::vector<Membership> members_;
    int last_ = 0;                                   // year that the list of members knows
    std::map<std::tuple<int, int, int>, int> owed_;  // by year, debtor and creditor
    int first_year_ = 9999, last_year_ = 0;          // of the rows
    ProfileDraft draft_;
};

}  // namespace

model::Profiles read_atop_profiles(std::span<const InputFile> files, const ImportOptions& options,
                                   ImportLog& log) {
    return PortfolioReader(files, options, log).read();
}

}  // namespace entente::ingest
