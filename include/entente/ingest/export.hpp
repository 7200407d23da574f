// Writing the field's file formats: the table of formats, and what a format cannot hold.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "entente/model/network.hpp"

namespace entente::ingest {

/// One file of an export. A format that makes one file leaves `name` empty, since the user names it;
/// one that makes a folder names each file in it.
struct ExportedFile {
    std::string name;     ///< path within the folder; may be empty, see above
    std::string content;  ///< its bytes
};

/// What an export gives.
struct Export {
    std::vector<ExportedFile> files;  ///< in the order in which they are listed
    /// What of this network the format cannot hold or holds in another form, for the user to know.
    /// Each without a full stop; empty when nothing is lost.
    std::vector<std::string> remarks;
};

/// One row of the table. Adding a format is its own source and test, and one row here.
struct ExportFormat {
    std::string_view name = {};    ///< `graphml`
    std::string_view ending = {};  ///< `.graphml`
    std::string_view what = {};    ///< `for Gephi, Cytoscape, igraph, NetworkX`
    bool folder = false;           ///< writes several files into a folder
    /// The network in this format.
    Export (*write)(const model::Network& network) = nullptr;
    /// What of a network it cannot hold, in a sentence; `nothing` for those that hold it all.
    std::string_view loses = {};
};

/// In the order in which help lists them; the first is JSON, which holds everything.
std::span<const ExportFormat> export_formats();

// The weight of a tie is written without its sign, and the sign (1, 0 or -1) in a column of its own,
// because the layouts and path measures of most readers need weights of at least 0; Pajek, whose users
// work with signed lines, gets the signed value. Parallel ties stay parallel. An event has a date; a
// state has a start and an end, which is the first day after it and empty while it goes on.

// What the three formats below hold, import_files() reads back; the lists that stand in one cell
// (`CIA | The Agency`) and what else is in which column is in ingest/tables/columns.hpp.

/// actors.csv and ties.csv, sources.csv, types.csv, eras.csv and network.csv: UTF-8, LF, header first, dates
/// as in JSON (`1954-05`). Cells are model::csv_cell()s. They hold everything.
Export write_csv(const model::Network& network);

/// GraphML 1.0, one key a column; types, eras and sources as CSV tables in the data of the graph. Holds
/// everything. Undirected throughout when every tie is undirected; else directed, and the key `directed`
/// tells which ties are meant to be read both ways, since most readers refuse files that mix the two.
Export write_graphml(const model::Network& network);

/// GEXF 1.3, dynamic: actors and ties last from the first to the last day (both included, as GEXF has
/// it) on which they are there; the dates as far as they are known are in the columns start_date and
/// end_date. Direction as in write_graphml(). Types come back in the order of their first ties, and the
/// observation period to the day.
Export write_gexf(const model::Network& network);

/// Pajek: one line list with signed values, the type as label, and years as time points
/// (`[1954-1965]`, `*` for still open). The labels of vertices are actor ids.
Export write_pajek(const model::Network& network);

}  // namespace entente::ingest
