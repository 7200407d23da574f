// Which column of an edge list holds what.
#pragma once

#include <optional>

#include "ingest/tables/table_reader.hpp"

namespace entente::ingest {

/// What an edge list looks like, in the terms of TableReader.
inline constexpr TextShape edge_list_shape{false, '\0', "#%"};

/// What its times are.
enum class Clock { calendar, seconds, milliseconds };

struct EdgeLayout {
    bool header = false;
    std::optional<std::size_t> source, target, sign, weight, time, start, end, type, label;
    Clock clock = Clock::calendar;
    bool starts = false;  ///< some row has a start
};

/// By the names in the header, or by what the columns hold where there is none; the log says what was taken
/// for what. Throws model::DataError for what is no edge list.
EdgeLayout edge_layout(const InputFile& file, const ImportOptions& options, ImportLog& log);

/// Throws model::DataError when the user names a column for what no edge list has.
void check_edge_roles(const ImportOptions& options);

}  // namespace entente::ingest
