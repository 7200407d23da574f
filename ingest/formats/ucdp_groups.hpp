// Who the groups in UCDP's lists are. A list of names and the list of their numbers stand side by side,
// but the numbers are sorted by themselves, so that the n-th number is not the n-th name's.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace entente::ingest {

/// One row's list of groups: side B where it has no state.
struct GroupList {
    std::string names;  ///< `Lashkar-e-Islam, TTP`
    std::string ids;    ///< `356, 399`
    std::string place;  ///< where they fight, which tells groups of one name apart
};

struct Group {
    std::string key;  ///< the same for the same group in all lists
    std::string name;
    std::string id;  ///< UCDP's number; empty when the lists don't tell it
    std::string place;
};

/// The parts of a list, without the blanks around them.
std::vector<std::string> split_list(std::string_view text);

/// The names in a list that is known to have `count` of them; a comma within a name (`Democracy, Peace and
/// Justice`) or within parentheses does not separate.
std::vector<std::string> split_names(std::string_view text, std::size_t count);

/// The groups of each list, in the order of the lists. A name that ever stands alone, or that is the only
/// one left when the others of its row are known, has its number; any other is known by name and place.
std::vector<std::vector<Group>> identify_groups(const std::vector<GroupList>& lists);

}  // namespace entente::ingest
