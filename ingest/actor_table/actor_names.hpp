// Which of the known actors a cell means: by its id, by a code of its own, or by the table of countries.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "entente/ingest/actor_table.hpp"

namespace entente::ingest {

/// The column that names actors: ids and codes, or codes of one list.
struct ActorColumnOf {
    std::size_t column = 0;
    std::string list;  ///< empty: ids, or codes of iso3 or cow
};

class ActorNames {
public:
    explicit ActorNames(const std::vector<KnownActor>& known);

    /// `list` as ActorColumnOf::list. Without a year only codes that one known actor has.
    [[nodiscard]] std::optional<std::uint32_t> find(const std::string& text, const std::string& list,
                                                    std::optional<int> year) const;

private:
    [[nodiscard]] std::optional<std::uint32_t> by_code(const std::string& code, const std::string& list,
                                                       std::optional<int> year) const;

    std::map<std::string, std::uint32_t> ids_;
    std::map<std::pair<std::string, std::string>, std::vector<std::uint32_t>> codes_;  // by list and code
};

}  // namespace entente::ingest
