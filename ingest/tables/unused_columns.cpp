#include "ingest/tables/unused_columns.hpp"

#include <algorithm>

namespace entente::ingest {

std::string unused_columns(const TableReader& table, const std::set<std::size_t>& used,
                           const std::vector<std::string>& known) {
    std::vector<std::string> missing;
    std::copy_if(known.begin(), known.end(), std::back_inserter(missing),
                 [&](const std::string& name) { return !table.find(name); });
    std::string list;
    for (std::size_t i = 0; i < table.header().size(); ++i) {
        const std::string& name = table.header()[i];
        if (name.empty() || used.contains(i)) continue;
        std::string small = name;
        for (char& c : small) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        const std::string near = model::nearest(small, missing);
        list += (list.empty() ? "" : ", ") + name;
        if (!near.empty()) list += " (is " + model::in_quotes(near) + " meant?)";
    }
    return list.empty() ? list : "columns not used: " + list;
}

}  // namespace entente::ingest
