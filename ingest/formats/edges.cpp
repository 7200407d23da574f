// Plain edge lists: `source target [weight|sign] [time]`, as the Stanford collection (SNAP), KONECT, the
// signed benchmarks and most network programs write them.
//
// With a header the columns go by name. Without one the first two are the ends; of the others, one is
// taken for the time when all it holds are ISO dates, UNIX times (100,000,000 or more: from 1973) or years
// 1500..2100, and the first that holds only numbers else is the weight. A row with a time is an event, a
// row without one a state. Ties are directed, from the first column to the second.
#include <fmt/format.h>

#include <cmath>

#include "ingest/formats/csv_columns.hpp"
#include "ingest/formats/edge_layout.hpp"
#include "ingest/formats/readers.hpp"
#include "ingest/formats/tie_rows.hpp"

namespace entente::ingest {

namespace {

std::optional<model::Date> time_of(const std::string& cell, Clock clock) {
    if (clock == Clock::calendar) return parse_date(cell);
    const auto number = parse_number(cell);
    const double seconds = number ? *number / (clock == Clock::milliseconds ? 1000 : 1) : INFINITY;
    if (!(std::abs(seconds) < 6e10)) return std::nullopt;
    return model::Date::of(model::Day(std::chrono::days(static_cast<int>(std::floor(seconds / 86400)))));
}

/// The cell, and what is wrong with it.
RowRefusal refusal(const TableReader& table, std::size_t column, const std::string& reason, std::string what,
                   std::string mend) {
    const bool empty = table[column].empty();
    return {reason, empty ? reason + ": the cell is empty" : std::move(what), std::move(mend), column};
}

/// Fills `date` from a cell of dates that may be empty.
std::optional<RowRefusal> read_date(const TableReader& table, std::optional<std::size_t> column,
                                    const char* name, std::optional<model::Date>& date) {
    const std::string& text = table.cell(column);
    if (text.empty() || (date = parse_date(text))) return std::nullopt;
    return refusal(table, *column, fmt::format("the {} cannot be read", name),
                   fmt::format("the {} {} cannot be read", name, model::in_quotes(text)), date_advice(text));
}

std::optional<RowRefusal> read_size(const TableReader& table, const EdgeLayout& layout, TieRow& tie) {
    const auto quoted = [&](std::size_t column) { return model::in_quotes(table[column]); };
    if (layout.sign && !(tie.sign = parse_sign(table.number_text(layout.sign)))) {
        return refusal(table, *layout.sign, "the sign cannot be read",
                       fmt::format("the sign {} cannot be read", quoted(*layout.sign)),
                       "write 1, 0 or -1, or positive or negative");
    }
    if (layout.weight && !(tie.weight = parse_number(table.number_text(layout.weight)))) {
        return refusal(table, *layout.weight, "the weight is no number",
                       fmt::format("the weight {} is no number", quoted(*layout.weight)),
                       "write it with a decimal point, such as -4.5");
    }
    return std::nullopt;
}

/// Fills `tie` from the row, or says why it cannot.
std::optional<RowRefusal> read_row(const TableReader& table, const EdgeLayout& layout,
                                   const ImportOptions& options, TieRow& tie) {
    for (const auto end : {layout.source, layout.target}) {
        if (table.cell(end).empty()) return RowRefusal{"an end has no name", {}, {}, end};
    }
    if (auto fault = read_size(table, layout, tie)) return fault;
    if (layout.time && !(tie.date = time_of(table.cell(layout.time), layout.clock))) {
        const std::string& text = table[*layout.time];
        return refusal(table, *layout.time, "the time cannot be read",
                       fmt::format("the time {} cannot be read", model::in_quotes(text)), date_advice(text));
    }
    if (!tie.date) {
        if (auto fault = read_date(table, layout.start, "start", tie.start)) return fault;
        if (auto fault = read_date(table, layout.end, "end", tie.end)) return fault;
        if (layout.starts && !tie.start && !tie.end) {
            return RowRefusal{
                "no start, where other rows have one", {}, "give the start of what lasted", layout.start};
        }
        if (tie.end && options.end_included) tie.end = date_after(*tie.end);
    }
    tie.type = table.cell(layout.type);
    tie.label = table.cell(layout.label);
    tie.moment = table.cell(layout.time);
    return std::nullopt;
}

/// Who is at the ends of ties that are used.
struct Actors {
    Ids ids{"actor"};
    std::map<std::string, std::string> names;  // by id
};

void read_ties(const InputFile& file, const ImportOptions& options, const std::string& source, Actors& actors,
               TieRows& ties, ImportLog& log) {
    const EdgeLayout layout = edge_layout(file, options, log);
    TableReader table(file, log, {layout.header, edge_list_shape.separator, edge_list_shape.comments});
    while (table.next()) {
        TieRow tie;
        tie.directed = true;
        tie.file = &file.name;
        tie.line = table.line();
        if (const auto refusal = read_row(table, layout, options, tie)) {
            table.skip(*refusal);
            continue;
        }
        tie.source = actors.ids.of(table.cell(layout.source));
        tie.target = actors.ids.of(table.cell(layout.target));
        tie.sources = {{source, "line " + std::to_string(table.line())}};
        if (const auto refusal = ties.take(tie)) {
            table.skip(*refusal);
            continue;
        }
        table.use();
        actors.names.emplace(tie.source, table.cell(layout.source));
        actors.names.emplace(tie.target, table.cell(layout.target));
    }
    if (table.has_decimal_commas()) log.remarks.push_back(file.name + ": decimal commas are read as points");
}

}  // namespace

model::Draft read_edges(std::span<const InputFile> files, const ImportOptions& options, ImportLog& log) {
    check_edge_roles(options);
    model::Draft draft;
    Ids sources("source");
    Actors actors;
    TieRows ties(options, log, "say --map weight=COLUMN or --map sign=COLUMN");
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
