#include "entente/ingest/libraries.hpp"

#include <sqlite3.h>
#include <zip.h>
#include <zlib.h>

#include <nlohmann/json.hpp>
#include <pugixml.hpp>

namespace entente::ingest {

std::vector<model::Library> libraries() {
    return {
        {"nlohmann/json",
         model::dotted_version(NLOHMANN_JSON_VERSION_MAJOR, NLOHMANN_JSON_VERSION_MINOR,
                               NLOHMANN_JSON_VERSION_PATCH),
         "JSON"},
        {"pugixml",
         model::dotted_version(PUGIXML_VERSION / 1000, PUGIXML_VERSION / 10 % 100, PUGIXML_VERSION % 10),
         "GraphML, GEXF"},
        {"SQLite", sqlite3_libversion(), "networks in .db files"},
        {"zlib", zlibVersion(), "files packed by gzip"},
        {"libzip", zip_libzip_version(), "zip archives"},
    };
}

}  // namespace entente::ingest
