// Phases: of a dyad, an actor, a network, or a series from outside.
#include "entente/report/phases_table.hpp"
#include "python/analysis.hpp"
#include "python/spelling.hpp"

namespace entente::python {

using request::PhaseTable;

FramePointer FoundPhases::table(const std::string& name) const {
    const auto table = request::choice_of<PhaseTable>(call.table, name,
                                                      {{"shifts", PhaseTable::shifts},
                                                       {"drivers", PhaseTable::drivers},
                                                       {"posterior", PhaseTable::posterior},
                                                       {"number", PhaseTable::number},
                                                       {"stands", PhaseTable::stands}});
    if (!uncertainty_ && (table == PhaseTable::posterior || table == PhaseTable::number)) {
        throw request::UsageError("there is no posterior: uncertainty=False leaves it out");
    }
    return frame(request::phase_table_of(table, {network_.get(), series_}, phases_, {}, call));
}

FramePointer FoundPhases::online(const std::optional<double>& expected) const {
    return frame(
        request::phase_table_of(PhaseTable::online, {network_.get(), series_}, phases_, expected, call));
}

std::vector<std::pair<std::string, std::vector<std::string>>> FoundPhases::words() const {
    std::vector<std::pair<std::string, std::vector<std::string>>> out;
    for (report::ShiftText& text : report::shift_texts({network_.get(), series_}, phases_)) {
        out.emplace_back(std::move(text.sentence), std::move(text.drivers));
    }
    return out;
}

std::vector<std::string> FoundPhases::method() const {
    return report::phases_method({network_.get(), series_}, phases_);
}

std::shared_ptr<FoundPhases> phases(const std::shared_ptr<model::Network>& network, const request::View& view,
                                    const request::Whose& whose, const request::PhaseChoices& choices) {
    const graph::PhaseOptions how = request::phase_options_of(choices, call);
    request::refuse_what_ties_are_not(how, whose, call);
    return std::make_shared<FoundPhases>(network, "", request::phases_of(*network, view, whose, how),
                                         how.uncertainty);
}

std::shared_ptr<FoundPhases> series_phases(const std::vector<model::DatedValue>& values,
                                           const std::string& name, const request::PhaseChoices& choices) {
    const graph::PhaseOptions how = request::phase_options_of(choices, call);
    request::refuse_values(values, how, call);
    return std::make_shared<FoundPhases>(nullptr, name, graph::series_phases(values, how), how.uncertainty);
}

}  // namespace entente::python
