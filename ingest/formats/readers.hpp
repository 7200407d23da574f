// The readers that the table of formats (ingest/formats.cpp) lists: one format, one source.
//
// Each turns every row of its files into records of a Draft or into an entry of `log`, so that in the
// end log.read = log.used + all that log.skipped counts. Each throws model::DataError when a file is not
// of its format at all. The id of the network and, where a reader leaves them out, its title and
// observation period are filled in by import_files() (ingest/import.cpp).
#pragma once

#include <span>

#include "entente/ingest/import.hpp"

namespace entente::ingest {

model::Draft read_csv(std::span<const InputFile> files, const ImportOptions& options, ImportLog& log);
model::Draft read_edges(std::span<const InputFile> files, const ImportOptions& options, ImportLog& log);
model::Draft read_cow_alliances(std::span<const InputFile> files, const ImportOptions& options,
                                ImportLog& log);
model::Draft read_atop(std::span<const InputFile> files, const ImportOptions& options, ImportLog& log);
model::Draft read_cow_mid(std::span<const InputFile> files, const ImportOptions& options, ImportLog& log);
model::Draft read_ucdp(std::span<const InputFile> files, const ImportOptions& options, ImportLog& log);
model::Draft read_graphml(std::span<const InputFile> files, const ImportOptions& options, ImportLog& log);
model::Draft read_gexf(std::span<const InputFile> files, const ImportOptions& options, ImportLog& log);
model::Draft read_pajek(std::span<const InputFile> files, const ImportOptions& options, ImportLog& log);
model::Profiles read_atop_profiles(std::span<const InputFile> files, const ImportOptions& options,
                                   ImportLog& log);
model::Profiles read_un_votes(std::span<const InputFile> files, const ImportOptions& options, ImportLog& log);

}  // namespace entente::ingest
