// Plain edge lists: `source target [weight|sign] [time]`, as the Stanford collection (SNAP), KONECT, the
// signed benchmarks and most network programs write them.
//
// With a header the columns go by name. Without one the first two are the ends; of the others, one is
// taken for the time when all it holds are ISO dates, UNIX times (100,000,000 or more: from 1973) or years
// 1500..2100, and the first that holds only numbers else is the weight. A row with a time is an event, a
// row without one a state. Ties are directed, from the first column to the second.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "ingest/formats/readers.hpp"
#include "ingest/formats/tie_rows.hpp"
#include "ingest/tables/table_reader.hpp"

namespace entente::ingest {

namespace {

constexpr TextShape plain{false, '\0', "#%"};

enum class Clock { calendar, seconds, milliseconds };

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

struct Layout {
    bool header = false;
    std::optional<std::size_t> source, target, sign, weight, time, start, end, type, label;
    Clock clock = Clock::calendar;
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
    TableReader table(file, unheard, {header, plain.separator, plain.comments});
    std::vector<Column> columns;
    while (table.next()) {
        columns.resize(table.cells().size());
        for (std::size_t i = 0; i < columns.size(); ++i) columns[i].see(table[i]);
    }
    return columns;
}

Layout by_name(const TableReader& table, const ImportOptions& options, ImportLog& log) {
    Layout layout{true,
                  role(table, options, "actor1"),
                  role(table, options, "actor2"),
                  role(table, options, "sign"),
                  role(table, options, "weight"),
                  role(table, options, "date"),
                  role(table, options, "start"),
                  role(table, options, "end"),
                  role(table, options, "type"),
                  role(table, options, "label")};
    std::string unused;
    for (std::size_t i = 0; i < table.header().size(); ++i) {
        const auto roles = {layout.source, layout.target, layout.sign, layout.weight, layout.time,
                            layout.start,  layout.end,    layout.type, layout.label};
        if (std::find(roles.begin(), roles.end(), std::optional(i)) == roles.end()) {
            unused += (unused.empty() ? "" : ", ") + table.header()[i];
        }
    }
    if (!unused.empty()) log.remarks.push_back("columns not used: " + unused);
    return layout;
}

Layout by_place(const std::vector<Column>& columns, ImportLog& log) {
    Layout layout;
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

Layout layout_of(const InputFile& file, const ImportOptions& options, ImportLog& log) {
    ImportLog unheard;
    const TableReader table(file, unheard, {true, plain.separator, plain.comments});
    if (table.header().size() < 2) {
        throw model::DataError(table.here("an edge list needs two columns, the ends of a tie",
                                          "check that this is the right file"));
    }
    const bool header = has_header(table, options);
    const std::vector<Column> columns = survey(file, header);
    const std::vector<Column> below = survey(file, true);
    const bool unknown_header = !header && below.size() > 1 && below[0].is_number() && below[1].is_number() &&
                                !parse_number(table.header()[0]) && !parse_number(table.header()[1]);
    Layout layout = header || unknown_header ? by_name(table, options, log) : by_place(columns, log);
    if (!layout.source) layout.source = table.column("actor1");
    if (!layout.target) layout.target = table.column("actor2");
    if (layout.time && *layout.time < columns.size()) layout.clock = columns[*layout.time].clock();
    if (layout.time && layout.clock != Clock::calendar) log.remarks.push_back("times read as UNIX time");
    return layout;
}

std::optional<model::Date> time_of(const std::string& cell, Clock clock) {
    if (clock == Clock::calendar) return parse_date(cell);
    const auto number = parse_number(cell);
    const double seconds = number ? *number / (clock == Clock::milliseconds ? 1000 : 1) : INFINITY;
    if (!(std::abs(seconds) < 6e10)) return std::nullopt;
    return model::Date::of(model::Day(std::chrono::days(static_cast<int>(std::floor(seconds / 86400)))));
}

/// Why a row cannot be used, and the cell that is to blame.
struct RowFault {
    std::string reason;
    std::size_t column = 0;
};

/// Fills `tie` from the row, or says why it cannot.
std::optional<RowFault> read_row(const TableReader& table, const Layout& layout, TieRow& tie) {
    for (const auto end : {layout.source, layout.target}) {
        if (table.cell(end).empty()) return RowFault{"an end has no name", *end};
    }
    if (layout.sign && !(tie.sign = parse_sign(table.cell(layout.sign)))) {
        return RowFault{"the sign cannot be read", *layout.sign};
    }
    if (layout.weight && !(tie.weight = parse_number(table.cell(layout.weight)))) {
        return RowFault{"the weight is no number", *layout.weight};
    }
    if (layout.time && !(tie.date = time_of(table.cell(layout.time), layout.clock))) {
        return RowFault{"the time cannot be read", *layout.time};
    }
    const bool has_start = !tie.date && !table.cell(layout.start).empty();
    if (has_start && !(tie.start = parse_date(table.cell(layout.start)))) {
        return RowFault{"the start cannot be read", *layout.start};
    }
    const bool has_end = !tie.date && !table.cell(layout.end).empty();
    if (has_end && !(tie.end = parse_date(table.cell(layout.end)))) {
        return RowFault{"the end cannot be read", *layout.end};
    }
    tie.type = table.cell(layout.type);
    tie.label = table.cell(layout.label);
    return std::nullopt;
}

void check_roles(const ImportOptions& options) {
    std::vector<std::string> known;
    for (const auto& [name, usual] : names) known.push_back(name);
    for (const auto& [name, column] : options.columns) {
        if (std::find(known.begin(), known.end(), name) != known.end()) continue;
        model::Problem problem;
        problem.what = "an edge list has no role " + model::in_quotes(name);
        problem.mend = fmt::format("the roles are {}", fmt::join(known, ", "));
        throw model::DataError(std::move(problem));
    }
}

/// Who is at the ends of ties that are used.
struct Actors {
    Ids ids;
    std::map<std::string, std::string> names;  // by id
};

void read_ties(const InputFile& file, const ImportOptions& options, const std::string& source, Actors& actors,
               TieRows& ties, ImportLog& log) {
    const Layout layout = layout_of(file, options, log);
    TableReader table(file, log, {layout.header, plain.separator, plain.comments});
    while (table.next()) {
        TieRow tie;
        tie.directed = true;
        if (const auto fault = read_row(table, layout, tie)) {
            log.skip(fault->reason, table.at(fault->column, fault->reason));
            continue;
        }
        tie.source = actors.ids.of(table.cell(layout.source));
        tie.target = actors.ids.of(table.cell(layout.target));
        tie.sources = {{source, "line " + std::to_string(table.line())}};
        if (const std::string reason = ties.take(tie); !reason.empty()) {
            table.skip(reason);
            continue;
        }
        table.use();
        actors.names.emplace(tie.source, table.cell(layout.source));
        actors.names.emplace(tie.target, table.cell(layout.target));
    }
}

}  // namespace

model::Draft read_edges(std::span<const InputFile> files, const ImportOptions& options, ImportLog& log) {
    check_roles(options);
    model::Draft draft;
    Ids sources;
    Actors actors;
    TieRows ties(options, log);
    for (const InputFile& file : files) {
        model::Source source;
        source.title = file.name.substr(file.name.find_last_of("/\\") + 1);
        source.id = sources.of(file.name, source.title);
        read_ties(file, options, source.id, actors, ties, log);
        draft.sources.push_back(std::move(source));
    }
    for (const auto& [id, name] : actors.names) {
        model::Draft::Actor actor;
        actor.record.id = id;
        actor.record.name = name;
        actor.record.kind = model::ActorKind::other;
        draft.actors.push_back(std::move(actor));
    }
    ties.finish(draft);
    return draft;
}

}  // namespace entente::ingest
