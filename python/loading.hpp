// Networks and profiles from files and texts, and back.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "entente/model/network.hpp"
#include "entente/model/profiles.hpp"
#include "entente/report/report.hpp"
#include "python/frame.hpp"

namespace entente::python {

using NetworkPointer = std::shared_ptr<model::Network>;
using ProfilesPointer = std::shared_ptr<model::Profiles>;

/// The JSON form. `name` is what messages call the text.
NetworkPointer read_json(const std::string& text, const std::string& name);
/// The JSON form in a file, packed or not.
NetworkPointer read_json_file(const std::string& path);
NetworkPointer read_database(const std::string& path);
bool is_database(const std::string& head);

/// What an import may be told; see ingest::ImportOptions and ingest::EventOptions.
struct ImportChoices {
    std::map<std::string, std::string> columns;
    std::vector<std::string> actors;
    std::string since, until;
    bool strict = false;
    bool end_included = false;         ///< tables of one's own
    std::string period = "month";      ///< event data
    std::string event_types = "root";  ///< event data
    std::vector<std::string> where;    ///< event data
};

/// What an import gives: a network, or profiles; and where the rows went.
struct Imported {
    NetworkPointer network;
    ProfilesPointer profiles;
    std::size_t read = 0, used = 0;
    std::vector<std::string> remarks;  ///< what the user should know
    std::vector<std::string>
        skipped;  ///< `12 rows skipped: actor code 999 is in no code list`, and rows noted
};

/// A file's name and content.
using NamedText = std::pair<std::string, std::string>;

Imported import_files(const std::string& format, const std::vector<std::string>& paths,
                      const ImportChoices& choices);
Imported import_texts(const std::string& format, const std::vector<NamedText>& texts,
                      const ImportChoices& choices);

/// name,what,citation: a row a format that can be imported.
FramePointer formats();

/// The table actor,item,value as profiles, with remarks.
std::pair<ProfilesPointer, std::vector<std::string>> read_profiles(
    const NamedText& table, const std::optional<std::pair<double, double>>& scale);
std::pair<ProfilesPointer, std::vector<std::string>> read_profiles_file(
    const std::string& path, const std::optional<std::pair<double, double>>& scale);

/// Files of an export, whose names are empty where the format makes one; and what it could not hold.
struct Exported {
    std::vector<NamedText> files;
    std::vector<std::string> remarks;
};
Exported export_network(const model::Network& network, const std::string& format);
/// Name and ending of each.
std::vector<std::pair<std::string, std::string>> export_formats();

/// A new file at `path`, which must not exist.
void write_database(const model::Network& network, const std::string& path);

/// The report's files, and what was left out. `name` is how its commands name the network.
report::Report make_report(const model::Network& network, const std::string& name, const std::string& title,
                           bool documents, const std::string& language);

}  // namespace entente::python
