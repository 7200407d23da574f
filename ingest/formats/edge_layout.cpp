#include "ingest/formats/edge_layout.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <set>

#include "ingest/draft_parts.hpp"
#include "ingest/formats/csv_columns.hpp"
#include "ingest/tables/unused_columns.hpp"

namespace entente::ingest {

namespace {

/// What the cells of a column have in common, empty ones apart.
struct Column {
    bool numbers = true, wholes = true, dates = true, iso = true;
    std::size_t cells = 0;
    double least = INFINITY, greatest = -INFINITY;

    void see(const std::string& cell) {
        if (cell.empty()) return;
        ++cells;
        const auto number = parse_number(cell);
        numbers = numbers && number;
        wholes = wholes && parse_whole(cell);
        dates = dates && parse_date(cell);
        iso = iso && cell.find('-', 1) != std::string::npos;
        least = std::min(least, number.value_or(least));
        greatest = std::max(greatest, number.value_or(greatest));
    }
    [[nodiscard]] bool is_time() const {
        if (cells == 0) return false;
        if (dates && iso) return true;
        return numbers && (least >= 1e8 || (wholes && least >= 1500 && greatest <= 2100));
    }
    [[nodiscard]] bool is_number() const { return cells > 0 && numbers; }
    [[nodiscard]] Clock clock() const {
        if (!numbers || dates) return Clock::calendar;
        return greatest >= 1e11 ? Clock::milliseconds : Clock::seconds;
    }
};

const std::vector<std::pair<std::string, std::vector<std::string>>> names{
    {"actor1", {"actor1", "source", "from", "src", "node1", "a", "i"}},
    {"actor2", {"actor2", "target", "to", "dst", "node2", "b", "j"}},
    {"sign", {"sign"}},
    {"weight", {"weight", "rating", "value", "feature", "w"}},
    {"date", {"date", "time", "timestamp", "year", "datetime", "t"}},
    {"start", {"start", "begin", "onset"}},
    {"end", {"end", "until", "terminus"}},
    {"type", {"type", "relation"}},
    {"label", {"label"}}};

/// The column of a role in a header: what the user says, else the first usual name.
std::optional<std::size_t> role(const TableReader& table, const ImportOptions& options,
                                const std::string& name) {
    if (const auto mapped = options.columns.find(name); mapped != options.columns.end()) {
        return table.column(mapped->second);
    }
    const auto usual =
        std::find_if(names.begin(), names.end(), [&](const auto& row) { return row.first == name; });
    for (const std::string& candidate : usual->second) {
        if (const auto found = table.find(candidate)) return found;
    }
    return std::nullopt;
}

std::vector<Column> survey(const InputFile& file, bool header) {
    ImportLog unheard;
    TableReader table(file, unheard, {header, edge_list_shape.separator, edge_list_shape.comments});
    std::vector<Column> columns;
    while (table.next()) {
        columns.resize(table.cells().size());
        for (std::size_t i = 0; i < columns.size(); ++i) columns[i].see(table.number_text(i));
    }
    return columns;
}

EdgeLayout by_name(const TableReader& table, const ImportOptions& options, ImportLog& log) {
    EdgeLayout layout{true,
                      role(table, options, "actor1"),
                      role(table, options, "actor2"),
                      role(table, options, "sign"),
                      role(table, options, "weight"),
                      role(table, options, "date"),
                      role(table, options, "start"),
                      role(table, options, "end"),
                      role(table, options, "type"),
                      role(table, options, "label")};
    std::set<std::size_t> used;
    for (const auto column : {layout.source, layout.target, layout.sign, layout.weight, layout.time,
                              layout.start, layout.end, layout.type, layout.label}) {
        if (column) used.insert(*column);
    }
    std::vector<std::string> known;
    for (const auto& [name, usual] : names) known.push_back(name);
    if (const std::string unused = unused_columns(table, used, known); !unused.empty()) {
        log.remarks.push_back(unused);
    }
    return layout;
}

EdgeLayout by_place(const std::vector<Column>& columns, ImportLog& log) {
    EdgeLayout layout;
    layout.source = 0;
    layout.target = 1;
    for (std::size_t i = 2; i < columns.size(); ++i) {
        if (!layout.time && columns[i].is_time()) {
            layout.time = i;
        } else if (!layout.weight && columns[i].is_number()) {
            layout.weight = i;
        }
    }
    const auto said = [](std::optional<std::size_t> column) {
        return column ? fmt::format("column {}", *column + 1) : std::string("none");
    };
    log.remarks.push_back("no header: ties from column 1 to column 2; weight: " + said(layout.weight) +
                          "; time: " + said(layout.time));
    return layout;
}

/// Whether the first row names the columns: the user says so, or both ends have a usual name and no
/// cell is a number or a date.
bool has_header(const TableReader& table, const ImportOptions& options) {
    if (!options.columns.empty()) return true;
    const auto& cells = table.header();
    if (cells[0].size() == 1 && cells[0] == cells[1]) return false;  // `a a`: a tie of an actor with itself
    const bool values = std::any_of(cells.begin(), cells.end(), [](const std::string& cell) {
        return parse_number(cell) || parse_date(cell);
    });
    return !values && role(table, options, "actor1") && role(table, options, "actor2");
}

}  // namespace

EdgeLayout edge_layout(const InputFile& file, const ImportOptions& options, ImportLog& log) {
    ImportLog unheard;
    const TableReader table(file, unheard, {true, edge_list_shape.separator, edge_list_shape.comments});
    if (table.header().size() < 2) {
        throw model::DataError(table.here("an edge list needs two columns, the ends of a tie",
                                          "check that this is the right file",
                                          model::ProblemCode::wrong_format));
    }
    const bool header = has_header(table, options);
    const std::vector<Column> columns = survey(file, header);
    const std::vector<Column> below = survey(file, true);
    const bool unknown_header = !header && below.size() > 1 && below[0].is_number() && below[1].is_number() &&
                                !parse_number(table.header()[0]) && !parse_number(table.header()[1]);
    EdgeLayout layout = header || unknown_header ? by_name(table, options, log) : by_place(columns, log);
    if (!layout.source) layout.source = table.column("actor1", map_advice("actor1"));
    if (!layout.target) layout.target = table.column("actor2", map_advice("actor2"));
    layout.starts = layout.start && *layout.start < columns.size() && columns[*layout.start].cells > 0;
    if (layout.time && *layout.time < columns.size()) layout.clock = columns[*layout.time].clock();
    if (layout.time && layout.clock != Clock::calendar) log.remarks.push_back("times read as UNIX time");
    return layout;
}

void check_edge_roles(const ImportOptions& options) {
    std::vector<std::string_view> known;
    for (const auto& [name, usual] : names) known.push_back(name);
    check_roles(options, "an edge list", known);
}

}  // namespace entente::ingest
