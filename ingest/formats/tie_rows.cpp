#include "ingest/formats/tie_rows.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "ingest/formats/within_lives.hpp"

namespace entente::ingest {

namespace {

std::string type_key(const std::string& text, model::Nature nature, bool directed) {
    return fmt::format("{} ({}, {})", text, to_string(nature), directed ? "directed" : "not");
}

/// The weight that most ties have; among equals the smallest.
double usual(const std::map<double, std::size_t>& weights) {
    const auto best = std::max_element(weights.begin(), weights.end(),
                                       [](const auto& a, const auto& b) { return a.second < b.second; });
    return best->first;
}

/// When a tie without a date is taken to begin; empty when nothing tells.
std::optional<model::Date> first_date(const model::Draft& draft, const ImportOptions& options) {
    if (options.from) return model::Date::of(options.from->earliest());
    if (draft.observed_start) return draft.observed_start;
    if (const auto days = dated_days(draft)) return model::Date::of(days->start);
    if (options.to) return model::Date::of(options.to->earliest());
    return std::nullopt;
}

RowRefusal backwards(const TieRow& row, const ImportOptions& options) {
    RowRefusal refusal{"the end is not after the start"};
    refusal.what =
        fmt::format("the end {} is not after the start {}", row.end->to_string(), row.start->to_string());
    const auto after = date_after(*row.end);
    if (!options.end_included && after && after->earliest() > row.start->earliest()) {
        refusal.mend = fmt::format(
            "an end is the first day, month or year after: write {}, or say --end-included if it is the last",
            after->to_string());
    }
    return refusal;
}

/// All that tells a tie from another.
std::string identity(const TieRow& row, const std::string& type, bool directed) {
    const auto text = [](const std::optional<model::Date>& date) {
        return date ? date->to_string() : std::string();
    };
    const bool swap = !directed && row.target < row.source;
    std::string all;
    for (const std::string& part :
         {swap ? row.target : row.source, swap ? row.source : row.target, type, text(row.date),
          text(row.start), text(row.end), row.moment, row.label, row.cited}) {
        all += part + '\x1F';
    }
    return all;
}

std::optional<RowRefusal> faults_of(const TieRow& row, const ImportOptions& options) {
    if (row.source == row.target) return RowRefusal{"an actor tied to itself"};
    if (row.end && !row.start) return RowRefusal{"an end without a start"};
    if (row.end && row.end->earliest() <= row.start->earliest()) return backwards(row, options);
    if (row.sign && row.weight && *row.weight < 0 && *row.sign >= 0) {
        return RowRefusal{"the sign contradicts the weight",
                          fmt::format("the sign {:+} contradicts the weight {}", *row.sign, *row.weight),
                          "correct one of them; with a sign, a weight is a size from 0 to 10"};
    }
    return std::nullopt;
}

}  // namespace

model::Problem at_row(const std::string* file, std::size_t line, std::string what, std::string mend) {
    model::Problem problem;
    if (file != nullptr) problem.file = *file;
    problem.line = line;
    problem.what = std::move(what);
    problem.mend = std::move(mend);
    return problem;
}

std::optional<RowRefusal> TieRows::take(const TieRow& row) {
    if (auto refusal = faults_of(row, options_)) return refusal;
    model::Draft::Relation tie;
    tie.source = row.source;
    tie.target = row.target;
    tie.record.date = row.date;
    tie.record.start = row.start;
    tie.record.end = row.end;
    tie.record.label = row.label;
    tie.record.note = row.note;
    tie.sources = row.sources;
    if (std::string reason = left_out(tie, options_); !reason.empty()) return RowRefusal{std::move(reason)};
    TypeKey key;
    std::size_t declared = 0;
    if (auto refusal = find_declared(row, key, declared)) return refusal;
    note_undeclared(row);
    const std::size_t type = type_at(row, key, declared);
    const std::optional<double> weight = weight_of(row, types_[type]);
    if (weight) ++types_[type].weights[*weight];
    take_numbers(row, weight.value_or(1), tie.record);
    tie.record.own_weight = weight;
    if (!row.id.empty()) tie.record.id = ids_.fresh(row.id);
    note_twin(row, types_[type].text, std::get<2>(key));
    ties_.push_back(std::move(tie));
    taken_.push_back({type, row.file, row.line, row.sign, !weight});
    return std::nullopt;
}

/// Two rows that say the same are most often one that was entered twice, and count twice.
void TieRows::note_twin(const TieRow& row, const std::string& type, bool directed) {
    if (row.file == nullptr) return;
    const auto [slot, added] = first_.try_emplace(identity(row, type, directed), ties_.size());
    if (added) return;
    const Taken& first = taken_[slot->second];
    const std::string where = first.file == row.file ? fmt::format("line {}", first.line)
                                                     : fmt::format("{}:{}", *first.file, first.line);
    log_.note("the same as another row in actors, type, time, label and source; both count",
              at_row(row.file, row.line, "the same as " + where,
                     "delete one of the two if it was entered twice, or tell them apart by a label"));
}

/// An undated tie of an actor that came later holds from then on; one of actors that were not there at one
/// time from `first` on cannot be kept.
void TieRows::date_undated(model::Draft& draft) {
    const auto known = first_date(draft, options_);
    const model::Date first = known.value_or(*model::Date::parse("0001"));
    std::unordered_map<std::string_view, const model::Actor*> actors;
    for (const model::Draft::Actor& actor : draft.actors) actors.emplace(actor.record.id, &actor.record);
    std::vector<model::Draft::Relation>& ties = draft.relations;
    std::size_t undated = 0, kept = 0;
    for (std::size_t i = 0; i < ties.size(); ++i) {
        model::Draft::Relation& tie = ties[i];
        bool there = true;
        if (!tie.record.date && !tie.record.start) {
            model::Date start = first;
            std::optional<model::Day> end;
            for (const std::string& id : {tie.source, tie.target}) {
                const auto who = actors.find(id);
                if (who == actors.end()) continue;
                const auto& [begins, ends] = std::tie(who->second->start, who->second->end);
                if (begins && begins->earliest() > start.earliest()) start = *begins;
                if (ends) end = std::min(end.value_or(ends->earliest()), ends->earliest());
            }
            tie.record.start = start;
            there = !end || *end > start.earliest();
            undated += there ? 1 : 0;
        }
        if (!there) {  // its row was counted as used
            --log_.used;
            const std::string reason =
                "without a date, of actors that were not there at one time in the observed period";
            log_.skip(reason, at_row(taken_[i].file, taken_[i].line, reason));
        } else if (kept++ != i) {
            ties[kept - 1] = std::move(tie);
        }
    }
    ties.resize(kept);
    if (undated > 0) {
        log_.remarks.push_back(
            known ? fmt::format("{} without a date hold{} from {} on", counted(undated, "tie", "ties"),
                                undated == 1 ? "s" : "", first.to_string())
                  : "no tie has a date: all hold in the nominal year 1; --from and --to set another");
    }
}

/// Gives the types their ids and usual weights, and the ties their ids.
void TieRows::name_types(model::Draft& draft) {
    Ids ids("type");
    for (Type& type : types_) {
        model::RelationType& record = type.record;
        record.id = ids.of(type_key(type.text, record.nature, record.directed), type.text);
        if (!type.fixed) record.weight = usual(type.weights);
        draft.types.push_back(record);
    }
    const bool all_numbered = std::all_of(
        ties_.begin(), ties_.end(), [](const model::Draft::Relation& tie) { return tie.record.id.empty(); });
    for (std::size_t i = 0; i < ties_.size(); ++i) {
        if (ties_[i].record.id.empty()) {
            const std::string number = "t" + std::to_string(i + 1);
            ties_[i].record.id = all_numbered ? number : ids_.fresh(number);
        }
        const model::RelationType& type = types_[taken_[i].type].record;
        ties_[i].type = type.id;
        if (ties_[i].record.own_weight == type.weight) ties_[i].record.own_weight.reset();
    }
}

void TieRows::finish(model::Draft& draft) {
    settle_weights();
    name_types(draft);
    draft.relations = std::move(ties_);
    date_undated(draft);
    if (const std::size_t outside = widen_period(draft); outside > 0) {
        log_.remarks.push_back(
            fmt::format("{} outside the observation period that the file gives, which is widened",
                        counted(outside, "tie lies", "ties lie")));
    }
    std::optional<model::Day> observed_end;
    if (draft.observed_end) observed_end = draft.observed_end->earliest();
    if (options_.to) {
        const model::Day after = options_.to->latest() + std::chrono::days(1);
        observed_end = std::min(observed_end.value_or(after), after);
    }
    end_with_lives(draft, observed_end);
}

}  // namespace entente::ingest
