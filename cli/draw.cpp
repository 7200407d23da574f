// `entente draw`: one diagram per era.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>
#include <optional>

#include "cli/command.hpp"
#include "cli/draw_options.hpp"
#include "cli/drawing_target.hpp"
#include "cli/errors.hpp"
#include "cli/figure_bytes.hpp"
#include "cli/files.hpp"
#include "cli/input.hpp"
#include "cli/messages.hpp"
#include "cli/task.hpp"
#include "entente/render/graphviz.hpp"
#include "request/view.hpp"
#include "request/wording.hpp"

namespace entente::cli {
namespace {

/// The two periods of `--diff`.
std::vector<std::size_t> compared(const std::vector<graph::Period>& periods, const DrawOptions& options) {
    if (!options.choices.eras.empty()) throw UsageError("--diff names its two eras itself; leave --era out");
    std::vector<std::size_t> positions =
        request::chosen(periods, "--diff", request::split(options.difference, ','));
    if (positions.size() != 2 || positions[0] == positions[1])
        throw UsageError(fmt::format("--diff: \"{}\" is not two eras; write A,B", options.difference));
    return positions;
}

/// What to name files by: the periods' ids; for a difference both in one.
std::vector<std::string> names_of(const std::vector<graph::Period>& periods,
                                  const std::vector<std::size_t>& positions, bool difference) {
    std::vector<std::string> ids;
    ids.reserve(positions.size());
    for (const std::size_t position : positions) ids.push_back(periods[position].id);
    if (difference) return {ids[0] + "-to-" + ids[1]};
    return ids;
}

void write(const std::string& path, const std::string& bytes) {
    if (path == "-") return write_stdout(bytes);
    write_file(path, bytes);
    write_stdout(path + "\n");
}

Outcome run(const DrawOptions& options) {
    render::GraphvizWorker worker;  // forked while the process is still small and has no threads
    const DrawingTarget target = drawing_target(options.path, options.format);
    request::rule_of(options.view);
    const request::DrawChoices choices = choices_of(options);
    const request::Look look = request::look_of(choices.looks, shell);
    const model::Network network = load_network(options.network);
    const request::Seen seen = request::seen(network, options.view);
    note(seen.notes);
    const std::vector<graph::Period>& periods = seen.periods;
    const bool difference = !options.difference.empty();
    const std::vector<std::size_t> positions =
        difference ? compared(periods, options) : request::chosen(periods, "--era", options.choices.eras);
    const std::vector<std::string> paths =
        paths_of(target, network.id(), names_of(periods, positions, difference));

    Task task("placing the actors");
    model::expect(task.progress(), paths.size(), "figures");
    const request::Stage stage = request::make_stage(network, seen, shell, choices, look);
    if (difference) {
        task.step("drawing what changed");
        const Figure figure =
            figure_of(request::difference_of(stage, positions[0], positions[1]), look, target.format, worker);
        for (const std::string& text : figure.notes) note(text);
        write(paths[0], figure.bytes);
    }
    for (std::size_t i = 0; i < positions.size() && !difference; ++i) {
        const std::string& label = periods[positions[i]].label;
        task.step("drawing " + label);
        const Figure figure =
            figure_of(request::diagram_of(stage, positions[i]), look, target.format, worker);
        model::advance(task.progress());
        for (const std::string& text : figure.notes) note(label + ": " + text);
        write(paths[i], figure.bytes);
    }
    if (positions.empty()) note("there is no era to draw");
    note(request::left_out_of(stage));
    return Outcome::done;
}

}  // namespace

Prepared setup_draw(CLI::App& app) {
    const auto options = std::make_shared<DrawOptions>();
    add_draw_options(app, *options);
    return {
        {{{"draw us-pakistan -o figures/", "a diagram of every era, as SVG, into a folder"},
          {"draw us-pakistan --era war-on-terror -o war-on-terror.pdf", "the diagram of one era, as PDF"}}},
        "Draws one diagram per era. Actors keep their place from era to era, and line widths compare across "
        "them. Prints the name of each file written.",
        [options] { return run(*options); }};
}

}  // namespace entente::cli
