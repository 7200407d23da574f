#include "ingest/formats/source_list.hpp"

#include <utility>

#include "ingest/tables/list_cell.hpp"

namespace entente::ingest {

bool SourceList::add(model::Source source) {
    const std::string name = source.id;
    const auto [slot, added] = ids_.try_emplace(name);
    if (!added) return false;
    slot->second = source.id = fresh_.fresh(name);
    if (source.title.empty()) source.title = name;
    sources_.push_back(std::move(source));
    return true;
}

const std::string& SourceList::id_of(const std::string& name) {
    model::Source source;
    source.id = source.title = name;
    add(std::move(source));
    return ids_.at(name);
}

std::vector<model::Draft::Reference> SourceList::references(const std::string& source,
                                                            const std::string& locator) {
    std::vector<model::Draft::Reference> out;
    const std::vector<std::string> places = list_elements(locator);
    const std::vector<std::string> names = list_elements(source);
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (!names[i].empty())
            out.push_back({id_of(names[i]), i < places.size() ? places[i] : std::string()});
    }
    return out;
}

}  // namespace entente::ingest
