#include "ingest/formats/record_rows.hpp"

#include <cmath>
#include <utility>

#include "entente/model/csv.hpp"

namespace entente::ingest {

namespace {

/// The columns of one table by name, apostrophes before formulas taken away.
class Row {
public:
    explicit Row(const TableReader& table) : table_(table) {}
    [[nodiscard]] std::string operator[](std::string_view column) const {
        return std::string(model::csv_text(table_.cell(table_.find(column))));
    }

private:
    const TableReader& table_;
};

/// These give the reason why a row cannot be used, or nothing.
std::string read_source(const Row& row, const Records& records) {
    model::Source source;
    source.id = row["id"];
    source.title = row["title"];
    source.author = row["author"];
    source.publisher = row["publisher"];
    source.url = row["url"];
    source.note = row["note"];
    if (source.id.empty()) return "a source without an id";
    if (const std::string date = row["date"]; !date.empty() && !(source.date = parse_date(date))) {
        return "the date of a source cannot be read";
    }
    return records.sources.add(std::move(source)) ? std::string() : "a source listed twice";
}

std::string read_type(const Row& row, const Records& records) {
    model::RelationType type;
    type.id = row["type"];
    type.label = row["label"].empty() ? type.id : row["label"];
    type.description = row["description"];
    const std::string nature = slug(row["nature"]);
    const auto directed = parse_truth(row["directed"]);
    const auto weight = parse_number(row["weight"]);
    if (type.id.empty()) return "a type without an id";
    if (nature != "state" && nature != "event") return "the nature of a type is neither state nor event";
    if (!directed) return "directed is neither yes nor no";
    if (!weight || std::abs(*weight) > 10) return "the weight of a type is no number between -10 and 10";
    type.nature = nature == "state" ? model::Nature::state : model::Nature::event;
    type.directed = *directed;
    type.weight = *weight;
    return records.ties.declare(type) ? std::string() : "a type listed twice";
}

std::string read_era(const Row& row, const Records& records) {
    const auto start = parse_date(row["start"]), end = parse_date(row["end"]);
    if (row["era"].empty()) return "an era without an id";
    if (!start || !end) return "an era without a start and an end";
    const std::string label = row["label"].empty() ? row["era"] : row["label"];
    records.draft.eras.push_back({slug(row["era"]), label, *start, *end, row["note"]});
    return {};
}

std::string read_network(const Row& row, const Records& records) {
    model::Draft& draft = records.draft;
    const auto start = parse_date(row["observed_start"]), end = parse_date(row["observed_end"]);
    if (!start || !end || end->earliest() <= start->earliest()) {
        return "the observation period has no start and end in order";
    }
    if (!row["network"].empty()) draft.id = slug(row["network"]);
    draft.title = row["title"];
    draft.description = row["description"];
    draft.observed_start = start;
    draft.observed_end = end;
    if (!row["focus1"].empty() && !row["focus2"].empty()) draft.focus = {row["focus1"], row["focus2"]};
    return {};
}

using ReadRow = std::string (*)(const Row&, const Records&);

/// What the table holds; nullptr when it is none of these.
ReadRow reader_of(const TableReader& table) {
    if (table.find("actor1")) return nullptr;
    if (table.find("id") && table.find("title") && table.find("publisher")) return read_source;
    if (table.find("type") && table.find("nature") && table.find("weight")) return read_type;
    if (table.find("era") && table.find("start") && table.find("end")) return read_era;
    if (table.find("network") && table.find("observed_start")) return read_network;
    return nullptr;
}

}  // namespace

bool holds_records(const TableReader& table) {
    return reader_of(table) != nullptr;
}

void read_records(TableReader& table, const Records& records) {
    const ReadRow read = reader_of(table);
    while (table.next()) {
        const std::string reason = read(Row(table), records);
        reason.empty() ? table.use() : table.skip(reason);
    }
}

void settle_focus(const std::map<std::string, std::string>& ids, model::Draft& draft, ImportLog& log) {
    if (!draft.focus) return;
    for (std::string& word : *draft.focus) {
        const auto found = ids.find(word);
        if (found == ids.end()) {
            log.remarks.push_back("the focus " + model::in_quotes(word) + " is no actor, and is left out");
            draft.focus.reset();
            return;
        }
        word = found->second;
    }
}

}  // namespace entente::ingest
