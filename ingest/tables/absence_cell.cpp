#include "ingest/tables/absence_cell.hpp"

#include "ingest/draft_parts.hpp"
#include "ingest/tables/list_cell.hpp"

namespace entente::ingest {

std::string absence_cell(const model::Actor& actor) {
    std::vector<std::string> all;
    for (const model::Absence& absence : actor.absences) {
        all.push_back(absence.start.to_string() + "/" + absence.end.to_string());
    }
    return list_cell(all);
}

bool read_absences(std::string_view cell, model::Actor& actor) {
    actor.absences.clear();
    bool readable = true;
    for (const std::string& element : list_elements(cell)) {
        const std::size_t slash = element.find('/');
        const auto start = parse_date(element.substr(0, slash));
        const auto end = slash == std::string::npos ? std::nullopt : parse_date(element.substr(slash + 1));
        readable = readable && start && end;
        if (readable) actor.absences.push_back({*start, *end});
    }
    readable = readable && !model::misplaced_absence(actor);
    if (!readable) actor.absences.clear();
    return readable;
}

}  // namespace entente::ingest
