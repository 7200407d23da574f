#include "request/chart.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "request/chart_plan.hpp"
#include "request/wording.hpp"
#include "words/say.hpp"

namespace entente::request {
namespace {

using namespace fmt::literals;

constexpr std::array names = {"timeline", "alignment", "heatmap", "multiples", "blocs"};

/// `timeline and alignment`.
std::string joined(const std::vector<ChartKind>& kinds) {
    std::string text;
    for (const ChartKind kind : kinds) {
        const bool last = kind == kinds.back();
        text += (text.empty() ? "" : last ? " and " : ", ") + name_of(kind);
    }
    return text;
}

render::ChartText words_of(const model::Network& network, ChartKind kind, const Looks& looks,
                           const ChartPlan& plan, const Look& look) {
    render::ChartText text;
    text.id = network.id() + '-' + name_of(kind);
    text.title = looks.title.empty() ? plan.title : looks.title;
    text.subtitle = looks.subtitle.empty() ? plan.subtitle : looks.subtitle;
    text.source_line = looks.source;
    if (text.source_line.empty()) {
        const words::Say say = look.language;
        text.source_line =
            say("Source: {network} ({relations}, {sources}).", "network"_a = network.title(),
                "relations"_a = say.count(network.relations().size(), "{} relation", "{} relations"),
                "sources"_a = say.count(network.sources().size(), "{} source", "{} sources"));
    }
    text.width = look.width;
    text.page = look.page;
    text.language = look.language;
    return text;
}

}  // namespace

std::vector<std::string> chart_names() {
    return {names.begin(), names.end()};
}

std::string name_of(ChartKind kind) {
    return names.at(static_cast<std::size_t>(kind));
}

ChartKind chart_kind_of(const std::string& name) {
    const auto at = std::ranges::find(names, name);
    if (at != names.end()) return static_cast<ChartKind>(at - names.begin());
    throw UsageError(fmt::format("no chart \"{}\"{}", name, did_you_mean_or_list(name, chart_names())));
}

std::string usual_rule(ChartKind kind) {
    switch (kind) {
        case ChartKind::timeline:
            return "year";
        case ChartKind::alignment:
        case ChartKind::heatmap:
            return "decade";
        case ChartKind::multiples:
        case ChartKind::blocs:
            break;
    }
    return "era";
}

void refuse_for_others(ChartKind kind, std::string_view argument, bool given,
                       const std::vector<ChartKind>& charts) {
    if (!given || std::ranges::find(charts, kind) != charts.end()) return;
    throw UsageError(
        fmt::format("{}: of {} only; leave it out for {}", argument, joined(charts), name_of(kind)));
}

void refuse_what_it_lacks(ChartKind kind, const View& view, const ChartChoices& choices) {
    using enum ChartKind;
    const Spelling& spelling = view.spelling;
    refuse_for_others(kind, spelling.actor, !choices.actor.empty(), {timeline});
    refuse_for_others(kind, spelling.measure, !choices.measure.empty(), {alignment});
    refuse_for_others(kind, spelling.pair, !view.pair.empty(), {timeline, alignment, heatmap, multiples});
    refuse_for_others(kind, spelling.top, choices.top.has_value(), {heatmap, multiples, blocs});
    refuse_for_others(kind, spelling.eras, !choices.draw.eras.empty(), {heatmap, multiples, blocs});
    if (!choices.actor.empty() && !view.pair.empty()) {
        throw UsageError(fmt::format("{} and {} exclude each other; a timeline is of one actor or of two",
                                     spelling.actor, spelling.pair));
    }
}

Chart chart_of(const model::Network& network, ChartKind kind, const View& view, const ChartChoices& choices,
               const Look& look) {
    ChartPlan plan = plan_of(network, kind, view, choices, look);
    Chart chart{words_of(network, kind, choices.draw.looks, plan, look), {}, std::move(plan.notes)};
    chart.draw = [text = chart.text, draw = std::move(plan.draw)](const render::Theme& theme) {
        return draw(text, theme);
    };
    return chart;
}

}  // namespace entente::request
