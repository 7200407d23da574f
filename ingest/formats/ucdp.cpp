// UCDP/PRIO Armed Conflict Dataset, a row for each conflict and year; also UCDP's dyadic version.
//
// Each actor of side A fought each of side B in that year: an armed conflict (25 to 999 battle deaths) or
// a war (1000 and more). A state listed second on a side supported each actor of that side with troops,
// which makes an internal conflict an internationalised one; it is not counted as at war itself, as UCDP
// does not say whom it met. States are told by their GW numbers: in lists of several, names and numbers
// are sorted each by themselves and don't match by place. UCDP's unit is the year: what it codes is how many
// died in battle in a calendar year, in however many days of it. So each coded year counts once and whole, a
// war of two weeks as much as one of twelve months, and consecutive years of the same two and the same
// intensity are one tie. When fighting began and ended, which UCDP gives for the conflict and not for the
// dyad, is in the note.
//
// Gleditsch, N. P., et al. 2002. Armed Conflict 1946-2001: A New Dataset. JPR 39(5): 615-637.
#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "ingest/draft_parts.hpp"
#include "ingest/formats/citations.hpp"
#include "ingest/formats/coded_dates.hpp"
#include "ingest/formats/dyad_draft.hpp"
#include "ingest/formats/readers.hpp"
#include "ingest/formats/ucdp_groups.hpp"
#include "ingest/formats/ucdp_rows.hpp"
#include "ingest/tables/table_reader.hpp"

namespace entente::ingest {

namespace {

using model::Date;

constexpr std::string_view armed_conflict = "armed-conflict";
constexpr std::string_view war = "war";
constexpr std::string_view support = "troop-support";

DataSet data_set() {
    using model::Nature;
    return {
        "UCDP/PRIO Armed Conflict Dataset",
        "Armed conflicts with 25 or more battle deaths in a year, by dyad across sides, and states that "
        "supported a side with troops.",
        "ucdp",
        "Uppsala Conflict Data Program; Peace Research Institute Oslo",
        "Uppsala University",
        "https://ucdp.uu.se/downloads/",
        ucdp_citation,
        std::nullopt,
        std::nullopt,
        {{std::string(armed_conflict), "Armed conflict", Nature::state, false, -9.2,
          "25 to 999 battle deaths in the year. Goldstein 211 seize position or possessions, -9.2, one "
          "step below war, for each coded year, which counts whole however few days of it were fought."},
         {std::string(war), "War", Nature::state, false, -10.0,
          "1000 or more battle deaths in the year. Goldstein 223 military attack, clash, -10, for each "
          "coded year, which counts whole however few days of it were fought."},
         {std::string(support), "Support with troops", Nature::state, true, 8.3,
          "A state takes part with troops on the side of another actor: internationalised "
          "intervention. Goldstein 072 extend military assistance, +8.3, for each coded year, which counts "
          "whole."}}};
}

/// `Fighting from 1971-12-03 to 1971-12-17.`, as far as it is known.
std::string fighting(const std::optional<Date>& began, const std::optional<Date>& ended) {
    if (!began && !ended) return {};
    return "Fighting" + (began ? " from " + began->to_string() : std::string()) +
           (ended ? " to " + ended->to_string() : std::string()) + ".";
}

/// Collects the years of each two actors in a conflict and folds them into ties.
class Conflicts {
public:
    explicit Conflicts(DyadDraft& draft) : draft_(draft) {}

    /// Before the groups get their ids, which must not be a state's.
    void add_states(const ConflictYear& row) {
        states(row.states_a, row.name_a, row.year);
        states(row.seconds_a, {}, row.year);
        states(row.states_b, row.name_b, row.year);
        states(row.seconds_b, {}, row.year);
    }

    void add(const ConflictYear& row) {
        const std::string_view fight = row.is_war ? war : armed_conflict;
        const std::vector<std::string> a = states(row.states_a, row.name_a, row.year);
        std::vector<std::string> b = states(row.states_b, row.name_b, row.year);
        for (const std::string& one : a) {
            for (const std::string& other : b) add(row, std::min(one, other), std::max(one, other), fight);
            for (const std::string& group : row.groups_b) add(row, one, group, fight);
        }
        b.insert(b.end(), row.groups_b.begin(), row.groups_b.end());
        for (const std::string& second : states(row.seconds_a, {}, row.year)) {
            for (const std::string& one : a) add(row, second, one, support);
        }
        for (const std::string& second : states(row.seconds_b, {}, row.year)) {
            for (const std::string& one : b) add(row, second, one, support);
        }
    }

    void fold() {
        for (const auto& [key, years] : years_) {
            std::vector<int> numbers;
            for (const ConflictYear* year : years) numbers.push_back(year->year);
            for (const YearRun& run : year_runs(std::move(numbers))) tie(key, years, run);
        }
    }

private:
    using Key = std::tuple<std::string, std::string, std::string, std::string_view>;  // conflict, two, type

    /// The file's name for a state counts where there is one name and one number.
    std::vector<std::string> states(const std::vector<int>& codes, const std::string& name, int year) {
        constexpr std::string_view prefix = "Government of ";
        const std::string plain = name.starts_with(prefix) ? name.substr(prefix.size()) : name;
        std::vector<std::string> out;
        for (const int code : codes) {
            out.push_back(draft_.state("gw", code, year, codes.size() == 1 ? plain : std::string()));
        }
        return out;
    }

    void add(const ConflictYear& row, const std::string& from, const std::string& to, std::string_view type) {
        if (from != to) {
            years_[{row.conflict, from, to, type}].push_back(&row);
        }
    }

    void tie(const Key& key, const std::vector<const ConflictYear*>& years, const YearRun& run) {
        const auto& [conflict, from, to, type] = key;
        std::optional<Date> began, ended;
        Spell spell{.source = from,
                    .target = to,
                    .type = std::string(type),
                    .start = year_date(run.first),
                    .end = draft_.end_of(run),
                    .id = slug("c" + conflict + "-" + std::to_string(run.first) + "-" + from + "-" + to),
                    .label = "Conflict in " + years.front()->location,
                    .note = {},
                    .locator = "conflict " + conflict,
                    .rows = {}};
        for (const ConflictYear* year : years) {
            if (year->year < run.first || year->year > run.last) {
                continue;
            }
            spell.rows.push_back(year->row);
            if (year->year == run.first && year->episode_start &&
                year_of(*year->episode_start) == run.first) {
                began = year->episode_start;
            }
            if (year->year == run.last && year->episode_end && year_of(*year->episode_end) == run.last) {
                ended = year->episode_end;
            }
        }
        spell.note = fighting(began, ended);
        draft_.add(std::move(spell));
    }

    DyadDraft& draft_;
    std::map<Key, std::vector<const ConflictYear*>> years_;
};

/// Makes an actor of every group on side B and writes its id into the rows.
void name_groups(std::vector<ConflictYear>& rows, const std::vector<std::string>& ids, DyadDraft& draft) {
    std::vector<GroupList> lists(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (rows[i].states_b.empty()) lists[i] = {rows[i].name_b, ids[i], rows[i].location};
    }
    const auto groups = identify_groups(lists);
    std::map<std::string, const Group*> by_key;
    std::map<std::string, std::set<std::string>> places;
    for (const auto& list : groups) {
        for (const Group& group : list) {
            by_key.try_emplace(group.key, &group);
            places[group.key].insert(group.place);
        }
    }
    std::map<std::string, std::size_t> same_name;
    for (const auto& [key, group] : by_key) ++same_name[slug(group->name)];
    std::map<std::string, std::string> actor_ids;
    for (const auto& [key, group] : by_key) {
        model::Draft::Actor actor;
        const std::string base = slug(group->name);
        const bool plain = same_name[base] == 1 && !draft.has_actor(base);
        actor.record.id = plain ? base : slug((group->id.empty() ? group->place : group->id) + "-" + base);
        actor.record.name = group->name;
        actor.record.kind = model::ActorKind::militant_group;
        for (const std::string& place : places[key]) {
            actor.record.note += (actor.record.note.empty() ? "Fights in " : "; ") + place;
        }
        if (!group->id.empty()) actor.record.codes["ucdp"] = group->id;
        actor_ids[key] = actor.record.id;
        draft.add_actor(std::move(actor));
    }
    for (std::size_t i = 0; i < rows.size(); ++i) {
        for (const Group& group : groups[i]) rows[i].groups_b.push_back(actor_ids[group.key]);
    }
}

}  // namespace

model::Draft read_ucdp(std::span<const InputFile> files, const ImportOptions& options, ImportLog& log) {
    RowLedger ledger;
    DyadDraft draft(data_set(), options, ledger);
    std::vector<ConflictYear> rows;
    std::vector<std::string> group_ids;
    for (const InputFile& file : files) {
        TableReader table(file, log);
        const ConflictColumns columns(table);
        while (table.next()) {
            const std::size_t row = ledger.add(file.name, table.line());
            auto read = read_conflict_year(table, columns, row);
            if (const auto* why = std::get_if<std::string>(&read)) {
                ledger.refuse(row, *why);
                continue;
            }
            rows.push_back(std::get<ConflictYear>(std::move(read)));
            group_ids.push_back(table.cell(columns.b_id));
            draft.observe(rows.back().year);
        }
    }
    Conflicts conflicts(draft);
    for (const ConflictYear& row : rows) conflicts.add_states(row);
    name_groups(rows, group_ids, draft);
    for (const ConflictYear& row : rows) conflicts.add(row);
    conflicts.fold();
    model::Draft out = draft.finish();
    ledger.settle(log);
    return out;
}

}  // namespace entente::ingest
