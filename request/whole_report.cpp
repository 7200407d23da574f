#include "request/whole_report.hpp"

#include "entente/graph/libraries.hpp"
#include "entente/ingest/libraries.hpp"
#include "entente/render/libraries.hpp"
#include "entente/report/libraries.hpp"
#include "request/clock.hpp"

namespace entente::request {
namespace {

constexpr double seconds_per_index = 3;

}  // namespace

std::vector<model::Library> libraries() {
    std::vector<model::Library> all;
    for (const auto& of_layer :
         {graph::libraries(), ingest::libraries(), render::libraries(), report::libraries()}) {
        all.insert(all.end(), of_layer.begin(), of_layer.end());
    }
    return all;
}

report::ReportOptions report_options() {
    report::ReportOptions options;
    options.libraries = libraries();
    options.balance_clock = clocks_of(seconds_per_index);
    return options;
}

}  // namespace entente::request
