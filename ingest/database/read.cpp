// A network out of a database.
#include <fmt/format.h>

#include <array>
#include <charconv>
#include <string>
#include <utility>

#include "entente/ingest/database.hpp"
#include "ingest/database/read_relations.hpp"
#include "ingest/database/read_tables.hpp"
#include "ingest/database/shape_check.hpp"

namespace entente::ingest {

namespace {

/// Where the checks of the model and the tables call the same thing by other names.
constexpr std::array<std::pair<std::string_view, std::string_view>, 12> other_names{{
    {"id", "meta.id"},
    {"title", "meta.title"},
    {"description", "meta.description"},
    {"observed.start", "meta.observed_start"},
    {"observed.end", "meta.observed_end"},
    {"focus[0]", "meta.focus1"},
    {"focus[1]", "meta.focus2"},
    {".start", ".start_date"},
    {".end", ".end_date"},
    {".short", ".short_name"},
    {".source", ".actor1"},
    {".target", ".actor2"},
}};

std::string_view other_name(std::string_view name) {
    for (const auto& [ours, theirs] : other_names) {
        if (name == ours) {
            return theirs;
        }
    }
    return name;
}

const Keys* keys_of(std::string_view list, const Tables& tables, const Relations& relations) {
    return list == "relations" ? &relations.keys
           : list == "actors"  ? &tables.actors
           : list == "types"   ? &tables.types
           : list == "sources" ? &tables.sources
           : list == "eras"    ? &tables.eras
                               : nullptr;
}

/// `relations[12].start` as `relations[key 13].start_date`.
std::string in_tables(const std::string& path, const Tables& tables, const Relations& relations) {
    const std::size_t open = path.find('[');
    const std::size_t close = path.find(']');
    const Keys* const keys =
        open == std::string::npos ? nullptr : keys_of(path.substr(0, open), tables, relations);
    std::size_t position = 0;
    if (keys == nullptr || close == std::string::npos ||
        std::from_chars(path.data() + open + 1, path.data() + close, position).ec != std::errc() ||
        position >= keys->size()) {
        return std::string(other_name(path));
    }
    const std::string_view rest = std::string_view(path).substr(close + 1);
    return row_path(path.substr(0, open), (*keys)[position]) + std::string(other_name(rest));
}

std::vector<model::Problem> in_tables(std::vector<model::Problem> problems, const std::string& file,
                                      const Tables& tables, const Relations& relations) {
    for (model::Problem& problem : problems) {
        problem.file = file;
        problem.path = in_tables(problem.path, tables, relations);
        const std::string clash = in_tables(problem.clash, tables, relations);
        if (const std::size_t at = problem.what.find(problem.clash);
            !problem.clash.empty() && at != std::string::npos) {
            problem.what.replace(at, problem.clash.size(), clash);
        }
        problem.clash = clash;
    }
    return problems;
}

model::Network read(const DatabasePlace& place, model::Progress* progress) {
    const Connection connection = Connection::reading(place);
    check_shape(connection, place);
    Reading reading(place);
    Tables tables = read_tables(connection, reading);
    Relations relations = read_relations(place, connection, tables, reading, progress);
    if (!reading.problems().empty()) {
        throw model::DataError(reading.problems());
    }
    auto result = model::Network::build(std::move(tables.draft), std::move(relations.rows));
    if (auto* problems = std::get_if<std::vector<model::Problem>>(&result)) {
        throw model::DataError(in_tables(std::move(*problems), place.name, tables, relations));
    }
    return std::get<model::Network>(std::move(result));
}

}  // namespace

model::Network read_database(const std::string& path, model::Progress* progress) {
    return read(database_at(path), progress);
}

model::Network read_database_bytes(std::string_view bytes, const std::string& name,
                                   model::Progress* progress) {
    // A program may have left the file in write-ahead mode, which SQLite does not read from memory; all
    // is in the file itself once its log is gone.
    constexpr std::size_t write_version = 18;
    constexpr std::size_t read_version = 19;
    if (bytes.size() > read_version && bytes[read_version] == 2) {
        std::string plain(bytes);
        plain[write_version] = plain[read_version] = 1;
        return read(database_in(plain, name), progress);
    }
    return read(database_in(bytes, name), progress);
}

}  // namespace entente::ingest
