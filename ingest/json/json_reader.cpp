// The JSON form into a network. A table of keys for each kind of object says what is read where;
// the values go into a draft, which the model checks. Problems of both are told by place.
#include <algorithm>
#include <array>

#include "entente/ingest/json.hpp"
#include "ingest/json/json_keys.hpp"
#include "ingest/positions.hpp"

namespace entente::ingest {

namespace {

using model::Problem;

/// The value at `path`, or the innermost one around it that is there.
const JsonValue& find(const JsonValue& root, std::string_view path) {
    const JsonValue* at = &root;
    while (!path.empty()) {
        const bool element = path[0] == '[';
        const std::size_t end = std::min(path.find_first_of(element ? "]" : ".[", 1), path.size());
        const JsonValue* next = nullptr;
        if (element) {
            std::size_t index = 0;
            for (const char c : path.substr(1, end - 1)) {
                index = index * 10 + static_cast<std::size_t>(c - '0');
            }
            next = index < at->children.size() ? &at->children[index] : nullptr;
            path.remove_prefix(std::min(end + 1, path.size()));
        } else {
            const std::size_t start = path[0] == '.' ? 1 : 0;
            next = member(*at, path.substr(start, end - start));
            path.remove_prefix(end);
        }
        if (next == nullptr) {
            break;
        }
        at = next;
    }
    return *at;
}

/// An id is unknown only because the list that would hold it could not be read.
bool follows_from_lost_list(const Problem& problem, const ValueReader& reader) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 3> lists{
        {{"unknown actor ", "actors"}, {"unknown type ", "types"}, {"unknown source ", "sources"}}};
    for (const auto& [complaint, list] : lists) {
        if (problem.what.starts_with(complaint) && reader.knows_about(std::string(list))) {
            return true;
        }
    }
    return false;
}

/// The problems that validation found and that reading has not told of already.
void add_found_by_model(const JsonValue& root, std::vector<Problem> found, ValueReader& reader) {
    for (Problem& problem : found) {
        if (!reader.knows_about(problem.path) && !follows_from_lost_list(problem, reader)) {
            const std::size_t at = find(root, problem.path).at;
            reader.problems().push_back({at, std::move(problem)});
        }
    }
}

/// Gives the problem the place of its value; a clash names the line of the first.
void place(Problem& problem, const Place& place, const JsonValue& root, Positions& positions) {
    problem.line = place.line;
    problem.column = place.column;
    const std::string place_of_first = "first at " + problem.clash;
    if (const std::size_t said = problem.what.rfind(place_of_first);
        !problem.clash.empty() && said != std::string::npos) {
        const std::size_t line = positions.line(find(root, problem.clash).at);
        problem.what.replace(said, place_of_first.size(), "first in line " + std::to_string(line));
    }
}

/// Sorted by place, each with file, line and column.
[[noreturn]] void fail(std::string_view text, const std::string& name, const JsonValue& root,
                       std::vector<PlacedProblem> found) {
    std::stable_sort(found.begin(), found.end(),
                     [](const PlacedProblem& a, const PlacedProblem& b) { return a.at < b.at; });
    Positions positions(text);
    std::vector<Problem> problems;
    for (PlacedProblem& each : found) {
        each.problem.file = name;
        place(each.problem, positions.at(each.at), root, positions);
        problems.push_back(std::move(each.problem));
    }
    throw model::DataError(std::move(problems));
}

}  // namespace

model::Network read_json(std::string_view text, const std::string& name, model::Progress* progress) {
    // Parsing takes about three times as long as making a draft of what was parsed.
    const std::uint64_t drafting = text.size() / 4;
    model::expect(progress, text.size(), "bytes");
    auto parsed = parse_located(text, Pass(progress, text.size(), text.size() - drafting));
    if (auto* fault = std::get_if<Fault>(&parsed)) {
        PlacedProblem problem;
        problem.at = fault->at;
        problem.problem.what = std::move(fault->what);
        problem.problem.mend = std::move(fault->mend);
        problem.problem.code = fault->code;
        fail(text, name, JsonValue(), {std::move(problem)});
    }
    const JsonValue& root = std::get<JsonValue>(parsed);
    ValueReader reader(Pass(progress, text.size(), drafting));
    auto network = model::Network::build(read_draft(root, reader));
    if (auto* found = std::get_if<std::vector<Problem>>(&network)) {
        add_found_by_model(root, std::move(*found), reader);
    }
    if (!reader.problems().empty()) {
        fail(text, name, root, std::move(reader.problems()));
    }
    return std::get<model::Network>(std::move(network));
}

void place_in_json(std::string_view text, std::vector<Problem>& problems) {
    const auto parsed = parse_located(text);
    const auto* root = std::get_if<JsonValue>(&parsed);
    if (root == nullptr) return;
    Positions positions(text);
    for (Problem& problem : problems) {
        place(problem, positions.at(find(*root, problem.path).at), *root, positions);
    }
}

}  // namespace entente::ingest
