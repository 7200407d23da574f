#include "ingest/formats/record_rows.hpp"

#include <cmath>
#include <set>
#include <utility>

#include "entente/model/csv.hpp"
#include "ingest/formats/csv_columns.hpp"
#include "ingest/tables/unused_columns.hpp"

namespace entente::ingest {

namespace {

/// The columns of one table by name, apostrophes before formulas taken away.
class Row {
public:
    Row(const TableReader& table, bool end_included) : table_(table), end_included_(end_included) {}
    [[nodiscard]] std::string operator[](std::string_view column) const {
        return std::string(model::csv_text(table_.cell(table_.find(column))));
    }
    [[nodiscard]] std::string number(std::string_view column) const {
        return std::string(model::csv_text(table_.number_text(table_.find(column))));
    }
    [[nodiscard]] std::optional<model::Date> end(std::string_view column) const {
        const auto date = parse_date((*this)[column]);
        return date && end_included_ ? date_after(*date) : date;
    }
    [[nodiscard]] Origin origin() const { return {table_.name(), table_.line()}; }

private:
    const TableReader& table_;
    bool end_included_;
};

/// `it is "x"`, for the cell to blame.
RowRefusal refusal(const std::string& reason, const std::string& cell, const std::string& mend) {
    return {reason, reason + ": " + model::in_quotes(cell), mend};
}

/// These say why a row cannot be used.
std::optional<RowRefusal> read_source(const Row& row, const Records& records) {
    model::Source source;
    source.id = row["id"];
    source.title = row["title"];
    source.author = row["author"];
    source.publisher = row["publisher"];
    source.url = row["url"];
    source.note = row["note"];
    if (source.id.empty()) return RowRefusal{"a source without an id"};
    if (const std::string date = row["date"]; !date.empty() && !(source.date = parse_date(date))) {
        return refusal("the date of a source cannot be read", date, date_advice(date));
    }
    if (records.sources.add(std::move(source))) return std::nullopt;
    return refusal("a source listed twice", row["id"], "delete one of the two");
}

std::optional<RowRefusal> read_type(const Row& row, const Records& records) {
    model::RelationType type;
    type.id = row["type"];
    type.label = row["label"].empty() ? type.id : row["label"];
    type.description = row["description"];
    const std::string nature = slug(row["nature"]);
    const auto directed = parse_truth(row["directed"]);
    const auto weight = parse_number(row.number("weight"));
    if (type.id.empty()) return RowRefusal{"a type without an id"};
    if (nature != "state" && nature != "event") {
        return refusal("the nature of a type is neither state nor event", row["nature"],
                       "a state lasts, an event happens");
    }
    if (!directed) return refusal("directed is neither yes nor no", row["directed"], "write true or false");
    if (!weight || std::abs(*weight) > 10) {
        return refusal("the weight of a type is no number between -10 and 10", row["weight"],
                       "-10 is war, 10 the closest cooperation");
    }
    type.nature = nature == "state" ? model::Nature::state : model::Nature::event;
    type.directed = *directed;
    type.weight = *weight;
    if (!records.ties.declare(type)) return refusal("a type listed twice", type.id, "delete one of the two");
    records.log.origins["types " + slug(type.id)] = row.origin();
    return std::nullopt;
}

std::optional<RowRefusal> read_era(const Row& row, const Records& records) {
    const auto start = parse_date(row["start"]), end = row.end("end");
    if (row["era"].empty()) return RowRefusal{"an era without an id"};
    if (!start || !end) {
        return refusal("an era without a start and an end", row["start"] + ".." + row["end"],
                       date_advice(start ? row["end"] : row["start"]));
    }
    const std::string label = row["label"].empty() ? row["era"] : row["label"];
    const std::string id = slug(row["era"]);
    records.draft.eras.push_back({id, label, *start, *end, row["note"]});
    records.log.origins["eras " + id] = row.origin();
    return std::nullopt;
}

/// Cuts the period to that of the draft as well: outside either, one of the two tables of ties has no data,
/// which is not the same as no ties. False when nothing is left.
bool meet(const model::Draft& draft, std::optional<model::Date>& start, std::optional<model::Date>& end) {
    if (draft.observed_start->earliest() > start->earliest()) start = draft.observed_start;
    if (draft.observed_end->earliest() < end->earliest()) end = draft.observed_end;
    return start->earliest() < end->earliest();
}

std::optional<RowRefusal> read_network(const Row& row, const Records& records) {
    model::Draft& draft = records.draft;
    auto start = parse_date(row["observed_start"]), end = row.end("observed_end");
    if (!start || !end || end->earliest() <= start->earliest()) {
        return refusal("the observation period has no start and end in order",
                       row["observed_start"] + ".." + row["observed_end"],
                       "give the first day, and the first day after, as YYYY, YYYY-MM or YYYY-MM-DD");
    }
    Origin& origin = records.log.origins["network"];
    if (origin.line != 0) {
        const Origin here = row.origin();
        const auto own_start = start, own_end = end;
        if (!meet(draft, start, end)) {
            return refusal("the observation periods of two tables of the network do not meet",
                           row["observed_start"] + ".." + row["observed_end"], "import them one by one");
        }
        const bool same = draft.observed_start == own_start && draft.observed_end == own_end;
        if (!same && records.differing != nullptr) *records.differing = true;
        records.log.note(
            "a second title and focus, which replace the first; observed is what both tables observe",
            at_row(&here.file, here.line,
                   "replaces what " + origin.file + " says of the network; both observe " +
                       start->to_string() + ".." + end->to_string(),
                   "leave one of the two out, or say --from and --to"));
    }
    origin = row.origin();
    if (!row["network"].empty()) draft.id = slug(row["network"]);
    draft.title = row["title"];
    draft.description = row["description"];
    draft.observed_start = start;
    draft.observed_end = end;
    if (!row["focus1"].empty() && !row["focus2"].empty()) draft.focus = {row["focus1"], row["focus2"]};
    return std::nullopt;
}

struct Kind {
    std::optional<RowRefusal> (*read)(const Row&, const Records&);
    std::vector<std::string> columns;
};

const Kind source_table{read_source, {"id", "title", "author", "publisher", "date", "url", "note"}};
const Kind type_table{read_type, {"type", "label", "nature", "directed", "weight", "description"}};
const Kind era_table{read_era, {"era", "label", "start", "end", "note"}};
const Kind network_table{
    read_network, {"network", "title", "description", "observed_start", "observed_end", "focus1", "focus2"}};

/// What the table holds; nullptr when it is none of these.
const Kind* kind_of(const TableReader& table) {
    if (table.find("actor1")) return nullptr;
    if (table.find("id") && table.find("title") && table.find("publisher")) return &source_table;
    if (table.find("type") && table.find("nature") && table.find("weight")) return &type_table;
    if (table.find("era") && table.find("start") && table.find("end")) return &era_table;
    if (table.find("network") && table.find("observed_start")) return &network_table;
    return nullptr;
}

}  // namespace

bool holds_records(const TableReader& table) {
    return kind_of(table) != nullptr;
}

void read_records(TableReader& table, const Records& records) {
    const Kind& kind = *kind_of(table);
    std::set<std::size_t> used;
    for (const std::string& column : kind.columns) {
        if (const auto place = table.find(column)) used.insert(*place);
    }
    if (const std::string unused = unused_columns(table, used, kind.columns); !unused.empty()) {
        records.log.remarks.push_back(table.name() + ": " + unused);
    }
    while (table.next()) {
        const auto refusal = kind.read(Row(table, records.end_included), records);
        refusal ? table.skip(*refusal) : table.use();
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
