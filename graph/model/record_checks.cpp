#include <algorithm>
#include <unordered_set>

#include "graph/model/network_builder.hpp"

namespace entente::model {

void NetworkBuilder::check_header() {
    check_id(draft_.id, "id");
    check_text(draft_.title, "title", true);
    check_text(draft_.description, "description");
}

void NetworkBuilder::check_observed() {
    const auto& start = draft_.observed_start;
    const auto& end = draft_.observed_end;
    if (!start) {
        problem("observed.start", ProblemCode::no_observation_period, "the observation period has no start",
                "add the first date for which there is data");
    }
    if (!end) {
        problem("observed.end", ProblemCode::no_observation_period, "the observation period has no end",
                "add the first date for which there is no more data");
    }
    if (!start || !end) {
        return;
    }
    observed_ok_ = start->earliest() < end->earliest();
    if (!observed_ok_) {
        problem("observed.end", ProblemCode::end_before_start,
                "the end " + end->to_string() + " is not after the start " + start->to_string(),
                "an end is the first date that no longer counts, and counts from its first day");
    }
}

void NetworkBuilder::check_focus() {
    if (!draft_.focus) {
        return;
    }
    const auto& [first, second] = *draft_.focus;
    look_up(actors_, "actor", first, "focus[0]");
    look_up(actors_, "actor", second, "focus[1]");
    if (first == second && !first.empty()) {
        problem("focus[1]", ProblemCode::focus_not_two, "twice the same actor " + in_quotes(first),
                "name two different actors");
    }
}

void NetworkBuilder::check_eras() {
    std::unordered_map<std::string_view, std::size_t> seen;
    IdTable ids;
    for (std::size_t i = 0; i < draft_.eras.size(); ++i) {
        ids.first.emplace(draft_.eras[i].id, i);
        check_era(i);
        check_unique(ids, "era", "eras", draft_.eras[i].id, i);
    }
}

void NetworkBuilder::check_era(std::size_t i) {
    const Era& era = draft_.eras[i];
    const std::string path = element("eras", i);
    check_id(era.id, path + ".id");
    check_text(era.label, path + ".label", true);
    check_text(era.note, path + ".note");
    if (era.interval().empty()) {
        problem(path + ".end", ProblemCode::end_before_start,
                "the end " + era.end.to_string() + " is not after the start " + era.start.to_string(),
                "an end is the first date that no longer counts, and counts from its first day");
    }
    if (i > 0 && draft_.eras[i - 1].end.earliest() > era.start.earliest()) {
        const Era& before = draft_.eras[i - 1];
        const bool later = before.start.earliest() <= era.start.earliest();
        problem(path + ".start", ProblemCode::eras_out_of_order,
                later ? "begins at " + era.start.to_string() + ", before the end " + before.end.to_string() +
                            " of " + in_quotes(before.id)
                      : "begins at " + era.start.to_string() + ", before " + in_quotes(before.id) +
                            ", which begins at " + before.start.to_string(),
                later ? "eras must not overlap; begin it at " + before.end.to_string() +
                            " or end the other earlier"
                      : "list the eras in order of time");
    }
    if (observed_ok_ && certainly_before(era.start, draft_.observed_start->earliest())) {
        problem(path + ".start", ProblemCode::outside_observation_period,
                "begins at " + era.start.to_string() + ", before the observation period, which begins at " +
                    draft_.observed_start->to_string());
    }
    if (observed_ok_ && certain_range(era.end).first > draft_.observed_end->earliest()) {
        problem(path + ".end", ProblemCode::outside_observation_period,
                "ends at " + era.end.to_string() + ", after the observation period, which ends at " +
                    draft_.observed_end->to_string());
    }
}

void NetworkBuilder::check_types() {
    for (std::size_t i = 0; i < draft_.types.size(); ++i) {
        const RelationType& type = draft_.types[i];
        const std::string path = element("types", i);
        check_id(type.id, path + ".id");
        check_unique(types_, "type", "types", type.id, i);
        check_text(type.label, path + ".label", true);
        check_weight(type.weight, path + ".weight");
        check_text(type.description, path + ".description");
    }
}

void NetworkBuilder::check_actors() {
    for (std::size_t i = 0; i < draft_.actors.size(); ++i) {
        check_actor(i);
    }
}

void NetworkBuilder::check_absences(const Actor& actor, const std::string& path) {
    const auto wrong = misplaced_absence(actor);
    if (!wrong) return;
    const Absence& absence = actor.absences[*wrong];
    const bool backwards = absence.end.earliest() <= absence.start.earliest();
    problem(
        path + "." + element("absences", *wrong),
        backwards ? ProblemCode::end_before_start : ProblemCode::outside_lifetime,
        backwards
            ? "the end " + absence.end.to_string() + " is not after the start " + absence.start.to_string()
            : "the absence " + absence.start.to_string() + ".." + absence.end.to_string() +
                  " lies outside the life of " + in_quotes(actor.id) + ", or not after the absence before it",
        "list absences in order of time, each within the actor's start and end");
}

void NetworkBuilder::check_actor(std::size_t i) {
    const Actor& actor = draft_.actors[i].record;
    const std::string path = element("actors", i);
    check_id(actor.id, path + ".id");
    check_unique(actors_, "actor", "actors", actor.id, i);
    check_text(actor.name, path + ".name", true);
    check_text(actor.short_name, path + ".short");
    if (!draft_.actors[i].parent.empty()) {
        look_up(actors_, "actor", draft_.actors[i].parent, path + ".parent");
    }
    if (actor.start && actor.end && actor.end->earliest() <= actor.start->earliest()) {
        problem(path + ".end", ProblemCode::end_before_start,
                "the end " + actor.end->to_string() + " is not after the start " + actor.start->to_string(),
                "an end is the first date that no longer counts, and counts from its first day");
    }
    check_absences(actor, path);
    for (std::size_t alias = 0; alias < actor.aliases.size(); ++alias) {
        check_text(actor.aliases[alias], path + "." + element("aliases", alias), true);
    }
    for (const auto& [list, code] : actor.codes) {
        if (list.empty()) {
            problem(path + ".codes", ProblemCode::code_without_list, "a code without the name of its list",
                    "name it, such as iso3");
        }
        check_text(list, path + ".codes");
        check_text(code, path + ".codes." + list, true);
    }
    check_text(actor.note, path + ".note");
    check_references(draft_.actors[i].sources, path);
}

/// An actor must not be part of itself. Walks up from each actor once; a walk that comes back to a
/// place of its own has found a cycle, which is reported at its member that comes first.
void NetworkBuilder::check_parents() {
    const auto& actors = draft_.actors;
    std::vector<std::size_t> walk_of(actors.size(), actors.size());  // the walk that passed; none yet
    for (std::size_t start = 0; start < actors.size(); ++start) {
        std::optional<std::size_t> at = start;
        while (at && walk_of[*at] == actors.size()) {
            walk_of[*at] = start;
            at = actors[*at].parent.empty() ? std::nullopt : actors_.find(actors[*at].parent);
        }
        if (!at || walk_of[*at] != start) {
            continue;
        }
        std::size_t first = *at;
        std::size_t length = 0;
        for (std::size_t i = *at; length == 0 || i != *at; i = *actors_.find(actors[i].parent)) {
            first = std::min(first, i);
            ++length;
        }
        std::string cycle = actors[first].record.id;
        std::size_t i = first;
        for (std::size_t step = 0; step < length; ++step) {
            i = *actors_.find(actors[i].parent);
            cycle += step < 9 || step + 1 == length ? " > " + actors[i].record.id : step == 9 ? " > …" : "";
        }
        problem(element("actors", first) + ".parent", ProblemCode::parent_cycle,
                "is its own ancestor: " + cycle, "take one of these parents out");
    }
}

void NetworkBuilder::check_sources() {
    for (std::size_t i = 0; i < draft_.sources.size(); ++i) {
        const Source& source = draft_.sources[i];
        const std::string path = element("sources", i);
        check_id(source.id, path + ".id");
        check_unique(sources_, "source", "sources", source.id, i);
        check_text(source.title, path + ".title", true);
        check_text(source.author, path + ".author");
        check_text(source.publisher, path + ".publisher");
        check_text(source.url, path + ".url");
        if (!source.url.empty() && !source.url.starts_with("http://") &&
            !source.url.starts_with("https://")) {
            problem(path + ".url", ProblemCode::not_a_web_address,
                    in_quotes(source.url) + " is not a web address",
                    "begin it with https://, or put it into `note`");
        }
        check_text(source.note, path + ".note");
    }
}

}  // namespace entente::model
