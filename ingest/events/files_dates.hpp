// What the names of files say of the time that they cover, where events can be dated long before it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "entente/ingest/cells.hpp"

namespace entente::ingest {

/// The first day, in days since 1970-01-01, of what a file covers that is named by it:
/// `20191024143000.export.CSV`, `a/201301.zip`, `1979.zip:1979.csv`. Empty for other names.
std::optional<std::int32_t> day_in_name(std::string_view name);

/// The remark that events are dated before the first day of all files, when every one of them is named by its
/// time: GDELT dates an event by its report, which may tell of what was a year ago, and the observation
/// period goes as far back. Empty when there are none.
std::string older_than_files(const Cells& cells, const std::vector<std::string>& files);

}  // namespace entente::ingest
