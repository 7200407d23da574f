#include "ingest/formats/csv_actors.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "ingest/formats/record_rows.hpp"
#include "ingest/tables/absence_cell.hpp"
#include "ingest/tables/list_cell.hpp"

namespace entente::ingest {

void CsvActors::read_codes(const Columns& columns, model::Actor& actor) const {
    for (const auto& [role, list] :
         {std::pair("ccode", "cow"), std::pair("gwcode", "gw"), std::pair("iso3", "iso3")}) {
        if (const std::string code = columns.cell(role); !code.empty()) actor.codes[list] = code;
    }
    for (const std::string& element : list_elements(columns.cell("codes"))) {
        auto [list, code] = split_pair(element);
        if (!list.empty() && !code.empty()) actor.codes[list] = std::move(code);
    }
}

std::optional<RowRefusal> CsvActors::read_kind(const Columns& columns, model::ActorKind& kind) const {
    const std::string text = columns.cell("kind");
    if (text.empty()) return std::nullopt;
    if (const auto known = model::parse_kind(slug(text))) {
        kind = *known;
        return std::nullopt;
    }
    std::vector<std::string> kinds;
    for (const model::ActorKind each : model::all_kinds()) kinds.emplace_back(to_string(each));
    const std::string meant = model::nearest(slug(text), kinds);
    return columns.refusal("kind", "the kind of an actor is unknown",
                           fmt::format("the kind {} is unknown", model::in_quotes(text)),
                           meant.empty() ? fmt::format("the kinds are {}", fmt::join(kinds, ", "))
                                         : "is " + model::in_quotes(meant) + " meant?");
}

std::optional<RowRefusal> CsvActors::row(const Columns& columns, model::Draft::Actor& actor) {
    const std::string id = columns.cell("id");
    if (id.empty()) return RowRefusal{"an actor without an id"};
    if (const auto first = by_id_.find(id); first != by_id_.end()) {
        const Origin& there = origins_[first->second];
        return columns.refusal("id", "an actor listed twice",
                               fmt::format("the actor {} is listed already, in {}:{}", model::in_quotes(id),
                                           there.file, there.line),
                               "delete one of the two, or give it an id of its own");
    }
    const std::string label = columns.cell("label").empty() ? columns.cell("name") : columns.cell("label");
    model::Actor& record = actor.record;
    record.name = label.empty() ? id : label;
    record.short_name = columns.cell("short");
    record.note = columns.cell("note");
    record.kind = model::ActorKind::other;
    if (auto refusal = read_kind(columns, record.kind)) return refusal;
    if (auto refusal = columns.read_date("start", record.start)) return refusal;
    if (auto refusal = columns.read_date("end", record.end)) return refusal;
    if (record.start && record.end && record.end->earliest() <= record.start->earliest()) {
        return columns.refusal("end", "the end is not after the start",
                               fmt::format("the end {} is not after the start {}", record.end->to_string(),
                                           record.start->to_string()),
                               "an end is the first day, month or year after");
    }
    if (!read_absences(columns.cell("absences"), record)) {
        return columns.refusal(
            "absences", "the absences cannot be read, or are not within the life",
            fmt::format("the absences {} cannot be read, or do not lie one after the other "
                        "within the life",
                        model::in_quotes(columns.cell("absences"))),
            "write them as 1941/1991, with ` | ` between two");
    }
    read_codes(columns, record);
    record.aliases = list_elements(columns.cell("aliases"));
    std::erase(record.aliases, std::string());
    actor.parent = columns.cell("parent");
    record.id = ids_.of(id);
    return std::nullopt;
}

void CsvActors::read(const InputFile& file, SourceList& sources) {
    TableReader table(file, log_);
    const Columns columns(table, options_);
    columns.remark_unused(false, log_);
    while (table.next()) {
        model::Draft::Actor actor;
        if (const auto refusal = row(columns, actor)) {
            table.skip(*refusal);
            continue;
        }
        table.use();
        actor.sources = sources.references(columns.cell("source"), columns.cell("locator"));
        by_id_.emplace(columns.cell("id"), actors_.size());
        by_name_.emplace(actor.record.name, actors_.size());
        origins_.push_back({file.name, table.line()});
        log_.origins["actors " + actor.record.id] = origins_.back();
        actors_.push_back(std::move(actor));
    }
    listed_ += (listed_.empty() ? "" : ", ") + file.name;
}

std::optional<std::size_t> CsvActors::find(const std::string& text) {
    if (const auto found = by_id_.find(text); found != by_id_.end()) return found->second;
    if (const auto found = by_name_.find(text); found != by_name_.end()) return found->second;
    if (!listed_.empty()) return std::nullopt;
    model::Draft::Actor actor;
    actor.record.id = ids_.of(text);
    actor.record.name = text;
    actor.record.kind = model::ActorKind::other;
    by_id_.emplace(text, actors_.size());
    actors_.push_back(std::move(actor));
    return actors_.size() - 1;
}

/// The id or label that is nearest, whatever its case and accents; empty when none is near.
const std::string& CsvActors::near(const std::string& text) {
    const auto [slot, added] = near_.try_emplace(text);
    if (!added) return slot->second;
    std::vector<std::string> words, written;
    for (const auto* places : {&by_id_, &by_name_}) {
        for (const auto& [word, place] : *places) {
            words.push_back(slug(word));
            written.push_back(word);
        }
    }
    const auto found = std::find(words.begin(), words.end(), model::nearest(slug(text), words));
    if (found != words.end()) slot->second = written[static_cast<std::size_t>(found - words.begin())];
    return slot->second;
}

RowRefusal CsvActors::unlisted(const std::string& text) {
    const std::string& meant = near(text);
    return {"an actor that the table of actors does not list",
            fmt::format("the actor {} is not in {}", model::in_quotes(text), listed_),
            meant.empty() ? "list it there" : "is " + model::in_quotes(meant) + " meant?"};
}

void CsvActors::finish(model::Draft& draft) {
    std::map<std::string, std::string> ids;
    for (const auto& places : {by_name_, by_id_}) {
        for (const auto& [text, place] : places) ids[text] = actors_[place].record.id;
    }
    for (std::size_t i = 0; i < actors_.size(); ++i) {
        std::string& parent = actors_[i].parent;
        if (parent.empty()) continue;
        const auto found = ids.find(parent);
        if (found == ids.end()) {
            const std::string& meant = near(parent);
            log_.note(
                "a parent that is no actor, left out",
                at_row(&origins_[i].file, origins_[i].line,
                       fmt::format("the parent {} of {} is not listed", model::in_quotes(parent),
                                   model::in_quotes(actors_[i].record.name)),
                       meant.empty() ? "list it as an actor" : "is " + model::in_quotes(meant) + " meant?"));
        }
        parent = found == ids.end() ? std::string() : found->second;
    }
    draft.actors = std::move(actors_);
    settle_focus(ids, draft, log_);
}

}  // namespace entente::ingest
