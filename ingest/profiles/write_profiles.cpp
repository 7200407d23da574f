#include "entente/ingest/profiles.hpp"
#include "entente/model/csv.hpp"
#include "ingest/tables/columns.hpp"

namespace entente::ingest {

std::string write_profiles_csv(const model::Profiles& profiles) {
    const bool with_periods =
        profiles.periods.size() > 1 || (profiles.periods.size() == 1 && !profiles.periods.front().empty());
    const bool with_weights = !profiles.weights.empty();
    const auto cells = [](const std::vector<std::string>& texts) {
        std::vector<std::string> out;
        for (const std::string& text : texts) out.push_back(model::csv_cell(text));
        return out;
    };
    const std::vector<std::string> actors = cells(profiles.actors), items = cells(profiles.items),
                                   periods = cells(profiles.periods);
    std::string out = "actor,item,value";
    if (with_periods) out += ",period";
    if (with_weights) out += ",weight";
    out += '\n';
    for (const model::Answer& answer : profiles.answers) {
        out += actors[answer.actor];
        out += ',';
        out += items[answer.item];
        out += ',';
        out += shortest(answer.value);
        if (with_periods) out += ',' + periods[answer.period];
        if (with_weights) out += ',' + shortest(profiles.weights[answer.item]);
        out += '\n';
    }
    return out;
}

}  // namespace entente::ingest
