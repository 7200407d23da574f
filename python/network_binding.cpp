#include "entente/report/tables.hpp"
#include "python/analysis.hpp"
#include "python/bindings.hpp"
#include "python/loading.hpp"
#include "python/spelling.hpp"

namespace entente::python {
namespace {

using model::Network;

std::string last_day(const Network& network) {
    return model::iso_date(network.observed().end - std::chrono::days(1));
}

py::object focus_of(const Network& network) {
    if (!network.focus()) return py::none();
    const auto& [first, second] = *network.focus();
    return py::make_tuple(network[first].id, network[second].id);
}

std::vector<std::string> actor_ids(const Network& network) {
    std::vector<std::string> ids;
    for (const model::Actor& actor : network.actors()) ids.push_back(actor.id);
    return ids;
}

FramePointer eras_of(const Network& network) {
    report::Table table{{{"era", "", 0}, {"label", "", 0}, {"start", "", 0}, {"end", "", 0}, {"note", "", 0}},
                        {}};
    for (const model::Era& era : network.eras()) {
        const report::Cell note = era.note.empty() ? report::Cell() : report::Cell(era.note);
        table.rows.push_back({era.id, era.label, era.start.to_string(), era.end.to_string(), note});
    }
    return frame(std::move(table));
}

FramePointer periods_of(const Network& network, const request::View& view) {
    const request::Seen at = request::seen(network, view);
    report::Table table{{{"period", "", 0}, {"label", "", 0}, {"start", "", 0}, {"end", "", 0}}, {}};
    for (const graph::Period& period : at.periods) {
        table.rows.push_back({period.id, period.label, model::iso_date(period.interval.start),
                              model::iso_date(period.interval.end)});
    }
    return frame(std::move(table), at.notes);
}

py::tuple tuple_of(const PeriodTies& ties) {
    py::list arcs;
    for (const PeriodTies::Arc& arc : ties.arcs) {
        arcs.append(py::make_tuple(arc.source, arc.target, arc.relation, arc.contribution));
    }
    return py::make_tuple(ties.period.id, ties.period.label, model::iso_date(ties.period.interval.start),
                          model::iso_date(ties.period.interval.end), ties.actors, arcs);
}

py::list ties_of(const Network& network, const request::View& view) {
    std::vector<PeriodTies> found;
    {
        const py::gil_scoped_release released;
        found = period_ties(network, view);
    }
    py::list out;
    for (const PeriodTies& ties : found) out.append(tuple_of(ties));
    return out;
}

void bind_view(py::module_& module) {
    py::class_<request::View>(module, "View")
        .def(py::init([](std::string by, std::string since, std::string until,
                         std::vector<std::string> actors, std::vector<std::string> kinds,
                         std::vector<std::string> types, bool roll_up, std::vector<std::string> pair) {
                 request::View view(call);
                 view.by = std::move(by);
                 view.from = std::move(since);
                 view.to = std::move(until);
                 view.actors = std::move(actors);
                 view.kinds = std::move(kinds);
                 view.types = std::move(types);
                 view.roll_up = roll_up;
                 view.pair = std::move(pair);
                 return view;
             }),
             py::kw_only(), py::arg("by"), py::arg("since"), py::arg("until"), py::arg("actors"),
             py::arg("kinds"), py::arg("types"), py::arg("roll_up"), py::arg("pair"));
}

void bind_import(py::module_& module) {
    py::class_<ImportChoices>(module, "ImportChoices")
        .def(py::init<>())
        .def_readwrite("columns", &ImportChoices::columns)
        .def_readwrite("actors", &ImportChoices::actors)
        .def_readwrite("since", &ImportChoices::since)
        .def_readwrite("until", &ImportChoices::until)
        .def_readwrite("strict", &ImportChoices::strict)
        .def_readwrite("end_included", &ImportChoices::end_included)
        .def_readwrite("period", &ImportChoices::period)
        .def_readwrite("event_types", &ImportChoices::event_types)
        .def_readwrite("where", &ImportChoices::where);
    py::class_<Imported>(module, "Imported")
        .def_readonly("network", &Imported::network)
        .def_readonly("profiles", &Imported::profiles)
        .def_readonly("read", &Imported::read)
        .def_readonly("used", &Imported::used)
        .def_readonly("remarks", &Imported::remarks)
        .def_readonly("skipped", &Imported::skipped);
    module.def("import_files", &import_files, py::arg("format"), py::arg("paths"), py::arg("choices"),
               Released());
    module.def("import_texts", &import_texts, py::arg("format"), py::arg("texts"), py::arg("choices"),
               Released());
    module.def("formats", &formats);
}

void bind_files(py::module_& module) {
    module.def("read_json", &read_json, py::arg("text"), py::arg("name"), Released());
    module.def("read_json_file", &read_json_file, py::arg("path"), Released());
    module.def("read_database", &read_database, py::arg("path"), Released());
    module.def("is_database", &is_database, py::arg("head"));
    module.def("export_formats", &export_formats);
    module.def("write_database", &write_database, py::arg("network"), py::arg("path"), Released());
    module.def(
        "export_network",
        [](const Network& network, const std::string& format) {
            Exported made;
            {
                const py::gil_scoped_release released;
                made = export_network(network, format);
            }
            py::list files;
            for (const auto& [name, content] : made.files)
                files.append(py::make_tuple(name, py::bytes(content)));
            return py::make_tuple(files, made.remarks);
        },
        py::arg("network"), py::arg("format"));
    py::class_<model::Profiles, ProfilesPointer>(module, "Profiles")
        .def_readonly("actors", &model::Profiles::actors)
        .def_readonly("items", &model::Profiles::items)
        .def_readonly("periods", &model::Profiles::periods)
        .def_readonly("least", &model::Profiles::least)
        .def_readonly("greatest", &model::Profiles::greatest)
        .def("answers", [](const model::Profiles& profiles) { return profiles.answers.size(); });
    module.def("read_profiles", &read_profiles, py::arg("table"), py::arg("scale"), Released());
    module.def("read_profiles_file", &read_profiles_file, py::arg("path"), py::arg("scale"), Released());
}

template <report::Table (*Make)(const Network&)>
FramePointer records(const Network& network) {
    return frame(Make(network));
}

}  // namespace

void bind_network(py::module_& module) {
    py::class_<Network, NetworkPointer>(module, "Network")
        .def_property_readonly("id", &Network::id)
        .def_property_readonly("title", &Network::title)
        .def_property_readonly("description", &Network::description)
        .def_property_readonly("focus", &focus_of)
        .def_property_readonly(
            "start", [](const Network& network) { return model::iso_date(network.observed().start); })
        .def_property_readonly("last_day", &last_day)
        .def_property_readonly("actor_count", [](const Network& network) { return network.actors().size(); })
        .def_property_readonly("relation_count",
                               [](const Network& network) { return network.relations().size(); })
        .def_property_readonly("source_count",
                               [](const Network& network) { return network.sources().size(); })
        .def("actor_ids", &actor_ids)
        .def("actors", &records<report::actors_table>, Released())
        .def("relations", &records<report::relations_table>, Released())
        .def("sources", &records<report::sources_table>, Released())
        .def("types", &records<report::types_table>, Released())
        .def("eras", &eras_of, Released())
        .def("periods", &periods_of, py::arg("view"), Released())
        .def("ties", &ties_of, py::arg("view"));
    bind_view(module);
    bind_files(module);
    bind_import(module);
}

}  // namespace entente::python
