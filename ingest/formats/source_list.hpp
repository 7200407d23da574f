// The sources of a draft, as rows name them.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "ingest/draft_parts.hpp"

namespace entente::ingest {

/// What a row calls a source is the id of one that is listed, or a text of its own, which becomes the title
/// of a source.
class SourceList {
public:
    /// Lists a source; false when its id is listed already.
    bool add(model::Source source);

    /// The id of the source of this name, which is listed if it is not yet.
    const std::string& id_of(const std::string& name);

    /// `source` and `locator` are lists in a cell (ingest/tables/list_cell.hpp), the second as long as the
    /// first or empty.
    std::vector<model::Draft::Reference> references(const std::string& source, const std::string& locator);

    /// In the order in which they came.
    std::vector<model::Source> take() { return std::move(sources_); }

private:
    std::vector<model::Source> sources_;
    std::map<std::string, std::string> ids_;  // by name
    Ids fresh_{"source"};
};

}  // namespace entente::ingest
