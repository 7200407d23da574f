// A network into a database: plain rows in the order of the vectors, in one transaction, indices last.
#include <sys/stat.h>

#include <array>
#include <cerrno>
#include <string>

#include "entente/ingest/database.hpp"
#include "ingest/database/relation_table.hpp"
#include "ingest/database/schema.hpp"
#include "ingest/database/sqlite.hpp"
#include "ingest/events/cell_relation.hpp"
#include "ingest/events/event_records.hpp"

namespace entente::ingest {

namespace {

using model::Network;

/// An INSERT, filled from the left.
class Insert {
public:
    Insert(const Connection& connection, const std::string& table, int columns)
        : statement_(connection, "INSERT INTO " + table + " VALUES (" + parameters(columns) + ")") {}

    Insert& add(std::string_view text) {
        text.empty() ? statement_.bind_null(next_++) : statement_.bind(next_++, text);
        return *this;
    }
    Insert& add(const std::string& text) { return add(std::string_view(text)); }
    Insert& add(const std::optional<model::Date>& date) {
        texts_[static_cast<std::size_t>(next_)] = date ? date->to_string() : std::string();
        return add(texts_[static_cast<std::size_t>(next_)]);
    }
    Insert& add(std::size_t number) {
        statement_.bind(next_++, static_cast<std::int64_t>(number));
        return *this;
    }
    Insert& add(double number) {
        statement_.bind(next_++, number);
        return *this;
    }
    Insert& none() {
        statement_.bind_null(next_++);
        return *this;
    }
    void run() {
        statement_.run();
        next_ = 1;
    }

private:
    static std::string parameters(int columns) {
        std::string out = "?";
        for (int i = 1; i < columns; ++i) {
            out += ", ?";
        }
        return out;
    }

    Statement statement_;
    std::array<std::string, 16> texts_;  // of dates, until the row is in
    int next_ = 1;
};

void write_meta(const Connection& connection, const Network& network) {
    Insert insert(connection, "meta", 2);
    const auto add = [&](std::string_view key, std::string_view value) {
        if (!value.empty()) {
            insert.add(key).add(value).run();
        }
    };
    add("format", database_format);
    add("id", network.id());
    add("title", network.title());
    add("description", network.description());
    add("observed_start", network.observed_start().to_string());
    add("observed_end", network.observed_end().to_string());
    if (const auto& focus = network.focus()) {
        add("focus1", network[(*focus)[0]].id);
        add("focus2", network[(*focus)[1]].id);
    }
}

void write_eras_types_sources(const Connection& connection, const Network& network) {
    std::size_t key = 0;
    Insert eras(connection, "eras", 6);
    for (const model::Era& era : network.eras()) {
        eras.add(++key).add(era.id).add(era.label).add(era.start).add(era.end).add(era.note).run();
    }
    key = 0;
    Insert types(connection, "types", 7);
    for (const model::RelationType& type : network.types()) {
        types.add(++key).add(type.id).add(type.label).add(to_string(type.nature));
        types.add(std::size_t{type.directed}).add(type.weight).add(type.description).run();
    }
    key = 0;
    Insert sources(connection, "sources", 8);
    for (const model::Source& source : network.sources()) {
        sources.add(++key).add(source.id).add(source.title).add(source.author).add(source.publisher);
        sources.add(source.date).add(source.url).add(source.note).run();
    }
}

/// References from position `first` on, positions counted from 1.
void write_references(Insert& insert, std::size_t key, const std::vector<model::Reference>& references,
                      std::size_t first) {
    for (std::size_t i = first; i < references.size(); ++i) {
        insert.add(key).add(i + 1).add(position(references[i].source) + 1).add(references[i].locator).run();
    }
}

void write_actors(const Connection& connection, const Network& network) {
    Insert actors(connection, "actors", 9);
    Insert absences(connection, "absences", 4);
    Insert aliases(connection, "aliases", 3);
    Insert codes(connection, "codes", 3);
    Insert sources(connection, "actor_sources", 4);
    std::size_t key = 0;
    for (const model::Actor& actor : network.actors()) {
        actors.add(++key).add(actor.id).add(actor.name).add(actor.short_name).add(to_string(actor.kind));
        actor.parent ? actors.add(position(*actor.parent) + 1) : actors.none();
        actors.add(actor.start).add(actor.end).add(actor.note).run();
        for (std::size_t i = 0; i < actor.absences.size(); ++i) {
            const auto& [start, end] = actor.absences[i];
            absences.add(key).add(i + 1).add(std::optional(start)).add(std::optional(end)).run();
        }
        for (std::size_t i = 0; i < actor.aliases.size(); ++i) {
            aliases.add(key).add(i + 1).add(actor.aliases[i]).run();
        }
        for (const auto& [list, code] : actor.codes) {
            codes.add(key).add(list).add(code).run();
        }
        write_references(sources, key, actor.sources, 0);
    }
}

void write_relations(const Connection& connection, const Network& network) {
    RelationTable table(connection);
    Insert sources(connection, "relation_sources", 4);
    const auto text = [](const std::optional<model::Date>& date) {
        return date ? date->to_string() : std::string();
    };
    const auto number = [](auto index) { return static_cast<std::uint32_t>(position(index)); };
    std::size_t key = 0;
    for (const model::Relation& relation : network.relations()) {
        const std::string date = text(relation.date);
        const std::string start = text(relation.start);
        const std::string end = text(relation.end);
        RelationRow row{relation.id,
                        number(relation.source),
                        number(relation.target),
                        number(relation.type),
                        date,
                        start,
                        end,
                        relation.own_weight,
                        relation.count,
                        relation.offset,
                        relation.confidence,
                        relation.label,
                        relation.note,
                        {},
                        {}};
        if (!relation.sources.empty()) {
            row.source = number(relation.sources.front().source);
            row.locator = relation.sources.front().locator;
        }
        table.add(row);
        write_references(sources, ++key, relation.sources, 1);
    }
}

void write_cells(const Connection& connection, const EventImport& import) {
    RelationTable table(connection);
    each_event_record(import, [&](std::string_view id, const Cell& cell) {
        const CellRelation record = cell_relation(import.cells.period(), cell);
        const std::string date = record.date.to_string();
        RelationRow row;
        row.id = id;
        row.actor1 = import.actor_of.at(cell.actor1);
        row.actor2 = import.actor_of.at(cell.actor2);
        row.type = import.type_of.at(cell.type);
        row.date = date;
        row.weight = record.weight;
        row.count = record.count;
        row.offset = record.offset;
        row.source = 0;
        row.locator = record.locator;
        table.add(row);
    });
}

void refuse_what_is_there(const std::string& path) {
    struct stat info {};
    if (stat(path.c_str(), &info) == 0 && info.st_size > 0) {
        model::Problem problem;
        problem.file = path;
        problem.what = "is there and not empty";
        problem.mend = "choose another name";
        problem.code = model::ProblemCode::file_exists;
        throw model::DataError(std::move(problem));
    }
}

/// Everything but the relations from `network`; then what `add_relations` adds.
template <class AddRelations>
void write(const std::string& path, const Network& network, AddRelations add_relations) {
    refuse_what_is_there(path);
    Connection connection = Connection::creating(path);
    connection.run("BEGIN EXCLUSIVE; PRAGMA application_id=" + std::to_string(database_application) +
                   "; PRAGMA user_version=" + std::to_string(database_version));
    connection.run(std::string(create_tables()));
    write_meta(connection, network);
    write_eras_types_sources(connection, network);
    write_actors(connection, network);
    add_relations(connection);
    connection.run(std::string(create_indices()));
    connection.run("COMMIT");
    connection.close();
}

}  // namespace

bool is_database(std::string_view head) {
    using namespace std::string_view_literals;
    return head.starts_with("SQLite format 3\0"sv);
}

void write_database(const std::string& path, const Network& network) {
    write(path, network, [&](const Connection& connection) { write_relations(connection, network); });
}

void write_database(const std::string& path, const EventImport& import) {
    auto result = Network::build(import.draft);
    if (auto* problems = std::get_if<std::vector<model::Problem>>(&result)) {
        throw model::DataError(std::move(*problems));
    }
    write(path, std::get<Network>(result),
          [&](const Connection& connection) { write_cells(connection, import); });
}

}  // namespace entente::ingest
