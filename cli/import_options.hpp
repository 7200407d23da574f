// What `entente import` was told, as typed, and what its parts share.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "cli/command.hpp"
#include "cli/options.hpp"
#include "entente/ingest/import.hpp"

namespace entente::cli {

struct ImportArguments {
    std::string format;
    std::vector<std::string> files;
    List map;
    List actors;
    std::string from;
    std::string to;
    bool strict = false;
    bool end_included = false;
    std::string max_size;
    OutputOptions output;
    // Event data only.
    std::string period;
    std::string event_types;
    List where;
    unsigned threads = 0;
};

/// `--from` or `--to`; empty when not given. Throws UsageError.
std::optional<model::Date> import_date(const std::string& option, const std::string& text);

/// `--max-size`, or `usual` when not given. Throws UsageError.
std::uint64_t import_limit(const ImportArguments& arguments, std::uint64_t usual);

/// `writing network.json`, for cli/task.hpp.
std::string task_of_writing(const OutputOptions& output);

/// Whether `--verbose` brings more places of rows than the first few.
enum class Places { first_few, all_if_verbose };

/// Where the rows went, on stderr.
void print_log(const ingest::ImportLog& log, Places places = Places::all_if_verbose);

/// How many actors, relations and days the network has, on stderr.
void print_size(std::size_t actors, std::size_t relations, const std::string& start, const std::string& end);

/// Event data: folded, and written as JSON, as a database or as a table of cells.
Outcome import_events(const ingest::Format& format, const ImportArguments& arguments);

}  // namespace entente::cli
