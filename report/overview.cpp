#include "report/overview.hpp"

#include <algorithm>
#include <charconv>
#include <optional>

#include "entente/render/text.hpp"
#include "report/page_text.hpp"

namespace entente::report {
namespace {

/// Where the stage is in a figure: how far it is moved down, and what of it is shown.
struct Stage {
    std::string id;
    double shift = 0;
    double width = 0, top = 0, bottom = 0;
};

/// The number that follows the `skip`th space after `mark`.
std::optional<double> number_after(std::string_view text, std::string_view mark, int skip) {
    std::size_t at = text.find(mark);
    if (at == std::string_view::npos) return std::nullopt;
    at += mark.size();
    for (; skip > 0; --skip) {
        at = text.find(' ', at);
        if (at == std::string_view::npos) return std::nullopt;
        ++at;
    }
    double value = 0;
    const auto read = std::from_chars(text.data() + at, text.data() + text.size(), value);
    return read.ec == std::errc() ? std::optional(value) : std::nullopt;
}

std::optional<Stage> stage_of(std::string_view page) {
    constexpr std::string_view mark = "-stage transform=\"translate(";
    constexpr std::string_view box = "viewBox=\"";
    const std::size_t end = page.find(mark);
    if (end == std::string_view::npos) return std::nullopt;
    const std::size_t begin = page.rfind('=', end) + 1;
    const auto shift = number_after(page, mark, 1), top = number_after(page, box, 1);
    const auto width = number_after(page, box, 2), height = number_after(page, box, 3);
    if (!shift || !top || !width || !height) return std::nullopt;
    return Stage{std::string(page.substr(begin, end - begin)) + "-stage", *shift, *width, *top - *shift,
                 *top - *shift + *height};
}

std::string number(double value) {
    return render::svg_number(value, 1);
}

}  // namespace

std::string overview_html(const std::vector<Thumbnail>& eras) {
    std::vector<Stage> stages;
    for (const Thumbnail& era : eras) {
        const std::optional<Stage> stage = stage_of(era.page);
        if (!stage) return "";
        stages.push_back(*stage);
    }
    if (stages.empty()) return "";
    const double top = std::ranges::min_element(stages, {}, &Stage::top)->top;
    const double bottom = std::ranges::max_element(stages, {}, &Stage::bottom)->bottom;
    const double width = std::ranges::max_element(stages, {}, &Stage::width)->width;
    std::string out = "<div class=overview>";
    for (std::size_t i = 0; i < eras.size(); ++i) {
        const Thumbnail& era = eras[i];
        const std::string of = tone(era.score);
        out += "<a href=" + value_of("#era=" + era.era) + "><b>" + escape_text(era.title) + "</b> <span" +
               (of.empty() ? "" : " class=" + of) + ">" + escape_text(era.score) +
               "</span><svg viewBox=\"0 " + number(top + stages[i].shift) + ' ' + number(width) + ' ' +
               number(bottom - top) + "\" aria-hidden=true><use href=#" + stages[i].id + " /></svg></a>";
    }
    return out + "</div>";
}

}  // namespace entente::report
