// What holds for every format: where rows went, and from a draft to a network.
#include "entente/ingest/import.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>
#include <variant>

#include "entente/ingest/profiles.hpp"
#include "entente/model/problem_code.hpp"
#include "ingest/draft_parts.hpp"
#include "ingest/import_log.hpp"

namespace entente::ingest {

namespace {

std::string_view file_part(std::string_view path) {
    const std::size_t slash = path.find_last_of("/\\");
    return slash == std::string_view::npos ? path : path.substr(slash + 1);
}

/// `/data/alliance_v4.1_by_member.csv` -> `alliance_v4.1_by_member`.
std::string_view stem(std::string_view path) {
    const std::string_view name = file_part(path);
    const std::size_t dot = name.rfind('.');
    return dot == std::string_view::npos || dot == 0 ? name : name.substr(0, dot);
}

/// The first day after the date's last.
model::Date day_after(const model::Date& date) {
    return model::Date::of(date.latest() + std::chrono::days(1));
}

/// The observation period: what the format knows to be covered, else the span of the ties' dates; the
/// user's --from and --to cut the first and replace the second.
void set_period(model::Draft& draft, const ImportOptions& options) {
    const std::optional<model::Interval> days = dated_days(draft);
    if (options.from &&
        (!draft.observed_start || draft.observed_start->earliest() < options.from->earliest())) {
        draft.observed_start = model::Date::of(options.from->earliest());
    }
    if (options.to &&
        (!draft.observed_end || day_after(*options.to).earliest() < draft.observed_end->earliest())) {
        draft.observed_end = day_after(*options.to);
    }
    if (!draft.observed_start && days) draft.observed_start = model::Date::of(days->start);
    if (!draft.observed_end && days) draft.observed_end = model::Date::of(days->end);
}

/// Leaves the actors asked for, and those of which they are part.
void keep_actors(model::Draft& draft, const ImportOptions& options, ImportLog& log) {
    if (options.actors.empty()) {
        return;
    }
    std::map<std::string, std::string> parents;
    std::vector<std::string> ids;
    for (const model::Draft::Actor& actor : draft.actors) {
        parents[actor.record.id] = actor.parent;
        ids.push_back(actor.record.id);
    }
    std::set<std::string> wanted;
    for (const std::string& asked : options.actors) {
        if (!parents.contains(asked)) {
            const std::string near = model::nearest(asked, ids);
            log.remarks.push_back("no actor " + model::in_quotes(asked) + " has a tie here" +
                                  (near.empty() ? "" : "; is " + model::in_quotes(near) + " meant?"));
        }
        for (std::string id = asked; parents.contains(id) && wanted.insert(id).second;) {
            id = parents[id];
        }
    }
    std::erase_if(draft.actors, [&](const auto& actor) { return !wanted.contains(actor.record.id); });
}

void count(std::vector<Skipped>& entries, const std::string& reason, model::Problem where,
           std::size_t places) {
    auto entry = std::find_if(entries.begin(), entries.end(),
                              [&](const Skipped& other) { return other.reason == reason; });
    if (entry == entries.end()) {
        entry = entries.insert(entries.end(), Skipped{reason, 0, {}});
    }
    ++entry->rows;
    if (entry->first.size() < places) {
        entry->first.push_back(std::move(where));
    }
}

/// Ids by position, of the lists whose records may have a place.
using Lists = std::map<std::string, std::vector<std::string>, std::less<>>;

Lists lists_of(const model::Draft& draft) {
    Lists lists;
    for (const model::Era& era : draft.eras) lists["eras"].push_back(era.id);
    for (const model::RelationType& type : draft.types) lists["types"].push_back(type.id);
    for (const model::Draft::Actor& actor : draft.actors) lists["actors"].push_back(actor.record.id);
    return lists;
}

/// `eras[1].start` -> `eras second`; `network` for what is in no list.
std::string record_of(std::string_view path, const Lists& lists) {
    const std::size_t open = path.find('[');
    const auto list = lists.find(path.substr(0, open));
    if (list == lists.end()) return path.starts_with("relations") ? std::string() : "network";
    const std::optional<long> index =
        parse_whole(path.substr(open + 1, std::min(path.find(']'), path.size()) - open - 1));
    if (!index || static_cast<std::size_t>(*index) >= list->second.size()) return {};
    return list->first + " " + list->second[static_cast<std::size_t>(*index)];
}

/// Where the record stands if that is known; else in the file, if there is but one.
void place(model::Problem& problem, const ImportLog& log, const Lists& lists,
           std::span<const InputFile> files) {
    const auto origin = log.origins.find(record_of(problem.path, lists));
    if (origin != log.origins.end()) {
        problem.file = origin->second.file;
        problem.line = origin->second.line;
    } else if (files.size() == 1) {
        problem.file = files.front().name;
    }
}

[[noreturn]] void fail(const std::string& file, model::ProblemCode code, std::string what, std::string mend) {
    model::Problem problem;
    problem.file = file;
    problem.what = std::move(what);
    problem.mend = std::move(mend);
    problem.code = code;
    throw model::DataError(std::move(problem));
}

void refuse_end_included(const Format& format, const ImportOptions& options) {
    if (!options.end_included || format.ends) return;
    model::Problem problem;
    problem.what = fmt::format("{} has ends of its own, and takes no --end-included", format.name);
    problem.mend = "leave it out; it is for tables of your own (csv, edges)";
    problem.code = model::ProblemCode::bad_value;
    throw model::DataError(std::move(problem));
}

}  // namespace

void ImportLog::skip(const std::string& reason, model::Problem where) {
    count(skipped, reason, std::move(where), places);
}

void ImportLog::note(const std::string& reason, model::Problem where) {
    count(noted, reason, std::move(where), places);
}

void add_problems(const Skipped& skipped, std::vector<model::Problem>& problems, const std::string& mend) {
    for (const model::Problem& place : skipped.first) {
        problems.push_back(place);
        problems.back().code = model::ProblemCode::unusable_row;
    }
    if (skipped.rows > skipped.first.size()) {
        model::Problem rest;
        rest.code = model::ProblemCode::unusable_row;
        rest.what = fmt::format("{} more: {}", skipped.rows - skipped.first.size(), skipped.reason);
        rest.mend = mend;
        problems.push_back(std::move(rest));
    }
}

void refuse_skipped(const ImportLog& log) {
    std::vector<model::Problem> problems;
    for (const Skipped& skipped : log.skipped) {
        add_problems(skipped, problems, "--verbose names all of them");
    }
    if (!problems.empty()) {
        throw model::DataError(std::move(problems));
    }
}

Import import_files(const Format& format, std::span<const InputFile> files, const ImportOptions& options) {
    if (files.empty()) {
        fail({}, model::ProblemCode::no_input, "there is no file to import", "name at least one");
    }
    refuse_end_included(format, options);
    ImportLog log;
    log.progress = options.progress;
    log.places = options.places;
    model::Draft draft = format.read(files, options, log);
    log.progress = nullptr;
    if (options.strict) {
        refuse_skipped(log);
    }
    const std::string& first = files.front().name;
    if (draft.id.empty()) draft.id = slug(stem(first));
    if (draft.title.empty()) {
        draft.title = std::string(stem(first));
    }
    keep_actors(draft, options, log);
    set_period(draft, options);
    if (!draft.observed_start || !draft.observed_end) {
        fail(first,
             log.used == 0 ? model::ProblemCode::nothing_usable : model::ProblemCode::no_observation_period,
             log.used == 0 ? "no row of it could be used, so that it has no observation period"
                           : "nothing in it has a date, so that it has no observation period",
             "say --from and --to");
    }
    const Lists lists = lists_of(draft);
    auto built = model::Network::build(std::move(draft));
    if (auto* problems = std::get_if<std::vector<model::Problem>>(&built)) {
        for (model::Problem& problem : *problems) place(problem, log, lists, files);
        throw model::DataError(std::move(*problems));
    }
    return {std::move(std::get<model::Network>(built)), std::move(log)};
}

ProfilesImport import_profiles(const Format& format, std::span<const InputFile> files,
                               const ImportOptions& options) {
    if (files.empty()) {
        fail({}, model::ProblemCode::no_input, "there is no file to import", "name at least one");
    }
    refuse_end_included(format, options);
    ProfilesImport out;
    out.log.progress = options.progress;
    out.log.places = options.places;
    out.profiles = format.profiles(files, options, out.log);
    out.log.progress = nullptr;
    if (options.strict) {
        refuse_skipped(out.log);
    }
    if (out.profiles.answers.empty()) {
        fail(files.front().name, model::ProblemCode::nothing_usable, "no row of it gives an answer",
             "check that this is the right format");
    }
    return out;
}

}  // namespace entente::ingest
