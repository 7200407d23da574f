// Roll calls of the United Nations General Assembly.
//
// Reads the tables in which Erik Voeten's record goes round: a vote a row (rcid, a state, vote), with the
// session and date on the row or in a table of roll calls given beside it; and the votes of one session as
// a matrix, a state a row and a roll call a column. Which file is which is told from the headers. Yes is
// 1, abstention 0, no -1; absent states and states that were not members gave no answer. States are those
// that their codes mean in the year of the vote, since a record carries today's codes back.
//
// Voeten, E. 2013. Data and Analyses of Voting in the UN General Assembly. In: Reinalda, B. (ed.)
// Routledge Handbook of International Organization. Bailey, M., A. Strezhnev, E. Voeten. 2017. Estimating
// Dynamic State Preferences from United Nations Voting Data. Journal of Conflict Resolution 61(2): 430-456.
#include <fmt/format.h>

#include <algorithm>
#include <deque>
#include <optional>
#include <unordered_map>
#include <utility>

#include "ingest/draft_parts.hpp"
#include "ingest/formats/coded_dates.hpp"
#include "ingest/formats/readers.hpp"
#include "ingest/formats/un_ballots.hpp"
#include "ingest/formats/un_seats.hpp"
#include "ingest/profiles/profile_draft.hpp"
#include "ingest/tables/table_reader.hpp"

namespace entente::ingest {

namespace {

constexpr int before_first_session = 1945;  ///< session 1 met in 1946, and one has met a year since
constexpr int today = 9998;                 ///< for codes whose year is not known

struct RollCall {
    std::string session;
    std::optional<model::Date> date;
};

/// As a record names it.
struct State {
    std::string list, code, name;
};

struct File {
    TableReader table;
    UnTable kind;
    std::uint32_t index;  ///< in the files given
};

class VotesReader {
public:
    VotesReader(std::span<const InputFile> files, const ImportOptions& options, ImportLog& log)
        : given_(files), options_(options), log_(log) {
        for (const auto& [role, column] : options.columns) {
            if (role != "period" || (column != "session" && column != "year")) {
                throw model::DataError(model::Problem{
                    "", 0, 0, "", "the columns of this format have fixed names",
                    "say --map period=year for a period a year, and --map period=session for one a session",
                    "", model::ProblemCode::fixed_columns});
            }
            by_year_ = column == "year";
        }
        for (std::uint32_t i = 0; i < files.size(); ++i) {
            TableReader table(files[i], log);
            const UnTable kind = un_table_of(table);
            files_.push_back({std::move(table), kind, i});
        }
    }

    model::Profiles read() {
        for (File& file : files_) {
            if (file.kind == UnTable::roll_calls) read_roll_calls(file.table);
            if (file.kind == UnTable::issues) read_issues(file.table);
        }
        for (File& file : files_) {
            if (file.kind == UnTable::votes) read_votes(file);
            if (file.kind == UnTable::matrix) read_matrix(file);
        }
        model::Profiles out = draft_.finish([&](auto answers) { return judge(answers); });
        out.least = -1;
        out.greatest = 1;
        for (std::string& remark : seats_.remarks()) log_.remarks.push_back(std::move(remark));
        if (timeless_) {
            log_.remarks.emplace_back(
                "some roll calls have neither session nor date: they count as one nameless period, and codes "
                "mean the states that have them today; give the table of roll calls too");
        }
        return out;
    }

private:
    void read_roll_calls(TableReader& table) {
        const std::size_t rcid = table.column("rcid");
        const auto session = table.find("session"), date = table.find("date");
        while (table.next()) {
            const auto day = parse_date(table.cell(date));
            if (table[rcid].empty() || (table.cell(session).empty() && !day)) {
                table.skip("a roll call without number, or without session and date");
            } else if (!roll_calls_.try_emplace(table[rcid], RollCall{table.cell(session), day}).second) {
                table.skip("a roll call listed before");
            } else {
                table.use();
            }
        }
    }

    static void read_issues(TableReader& table) {
        while (table.next()) table.skip("the topic of a roll call, which profiles have no place for");
    }

    struct VoteColumns {
        std::size_t rcid, vote;
        std::optional<std::size_t> session, date;
        StateColumns state;

        explicit VoteColumns(const TableReader& table)
            : rcid(table.column("rcid")),
              vote(table.column("vote")),
              session(table.find("session")),
              date(table.find("date")),
              state(table) {}
    };

    void read_votes(File& file) {
        const VoteColumns columns(file.table);
        while (file.table.next()) {
            const std::string why = read_vote(file, columns);
            why.empty() ? file.table.use() : file.table.skip(why);
        }
    }

    /// Why the row gives no answer; empty when it does.
    std::string read_vote(const File& file, const VoteColumns& columns) {
        const TableReader& table = file.table;
        const std::string &code = table.cell(columns.state.code), &name = table.cell(columns.state.name);
        if (code.empty() && name.empty()) return "no state";
        if (table[columns.rcid].empty()) return "no number of a roll call";
        const Ballot cast = ballot_of(table[columns.vote]);
        if (!cast.value) return std::string(cast.why_none);
        const RollCall call{table.cell(columns.session), parse_date(table.cell(columns.date))};
        return add(file, {columns.state.list, code, name}, table[columns.rcid], call, *cast.value);
    }

    /// A row is used when one of its cells is.
    void read_matrix(File& file) {
        TableReader& table = file.table;
        const std::string session = session_in_name(given_[file.index].name);
        while (table.next()) {
            const bool is_code = table[0].size() == 2;
            const State state{"iso2", is_code ? table[0] : std::string(), is_code ? std::string() : table[0]};
            std::string why = table[0].empty() ? "no state" : "no vote given";
            bool used = false;
            for (std::size_t i = 1; i < table.header().size() && !table[0].empty(); ++i) {
                const Ballot cast = ballot_of(table[i]);
                const std::string why_not =
                    cast.value ? add(file, state, table.header()[i], {session, {}}, *cast.value)
                               : std::string(cast.why_none);
                used = used || why_not.empty();
                if (why_not != "no vote given") why = why_not;
            }
            used ? table.use() : table.skip(why);
        }
    }

    /// Fills in what the table of roll calls knows. Why its votes are left out; empty when they are not.
    std::string place(const std::string& rcid, RollCall& call) {
        const auto found = roll_calls_.find(rcid);
        if (found != roll_calls_.end()) {
            if (call.session.empty()) call.session = found->second.session;
            if (!call.date) call.date = found->second.date;
        } else if (!roll_calls_.empty() && call.session.empty() && !call.date) {
            return "a roll call that the table of roll calls does not list";
        }
        if (by_year_ && !call.date) return "no date to tell the year by";
        if (!by_year_ && call.date && call.session.empty()) {
            return "no session to tell the period by (--map period=year takes the date)";
        }
        if (options_.from && call.date && call.date->latest() < options_.from->earliest()) {
            return "before --from";
        }
        if (options_.to && call.date && call.date->earliest() > options_.to->latest()) return "after --to";
        return {};
    }

    [[nodiscard]] static int year_of(const RollCall& call) {
        if (call.date) return ingest::year_of(*call.date);
        const auto session = parse_whole(call.session);
        return session && *session > 0 && *session < today - before_first_session
                   ? before_first_session + static_cast<int>(*session)
                   : today;
    }

    [[nodiscard]] bool wanted(const std::string& actor) const {
        return options_.actors.empty() ||
               std::find(options_.actors.begin(), options_.actors.end(), actor) != options_.actors.end();
    }

    /// Adds the answer. Why it is left out; empty when it is not.
    std::string add(const File& file, const State& state, const std::string& rcid, RollCall call,
                    double value) {
        std::string why = place(rcid, call);
        if (!why.empty()) return why;
        const std::string& actor = seats_.state(state.list, state.code, state.name, year_of(call));
        if (!wanted(actor)) return "left out by --actors";
        timeless_ = timeless_ || (call.session.empty() && !call.date);
        const std::string period = by_year_ ? std::to_string(year_of(call)) : call.session;
        draft_.add({draft_.actors.number(actor), draft_.items.number(rcid), draft_.periods.number(period),
                    file.index, file.table.line(), value});
        return {};
    }

    /// Equal answers count once; of two that differ neither can be trusted.
    bool judge(std::span<const ProfileDraft::Entry> answers) {
        const bool equal = std::all_of(answers.begin(), answers.end(), [&](const ProfileDraft::Entry& each) {
            return each.value == answers.front().value;
        });
        for (const ProfileDraft::Entry& each : answers.subspan(equal ? 1 : 0)) {
            const std::string reason = equal ? "the same vote of a state once more"
                                             : "a vote of a state that also voted otherwise on the roll call";
            const std::string this_one = fmt::format(
                fmt::runtime(equal ? "{} on roll call {}: the same vote once more"
                                   : "{} on roll call {}: two votes that differ, of which neither counts"),
                draft_.actors.all()[each.actor], draft_.items.all()[each.item]);
            if (files_[each.file].kind == UnTable::matrix) {
                log_.remarks.push_back(fmt::format("{}: line {}: left out one vote: {}",
                                                   given_[each.file].name, each.line, this_one));
                continue;
            }
            model::Problem problem;
            problem.file = given_[each.file].name;
            problem.line = each.line;
            problem.what = this_one;
            log_.skip(reason, std::move(problem));
            --log_.used;
        }
        return equal;
    }

    std::span<const InputFile> given_;
    const ImportOptions& options_;
    ImportLog& log_;
    bool by_year_ = false;
    bool timeless_ = false;  // a vote had neither session nor date
    std::deque<File> files_;
    std::unordered_map<std::string, RollCall> roll_calls_;  // by number
    UnSeats seats_;
    ProfileDraft draft_;
};

}  // namespace

model::Profiles read_un_votes(std::span<const InputFile> files, const ImportOptions& options,
                              ImportLog& log) {
    return VotesReader(files, options, log).read();
}

}  // namespace entente::ingest
