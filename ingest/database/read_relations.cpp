// Almost always the keys follow each other without a gap. Then a row's key says where its record goes, and
// threads with a connection each can read a part of the keys each, straight into the one vector. Where
// rows were taken out, one thread reads them in order.
#include "ingest/database/read_relations.hpp"

#include <algorithm>
#include <future>
#include <limits>
#include <thread>

#include "ingest/pass.hpp"

namespace entente::ingest {

namespace {

/// No row of relations is shorter: it has a header, an id and two actors.
constexpr std::uint64_t least_row_bytes = 16;
constexpr std::size_t rows_worth_a_thread = 50'000;
constexpr unsigned most_threads = 4;

enum Column {
    key,
    id,
    actor1,
    actor2,
    type,
    date,
    start,
    end,
    weight,
    count,
    offset,
    confidence,
    label,
    note,
    source,
    locator
};

struct Span {
    std::int64_t from = 1, to = 0;
    [[nodiscard]] bool empty() const { return to < from; }
    [[nodiscard]] std::uint64_t size() const {
        return empty() ? 0 : static_cast<std::uint64_t>(to) - static_cast<std::uint64_t>(from) + 1;
    }
};

/// The least and the greatest key.
Span keys_of(const Connection& connection) {
    const auto get = [&](const char* sql) {
        Statement statement(connection, sql);
        return statement.step() && statement.kind(0) == ValueKind::integer
                   ? std::optional(statement.integer(0))
                   : std::nullopt;
    };
    const auto from = get("SELECT min(key) FROM relations NOT INDEXED");
    const auto to = get("SELECT max(key) FROM relations NOT INDEXED");
    return from && to ? Span{*from, *to} : Span{};
}

void fill(TableRows& row, const Tables& tables, model::Relation& into) {
    row.text(id, into.id);
    if (const auto found = row.needed_reference(actor1, tables.actors, "actors"))
        into.source = model::ActorIndex{*found};
    if (const auto found = row.needed_reference(actor2, tables.actors, "actors"))
        into.target = model::ActorIndex{*found};
    if (const auto found = row.needed_reference(type, tables.types, "types"))
        into.type = model::TypeIndex{*found};
    into.date = row.date(date);
    into.start = row.date(start);
    into.end = row.date(end);
    into.own_weight = row.number(weight);
    const auto events = row.needed_integer(count);
    if (events && (*events < 1 || *events > std::numeric_limits<std::uint32_t>::max())) {
        row.problem(count, model::ProblemCode::bad_count, "is not between 1 and 1000000000");
    }
    into.count = static_cast<std::uint32_t>(events.value_or(1));
    into.offset = row.needed_number(offset).value_or(0);
    into.confidence = row.number(confidence);
    row.text(label, into.label);
    row.text(note, into.note);
    if (row.has(source)) {
        if (const auto found = row.needed_reference(source, tables.sources, "sources")) {
            into.sources.push_back({model::SourceIndex{*found}, {}});
            row.text(locator, into.sources.back().locator);
        }
    } else if (row.has(locator)) {
        row.problem(locator, model::ProblemCode::unknown_id,
                    "is a place in a source, but there is no source");
    }
}

/// Rows with keys from..to into `rows`, whose first is that of `base`; how many there were.
std::size_t read_part(const Connection& connection, const Tables& tables, Reading& reading, Span part,
                      std::int64_t base, std::vector<model::Relation>& rows, Pass pass) {
    TableRows row(connection, table_shape("relations"), reading, part.from, part.to);
    std::size_t read = 0;
    for (; row.next(); ++read) {
        if (row.key() < part.from || row.key() > part.to) {
            reading.damaged("a row of relations is out of place");
        }
        fill(row, tables, rows[static_cast<std::size_t>(row.key() - base)]);
        pass.reach(read);
    }
    pass.finish();
    return read;
}

struct Part {
    Reading reading;
    std::size_t read = 0;
};

/// Whether all keys of `all` are there; then `rows` are read.
bool read_dense(const DatabasePlace& place, const Tables& tables, Reading& reading, Span all,
                std::vector<model::Relation>& rows, model::Progress* progress) {
    const std::size_t size = all.size();
    const std::size_t cores = std::clamp(std::thread::hardware_concurrency(), 1U, most_threads);
    const std::size_t threads = std::clamp<std::size_t>(size / rows_worth_a_thread, 1, cores);
    rows.resize(size);
    model::expect(progress, size, "relations");
    const auto work = [&](std::size_t i) {
        const auto before = [&](std::size_t step) {
            return static_cast<std::int64_t>(size * step / threads);
        };
        const Span keys{all.from + before(i), all.from + (before(i + 1) - 1)};
        const Connection connection = Connection::reading(place);
        Part part{Reading(place)};
        part.read = read_part(connection, tables, part.reading, keys, all.from, rows,
                              Pass(progress, keys.size(), keys.size()));
        return part;
    };
    std::vector<std::future<Part>> parts;
    for (std::size_t i = 1; i < threads; ++i) {
        parts.push_back(std::async(std::launch::async, work, i));
    }
    std::vector<Part> done{work(0)};
    for (auto& part : parts) {
        done.push_back(part.get());
    }
    std::size_t read = 0;
    for (const Part& part : done) {
        read += part.read;
        for (const model::Problem& problem : part.reading.problems()) {
            reading.problem(problem);
        }
    }
    return read == size;
}

/// Counting the rows takes time of its own, and is done for whoever looks on.
std::uint64_t rows_to_come(const Connection& connection, model::Progress* progress) {
    if (progress == nullptr) return 0;
    Statement statement(connection, "SELECT count(*) FROM relations NOT INDEXED");
    const std::int64_t rows = statement.step() ? statement.integer(0) : 0;
    progress->expect(static_cast<std::uint64_t>(rows), "relations");
    return static_cast<std::uint64_t>(rows);
}

Relations read_sparse(const Connection& connection, const Tables& tables, Reading& reading,
                      model::Progress* progress) {
    Relations out;
    const std::uint64_t rows = rows_to_come(connection, progress);
    Pass pass(progress, rows, rows);
    TableRows row(connection, table_shape("relations"), reading);
    while (row.next()) {
        out.keys.add(row.key());
        fill(row, tables, out.rows.emplace_back());
        pass.reach(out.rows.size());
    }
    pass.finish();
    return out;
}

/// References after the first of a relation.
void read_further_sources(const Connection& connection, const Tables& tables, Reading& reading,
                          Relations& relations) {
    TableRows row(connection, table_shape("relation_sources"), reading);
    while (row.next()) {
        const auto relation = row.needed_reference(0, relations.keys, "relations");
        const auto found = row.needed_reference(2, tables.sources, "sources");
        if (relation && found) {
            auto& sources = relations.rows[*relation].sources;
            sources.push_back({model::SourceIndex{*found}, {}});
            row.text(3, sources.back().locator);
        }
    }
}

}  // namespace

Relations read_relations(const DatabasePlace& place, const Connection& connection, const Tables& tables,
                         Reading& reading, model::Progress* progress) {
    Relations out;
    const Span all = keys_of(connection);
    const bool likely_dense = all.size() <= 100 + place.size / least_row_bytes;
    if (likely_dense) {
        Reading dense(place);
        if (read_dense(place, tables, dense, all, out.rows, progress)) {
            out.keys = Keys(all.from, out.rows.size());
            for (const model::Problem& problem : dense.problems()) {
                reading.problem(problem);
            }
        } else {
            out.rows = {};
        }
    }
    if (out.rows.size() != all.size()) {
        out = read_sparse(connection, tables, reading, progress);
    }
    read_further_sources(connection, tables, reading, out);
    return out;
}

}  // namespace entente::ingest
