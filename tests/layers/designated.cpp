// Options and records are written with the members that matter, `{.by = …, .seed = 3}`. This file is
// compiled, with warnings as errors, so that those left out have a default that every compiler knows of.
#include <entente/graph/alignment_intervals.hpp>
#include <entente/graph/measures.hpp>
#include <entente/graph/network_change.hpp>
#include <entente/graph/period_balance.hpp>
#include <entente/graph/phases.hpp>
#include <entente/graph/profile_similarity.hpp>
#include <entente/graph/selection.hpp>
#include <entente/graph/tie_similarity.hpp>
#include <entente/ingest/events.hpp>
#include <entente/ingest/import.hpp>
#include <entente/ingest/series.hpp>
#include <entente/model/network.hpp>
#include <entente/model/profiles.hpp>
#include <entente/render/chart.hpp>
#include <entente/render/diagram.hpp>
#include <entente/render/excerpt.hpp>
#include <entente/render/layout.hpp>
#include <entente/report/phases_table.hpp>
#include <entente/report/rank_table.hpp>
#include <entente/report/report.hpp>
#include <entente/report/table.hpp>

#include <tuple>

namespace {

using namespace entente;

std::optional<double> no_value(const graph::AnswerPair& /*answers*/) {
    return std::nullopt;
}

model::Draft no_draft(std::span<const ingest::InputFile> /*files*/, const ingest::ImportOptions& /*options*/,
                      ingest::ImportLog& /*log*/) {
    return {.id = "none"};
}

}  // namespace

/// Called by nobody.
void designated() {
    const model::Date day = *model::Date::parse("1954-05");
    std::ignore = std::tuple(
        model::Actor{.id = "usa", .name = "United States"}, model::Source{.id = "book", .title = "A Book"},
        model::Relation{.id = "r1", .date = day}, model::RelationType{.id = "aid", .label = "Aid"},
        model::Era{.id = "early", .label = "Early", .start = day, .end = day},
        model::Reference{.locator = "p. 1"}, model::Draft::Relation{.source = "usa"},
        model::Draft::Actor{.parent = "usa"}, model::Draft::Reference{.id = "book"},
        model::Problem{.file = "x.json", .line = 3, .what = "a fault"}, model::Profiles{.actors = {"usa"}},
        model::DatedValue{.date = day});
    std::ignore = std::tuple(
        graph::Selection{.kinds = {model::ActorKind::state}}, graph::MeasureOptions{.damping = 0.9},
        graph::PhaseOptions{.segmentation = {.penalty = 4}}, graph::SegmentationOptions{.noise = 1},
        graph::PosteriorOptions{.expected_shifts = 2}, graph::PermutationTest{.seed = 3},
        graph::TieSimilarityOptions{.items = graph::TieItems::both}, graph::BootstrapOptions{.draws = 100},
        graph::BalanceOptions{.null_networks = 9}, graph::FrustrationOptions{},
        graph::NetworkChangeOptions{.window = 2}, graph::ProfileDyads{.actors = {0, 1}},
        graph::AnswerPair{.least = -1, .greatest = 1}, graph::Period{.id = "early"},
        graph::Definition{.name = "mine", .range = "0..1"},
        graph::SimilarityMeasure{{.name = "mine"}, no_value});
    std::ignore = std::tuple(
        ingest::ImportOptions{.strict = true}, ingest::Format{.name = "mine", .what = "x", .read = no_draft},
        ingest::InputFile{.name = "x.csv"}, ingest::SeriesColumns{.where = {{"country", "PAK"}}},
        ingest::EventOptions{.where = {"actor=PAK*"}});
    std::ignore = std::tuple(render::DiagramOptions{.title = "Mine"}, render::ExcerptLimits{.actors = 60},
                             render::LayoutOptions{}, render::ChartText{.id = "chart", .title = "Mine"});
    std::ignore = std::tuple(report::ReportOptions{.title = "Mine"}, report::Column{.name = "net"},
                             report::Table{.columns = {{.name = "x"}}}, report::RankQuestion{.networks = 9},
                             report::PhasesOf{.series = "aid.csv"});
}
