// Tables with a header each, for spreadsheets, R, Python and SQL. They hold the whole network.
#include "entente/ingest/export.hpp"
#include "ingest/tables/columns.hpp"
#include "ingest/tables/csv_lines.hpp"
#include "ingest/tables/record_tables.hpp"

namespace entente::ingest {

namespace {

template <class Columns>
void header(CsvLines& lines, const Columns& columns) {
    for (const auto& column : columns) {
        lines.cell(column.name);
    }
    lines.end();
}

template <class Columns, class Record>
void row(CsvLines& lines, const Columns& columns, const model::Network& network, const Record& record) {
    for (const auto& column : columns) {
        const std::string value = column.value(network, record);
        column.type == ColumnType::text ? lines.cell(value) : lines.raw(value);
    }
    lines.end();
}

}  // namespace

Export write_csv(const model::Network& network) {
    CsvLines actors;
    header(actors, actor_columns());
    for (const model::Actor& actor : network.actors()) {
        row(actors, actor_columns(), network, actor);
    }
    CsvLines ties;
    header(ties, tie_columns());
    for (std::size_t i = 0; i < network.relations().size(); ++i) {
        row(ties, tie_columns(), network, model::index_at<model::RelationIndex>(i));
    }
    Export out;
    out.files = {{"actors.csv", actors.text()},           {"ties.csv", ties.text()},
                 {"sources.csv", sources_table(network)}, {"types.csv", types_table(network)},
                 {"eras.csv", eras_table(network)},       {"network.csv", network_table(network)}};
    return out;
}

}  // namespace entente::ingest
