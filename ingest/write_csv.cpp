// Three tables with a header, for spreadsheets, R, Python and SQL.
#include "entente/ingest/export.hpp"
#include "entente/model/csv.hpp"
#include "ingest/columns.hpp"

namespace entente::ingest {

namespace {

/// Lines of cells; the comma before all but the first.
class Lines {
public:
    void cell(std::string_view text) { raw(model::csv_cell(text)); }
    void raw(std::string_view cell) {
        if (!first_) {
            text_ += ',';
        }
        text_ += cell;
        first_ = false;
    }
    void end() {
        text_ += '\n';
        first_ = true;
    }
    [[nodiscard]] const std::string& text() const { return text_; }

private:
    std::string text_;
    bool first_ = true;
};

template <class Columns>
void header(Lines& lines, const Columns& columns) {
    for (const auto& column : columns) {
        lines.cell(column.name);
    }
    lines.end();
}

template <class Columns, class Record>
void row(Lines& lines, const Columns& columns, const model::Network& network, const Record& record) {
    for (const auto& column : columns) {
        const std::string value = column.value(network, record);
        column.type == ColumnType::text ? lines.cell(value) : lines.raw(value);
    }
    lines.end();
}

std::string sources_table(const model::Network& network) {
    Lines lines;
    for (const std::string_view name : {"id", "title", "author", "publisher", "date", "url", "note"}) {
        lines.cell(name);
    }
    lines.end();
    for (const model::Source& source : network.sources()) {
        const std::string date = source.date ? source.date->to_string() : std::string();
        for (const std::string_view cell :
             {std::string_view(source.id), std::string_view(source.title), std::string_view(source.author),
              std::string_view(source.publisher), std::string_view(date), std::string_view(source.url),
              std::string_view(source.note)}) {
            lines.cell(cell);
        }
        lines.end();
    }
    return lines.text();
}

}  // namespace

Export write_csv(const model::Network& network) {
    Lines actors;
    header(actors, actor_columns());
    for (const model::Actor& actor : network.actors()) {
        row(actors, actor_columns(), network, actor);
    }
    Lines ties;
    header(ties, tie_columns());
    for (std::size_t i = 0; i < network.relations().size(); ++i) {
        row(ties, tie_columns(), network, model::index_at<model::RelationIndex>(i));
    }
    Export out;
    out.files = {
        {"actors.csv", actors.text()}, {"ties.csv", ties.text()}, {"sources.csv", sources_table(network)}};
    out.remarks = lost_in_columns(network);
    out.remarks.push_back("the observation period " + network.observed_start().to_string() + " to " +
                          network.observed_end().to_string() +
                          " is left out: the tables have no place for it");
    return out;
}

}  // namespace entente::ingest
