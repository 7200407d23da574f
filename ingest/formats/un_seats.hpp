// Who sat in the General Assembly: the states behind the codes of voting records.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

namespace entente::ingest {

/// Gives states the ids that every import gives them.
class UnSeats {
public:
    /// The id of the state that voted under `code` of `list` (iso2, iso3, cow) in `year`; with no code,
    /// under `name`. Records carry today's codes back, so that a code stands for the state that had in
    /// that year the COW number that goes with it (RU in 1970 is `soviet-union`, YU in 2010 `serbia`); where
    /// there was none, for the state that has the code nearest in time, since some voted before they
    /// counted as states (IN in 1946). What the table of countries doesn't have is a state all the same,
    /// under an id made of its name or code.
    const std::string& state(const std::string& list, const std::string& code, const std::string& name,
                             int year);

    /// What the user should know: codes that no list has, and how China's seat was read.
    [[nodiscard]] std::vector<std::string> remarks() const;

private:
    std::string find(const std::string& list, const std::string& code, const std::string& name, int year);

    std::map<std::tuple<std::string, std::string, int>, std::string> ids_;  // by list, code or name, year
    std::set<std::string> unknown_;
    bool china_before_1950_ = false;
    bool taiwan_ = false;
};

}  // namespace entente::ingest
