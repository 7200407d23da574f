// Tables made by hand or by a spreadsheet, and our own exports: actors and ties, each a file with a header.
//
// A table with the columns `actor1` and `actor2` (or those that the user maps to them) holds ties; one
// with `id` holds actors. Of actors: id, label, kind, parent, start, end, ccode, gwcode, iso3. Of ties:
// actor1, actor2, date or start and end, type, sign, weight, directed, label, source, note. A tie with a
// `date` is an event, any other a state; `end` is the first day after it (the last one with --end-included),
// and a missing one means still open. A table in which no tie has a date or a start holds throughout; where
// others have one, a tie without is skipped, since nobody can say when it held. Without a table of actors,
// the ties' ends are the actors. Every tie rests on its row, and on what it names as its source; where there
// is a table of sources, on the latter alone. Exports have more columns (ingest/tables/columns.hpp) and
// tables (ingest/tables/record_tables.hpp), which are read too.
#include <fmt/format.h>

#include "ingest/formats/csv_actors.hpp"
#include "ingest/formats/csv_columns.hpp"
#include "ingest/formats/readers.hpp"
#include "ingest/formats/record_rows.hpp"
#include "ingest/formats/within_lives.hpp"

namespace entente::ingest {

namespace {

class CsvImport {
public:
    CsvImport(const ImportOptions& options, ImportLog& log)
        : options_(options),
          log_(log),
          actors_(options, log),
          ties_(options, log, "say --map weight=COLUMN or --map sign=COLUMN") {}
    void read_records(const InputFile& file);
    void read_actors(const InputFile& file) { actors_.read(file, sources_); }
    void read_ties(const InputFile& file);
    model::Draft finish();

private:
    std::optional<RowRefusal> read_times(const Columns& columns, bool dated, TieRow& tie) const;
    std::optional<RowRefusal> read_ends(const Columns& columns, TieRow& tie);
    std::optional<RowRefusal> tie_row(const Columns& columns, bool dated, TieRow& tie);
    void add_sources(const TableReader& table, const Columns& columns, const std::string& title, TieRow& tie);

    const ImportOptions& options_;
    ImportLog& log_;
    CsvActors actors_;
    TieRows ties_;
    SourceList sources_;
    model::Draft draft_;
    bool sources_listed_ = false;
    bool differing_ =
        false;  // tables of the network observe different periods, of which all have the draft's
};

void CsvImport::read_records(const InputFile& file) {
    TableReader table(file, log_);
    sources_listed_ = sources_listed_ || table.find("publisher");
    ingest::read_records(table, {draft_, ties_, sources_, log_, options_.end_included, &differing_});
}

/// Whether any row says when it was.
bool has_dates(const InputFile& file, const ImportOptions& options) {
    ImportLog unheard;
    TableReader table(file, unheard);
    const Columns columns(table, options);
    if (!columns.at("date") && !columns.at("start")) return false;
    while (table.next()) {
        if (!columns.cell("date").empty() || !columns.cell("start").empty()) return true;
    }
    return false;
}

std::optional<RowRefusal> CsvImport::read_times(const Columns& columns, bool dated, TieRow& tie) const {
    if (auto refusal = columns.read_date("date", tie.date)) return refusal;
    if (auto refusal = columns.read_date("start", tie.start)) return refusal;
    if (auto refusal = columns.read_date("end", tie.end)) return refusal;
    if (tie.date && (tie.start || tie.end)) {
        return RowRefusal{
            "both a date and a start or end", {}, "an event has a date, a state a start and perhaps an end"};
    }
    if (dated && !tie.date && !tie.start && !tie.end) {
        return RowRefusal{"no date, where other rows have one",
                          {},
                          "give the date of an event, or the start of what lasted"};
    }
    tie.moment = columns.cell("date");
    return std::nullopt;
}

std::optional<RowRefusal> CsvImport::read_ends(const Columns& columns, TieRow& tie) {
    for (const auto& [role, id] : {std::pair("actor1", &tie.source), std::pair("actor2", &tie.target)}) {
        const std::string name = columns.cell(role);
        const auto actor = actors_.find(name);
        if (!actor) {
            RowRefusal refusal = actors_.unlisted(name);
            refusal.column = columns.at(role);
            return refusal;
        }
        const model::Actor& record = actors_[*actor];
        *id = record.id;
        if (std::string reason = outside_life(tie, record); !reason.empty()) {
            const auto text = [](const auto& date) { return date ? date->to_string() : std::string(); };
            return RowRefusal{reason,
                              fmt::format("{}: {} lived {}..{}", reason, model::in_quotes(record.name),
                                          text(record.start), text(record.end))};
        }
    }
    return std::nullopt;
}

/// Fills `tie`, or says why it cannot. `dated`: other rows of the table say when they were.
std::optional<RowRefusal> CsvImport::tie_row(const Columns& columns, bool dated, TieRow& tie) {
    if (columns.cell("actor1").empty() || columns.cell("actor2").empty()) {
        return RowRefusal{"an end has no name"};
    }
    if (auto refusal = read_times(columns, dated, tie)) return refusal;
    if (auto refusal = columns.read_sign(tie.sign)) return refusal;
    if (auto refusal = columns.read_number("weight", tie.weight)) return refusal;
    if (auto refusal = columns.read_directed(tie.directed)) return refusal;
    tie.id = columns.cell("id");
    tie.type = columns.cell("type");
    tie.type_label = columns.cell("type_label");
    tie.type_weight = parse_number(columns.number("type_weight"));
    tie.label = columns.cell("label");
    tie.note = columns.cell("note");
    tie.confidence = columns.number("confidence");
    tie.count = columns.cell("count");
    tie.offset = columns.number("offset");
    tie.cited = columns.cell("source");
    return read_ends(columns, tie);
}

/// What the row names, and the row itself unless a table lists the sources.
void CsvImport::add_sources(const TableReader& table, const Columns& columns, const std::string& title,
                            TieRow& tie) {
    tie.sources = sources_.references(columns.cell("source"), columns.cell("locator"));
    if (sources_listed_) return;
    tie.sources.insert(tie.sources.begin(), {sources_.id_of(title), "line " + std::to_string(table.line())});
}

void CsvImport::read_ties(const InputFile& file) {
    const bool dated = has_dates(file, options_);
    TableReader table(file, log_);
    const Columns columns(table, options_);
    for (const auto& [role, column] : options_.columns) static_cast<void>(table.column(column));
    columns.remark_unused(true, log_);
    const std::string title = file.name.substr(file.name.find_last_of("/\\") + 1);
    while (table.next()) {
        TieRow tie;
        tie.file = &file.name;
        tie.line = table.line();
        std::optional<RowRefusal> refusal = tie_row(columns, dated, tie);
        if (!refusal && differing_ && outside_period(tie, draft_)) {
            refusal = RowRefusal{"outside the period that all tables of the network observe"};
        }
        if (!refusal) {
            add_sources(table, columns, title, tie);
            refusal = ties_.take(tie);
        }
        refusal ? table.skip(*refusal) : table.use();
    }
    if (table.has_decimal_commas()) log_.remarks.push_back(file.name + ": decimal commas are read as points");
}

model::Draft CsvImport::finish() {
    actors_.finish(draft_);
    draft_.sources = sources_.take();
    ties_.finish(draft_);
    return std::move(draft_);
}

enum class Holds { records, actors, ties };

Holds what_it_holds(const InputFile& file, const ImportOptions& options) {
    ImportLog unheard;
    const TableReader table(file, unheard);
    const Columns columns(table, options);
    if (columns.at("actor1") && columns.at("actor2")) return Holds::ties;
    if (options.columns.empty() && holds_records(table)) return Holds::records;
    if (!columns.at("id")) {
        const std::string missing = columns.at("actor1") ? "actor2" : "actor1";
        const auto mapped = options.columns.find(missing);
        static_cast<void>(mapped == options.columns.end() ? table.column(missing, map_advice(missing))
                                                          : table.column(mapped->second));
    }
    return Holds::actors;
}

}  // namespace

model::Draft read_csv(std::span<const InputFile> files, const ImportOptions& options, ImportLog& log) {
    check_roles(options);
    CsvImport import(options, log);
    std::vector<const InputFile*> actors, ties;
    for (const InputFile& file : files) {
        const Holds holds = what_it_holds(file, options);
        if (holds == Holds::records) import.read_records(file);
        if (holds == Holds::actors) actors.push_back(&file);
        if (holds == Holds::ties) ties.push_back(&file);
    }
    for (const InputFile* file : actors) import.read_actors(*file);
    for (const InputFile* file : ties) import.read_ties(*file);
    return import.finish();
}

}  // namespace entente::ingest
