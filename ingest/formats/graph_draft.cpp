#include "ingest/formats/graph_draft.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <initializer_list>
#include <iterator>
#include <set>
#include <utility>

#include "ingest/formats/graph_checks.hpp"
#include "ingest/formats/record_rows.hpp"
#include "ingest/formats/within_lives.hpp"
#include "ingest/tables/absence_cell.hpp"
#include "ingest/tables/list_cell.hpp"

namespace entente::ingest {

namespace {

constexpr std::array<std::string_view, 20> node_columns{
    "id",   "label", "name",   "shared name", "short", "kind",     "note", "aliases", "ccode",   "gwcode",
    "iso3", "codes", "parent", "start_date",  "start", "end_date", "end",  "source",  "locator", "absences"};
constexpr std::array<std::string_view, 29> edge_columns{
    "id",         "label",       "edge label", "name",        "shared name",
    "type",       "kind",        "relation",   "interaction", "shared interaction",
    "type_label", "type_weight", "nature",     "sign",        "weight",
    "directed",   "date",        "start_date", "start",       "end_date",
    "end",        "note",        "source",     "locator",     "confidence",
    "count",      "offset",      "actor1",     "actor2"};

/// Reads the date under one of these names; false when there is one that is no date.
bool take_date(const GraphValues& values, std::initializer_list<const char*> names,
               std::optional<model::Date>& date) {
    const std::string text = first_of(values, names);
    date = text.empty() ? std::nullopt : parse_date(text);
    return text.empty() || date;
}

void read_codes(const GraphValues& values, model::Actor& actor) {
    for (const auto& [column, list] : {std::pair("ccode", "cow"), {"gwcode", "gw"}, {"iso3", "iso3"}}) {
        if (const std::string code = first_of(values, {column}); !code.empty()) {
            actor.codes[list] = code;
        }
    }
    for (const std::string& element : list_elements(first_of(values, {"codes"}))) {
        auto [list, code] = split_pair(element);
        if (!list.empty() && !code.empty()) actor.codes[list] = std::move(code);
    }
}

class GraphDraft {
public:
    GraphDraft(const ImportOptions& options, ImportLog& log, model::Draft& draft)
        : options_(options), log_(log), draft_(draft), ties_(options, log) {}

    void add(GraphFile graph);

private:
    void read_tables(const std::vector<InputFile>& tables);
    void add_node(const GraphNode& node);
    void settle_parents();
    void add_edge(const GraphEdge& edge);
    [[nodiscard]] std::string read_edge(const GraphEdge& edge, TieRow& tie);
    [[nodiscard]] std::string read_times(const GraphValues& values, TieRow& tie) const;
    void set_period();
    void hear(const GraphValues& values, const char* whose, std::span<const std::string_view> known);
    void remark();

    const ImportOptions& options_;
    ImportLog& log_;
    model::Draft& draft_;
    TieRows ties_;
    SourceList sources_;
    Ids ids_{"actor"};
    bool numbered_ = false;  // nodes
    bool edge_ids_ = true;
    std::map<std::string, std::string> actors_;    // id in the file -> id of the actor
    std::map<std::string, std::size_t> by_actor_;  // id of the actor -> place in the draft
    std::map<std::string, std::set<std::string>> strange_columns_;
    std::size_t bad_lives_ = 0;
};

void GraphDraft::read_tables(const std::vector<InputFile>& tables) {
    for (const InputFile& file : tables) {
        ImportLog log;
        TableReader table(file, log);
        if (holds_records(table)) ingest::read_records(table, {draft_, ties_, sources_, log});
        for (const Skipped& skipped : log.skipped) {
            log_.remarks.push_back(fmt::format("{} of {} left out: {}", counted(skipped.rows, "row", "rows"),
                                               file.name, skipped.reason));
        }
    }
}

/// Notes the columns that mean nothing here.
void GraphDraft::hear(const GraphValues& values, const char* whose, std::span<const std::string_view> known) {
    for (const auto& [column, text] : values) {
        if (!text.empty() && std::find(known.begin(), known.end(), column) == known.end()) {
            strange_columns_[whose].insert(column);
        }
    }
}

void GraphDraft::add_node(const GraphNode& node) {
    hear(node.values, "nodes", node_columns);
    model::Draft::Actor out;
    model::Actor& actor = out.record;
    const std::string name = name_of(node);
    actor.name = name.empty() ? node.id : name;
    const std::string own = first_of(node.values, {"id"});  // igraph numbers the nodes, and keeps ids so
    actor.id = actors_[node.id] = ids_.of(node.id, !own.empty() ? own : numbered_ ? name : node.id);
    actor.short_name = first_of(node.values, {"short"});
    actor.kind = model::parse_kind(first_of(node.values, {"kind"})).value_or(model::ActorKind::other);
    actor.note = first_of(node.values, {"note"});
    actor.aliases = list_elements(first_of(node.values, {"aliases"}));
    std::erase(actor.aliases, std::string());
    read_codes(node.values, actor);
    const bool read = take_date(node.values, {"start_date", "start"}, actor.start) &&
                      take_date(node.values, {"end_date", "end"}, actor.end);
    const bool backwards = actor.start && actor.end && actor.end->earliest() <= actor.start->earliest();
    if (!read || backwards) actor.start = actor.end = std::nullopt;
    const bool away = read_absences(first_of(node.values, {"absences"}), actor);
    if (!read || backwards || !away) ++bad_lives_;
    out.parent = first_of(node.values, {"parent"});
    out.sources = sources_.references(first_of(node.values, {"source"}), first_of(node.values, {"locator"}));
    by_actor_[actor.id] = draft_.actors.size();
    draft_.actors.push_back(std::move(out));
}

void GraphDraft::settle_parents() {
    // Where nodes were numbered again, as by igraph, what names an actor still says the id that it had.
    for (const auto& [actor, place] : by_actor_) actors_.emplace(actor, actor);
    std::size_t strangers = 0;
    for (model::Draft::Actor& actor : draft_.actors) {
        const auto parent = actors_.find(actor.parent);
        strangers += !actor.parent.empty() && parent == actors_.end() ? 1 : 0;
        actor.parent = parent == actors_.end() ? std::string() : parent->second;
    }
    if (strangers > 0) {
        log_.remarks.push_back(counted(strangers, "node has", "nodes have") +
                               " a parent that is no node; left out");
    }
}

std::string GraphDraft::read_times(const GraphValues& values, TieRow& tie) const {
    if (!take_date(values, {"date"}, tie.date)) return "the date cannot be read";
    if (!tie.date) {
        if (!take_date(values, {"start_date", "start"}, tie.start)) return "the start cannot be read";
        if (!take_date(values, {"end_date", "end"}, tie.end)) return "the end cannot be read";
        if (tie.start && tie.end && tie.end->earliest() <= tie.start->earliest())
            return "the end is not after the start";
    }
    for (const std::string& actor : {tie.source, tie.target}) {
        std::string reason = outside_life(tie, draft_.actors[by_actor_.at(actor)].record);
        if (!reason.empty()) return reason;
    }
    return {};
}

/// Fills `tie`; why it cannot, or empty.
std::string GraphDraft::read_edge(const GraphEdge& edge, TieRow& tie) {
    tie.source = actors_.at(edge.source);
    tie.target = actors_.at(edge.target);
    if (tie.source == tie.target) return "both ends are the same actor";
    if (edge_ids_) tie.id = edge.id.empty() ? first_of(edge.values, {"id"}) : edge.id;
    const std::string said = first_of(edge.values, {"directed"});
    tie.directed = said.empty() ? edge.directed : parse_truth(said).value_or(edge.directed);
    tie.type = first_of(edge.values, {"type", "kind", "relation", "interaction", "shared interaction"});
    tie.type_label = first_of(edge.values, {"type_label"});
    tie.type_weight = parse_number(first_of(edge.values, {"type_weight"}));
    if (const std::string sign = first_of(edge.values, {"sign"}); !sign.empty()) {
        if (!(tie.sign = parse_sign(sign))) return "the sign cannot be read";
    }
    if (const std::string weight = first_of(edge.values, {"weight"}); !weight.empty()) {
        if (!(tie.weight = parse_number(weight))) return "the weight is no number";
    }
    tie.label = first_of(edge.values, {"label", "edge label"});
    tie.note = first_of(edge.values, {"note"});
    tie.confidence = first_of(edge.values, {"confidence"});
    tie.count = first_of(edge.values, {"count"});
    tie.offset = first_of(edge.values, {"offset"});
    tie.cited = first_of(edge.values, {"source"});
    tie.moment = first_of(edge.values, {"date"});
    tie.sources = sources_.references(tie.cited, first_of(edge.values, {"locator"}));
    return read_times(edge.values, tie);
}

void GraphDraft::add_edge(const GraphEdge& edge) {
    hear(edge.values, "edges", edge_columns);
    ++log_.read;
    TieRow tie;
    tie.file = &edge.where.file;
    tie.line = edge.where.line;
    std::optional<RowRefusal> refusal;
    if (std::string reason = read_edge(edge, tie); !reason.empty()) refusal = RowRefusal{std::move(reason)};
    if (!refusal) refusal = ties_.take(tie);
    if (refusal) {
        log_.skip(refusal->reason,
                  placed(edge.where, model::ProblemCode::none,
                         refusal->what.empty() ? refusal->reason : refusal->what, refusal->mend));
    } else {
        ++log_.used;
    }
}

/// An empty network is observed too.
void GraphDraft::set_period() {
    if (draft_.relations.empty() && !draft_.observed_start && !options_.from && !options_.to) {
        draft_.observed_start = model::Date::parse("0001");
        draft_.observed_end = model::Date::parse("0002");
        log_.remarks.emplace_back(
            "there is no tie, so that the observation period is the nominal year 1; say --from and --to");
    }
}

void GraphDraft::remark() {
    constexpr std::size_t most = 12;
    for (const auto& [whose, columns] : strange_columns_) {
        const auto shown = std::next(columns.begin(), std::ptrdiff_t(std::min(columns.size(), most)));
        std::string list = fmt::format("{}", fmt::join(columns.begin(), shown, ", "));
        if (columns.size() > most) list += fmt::format(" and {} more", columns.size() - most);
        log_.remarks.push_back(
            fmt::format("columns of {} that mean nothing here are left out: {}", whose, list));
    }
    if (bad_lives_ > 0) {
        log_.remarks.push_back("the start and end of " + counted(bad_lives_, "node", "nodes") +
                               " are no dates in order, and are left out");
    }
}

void GraphDraft::add(GraphFile graph) {
    check_graph(graph);
    std::move(graph.remarks.begin(), graph.remarks.end(), std::back_inserter(log_.remarks));
    read_tables(graph.tables);
    numbered_ = numbered(graph.nodes);
    edge_ids_ = unique_ids(graph.edges);
    Pass pass(log_.progress, graph.nodes.size() + graph.edges.size(), graph.bytes_left);
    for (const GraphNode& node : graph.nodes) {
        add_node(node);
        pass.reach(draft_.actors.size());
    }
    settle_parents();
    settle_focus(actors_, draft_, log_);
    std::size_t place = graph.nodes.size();
    for (const GraphEdge& edge : graph.edges) {
        add_edge(edge);
        pass.reach(++place);
    }
    pass.finish();
    draft_.sources = sources_.take();
    ties_.finish(draft_);
    set_period();
    remark();
}

}  // namespace

std::string column_name(std::string_view text) {
    std::string out(text);
    for (char& c : out) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return out;
}

Pass pass_over(model::Progress* progress, std::uint64_t bytes, GraphFile& graph) {
    model::expect(progress, bytes, "bytes");
    graph.bytes_left += bytes / 2;
    return {progress, bytes, bytes - bytes / 2};
}

void append(GraphFile more, GraphFile& graph) {
    const auto take = [](auto& from, auto& into) {
        std::move(from.begin(), from.end(), std::back_inserter(into));
    };
    take(more.nodes, graph.nodes);
    take(more.edges, graph.edges);
    take(more.tables, graph.tables);
    take(more.remarks, graph.remarks);
    graph.bytes_left += more.bytes_left;
}

void add_graph(GraphFile graph, const ImportOptions& options, ImportLog& log, model::Draft& draft) {
    GraphDraft(options, log, draft).add(std::move(graph));
}

}  // namespace entente::ingest
