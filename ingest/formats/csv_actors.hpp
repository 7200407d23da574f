// The actors of an import of tables: those that a table lists, else the ends of ties.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "ingest/formats/csv_columns.hpp"
#include "ingest/formats/source_list.hpp"

namespace entente::ingest {

class CsvActors {
public:
    CsvActors(const ImportOptions& options, ImportLog& log) : options_(options), log_(log) {}

    /// Reads a table of actors, each row used or skipped.
    void read(const InputFile& file, SourceList& sources);

    /// The actor of that id or label, made if no table lists actors; a place among them, which stays.
    std::optional<std::size_t> find(const std::string& text);
    [[nodiscard]] const model::Actor& operator[](std::size_t place) const { return actors_[place].record; }
    /// What is wrong with a row of ties that names an actor whom find() does not know.
    RowRefusal unlisted(const std::string& text);

    /// Moves the actors into the draft, with ids for parents and focus; a parent that is not listed is left
    /// out, and noted.
    void finish(model::Draft& draft);

private:
    std::optional<RowRefusal> row(const Columns& columns, model::Draft::Actor& actor);
    std::optional<RowRefusal> read_kind(const Columns& columns, model::ActorKind& kind) const;
    void read_codes(const Columns& columns, model::Actor& actor) const;
    const std::string& near(const std::string& text);

    const ImportOptions& options_;
    ImportLog& log_;
    Ids ids_{"actor"};
    std::vector<model::Draft::Actor> actors_;
    std::vector<Origin> origins_;                 // of those that are listed
    std::map<std::string, std::size_t> by_id_;    // by id as written
    std::map<std::string, std::size_t> by_name_;  // by label as written
    std::map<std::string, std::string> near_;     // what was probably meant, by what was written
    std::string listed_;                          // the table of actors; empty: there is none
};

}  // namespace entente::ingest
