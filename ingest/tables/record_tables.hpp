// Records that are neither actors nor ties, as CSV tables: files of their own in a folder of tables, data of
// the graph in GraphML. ingest/formats/record_rows.hpp reads them.
#pragma once

#include <string>

#include "entente/model/network.hpp"

namespace entente::ingest {

/// id,title,author,publisher,date,url,note
std::string sources_table(const model::Network& network);
/// type,label,nature,directed,weight,description
std::string types_table(const model::Network& network);
/// era,label,start,end,note
std::string eras_table(const model::Network& network);
/// network,title,description,observed_start,observed_end,focus1,focus2: one row
std::string network_table(const model::Network& network);

}  // namespace entente::ingest
