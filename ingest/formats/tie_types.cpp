// Of which type a tie is: the one of its text, its nature and its direction. Where types are declared they
// say what the row leaves open, and a row that contradicts the only nature of its type is refused, as in the
// JSON form.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "ingest/formats/tie_rows.hpp"

namespace entente::ingest {

namespace {

/// What a tie without a type is called.
std::string type_by_sign(const TieRow& row) {
    if (!row.sign && !row.weight) return "Tie";
    const double sign = row.sign.value_or(row.weight.value_or(1));
    const bool none = sign == 0 || row.weight == 0.0;
    return none ? "Neutral tie" : sign > 0 ? "Positive tie" : "Negative tie";
}

RowRefusal wrong_nature(const std::string& text, const TieRow& row) {
    const std::string type = model::in_quotes(text);
    if (row.date) {
        return {"a date, where the type is a state",
                fmt::format("a date, and the type {} is declared a state", type),
                "give the start, and the end if it ended"};
    }
    if (row.start) {
        return {"a start, where the type is an event",
                fmt::format("a start, and the type {} is declared an event", type), "give the date"};
    }
    return {"no date, where the type is an event",
            fmt::format("no date, and the type {} is declared an event", type), "give the date"};
}

}  // namespace

bool TieRows::declare(const model::RelationType& type) {
    const auto [slot, added] = by_key_.try_emplace({type.id, type.nature, type.directed}, types_.size());
    if (added) {
        declared_[type.id].push_back(types_.size());
        types_.push_back({type.id, type, true, {}});
    }
    return added;
}

/// Fills `key` with what the row says, and with what the declared types say where it does not.
std::optional<RowRefusal> TieRows::find_declared(const TieRow& row, TypeKey& key, std::size_t& declared) {
    auto& [text, nature, directed] = key;
    text = row.type.empty() ? type_by_sign(row) : row.type;
    nature = row.date ? model::Nature::event : model::Nature::state;
    directed = row.directed.value_or(false);
    declared = types_.size();
    const auto found = declared_.find(text);
    if (found == declared_.end()) return std::nullopt;
    for (const std::size_t i : found->second) {
        const model::RelationType& record = types_[i].record;
        const bool fits = !row.directed || record.directed == *row.directed;
        if (record.nature == nature && (declared == types_.size() || fits)) declared = i;
    }
    if (declared == types_.size()) return wrong_nature(text, row);
    directed = row.directed.value_or(types_[declared].record.directed);
    return std::nullopt;
}

/// The type of that key, made if there is none yet, with the weight of the one that is declared in another
/// direction.
std::size_t TieRows::type_at(const TieRow& row, const TypeKey& key, std::size_t declared) {
    const auto [slot, added] = by_key_.try_emplace(key, types_.size());
    if (!added) return slot->second;
    constexpr double most = 10;
    model::RelationType record;
    const std::string& text = std::get<0>(key);
    record.label = row.type_label.empty() ? text : row.type_label;
    record.nature = std::get<1>(key);
    record.directed = std::get<2>(key);
    std::optional<double> weight = row.type_weight;
    if (!weight && declared < types_.size()) weight = types_[declared].record.weight;
    const bool fixed = weight && std::abs(*weight) <= most;
    if (fixed) record.weight = *weight;
    types_.push_back({text, std::move(record), fixed, {}});
    return slot->second;
}

void TieRows::note_undeclared(const TieRow& row) {
    if (declared_.empty() || row.type.empty() || declared_.contains(row.type)) return;
    const auto [slot, added] = meant_.try_emplace(row.type);
    if (added) {
        std::vector<std::string> known;
        for (const auto& [text, types] : declared_) known.push_back(text);
        slot->second = model::nearest(row.type, known);
    }
    const std::string& near = slot->second;
    log_.note(
        "of a type that the table of types does not list",
        at_row(row.file, row.line, "the type " + model::in_quotes(row.type) + " is not in the table of types",
               near.empty() ? "add it there" : "is " + model::in_quotes(near) + " meant?"));
}

}  // namespace entente::ingest
