#include "ingest/formats/dyad_draft.hpp"

#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

#include "entente/model/problem_code.hpp"
#include "ingest/country_codes.hpp"
#include "ingest/draft_parts.hpp"

namespace entente::ingest {

namespace {

constexpr std::size_t longest_id = 64;

/// `id`, or with `-2`, `-3` … where it is taken.
std::string unique(const std::string& id, std::set<std::string>& taken) {
    std::string out = id.substr(0, longest_id);
    for (std::size_t n = 2; !taken.insert(out).second; ++n) {
        const std::string tail = "-" + std::to_string(n);
        out = id.substr(0, longest_id - tail.size()) + tail;
    }
    return out;
}

/// The state that has the code in the year, else the one that has it nearest in time: obligations can
/// be dated a little before a state counts as one.
const Country* nearest_country(const std::string& list, const std::string& code, int year) {
    if (const Country* country = find_country(list, code, year)) {
        return country;
    }
    const auto years_off = [&](const Country& country) {
        return std::max({country.from - year, year - country.to, 0});
    };
    const Country* nearest = nullptr;
    for (const Country& country : countries()) {
        const auto found = country.codes.find(list);
        if (found != country.codes.end() && found->second == code &&
            (nearest == nullptr || years_off(country) < years_off(*nearest))) {
            nearest = &country;
        }
    }
    return nearest;
}

model::Draft::Relation relation_of(Spell& spell, const std::string& source_id) {
    model::Draft::Relation tie;
    tie.source = std::move(spell.source);
    tie.target = std::move(spell.target);
    tie.type = std::move(spell.type);
    tie.record.id = std::move(spell.id);
    tie.record.start = spell.start;
    tie.record.end = spell.end;
    tie.record.label = std::move(spell.label);
    tie.record.note = std::move(spell.note);
    tie.sources.push_back({source_id, std::move(spell.locator)});
    return tie;
}

/// Total on all that a spell says, so that the order of the rows leaves no trace.
bool before(const Spell& a, const Spell& b) {
    const auto key = [](const Spell& spell) {
        return std::tuple(spell.start.earliest(), std::tie(spell.source, spell.target, spell.type, spell.id),
                          spell.end ? spell.end->earliest() : model::Day::max(), std::tie(spell.note));
    };
    return key(a) < key(b);
}

}  // namespace

DyadDraft::DyadDraft(DataSet data, const ImportOptions& options, RowLedger& ledger)
    : data_(std::move(data)),
      options_(options),
      ledger_(ledger),
      first_year_(data_.first_year),
      last_year_(data_.last_year) {
    if (!options.columns.empty()) {
        model::Problem problem;
        problem.what = "the columns of this format have fixed names";
        problem.mend = "take --map out, or import the file as csv";
        problem.code = model::ProblemCode::fixed_columns;
        throw model::DataError(std::move(problem));
    }
}

std::string DyadDraft::state(const std::string& list, int code, int year, const std::string& name) {
    std::string& id = states_[{list, code, year}];
    if (id.empty()) {
        model::Draft::Actor actor;
        if (const Country* country = nearest_country(list, std::to_string(code), year)) {
            actor.record.id = country->id;
            actor.record.name = country->name;
            actor.record.codes = country->codes;
            listed_.emplace(country->id, list);
        } else {
            actor.record.id = list + "-" + std::to_string(code);
            actor.record.name = name.empty() ? actor.record.id : name;
        }
        actor.record.codes[list] = std::to_string(code);
        actor.record.kind = model::ActorKind::state;
        id = actor.record.id;
        add_state(std::move(actor), year);
    }
    return id;
}

void DyadDraft::add_state(model::Draft::Actor actor, int year) {
    const auto [latest, is_new] = latest_.try_emplace(actor.record.id, year);
    if (is_new || year > latest->second) {
        latest->second = year;
        actors_[actor.record.id] = std::move(actor);
    }
}

void DyadDraft::add_actor(model::Draft::Actor actor) {
    const std::string id = actor.record.id;
    actors_.try_emplace(id, std::move(actor));
}

/// A number goes over to another state in its years, as ties do in add_between().
void DyadDraft::take_members(const std::vector<Member>& members) {
    std::optional<model::Day> first, last;
    for (const Member& member : members) {
        first = std::min(first.value_or(member.start.earliest()), member.start.earliest());
        last = std::max(last.value_or(member.last.latest()), member.last.latest());
    }
    for (const Member& member : members) {
        std::optional<model::Date> from, after = date_after(member.last);
        if (member.start.earliest() > *first) from = member.start;
        if (member.last.latest() >= *last) after = std::nullopt;
        const int begin = year_of(member.start), end = year_of(model::Date::of(member.last.latest()));
        std::string id = state("cow", member.number, begin);
        for (int year = begin + 1; year <= end; ++year) {
            std::string now = state("cow", member.number, year);
            if (now == id) continue;
            members_[id].push_back({from, year_date(year)});
            from = year_date(year);
            id = std::move(now);
        }
        members_[id].push_back({from, after});
    }
}

void DyadDraft::observe(int year) {
    first_year_ = std::min(first_year_.value_or(year), year);
    last_year_ = std::max(last_year_.value_or(year), year);
}

std::optional<model::Date> DyadDraft::end_of(const YearRun& run) const {
    return run.last >= last_year_.value_or(run.last) ? std::nullopt : std::optional(year_date(run.last + 1));
}

void DyadDraft::add(Spell spell) {
    model::Draft::Relation tie;
    tie.source = spell.source;
    tie.target = spell.target;
    tie.record.start = spell.start;
    tie.record.end = spell.end;
    const std::string why = left_out(tie, options_);
    for (const std::size_t row : spell.rows) {
        why.empty() ? ledger_.use(row) : ledger_.refuse(row, why);
    }
    if (why.empty()) {
        spells_.push_back(std::move(spell));
    }
}

void DyadDraft::add_between(const std::string& list, const NumberedState& from, const NumberedState& to,
                            const Spell& spell) {
    const int first = year_of(spell.start);
    const int last =
        spell.end ? std::max(first, year_of(model::Date::of(spell.end->earliest() - std::chrono::days(1))))
                  : std::max(first, last_year_.value_or(first));
    const auto ids = [&](int year) {
        return std::pair(state(list, from.number, year, from.name), state(list, to.number, year, to.name));
    };
    Spell piece = spell;
    std::tie(piece.source, piece.target) = ids(first);
    const auto finish_piece = [&](const std::optional<model::Date>& end) {
        Spell done = piece;
        done.end = end;
        done.id = slug(spell.id + "-" + done.source + "-" + done.target);
        if (done.source != done.target) add(std::move(done));
    };
    for (int year = first + 1; year <= last; ++year) {
        auto now = ids(year);
        if (now != std::pair(piece.source, piece.target)) {
            finish_piece(year_date(year));
            piece.start = year_date(year);
            std::tie(piece.source, piece.target) = std::move(now);
        }
    }
    finish_piece(spell.end);
}

model::Draft DyadDraft::finish() {
    std::sort(spells_.begin(), spells_.end(), before);
    model::Draft draft;
    draft.title = data_.title;
    draft.description = data_.description;
    if (first_year_) draft.observed_start = year_date(*first_year_);
    if (last_year_) draft.observed_end = year_date(std::min(*last_year_ + 1, 9998));
    model::Source source;
    source.id = data_.source_id;
    source.title = data_.title;
    source.author = data_.author;
    source.publisher = data_.publisher;
    source.url = data_.url;
    source.note = "Cite: " + std::string(data_.citation);
    std::set<std::string> used_types, ids;
    for (Spell& spell : spells_) {
        used_types.insert(spell.type);
        spell.id = unique(spell.id, ids);
        draft.relations.push_back(relation_of(spell, source.id));
    }
    draft.sources.push_back(std::move(source));
    add_actors(draft);
    for (model::RelationType& type : data_.types) {
        if (used_types.contains(type.id)) draft.types.push_back(std::move(type));
    }
    ImportLog log;
    give_lives(draft, members_.empty() ? stays_in_table(listed_) : members_, log);
    for (std::string& remark : log.remarks) ledger_.remark(std::move(remark));
    for (std::string& detail : log.details) ledger_.detail(std::move(detail));
    return draft;
}

/// Those with ties, and the members of the state system at any time of the period asked for.
void DyadDraft::add_actors(model::Draft& draft) {
    std::set<std::string> used;
    for (const model::Draft::Relation& tie : draft.relations) used.insert({tie.source, tie.target});
    if (draft.observed_start && draft.observed_end) {
        model::Interval period{draft.observed_start->earliest(), draft.observed_end->earliest()};
        if (options_.from) period.start = std::max(period.start, options_.from->earliest());
        if (options_.to) period.end = std::min(period.end, options_.to->latest() + std::chrono::days(1));
        for (const auto& [id, stays] : members_) {
            for (const Stay& stay : stays) {
                const bool begun = !stay.start || stay.start->earliest() < period.end;
                if (begun && (!stay.end || stay.end->earliest() > period.start)) used.insert(id);
            }
        }
    }
    for (auto& [id, actor] : actors_) {
        if (used.contains(id)) draft.actors.push_back(std::move(actor));
    }
}

}  // namespace entente::ingest
