// Tables made by hand or by a spreadsheet, and our own exports: actors and ties, each a file with a header.
//
// A table with the columns `actor1` and `actor2` (or those that the user maps to them) holds ties; one
// with `id` holds actors. Of actors: id, label, kind, parent, start, end, ccode, gwcode, iso3. Of ties:
// actor1, actor2, date or start and end, type, sign, weight, directed, label, source, note. A tie with a
// `date` is an event, any other a state; `end` is the first day after it, and a missing one means still
// open. Without a table of actors, the ties' ends are the actors. Every tie rests on its row, and on what it
// names as its source; where there is a table of sources, on the latter alone. Exports have more columns
// (ingest/tables/columns.hpp) and tables (ingest/tables/record_tables.hpp), which are read too.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "entente/model/csv.hpp"
#include "ingest/formats/readers.hpp"
#include "ingest/formats/record_rows.hpp"
#include "ingest/formats/within_lives.hpp"
#include "ingest/tables/list_cell.hpp"
#include "ingest/tables/table_reader.hpp"

namespace entente::ingest {

namespace {

constexpr std::array<std::string_view, 28> roles{
    "id",     "label",    "kind",   "parent", "start",      "end",        "ccode",
    "gwcode", "iso3",     "actor1", "actor2", "date",       "type",       "sign",
    "weight", "directed", "source", "note",   "name",       "short",      "aliases",
    "codes",  "locator",  "count",  "offset", "confidence", "type_label", "type_weight"};

void check_roles(const ImportOptions& options) {
    for (const auto& [name, column] : options.columns) {
        if (std::find(roles.begin(), roles.end(), name) != roles.end()) continue;
        model::Problem problem;
        problem.what = "a table has no role " + model::in_quotes(name);
        problem.mend = fmt::format("the roles are {}", fmt::join(roles, ", "));
        throw model::DataError(std::move(problem));
    }
}

/// Columns of one table by role.
class Columns {
public:
    Columns(const TableReader& table, const ImportOptions& options) : table_(table) {
        for (const std::string_view role : roles) {
            const auto mapped = options.columns.find(std::string(role));
            places_[role] =
                table.find(mapped == options.columns.end() ? role : std::string_view(mapped->second));
        }
    }
    [[nodiscard]] std::optional<std::size_t> at(std::string_view role) const { return places_.at(role); }
    /// Without the apostrophe that keeps a spreadsheet from running it.
    [[nodiscard]] std::string cell(std::string_view role) const {
        return std::string(model::csv_text(table_.cell(at(role))));
    }

private:
    const TableReader& table_;
    std::map<std::string_view, std::optional<std::size_t>> places_;
};

/// Reads a cell that may be empty; false when it holds something else.
template <class Value, class Parse>
bool read_optional(const std::string& cell, std::optional<Value>& value, Parse parse) {
    if (cell.empty()) return true;
    value = parse(cell);
    return value.has_value();
}

class CsvImport {
public:
    CsvImport(const ImportOptions& options, ImportLog& log)
        : options_(options), log_(log), ties_(options, log) {}
    void read_records(const InputFile& file);
    void read_actors(const InputFile& file);
    void read_ties(const InputFile& file);
    model::Draft finish();

private:
    std::string actor_row(const Columns& columns, model::Draft::Actor& actor);
    void read_codes(const Columns& columns, model::Actor& actor) const;
    std::string tie_row(const Columns& columns, TieRow& tie);
    const model::Draft::Actor* find_actor(const std::string& text);

    const ImportOptions& options_;
    ImportLog& log_;
    TieRows ties_;
    SourceList sources_;
    model::Draft draft_;
    Ids ids_;
    std::map<std::string, std::size_t> by_id_;    // actor by id as written
    std::map<std::string, std::size_t> by_name_;  // by label as written
    bool listed_ = false;                         // there is a table of actors
    bool sources_listed_ = false;
};

void CsvImport::read_records(const InputFile& file) {
    TableReader table(file, log_);
    sources_listed_ = sources_listed_ || table.find("publisher");
    ingest::read_records(table, {draft_, ties_, sources_});
}

void CsvImport::read_codes(const Columns& columns, model::Actor& actor) const {
    for (const auto& [role, list] :
         {std::pair("ccode", "cow"), std::pair("gwcode", "gw"), std::pair("iso3", "iso3")}) {
        if (const std::string code = columns.cell(role); !code.empty()) actor.codes[list] = code;
    }
    for (const std::string& element : list_elements(columns.cell("codes"))) {
        auto [list, code] = split_pair(element);
        if (!list.empty() && !code.empty()) actor.codes[list] = std::move(code);
    }
}

std::string CsvImport::actor_row(const Columns& columns, model::Draft::Actor& actor) {
    const std::string id = columns.cell("id");
    if (id.empty()) return "an actor without an id";
    if (by_id_.contains(id)) return "an actor listed twice";
    const std::string label = columns.cell("label").empty() ? columns.cell("name") : columns.cell("label");
    actor.record.name = label.empty() ? id : label;
    actor.record.short_name = columns.cell("short");
    actor.record.note = columns.cell("note");
    actor.record.kind = model::ActorKind::other;
    if (const std::string kind = columns.cell("kind"); !kind.empty()) {
        const auto known = model::parse_kind(slug(kind));
        if (!known) return "the kind of an actor is unknown";
        actor.record.kind = *known;
    }
    if (!read_optional(columns.cell("start"), actor.record.start, parse_date))
        return "the start cannot be read";
    if (!read_optional(columns.cell("end"), actor.record.end, parse_date)) return "the end cannot be read";
    if (actor.record.start && actor.record.end &&
        actor.record.end->earliest() <= actor.record.start->earliest()) {
        return "the end is not after the start";
    }
    read_codes(columns, actor.record);
    actor.record.aliases = list_elements(columns.cell("aliases"));
    std::erase(actor.record.aliases, std::string());
    actor.parent = columns.cell("parent");
    actor.sources = sources_.references(columns.cell("source"), columns.cell("locator"));
    actor.record.id = ids_.of(id);
    return {};
}

void CsvImport::read_actors(const InputFile& file) {
    TableReader table(file, log_);
    const Columns columns(table, options_);
    while (table.next()) {
        model::Draft::Actor actor;
        if (const std::string reason = actor_row(columns, actor); !reason.empty()) {
            table.skip(reason);
            continue;
        }
        table.use();
        by_id_.emplace(columns.cell("id"), draft_.actors.size());
        by_name_.emplace(actor.record.name, draft_.actors.size());
        draft_.actors.push_back(std::move(actor));
    }
    listed_ = true;
}

const model::Draft::Actor* CsvImport::find_actor(const std::string& text) {
    if (const auto found = by_id_.find(text); found != by_id_.end()) return &draft_.actors[found->second];
    if (const auto found = by_name_.find(text); found != by_name_.end()) return &draft_.actors[found->second];
    if (listed_) return nullptr;
    model::Draft::Actor actor;
    actor.record.id = ids_.of(text);
    actor.record.name = text;
    actor.record.kind = model::ActorKind::other;
    by_id_.emplace(text, draft_.actors.size());
    return &draft_.actors.emplace_back(std::move(actor));
}

std::string CsvImport::tie_row(const Columns& columns, TieRow& tie) {
    const std::string first = columns.cell("actor1"), second = columns.cell("actor2");
    if (first.empty() || second.empty()) return "an end has no name";
    if (!read_optional(columns.cell("date"), tie.date, parse_date)) return "the date cannot be read";
    if (!read_optional(columns.cell("start"), tie.start, parse_date)) return "the start cannot be read";
    if (!read_optional(columns.cell("end"), tie.end, parse_date)) return "the end cannot be read";
    if (tie.date && (tie.start || tie.end)) return "both a date and a start or end";
    if (!read_optional(columns.cell("sign"), tie.sign, parse_sign)) return "the sign cannot be read";
    if (!read_optional(columns.cell("weight"), tie.weight, parse_number)) return "the weight is no number";
    const auto directed = parse_truth(columns.cell("directed"));
    if (!directed) return "directed is neither yes nor no";
    tie.directed = *directed;
    tie.id = columns.cell("id");
    tie.type = columns.cell("type");
    tie.type_label = columns.cell("type_label");
    tie.type_weight = parse_number(columns.cell("type_weight"));
    tie.label = columns.cell("label");
    tie.note = columns.cell("note");
    tie.confidence = columns.cell("confidence");
    tie.count = columns.cell("count");
    tie.offset = columns.cell("offset");
    const model::Draft::Actor* const source = find_actor(first);
    tie.source = source == nullptr ? std::string() : source->record.id;  // the second may move the first
    const model::Draft::Actor* const target = find_actor(second);
    tie.target = target == nullptr ? std::string() : target->record.id;
    if (tie.source.empty() || tie.target.empty()) return "an actor that the table of actors does not list";
    for (const std::string& name : {first, second}) {
        if (std::string reason = outside_life(tie, find_actor(name)->record); !reason.empty()) return reason;
    }
    return {};
}

void CsvImport::read_ties(const InputFile& file) {
    TableReader table(file, log_);
    const Columns columns(table, options_);
    for (const auto& [role, column] : options_.columns) static_cast<void>(table.column(column));
    const std::string title = file.name.substr(file.name.find_last_of("/\\") + 1);
    while (table.next()) {
        TieRow tie;
        std::string reason = tie_row(columns, tie);
        if (reason.empty()) {
            tie.sources = sources_.references(columns.cell("source"), columns.cell("locator"));
            if (!sources_listed_) {
                tie.sources.insert(tie.sources.begin(),
                                   {sources_.id_of(title), "line " + std::to_string(table.line())});
            }
            reason = ties_.take(tie);
        }
        reason.empty() ? table.use() : table.skip(reason);
    }
}

model::Draft CsvImport::finish() {
    std::map<std::string, std::string> ids;
    for (const auto& places : {by_name_, by_id_}) {
        for (const auto& [text, place] : places) ids[text] = draft_.actors[place].record.id;
    }
    for (model::Draft::Actor& actor : draft_.actors) {
        if (actor.parent.empty()) continue;
        const auto found = ids.find(actor.parent);
        if (found == ids.end()) {
            log_.remarks.push_back("the parent " + model::in_quotes(actor.parent) + " of " +
                                   model::in_quotes(actor.record.name) + " is not listed, and was left out");
        }
        actor.parent = found == ids.end() ? std::string() : found->second;
    }
    settle_focus(ids, draft_, log_);
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
        static_cast<void>(table.column(mapped == options.columns.end() ? missing : mapped->second));
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
