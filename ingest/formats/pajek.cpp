// Pajek's .net (Mrvar and Batagelj, Pajek and PajekXXL, Reference Manual): vertices by number, lists of
// arcs and edges with signed values or a matrix of them, relations of several kinds (`*Arcs :2 "trade"`), and
// time points in brackets, both ends included, read as years: `[1954-1965,1970-*]` is two ties.
#include <algorithm>
#include <utility>

#include "ingest/draft_parts.hpp"
#include "ingest/formats/graph_draft.hpp"
#include "ingest/formats/readers.hpp"
#include "ingest/tables/table_reader.hpp"

namespace entente::ingest {

namespace {

constexpr long most_vertices = 1'000'000;

struct Token {
    std::string text;
    bool quoted = false;
};

std::vector<Token> tokens_of(std::string_view line) {
    std::vector<Token> out;
    for (std::size_t at = 0; at < line.size();) {
        if (line[at] == ' ' || line[at] == '\t' || line[at] == '\r') {
            ++at;
            continue;
        }
        const bool quoted = line[at] == '"';
        const char close = quoted ? '"' : line[at] == '[' ? ']' : '\0';
        std::size_t end = close != '\0' ? line.find(close, at + 1) : line.find_first_of(" \t\r", at);
        end = std::min(end, line.size());
        if (close == ']') end = std::min(end + 1, line.size());
        out.push_back({std::string(line.substr(at + (quoted ? 1 : 0), end - at - (quoted ? 1 : 0))), quoted});
        at = quoted ? end + 1 : end;
    }
    return out;
}

std::string lower(std::string text) {
    for (char& c : text) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return text;
}

std::string year(long number) {
    const std::string digits = std::to_string(number);
    return number >= 1 && digits.size() <= 4 ? std::string(4 - digits.size(), '0') + digits : digits;
}

class PajekReader {
public:
    PajekReader(const InputFile& file, ImportLog& log)
        : name_(file.name), text_(text_of(file, log)), pass_(pass_over(log.progress, text_.size(), graph_)) {}

    GraphFile read();

private:
    enum class Section { none, vertices, lines, lists, matrix };

    void read_line(std::string_view line);
    void open_section(const std::vector<Token>& tokens);
    void read_vertex(const std::vector<Token>& tokens);
    void read_tie(const std::vector<Token>& tokens);
    void read_list(const std::vector<Token>& tokens);
    void read_matrix_row(const std::vector<Token>& tokens);
    void close_matrix();
    void add_tie(const GraphEdge& edge, const std::string& times);
    bool number_of(const Token& token, std::string& id);
    void name_vertices();
    [[nodiscard]] model::Problem here(std::string what, std::string mend = {},
                                      model::ProblemCode code = model::ProblemCode::bad_element) const {
        model::Problem problem;
        problem.file = name_;
        problem.line = line_;
        problem.column = 1;
        problem.what = std::move(what);
        problem.mend = std::move(mend);
        problem.code = code;
        return problem;
    }

    GraphFile graph_;
    std::string name_, text_;
    Pass pass_;
    std::size_t line_ = 0;
    Section section_ = Section::none;
    bool directed_ = false;
    std::size_t row_ = 0;          // of the matrix, rows read
    std::size_t matrix_line_ = 0;  // where it begins
    std::string type_;
    std::vector<std::string> labels_;
    std::vector<bool> listed_;
    std::vector<model::Problem> problems_;
};

void PajekReader::open_section(const std::vector<Token>& tokens) {
    const std::string name = lower(tokens[0].text);
    close_matrix();
    section_ = Section::none;
    type_.clear();
    if (name == "*vertices") {
        const auto count = tokens.size() > 1 ? parse_whole(tokens[1].text) : std::nullopt;
        if (!graph_.nodes.empty() || !count || *count < 0 || *count > most_vertices) {
            throw model::DataError(here("*Vertices is to be followed, once, by their number, 0 to 1000000"));
        }
        section_ = Section::vertices;
        labels_.resize(static_cast<std::size_t>(*count));
        listed_.resize(labels_.size());
        for (std::size_t i = 0; i < labels_.size(); ++i) {
            graph_.nodes.push_back({std::to_string(i + 1), {}, here({})});
        }
    } else if (name == "*arcs" || name == "*edges" || name == "*arcslist" || name == "*edgeslist") {
        section_ = name.ends_with("list") ? Section::lists : Section::lines;
        directed_ = name.starts_with("*arcs");
        if (tokens.size() > 1) type_ = tokens.back().text;
    } else if (name == "*matrix") {
        section_ = Section::matrix;
        row_ = 0;
        matrix_line_ = line_;
        if (tokens.size() > 1) type_ = tokens.back().text;
    } else if (name != "*network") {
        throw model::DataError(here("a section " + model::in_quotes(tokens[0].text) + ", which is not read",
                                    "save the network alone"));
    }
}

/// Whether the token is the number of a vertex; a problem when it is not.
bool PajekReader::number_of(const Token& token, std::string& id) {
    const auto number = parse_whole(token.text);
    if (!number || *number < 1 || static_cast<std::size_t>(*number) > labels_.size()) {
        problems_.push_back(here(model::in_quotes(token.text) + " is not the number of a vertex, 1 to " +
                                 std::to_string(labels_.size())));
        return false;
    }
    id = std::to_string(*number);
    return true;
}

void PajekReader::read_vertex(const std::vector<Token>& tokens) {
    std::string id;
    if (!number_of(tokens[0], id)) return;
    const auto i = static_cast<std::size_t>(*parse_whole(id)) - 1;
    if (listed_[i]) {
        problems_.push_back(
            here("duplicate vertex " + id, "number the vertices from 1", model::ProblemCode::duplicate_id));
    }
    listed_[i] = true;
    graph_.nodes[i].where = here({});
    if (tokens.size() > 1) labels_[i] = tokens[1].text;
    const std::string& last = tokens.back().text;
    const std::size_t dash = last.find('-');
    if (tokens.size() > 2 && last.starts_with('[') && last.find(',') == std::string::npos &&
        dash < last.size()) {
        const auto from = parse_whole(last.substr(1, dash - 1));
        const auto to = parse_whole(last.substr(dash + 1, last.size() - dash - 2));
        if (from) graph_.nodes[i].values["start"] = year(*from);
        if (to) graph_.nodes[i].values["end"] = year(*to + 1);
    }
}

void PajekReader::add_tie(const GraphEdge& edge, const std::string& times) {
    if (times.empty()) {
        graph_.edges.push_back(edge);
        return;
    }
    for (std::size_t at = 1; at < times.size();) {
        const std::size_t end = std::min(times.find_first_of(",]", at), times.size());
        const std::string span = times.substr(at, end - at);
        const std::size_t dash = span.find('-');
        const std::string last = dash == std::string::npos ? span : span.substr(dash + 1);
        const auto from = parse_whole(span.substr(0, dash));
        const auto to = parse_whole(last);
        GraphEdge each = edge;
        each.values["start"] = from ? year(*from) : span;
        if (last != "*") each.values["end"] = to ? year(*to + 1) : last;
        graph_.edges.push_back(std::move(each));
        at = end + 1;
    }
}

void PajekReader::read_tie(const std::vector<Token>& tokens) {
    GraphEdge edge;
    edge.directed = directed_;
    edge.where = here({});
    if (tokens.size() < 2) {
        problems_.push_back(here("a line between two vertices has two numbers"));
        return;
    }
    if (!number_of(tokens[0], edge.source) || !number_of(tokens[1], edge.target)) return;
    edge.values["type"] = type_;
    std::string times;
    for (std::size_t i = 2; i < tokens.size(); ++i) {
        if (tokens[i].text.starts_with('[') && !tokens[i].quoted) times = tokens[i].text;
        if (i == 2 && times.empty()) edge.values["weight"] = tokens[i].text;
        if (lower(tokens[i].text) == "l" && !tokens[i].quoted && i + 1 < tokens.size()) {
            edge.values[type_.empty() ? "type" : "label"] = tokens[++i].text;
        }
    }
    add_tie(edge, times);
}

void PajekReader::read_list(const std::vector<Token>& tokens) {
    std::string source;
    if (!number_of(tokens[0], source)) return;
    for (std::size_t i = 1; i < tokens.size(); ++i) {
        std::string target;
        if (!number_of(tokens[i], target)) continue;
        graph_.edges.push_back({{}, source, target, directed_, {{"type", type_}}, here({})});
    }
}

/// A line from the vertex of the row to each whose column is not 0.
void PajekReader::read_matrix_row(const std::vector<Token>& tokens) {
    ++row_;
    if (tokens.size() != labels_.size() || row_ > labels_.size()) {
        problems_.push_back(here("a row of a matrix has a number for each of the " +
                                 std::to_string(labels_.size()) + " vertices, and there are as many rows"));
        return;
    }
    for (std::size_t column = 0; column < tokens.size(); ++column) {
        if (parse_number(tokens[column].text) == 0.0) continue;
        graph_.edges.push_back({{},
                                std::to_string(row_),
                                std::to_string(column + 1),
                                true,
                                {{"type", type_}, {"weight", tokens[column].text}},
                                here({})});
    }
}

void PajekReader::close_matrix() {
    if (section_ == Section::matrix && row_ < labels_.size()) {
        problems_.push_back(here("the matrix ends after " + std::to_string(row_) + " of " +
                                 std::to_string(labels_.size()) + " rows"));
        problems_.back().line = matrix_line_;
    }
}

void PajekReader::read_line(std::string_view line) {
    const std::vector<Token> tokens = tokens_of(line);
    if (tokens.empty() || tokens[0].text.starts_with('%')) return;
    if (tokens[0].text.starts_with('*') && !tokens[0].quoted) return open_section(tokens);
    if (section_ == Section::vertices) return read_vertex(tokens);
    if (section_ == Section::lines) return read_tie(tokens);
    if (section_ == Section::lists) return read_list(tokens);
    if (section_ == Section::matrix) return read_matrix_row(tokens);
    throw model::DataError(here("this is not a Pajek network, which begins with *Network or *Vertices", {},
                                model::ProblemCode::wrong_format));
}

/// Labels stand for numbers; those that are not unique get their number.
void PajekReader::name_vertices() {
    std::map<std::string, std::size_t> uses;
    for (const std::string& label : labels_) ++uses[label];
    std::map<std::string, std::string> ids;
    for (std::size_t i = 0; i < labels_.size(); ++i) {
        GraphNode& node = graph_.nodes[i];
        const std::string number = node.id;
        node.values["label"] = labels_[i];
        node.id = labels_[i].empty() ? number : uses[labels_[i]] > 1 ? labels_[i] + " " + number : labels_[i];
        ids[number] = node.id;
    }
    for (GraphEdge& edge : graph_.edges) {
        edge.source = ids[edge.source];
        edge.target = ids[edge.target];
    }
}

GraphFile PajekReader::read() {
    for (std::size_t at = 0; at < text_.size();) {
        const std::size_t end = std::min(text_.find('\n', at), text_.size());
        ++line_;
        read_line(std::string_view(text_).substr(at, end - at));
        at = end + 1;
        pass_.reach(at);
    }
    pass_.finish();
    close_matrix();
    if (!problems_.empty()) throw model::DataError(std::move(problems_));
    name_vertices();
    return std::move(graph_);
}

}  // namespace

model::Draft read_pajek(std::span<const InputFile> files, const ImportOptions& options, ImportLog& log) {
    model::Draft draft;
    GraphFile all;
    for (const InputFile& file : files) {
        append(PajekReader(file, log).read(), all);
    }
    add_graph(std::move(all), options, log, draft);
    return draft;
}

}  // namespace entente::ingest
