// `entente draw`: one diagram per era.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>
#include <optional>

#include "cli/command.hpp"
#include "cli/draw_figure.hpp"
#include "cli/draw_options.hpp"
#include "cli/drawing_target.hpp"
#include "cli/errors.hpp"
#include "cli/files.hpp"
#include "cli/input.hpp"
#include "cli/suggest.hpp"
#include "cli/terminal.hpp"
#include "cli/view.hpp"
#include "entente/render/excerpt.hpp"
#include "entente/render/graphviz.hpp"
#include "entente/render/text.hpp"

namespace entente::cli {
namespace {

/// Positions of the periods that the option names; of all when it names none.
std::vector<std::size_t> chosen(const std::vector<graph::Period>& periods, const std::string& option,
                                const List& eras) {
    std::vector<std::size_t> positions;
    std::vector<std::string> ids;
    ids.reserve(periods.size());
    for (const graph::Period& period : periods) ids.push_back(period.id);
    if (eras.empty()) {
        for (std::size_t i = 0; i < periods.size(); ++i) positions.push_back(i);
        return positions;
    }
    for (const std::string& id : elements(eras)) {
        const auto at = std::ranges::find(ids, id);
        if (at == ids.end()) {
            throw UsageError(fmt::format("{}: no era \"{}\"{}", option, id, did_you_mean_or_list(id, ids)));
        }
        positions.push_back(static_cast<std::size_t>(at - ids.begin()));
    }
    return positions;
}

/// The two periods of `--diff`.
std::vector<std::size_t> compared(const std::vector<graph::Period>& periods, const DrawOptions& options) {
    if (!options.eras.empty()) throw UsageError("--diff names its two eras itself; leave --era out");
    std::vector<std::size_t> positions = chosen(periods, "--diff", {options.difference});
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

/// A rounder number, about half as large again.
std::size_t more_than(std::size_t count) {
    constexpr std::size_t step = 20;
    return (count * 3 / 2 + step) / step * step;
}

/// What the figures leave out, and how to draw more.
void say_what_is_left_out(const render::Excerpt& excerpt, const DrawOptions& options) {
    const std::string actors = render::actors_left_out(excerpt);
    if (!actors.empty()) {
        note(excerpt.actors.size() < options.top || options.top == 0
                 ? fmt::format("{}, are drawn", actors)
                 : fmt::format("{}, are drawn; --top {} draws more", actors, more_than(options.top)));
    }
    std::size_t drawn = 0, weak = 0;
    for (const auto& ties : excerpt.ties) drawn = std::max(drawn, ties.size());
    for (const std::size_t ties : excerpt.too_weak) weak = std::max(weak, ties);
    if (drawn < excerpt.most_ties()) {
        note(fmt::format(
            "of up to {} ties between the actors of a figure the strongest {} are drawn; --ties {} "
            "draws more",
            render::grouped(excerpt.most_ties()), render::grouped(drawn), more_than(drawn)));
    }
    if (weak > 0) {
        note(fmt::format("--min-strength {} leaves up to {} out of a figure", options.min_strength,
                         weak == 1 ? "1 tie" : render::grouped(weak) + " ties"));
    }
}

void say_who_has_no_name(const render::Layout& layout, const DrawOptions& options) {
    const auto nameless = static_cast<std::size_t>(
        std::ranges::count_if(layout.placements, [](const auto& box) { return box.lines.empty(); }));
    if (nameless == 0) return;
    note(fmt::format("{} of {} actors are drawn without their names; --labels {} names more",
                     render::grouped(nameless), render::grouped(layout.placements.size()),
                     more_than(options.labels)));
}

void write(const std::string& path, const std::string& bytes) {
    if (path == "-") return write_stdout(bytes);
    write_file(path, bytes);
    write_stdout(path + "\n");
}

Outcome run(const DrawOptions& options) {
    render::GraphvizWorker worker;  // forked while the process is still small and has no threads
    const DrawingTarget target = drawing_target(options.path, options.format);
    rule_of(options.view);
    const Look look = look_of(options);
    const model::Network network = load_network(options.network);
    const std::vector<graph::Period> periods = periods_of(network, options.view);
    const bool difference = !options.difference.empty();
    const std::vector<std::size_t> positions =
        difference ? compared(periods, options) : chosen(periods, "--era", options.eras);
    const std::vector<std::string> paths =
        paths_of(target, network.id(), names_of(periods, positions, difference));

    Progress progress(options.verbose);
    progress.say("placing the actors");
    const Stage stage = make_stage(network, options, look);
    if (difference) {
        progress.say("drawing what changed");
        const Figure figure =
            make_difference(stage, positions[0], positions[1], options, target.format, worker);
        progress.clear();
        for (const std::string& text : figure.notes) note(text);
        write(paths[0], figure.bytes);
    }
    for (std::size_t i = 0; i < positions.size() && !difference; ++i) {
        const std::string& label = periods[positions[i]].label;
        progress.say(fmt::format("drawing {} ({} of {})", label, i + 1, positions.size()));
        const Figure figure = make_figure(stage, positions[i], options, target.format, worker);
        progress.clear();
        for (const std::string& text : figure.notes) note(label + ": " + text);
        write(paths[i], figure.bytes);
    }
    progress.clear();
    if (positions.empty()) note("there is no era to draw");
    say_what_is_left_out(stage.excerpt, options);
    say_who_has_no_name(stage.layout, options);
    return Outcome::done;
}

}  // namespace

Prepared setup_draw(CLI::App& app) {
    const auto options = std::make_shared<DrawOptions>();
    add_draw_options(app, *options);
    return {
        {"draw us-pakistan -o figures/", "draw us-pakistan --era war-on-terror -o war-on-terror.pdf"},
        "Draws one diagram per era. Actors keep their place from era to era, and line widths compare across "
        "them. Prints the name of each file written.",
        [options] { return run(*options); }};
}

}  // namespace entente::cli
