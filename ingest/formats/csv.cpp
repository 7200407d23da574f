// Tables made by hand or by a spreadsheet: actors and ties, each a file with a header.
//
// A table with the columns `actor1` and `actor2` (or those that the user maps to them) holds ties; one
// with `id` holds actors. Of actors: id, label, kind, parent, start, end, ccode, gwcode, iso3. Of ties:
// actor1, actor2, date or start and end, type, sign, weight, directed, label, source, note. A tie with a
// `date` is an event, any other a state; `end` is the first day after it, and a missing one means still
// open. Without a table of actors, the ties' ends are the actors.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "ingest/formats/readers.hpp"
#include "ingest/formats/tie_rows.hpp"
#include "ingest/table_reader.hpp"

namespace entente::ingest {

namespace {

constexpr std::array<std::string_view, 20> roles{
    "id",     "label", "kind", "parent", "start",  "end",      "ccode",  "gwcode", "iso3", "actor1",
    "actor2", "date",  "type", "sign",   "weight", "directed", "source", "note",   "name", "short"};

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
    Columns(const TableReader& table, const ImportOptions& options) : table_(table), options_(options) {}
    [[nodiscard]] std::optional<std::size_t> at(const std::string& role) const {
        const auto mapped = options_.columns.find(role);
        return table_.find(mapped == options_.columns.end() ? std::string_view(role) : mapped->second);
    }
    [[nodiscard]] const std::string& cell(const std::string& role) const { return table_.cell(at(role)); }

private:
    const TableReader& table_;
    const ImportOptions& options_;
};

std::optional<bool> parse_truth(const std::string& text) {
    const std::string word = slug(text);
    if (word == "1" || word == "true" || word == "yes" || word == "t" || word == "y") return true;
    if (text.empty() || word == "0" || word == "false" || word == "no" || word == "f" || word == "n")
        return false;
    return std::nullopt;
}

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
    void read_actors(const InputFile& file);
    void read_ties(const InputFile& file);
    model::Draft finish();
    bool listed = false;  ///< there is a table of actors

private:
    std::string actor_row(const Columns& columns, model::Draft::Actor& actor);
    std::string tie_row(const Columns& columns, TieRow& tie);
    std::string within_lives(TieRow& tie) const;
    const model::Draft::Actor* find_actor(const std::string& text);
    std::string source_of(const std::string& text);

    const ImportOptions& options_;
    ImportLog& log_;
    TieRows ties_;
    model::Draft draft_;
    Ids ids_, source_ids_;
    std::map<std::string, std::size_t> by_text_;  // actor by id or label as written
    std::map<std::string, std::size_t> by_id_;
    std::map<std::string, std::size_t> sources_;
};

std::string CsvImport::actor_row(const Columns& columns, model::Draft::Actor& actor) {
    const std::string& id = columns.cell("id");
    if (id.empty()) return "an actor without an id";
    if (by_text_.contains(id)) return "an actor listed twice";
    const std::string& label = columns.cell("label").empty() ? columns.cell("name") : columns.cell("label");
    actor.record.name = label.empty() ? id : label;
    actor.record.short_name = columns.cell("short");
    actor.record.note = columns.cell("note");
    actor.record.kind = model::ActorKind::other;
    if (const std::string& kind = columns.cell("kind"); !kind.empty()) {
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
    for (const auto& [role, list] :
         {std::pair("ccode", "cow"), std::pair("gwcode", "gw"), std::pair("iso3", "iso3")}) {
        if (!columns.cell(role).empty()) actor.record.codes[list] = columns.cell(role);
    }
    actor.parent = columns.cell("parent");
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
        by_text_.emplace(columns.cell("id"), draft_.actors.size());
        by_text_.emplace(actor.record.name, draft_.actors.size());
        by_id_.emplace(actor.record.id, draft_.actors.size());
        draft_.actors.push_back(std::move(actor));
    }
    listed = true;
}

const model::Draft::Actor* CsvImport::find_actor(const std::string& text) {
    const auto found = by_text_.find(text);
    if (found != by_text_.end()) return &draft_.actors[found->second];
    if (listed) return nullptr;
    model::Draft::Actor actor;
    actor.record.id = ids_.of(text);
    actor.record.name = text;
    actor.record.kind = model::ActorKind::other;
    by_text_.emplace(text, draft_.actors.size());
    by_id_.emplace(actor.record.id, draft_.actors.size());
    return &draft_.actors.emplace_back(std::move(actor));
}

std::string CsvImport::source_of(const std::string& text) {
    const std::string& id = source_ids_.of(text);
    if (sources_.try_emplace(text, draft_.sources.size()).second) {
        model::Source source;
        source.id = id;
        source.title = text;
        draft_.sources.push_back(std::move(source));
    }
    return id;
}

/// Nobody acts outside its life; a state without an end ends with the first of its actors.
std::string CsvImport::within_lives(TieRow& tie) const {
    const bool open = tie.start && !tie.end;
    for (const std::string& id : {tie.source, tie.target}) {
        const model::Actor& who = draft_.actors[by_id_.at(id)].record;
        const auto& first = tie.date ? tie.date : tie.start;
        const bool early = first && who.start && first->latest() < who.start->earliest();
        const bool late = who.end && ((tie.date && tie.date->earliest() > who.end->latest()) ||
                                      (tie.start && tie.start->earliest() >= who.end->latest()) ||
                                      (!open && tie.end && tie.end->earliest() > who.end->latest()));
        if (early || late) return "outside the life of an actor";
        if (open && who.end && (!tie.end || who.end->earliest() < tie.end->earliest())) tie.end = who.end;
    }
    return {};
}

std::string CsvImport::tie_row(const Columns& columns, TieRow& tie) {
    if (columns.cell("actor1").empty() || columns.cell("actor2").empty()) return "an end has no name";
    if (!read_optional(columns.cell("date"), tie.date, parse_date)) return "the date cannot be read";
    if (!read_optional(columns.cell("start"), tie.start, parse_date)) return "the start cannot be read";
    if (!read_optional(columns.cell("end"), tie.end, parse_date)) return "the end cannot be read";
    if (tie.date && (tie.start || tie.end)) return "both a date and a start or end";
    if (!read_optional(columns.cell("sign"), tie.sign, parse_sign)) return "the sign cannot be read";
    if (!read_optional(columns.cell("weight"), tie.weight, parse_number)) return "the weight is no number";
    const auto directed = parse_truth(columns.cell("directed"));
    if (!directed) return "directed is neither yes nor no";
    tie.directed = *directed;
    tie.type = columns.cell("type");
    tie.label = columns.cell("label");
    tie.note = columns.cell("note");
    for (const auto& [role, end] : {std::pair("actor1", &tie.source), std::pair("actor2", &tie.target)}) {
        const model::Draft::Actor* const actor = find_actor(columns.cell(role));
        if (actor == nullptr) return "an actor that the table of actors does not list";
        *end = actor->record.id;
    }
    return within_lives(tie);
}

void CsvImport::read_ties(const InputFile& file) {
    TableReader table(file, log_);
    const Columns columns(table, options_);
    for (const auto& [role, column] : options_.columns) static_cast<void>(table.column(column));
    const std::string title = file.name.substr(file.name.find_last_of("/\\") + 1);
    const std::string file_source = source_of(title);
    while (table.next()) {
        TieRow tie;
        std::string reason = tie_row(columns, tie);
        if (reason.empty()) {
            tie.sources.push_back({file_source, "line " + std::to_string(table.line())});
            const std::string& cited = columns.cell("source");
            if (!cited.empty()) tie.sources.push_back({source_of(cited), ""});
            reason = ties_.take(tie);
        }
        reason.empty() ? table.use() : table.skip(reason);
    }
}

model::Draft CsvImport::finish() {
    for (model::Draft::Actor& actor : draft_.actors) {
        if (actor.parent.empty()) continue;
        const auto found = by_text_.find(actor.parent);
        if (found == by_text_.end()) {
            log_.remarks.push_back("the parent " + model::in_quotes(actor.parent) + " of " +
                                   model::in_quotes(actor.record.name) + " is not listed, and was left out");
        }
        actor.parent = found == by_text_.end() ? std::string() : draft_.actors[found->second].record.id;
    }
    ties_.finish(draft_);
    return std::move(draft_);
}

bool holds_ties(const InputFile& file, const ImportOptions& options) {
    ImportLog unheard;
    const TableReader table(file, unheard);
    const Columns columns(table, options);
    if (columns.at("actor1") && columns.at("actor2")) return true;
    if (!columns.at("id")) {
        const auto mapped = options.columns.find(columns.at("actor1") ? "actor2" : "actor1");
        const std::string missing = columns.at("actor1") ? "actor2" : "actor1";
        static_cast<void>(table.column(mapped == options.columns.end() ? missing : mapped->second));
    }
    return false;
}

}  // namespace

model::Draft read_csv(std::span<const InputFile> files, const ImportOptions& options, ImportLog& log) {
    check_roles(options);
    CsvImport import(options, log);
    std::vector<const InputFile*> tie_files;
    for (const InputFile& file : files) {
        if (holds_ties(file, options)) {
            tie_files.push_back(&file);
        } else {
            import.read_actors(file);
        }
    }
    for (const InputFile* file : tie_files) import.read_ties(*file);
    return import.finish();
}

}  // namespace entente::ingest
