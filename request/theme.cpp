// A theme is a table of settings: each row knows the path of one, and what becomes of its value.
#include "request/theme.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <functional>
#include <optional>
#include <utility>
#include <variant>
#include <vector>

#include "entente/ingest/json.hpp"
#include "entente/ingest/settings.hpp"
#include "entente/model/problem_code.hpp"
#include "request/wording.hpp"

namespace entente::embedded {

// Compiled in by entente_embed(), see request/CMakeLists.txt.
extern const std::string_view theme_print;
extern const std::string_view theme_screen;
extern const std::string_view theme_mono;

}  // namespace entente::embedded

namespace entente::request {
namespace {

using ingest::Setting;
using model::ProblemCode;
using render::Theme;

constexpr std::string_view format_mark = "entente-theme/1";

constexpr std::array<std::pair<std::string_view, render::Shape>, 6> shapes = {
    {{"rounded-box", render::Shape::rounded_box},
     {"box", render::Shape::box},
     {"ellipse", render::Shape::ellipse},
     {"octagon", render::Shape::octagon},
     {"hexagon", render::Shape::hexagon},
     {"pill", render::Shape::pill}}};

/// What is wrong with a value; empty: it was taken.
using Complaint = std::string;

struct Row {
    std::string path;
    std::function<Complaint(const Setting& setting)> take;
};

Row colour(std::string path, std::string& into) {
    return {std::move(path), [&into](const Setting& setting) -> Complaint {
                const auto* text = std::get_if<std::string>(&setting.value);
                if (!text || !render::is_colour(*text)) return "a colour was expected, such as \"#0072B2\"";
                into = *text;
                return {};
            }};
}

Row number(std::string path, double& into, double least, double most) {
    return {std::move(path), [&into, least, most](const Setting& setting) -> Complaint {
                const auto* value = std::get_if<double>(&setting.value);
                if (!value || *value < least || *value > most)
                    return fmt::format("a number from {:g} to {:g} was expected", least, most);
                into = *value;
                return {};
            }};
}

Row shape(std::string path, render::Shape& into) {
    return {std::move(path), [&into](const Setting& setting) -> Complaint {
                const auto* text = std::get_if<std::string>(&setting.value);
                std::vector<std::string> names;
                for (const auto& [name, value] : shapes) {
                    names.emplace_back(name);
                    if (!text || *text != name) continue;
                    into = value;
                    return {};
                }
                if (!text) return "a shape was expected: " + listed(names);
                return "unknown shape " + model::in_quotes(*text) + did_you_mean_or_list(*text, names);
            }};
}

Row font(std::string& into) {
    return {"font", [&into](const Setting& setting) -> Complaint {
                const auto* text = std::get_if<std::string>(&setting.value);
                if (!text || text->empty() || text->find_first_of("<>\"\\;{}()&") != std::string::npos)
                    return "names of typefaces with commas between were expected";
                into = *text;
                return {};
            }};
}

Row format() {
    return {"format", [](const Setting& setting) -> Complaint {
                const auto* text = std::get_if<std::string>(&setting.value);
                if (!text || *text != format_mark) return fmt::format("\"{}\" was expected", format_mark);
                return {};
            }};
}

Row free_text(std::string path) {
    return {std::move(path), [](const Setting&) { return Complaint(); }};
}

/// `ink` is `colours.ink` in a file, `militant-group-fill` is `actors.militant-group.fill`.
std::string path_of(const std::string& role) {
    for (const char* part : {"fill", "stroke", "text"}) {
        if (role.ends_with(std::string("-") + part))
            return "actors." + role.substr(0, role.size() - std::string_view(part).size() - 1) + '.' + part;
    }
    return "colours." + role;
}

void add_colours(std::vector<Row>& rows, Theme& theme, const std::string& before) {
    for (const render::ColourRole& role : colour_roles(theme))
        rows.push_back(colour(before + path_of(role.name), *role.colour));
}

void add_style(std::vector<Row>& rows, const std::string& name, render::NodeStyle& style) {
    rows.push_back(shape("actors." + name + ".shape", style.shape));
    rows.push_back(number("actors." + name + ".stroke_width", style.stroke_width, 0, 8));
}

// What holds for both grounds stands outside `dark`.
std::vector<Row> rows_of(Theme& theme) {
    std::vector<Row> rows = {format(),
                             free_text("name"),
                             free_text("description"),
                             font(theme.font),
                             number("label_size", theme.label_size, 6, 40),
                             number("title_size", theme.title_size, 6, 60),
                             number("note_size", theme.note_size, 6, 40),
                             number("small_size", theme.small_size, 5, 40),
                             number("focal_scale", theme.focal_scale, 0.8, 2)};
    for (std::size_t i = 0; i < theme.widths.size(); ++i)
        rows.push_back(number(fmt::format("widths[{}]", i), theme.widths[i], 0.2, 12));
    add_colours(rows, theme, "");
    add_style(rows, "focal", theme.focal);
    for (const model::ActorKind kind : model::all_kinds())
        add_style(rows, std::string(to_string(kind)), theme.styles[static_cast<std::size_t>(kind)]);
    return rows;
}

/// Takes the settings that have a row, and returns what is wrong with them.
std::vector<model::Problem> take(const std::vector<Setting>& settings, const std::vector<Row>& rows,
                                 const std::string& file) {
    std::vector<std::string> paths;
    for (const Row& row : rows) paths.push_back(row.path);
    std::vector<model::Problem> problems;
    for (const Setting& setting : settings) {
        const auto row = std::ranges::find(rows, setting.path, &Row::path);
        const ProblemCode code = row != rows.end() ? ProblemCode::bad_value : ProblemCode::unknown_key;
        std::string what, mend;
        if (row != rows.end()) {
            what = row->take(setting);
        } else {
            what = "no such setting";
            const std::string near = model::nearest(setting.path, paths);
            mend = near.empty() ? "docs/figures.md has all of them" : fmt::format("did you mean {}?", near);
        }
        if (!what.empty())
            problems.push_back({file, setting.line, setting.column, setting.path, what, mend, {}, code});
    }
    return problems;
}

}  // namespace

render::ThemePair read_theme(std::string_view text, const std::string& file) {
    const std::vector<Setting> settings = ingest::read_settings(text, file);
    render::ThemePair pair;
    take(settings, rows_of(pair.light), file);  // the dark ground begins with what the light one says
    pair.dark = render::on_dark_ground(pair.light);
    std::vector<Row> rows = rows_of(pair.light);
    add_colours(rows, pair.dark, "dark.");
    std::vector<model::Problem> problems = take(settings, rows, file);
    if (std::ranges::find(settings, "format", &Setting::path) == settings.end()) {
        problems.insert(problems.begin(), {file,
                                           1,
                                           1,
                                           "format",
                                           "missing",
                                           fmt::format("add \"format\": \"{}\"", format_mark),
                                           {},
                                           ProblemCode::missing_key});
    }
    if (!problems.empty()) throw model::DataError(std::move(problems));
    return pair;
}

render::ThemePair themes_of(const std::string& name, const Spelling& spelling) {
    const std::pair<std::string, std::string_view> shipped[] = {
        {"print", embedded::theme_print}, {"screen", embedded::theme_screen}, {"mono", embedded::theme_mono}};
    std::vector<std::string> names;
    for (const auto& [known, text] : shipped) {
        if (known == name) return read_theme(text, known);
        names.push_back(known);
    }
    if (name.find_first_of("./\\") == std::string::npos) {
        throw UsageError(fmt::format("{}: no theme \"{}\"{}; a file is told by a dot or a slash in its name",
                                     spelling.theme, name, did_you_mean_or_list(name, names)));
    }
    return read_theme(ingest::read_file(name), name);
}

}  // namespace entente::request
