#include "cli/draw_options.hpp"

#include <CLI/CLI.hpp>

#include "cli/language.hpp"
#include "cli/numbers.hpp"

namespace entente::cli {
namespace {

void add_words(CLI::App& app, DrawOptions& options) {
    add_value(app, "--title", options.choices.looks.title, "TEXT", "instead of the era's label and years");
    add_value(app, "--subtitle", options.choices.looks.subtitle, "TEXT", "instead of the network's title");
    add_source_line(app, options.choices.looks);
    add_language(app, options.choices.looks.language);
}

void add_looks(CLI::App& app, DrawOptions& options) {
    add_size(app, options.choices.looks);
    add_value(app, "--layout", options.choices.looks.layout, "LAYOUT",
              "stage (the two actors of the focus facing each other), stress, sfdp (groups by bloc, for many "
              "actors) or auto: the first with a focus, the last from 61 actors on (auto)");
    add_colours(app, options.choices.looks);
    add_list(app, "--highlight", options.choices.highlight, "A,B,…",
             "draws pale what is not tied to these actors");
}

void add_limits(CLI::App& app, DrawOptions& options) {
    CLI::Option* const top = app.add_option(
        "--top", options.choices.top,
        "the most prominent actors, those whose ties are the largest part of all strength in the "
        "periods drawn; the focus and --actors are always among them; 0: all (60)");
    take_whole_numbers(*top, 0, "N");
    CLI::Option* const ties = app.add_option(
        "--ties", options.choices.ties,
        "ties in a figure: each actor's strongest, then the strongest of all; 0: all (120; with "
        "--top 0 3000)");
    take_whole_numbers(*ties, 0, "N");
    CLI::Option* const labels = app.add_option(
        "--labels", options.choices.labels,
        "names in a figure, of the actors with the strongest ties; the others are small shapes; 0: all (60)");
    take_whole_numbers(*labels, 0, "N");
    add_value(app, "--min-strength", options.min_strength, "X",
              "no ties of less strength than this, in Goldstein points a year (0)");
}

}  // namespace

void add_size(CLI::App& app, request::Looks& looks) {
    add_value(app, "--size", looks.size, "SIZE",
              "wide (16 cm of paper), portrait (for phones) or WIDTHxHEIGHT in units, 40 to the centimetre "
              "(wide)");
}

void add_colours(CLI::App& app, request::Looks& looks) {
    add_value(app, "--theme", looks.theme, "NAME|FILE",
              "print, screen, mono (greys), or a file of colours, type and widths (print)");
    add_value(app, "--flavour", looks.flavour, "FLAVOUR",
              "of an SVG: plain (no style sheet), auto (dark on dark screens), inline (colours that a page "
              "may set), dark (plain)");
}

void add_source_line(CLI::App& app, request::Looks& looks) {
    add_value(app, "--source", looks.source, "TEXT",
              "the line at the bottom, instead of what the data set says of itself");
}

void add_draw_options(CLI::App& app, DrawOptions& options) {
    add_network(app, options.network);
    add_value(
        app, "-o,--output", options.path, "PATH",
        "a file .svg .pdf .png .dot for one era; for several a folder, which gets NETWORK-ERA.svg each, or a "
        "name with {era} in it")
        ->required();
    add_list(app, "--era", options.choices.eras, "A,B,…",
             "only these, by id (or by the id of a period of --by)");
    add_value(app, "--diff", options.difference, "A,B",
              "one diagram of what changed from one era to another: new ties, gone ones, other signs");
    add_value(app, "--format", options.format, "FORMAT",
              "svg, pdf, png or dot, where the name does not say (svg)");
    add_by(app, options.view, "era");
    add_span(app, options.view);
    add_actor_filters(app, options.view);
    add_relation_filters(app, options.view);
    add_pair(app, options.view, "the two actors that the figure is about (the network's focus)");
    add_words(app, options);
    add_looks(app, options);
    add_limits(app, options);
}

request::DrawChoices choices_of(const DrawOptions& options) {
    request::DrawChoices choices = options.choices;
    choices.min_strength = number_of("--min-strength", options.min_strength, request::least_strengths);
    return choices;
}

}  // namespace entente::cli
