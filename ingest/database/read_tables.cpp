#include "ingest/database/read_tables.hpp"

#include <fmt/format.h>

#include <stdexcept>

#include "ingest/database/shape_check.hpp"

namespace entente::ingest {

namespace {

std::string meta(const Connection& connection, Reading& reading, std::string_view key) {
    Statement statement(connection, "SELECT value FROM meta WHERE key = ?1");
    statement.bind(1, key);
    if (!statement.step()) {
        return {};
    }
    if (statement.kind(0) != ValueKind::text) {
        reading.problem(fmt::format("meta.{}", key), model::ProblemCode::wrong_type, "expected a text", "");
        return {};
    }
    reading.take_text(statement.text(0).size());
    return std::string(statement.text(0));
}

void read_meta(const Connection& connection, Reading& reading, model::Draft& draft) {
    const auto text = [&](std::string_view key) { return meta(connection, reading, key); };
    const auto date = [&](std::string_view key) {
        const std::string value = text(key);
        const auto out = model::Date::parse(value);
        if (!out && !value.empty()) {
            reading.problem(fmt::format("meta.{}", key), model::ProblemCode::not_a_date,
                            model::in_quotes(value) + " is not a date that exists",
                            "write 1954, 1954-05 or 1954-05-19, with ~ at the end if approximate");
        }
        return out;
    };
    if (const std::string format = text("format"); format != database_format) {
        reading.problem("meta.format", model::ProblemCode::unknown_version,
                        fmt::format("the format is {}, not \"{}\"",
                                    format.empty() ? "missing" : model::in_quotes(format), database_format),
                        "use the program that made it, or a newer one");
    }
    draft.id = text("id");
    draft.title = text("title");
    draft.description = text("description");
    draft.observed_start = date("observed_start");
    draft.observed_end = date("observed_end");
    std::string first = text("focus1");
    std::string second = text("focus2");
    if (!first.empty() || !second.empty()) {
        draft.focus = {std::move(first), std::move(second)};
    }
}

void read_eras(const Connection& connection, Reading& reading, Tables& into) {
    TableRows rows(connection, table_shape("eras"), reading);
    while (rows.next()) {
        into.eras.add(rows.key());
        const auto start = rows.date(3);
        const auto end = rows.date(4);
        if (!start || !end) {
            rows.problem(start ? 4 : 3, model::ProblemCode::missing_key, "an era needs a start and an end");
            continue;
        }
        model::Era era{{}, {}, *start, *end, {}};
        rows.text(1, era.id);
        rows.text(2, era.label);
        rows.text(5, era.note);
        into.draft.eras.push_back(std::move(era));
    }
}

void read_types(const Connection& connection, Reading& reading, Tables& into) {
    TableRows rows(connection, table_shape("types"), reading);
    while (rows.next()) {
        into.types.add(rows.key());
        model::RelationType type;
        std::string nature;
        rows.text(1, type.id);
        rows.text(2, type.label);
        rows.text(3, nature);
        if (nature != "state" && nature != "event") {
            rows.problem(3, model::ProblemCode::unknown_choice, model::in_quotes(nature) + " is not a nature",
                         "write state or event");
        }
        type.nature = nature == "state" ? model::Nature::state : model::Nature::event;
        const auto directed = rows.needed_integer(4);
        if (directed && *directed != 0 && *directed != 1) {
            rows.problem(4, model::ProblemCode::bad_value, fmt::format("{} is neither 0 nor 1", *directed));
        }
        type.directed = directed == 1;
        type.weight = rows.needed_number(5).value_or(0);
        rows.text(6, type.description);
        into.draft.types.push_back(std::move(type));
    }
}

void read_sources(const Connection& connection, Reading& reading, Tables& into) {
    TableRows rows(connection, table_shape("sources"), reading);
    while (rows.next()) {
        into.sources.add(rows.key());
        model::Source source;
        rows.text(1, source.id);
        rows.text(2, source.title);
        rows.text(3, source.author);
        rows.text(4, source.publisher);
        source.date = rows.date(5);
        rows.text(6, source.url);
        rows.text(7, source.note);
        into.draft.sources.push_back(std::move(source));
    }
}

/// Parents come after: they may stand further down.
void read_actors(const Connection& connection, Reading& reading, Tables& into) {
    TableRows rows(connection, table_shape("actors"), reading);
    while (rows.next()) {
        into.actors.add(rows.key());
        model::Draft::Actor actor;
        std::string kind;
        rows.text(1, actor.record.id);
        rows.text(2, actor.record.name);
        rows.text(3, actor.record.short_name);
        rows.text(4, kind);
        if (const auto parsed = model::parse_kind(kind)) {
            actor.record.kind = *parsed;
        } else {
            rows.problem(4, model::ProblemCode::unknown_choice,
                         model::in_quotes(kind) + " is not a kind of actor");
        }
        actor.record.start = rows.date(6);
        actor.record.end = rows.date(7);
        rows.text(8, actor.record.note);
        into.draft.actors.push_back(std::move(actor));
    }
}

void read_parents(const Connection& connection, Reading& reading, Tables& into) {
    TableRows rows(connection, table_shape("actors"), reading);
    for (std::size_t i = 0; rows.next() && i < into.draft.actors.size(); ++i) {
        if (rows.has(5)) {
            if (const auto parent = rows.needed_reference(5, into.actors, "actors")) {
                into.draft.actors[i].parent = into.draft.actors[*parent].record.id;
            }
        }
    }
}

void read_absences(const Connection& connection, Reading& reading, Tables& into) {
    if (!has_table(connection, "absences")) return;
    TableRows rows(connection, table_shape("absences"), reading);
    while (rows.next()) {
        const auto actor = rows.needed_reference(0, into.actors, "actors");
        const auto start = rows.date(2), end = rows.date(3);
        if (!start || !end) {
            rows.problem(start ? 3 : 2, model::ProblemCode::missing_key,
                         "an absence needs a start and an end");
        } else if (actor)
            into.draft.actors[*actor].record.absences.push_back({*start, *end});
    }
}

void read_aliases_and_codes(const Connection& connection, Reading& reading, Tables& into) {
    TableRows aliases(connection, table_shape("aliases"), reading);
    while (aliases.next()) {
        if (const auto actor = aliases.needed_reference(0, into.actors, "actors")) {
            std::string alias;
            aliases.text(2, alias);
            into.draft.actors[*actor].record.aliases.push_back(std::move(alias));
        }
    }
    TableRows codes(connection, table_shape("codes"), reading);
    while (codes.next()) {
        if (const auto actor = codes.needed_reference(0, into.actors, "actors")) {
            std::string list, code;
            codes.text(1, list);
            codes.text(2, code);
            into.draft.actors[*actor].record.codes.insert_or_assign(std::move(list), std::move(code));
        }
    }
}

void read_actor_sources(const Connection& connection, Reading& reading, Tables& into) {
    TableRows rows(connection, table_shape("actor_sources"), reading);
    while (rows.next()) {
        const auto actor = rows.needed_reference(0, into.actors, "actors");
        const auto source = rows.needed_reference(2, into.sources, "sources");
        if (actor && source) {
            std::string locator;
            rows.text(3, locator);
            into.draft.actors[*actor].sources.push_back({into.draft.sources[*source].id, std::move(locator)});
        }
    }
}

}  // namespace

const TableShape& table_shape(std::string_view name) {
    for (const TableShape& shape : table_shapes()) {
        if (shape.name == name) {
            return shape;
        }
    }
    throw std::logic_error("no table of that name");
}

Tables read_tables(const Connection& connection, Reading& reading) {
    Tables out;
    read_meta(connection, reading, out.draft);
    read_eras(connection, reading, out);
    read_types(connection, reading, out);
    read_sources(connection, reading, out);
    read_actors(connection, reading, out);
    read_parents(connection, reading, out);
    read_absences(connection, reading, out);
    read_aliases_and_codes(connection, reading, out);
    read_actor_sources(connection, reading, out);
    return out;
}

}  // namespace entente::ingest
