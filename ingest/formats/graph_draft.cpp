#include "ingest/formats/graph_draft.hpp"

#include <algorithm>
#include <initializer_list>
#include <utility>

#include "ingest/columns.hpp"
#include "ingest/formats/tie_rows.hpp"

namespace entente::ingest {

namespace {

/// The first of these that is there and not empty.
std::string value(const GraphValues& values, std::initializer_list<const char*> names) {
    for (const char* const name : names) {
        if (const auto found = values.find(name); found != values.end() && !found->second.empty()) {
            return found->second;
        }
    }
    return {};
}

std::vector<std::string> elements_of(const std::string& list) {
    std::vector<std::string> out;
    for (std::size_t at = 0; !list.empty() && at <= list.size();) {
        const std::size_t end = std::min(list.find(list_separator, at), list.size());
        out.push_back(list.substr(at, end - at));
        at = end + list_separator.size();
    }
    return out;
}

model::Problem placed(const model::Problem& where, std::string what, std::string mend = {}) {
    model::Problem problem = where;
    problem.what = std::move(what);
    problem.mend = std::move(mend);
    return problem;
}

/// Reads the date under one of these names; false when there is one that is no date.
bool take_date(const GraphValues& values, std::initializer_list<const char*> names,
               std::optional<model::Date>& date) {
    const std::string text = value(values, names);
    date = text.empty() ? std::nullopt : parse_date(text);
    return text.empty() || date;
}

class GraphDraft {
public:
    GraphDraft(const ImportOptions& options, ImportLog& log, model::Draft& draft)
        : options_(options), log_(log), draft_(draft), ties_(options, log) {}

    void add(const GraphFile& graph);

private:
    void check(const GraphFile& graph) const;
    void add_node(const GraphNode& node);
    void add_edge(const GraphEdge& edge);
    [[nodiscard]] std::string read_edge(const GraphEdge& edge, TieRow& tie);
    void read_codes(const GraphValues& values, model::Actor& actor) const;

    const ImportOptions& options_;
    ImportLog& log_;
    model::Draft& draft_;
    TieRows ties_;
    Ids ids_;
    std::map<std::string, std::string> actors_;  // id in the file -> id of the actor
    std::size_t bad_lives_ = 0;
};

void GraphDraft::check(const GraphFile& graph) const {
    std::vector<model::Problem> problems;
    std::map<std::string, std::size_t> lines;
    std::vector<std::string> known;
    for (const GraphNode& node : graph.nodes) {
        known.push_back(node.id);
        const auto [first, added] = lines.try_emplace(node.id, node.where.line);
        if (!added) {
            problems.push_back(placed(node.where,
                                      "duplicate node id " + model::in_quotes(node.id) + ", first in line " +
                                          std::to_string(first->second),
                                      "rename one of the two"));
        }
    }
    for (const GraphEdge& edge : graph.edges) {
        for (const std::string& end : {edge.source, edge.target}) {
            if (lines.contains(end)) continue;
            const std::string near = problems.size() < 100 ? model::nearest(end, known) : std::string();
            problems.push_back(
                placed(edge.where, "an edge to " + model::in_quotes(end) + ", which is no node",
                       near.empty() ? "add the node" : "is " + model::in_quotes(near) + " meant?"));
        }
    }
    if (!problems.empty()) {
        throw model::DataError(std::move(problems));
    }
}

void GraphDraft::read_codes(const GraphValues& values, model::Actor& actor) const {
    for (const auto& [column, list] : {std::pair("ccode", "cow"), {"gwcode", "gw"}, {"iso3", "iso3"}}) {
        if (const std::string code = value(values, {column}); !code.empty()) {
            actor.codes[list] = code;
        }
    }
    for (const std::string& each : elements_of(value(values, {"codes"}))) {
        const std::size_t equals = each.find('=');
        if (equals != std::string::npos && equals > 0 && equals + 1 < each.size()) {
            actor.codes[each.substr(0, equals)] = each.substr(equals + 1);
        }
    }
}

void GraphDraft::add_node(const GraphNode& node) {
    model::Draft::Actor out;
    model::Actor& actor = out.record;
    actor.id = actors_[node.id] = ids_.of(node.id);
    const std::string name = value(node.values, {"label", "name", "Label"});
    actor.name = name.empty() ? node.id : name;
    actor.short_name = value(node.values, {"short"});
    actor.kind = model::parse_kind(value(node.values, {"kind"})).value_or(model::ActorKind::other);
    actor.note = value(node.values, {"note"});
    actor.aliases = elements_of(value(node.values, {"aliases"}));
    std::erase(actor.aliases, std::string());
    read_codes(node.values, actor);
    const bool read = take_date(node.values, {"start_date", "start"}, actor.start) &&
                      take_date(node.values, {"end_date", "end"}, actor.end);
    const bool backwards = actor.start && actor.end && actor.end->earliest() <= actor.start->earliest();
    if (!read || backwards) {
        actor.start = actor.end = std::nullopt;
        ++bad_lives_;
    }
    out.parent = value(node.values, {"parent"});
    draft_.actors.push_back(std::move(out));
}

/// Fills `tie`; why it cannot, or empty.
std::string GraphDraft::read_edge(const GraphEdge& edge, TieRow& tie) {
    tie.source = actors_.at(edge.source);
    tie.target = actors_.at(edge.target);
    if (tie.source == tie.target) return "both ends are the same actor";
    const std::string said = value(edge.values, {"directed"});
    tie.directed = said.empty() ? edge.directed : said == "true" || said == "1" || said == "True";
    tie.type = value(edge.values, {"type", "kind", "relation", "interaction"});
    if (const std::string sign = value(edge.values, {"sign"}); !sign.empty()) {
        if (!(tie.sign = parse_sign(sign))) return "the sign cannot be read";
    }
    if (const std::string weight = value(edge.values, {"weight", "Weight"}); !weight.empty()) {
        if (!(tie.weight = parse_number(weight))) return "the weight is no number";
    }
    if (!take_date(edge.values, {"date"}, tie.date)) return "the date cannot be read";
    if (!tie.date) {
        if (!take_date(edge.values, {"start_date", "start"}, tie.start)) return "the start cannot be read";
        if (!take_date(edge.values, {"end_date", "end"}, tie.end)) return "the end cannot be read";
        if (tie.start && tie.end && tie.end->earliest() <= tie.start->earliest())
            return "the end is not after the start";
    }
    tie.label = value(edge.values, {"label"});
    tie.note = value(edge.values, {"note"});
    return {};
}

void GraphDraft::add_edge(const GraphEdge& edge) {
    ++log_.read;
    TieRow tie;
    std::string reason = read_edge(edge, tie);
    if (reason.empty()) reason = ties_.take(tie);
    if (reason.empty()) {
        ++log_.used;
    } else {
        log_.skip(reason, placed(edge.where, reason));
    }
}

void GraphDraft::add(const GraphFile& graph) {
    check(graph);
    for (const GraphNode& node : graph.nodes) add_node(node);
    std::size_t strangers = 0;
    for (model::Draft::Actor& actor : draft_.actors) {
        const auto parent = actors_.find(actor.parent);
        strangers += !actor.parent.empty() && parent == actors_.end() ? 1 : 0;
        actor.parent = parent == actors_.end() ? std::string() : parent->second;
    }
    for (const GraphEdge& edge : graph.edges) add_edge(edge);
    ties_.finish(draft_);
    if (draft_.relations.empty() && !draft_.observed_start && !options_.from && !options_.to) {
        draft_.observed_start = model::Date::parse("0001");
        draft_.observed_end = model::Date::parse("0002");
        log_.remarks.emplace_back(
            "there is no tie, so that the observation period is the nominal year 1; say --from and --to");
    }
    if (bad_lives_ > 0) {
        log_.remarks.push_back("the start and end of " + std::to_string(bad_lives_) +
                               " nodes are no dates in order, and are left out");
    }
    if (strangers > 0) {
        log_.remarks.push_back(std::to_string(strangers) + " nodes have a parent that is no node; left out");
    }
}

}  // namespace

void add_graph(const GraphFile& graph, const ImportOptions& options, ImportLog& log, model::Draft& draft) {
    GraphDraft(options, log, draft).add(graph);
}

}  // namespace entente::ingest
