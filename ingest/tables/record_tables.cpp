#include "ingest/tables/record_tables.hpp"

#include <initializer_list>
#include <string_view>

#include "ingest/tables/columns.hpp"
#include "ingest/tables/csv_lines.hpp"

namespace entente::ingest {

namespace {

void add_row(CsvLines& lines, std::initializer_list<std::string_view> cells) {
    for (const std::string_view cell : cells) lines.cell(cell);
    lines.end();
}

std::string text(const std::optional<model::Date>& date) {
    return date ? date->to_string() : std::string();
}

}  // namespace

std::string sources_table(const model::Network& network) {
    CsvLines lines;
    add_row(lines, {"id", "title", "author", "publisher", "date", "url", "note"});
    for (const model::Source& source : network.sources()) {
        add_row(lines, {source.id, source.title, source.author, source.publisher, text(source.date),
                        source.url, source.note});
    }
    return lines.text();
}

std::string types_table(const model::Network& network) {
    CsvLines lines;
    add_row(lines, {"type", "label", "nature", "directed", "weight", "description"});
    for (const model::RelationType& type : network.types()) {
        for (const std::string_view cell :
             {std::string_view(type.id), std::string_view(type.label), to_string(type.nature)}) {
            lines.cell(cell);
        }
        lines.raw(type.directed ? "true" : "false");
        lines.raw(shortest(type.weight));
        lines.cell(type.description);
        lines.end();
    }
    return lines.text();
}

std::string eras_table(const model::Network& network) {
    CsvLines lines;
    add_row(lines, {"era", "label", "start", "end", "note"});
    for (const model::Era& era : network.eras()) {
        add_row(lines, {era.id, era.label, era.start.to_string(), era.end.to_string(), era.note});
    }
    return lines.text();
}

std::string network_table(const model::Network& network) {
    const auto focus = [&](std::size_t i) {
        return network.focus() ? network[(*network.focus())[i]].id : std::string();
    };
    CsvLines lines;
    add_row(lines, {"network", "title", "description", "observed_start", "observed_end", "focus1", "focus2"});
    add_row(lines,
            {network.id(), network.title(), network.description(), network.observed_start().to_string(),
             network.observed_end().to_string(), focus(0), focus(1)});
    return lines.text();
}

}  // namespace entente::ingest
