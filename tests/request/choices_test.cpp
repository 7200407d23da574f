// What is refused before anything is measured or drawn, in the words of who asked.
#include <gmock/gmock.h>

#include "request/alignment.hpp"
#include "request/balance.hpp"
#include "request/centrality.hpp"
#include "request/chart.hpp"
#include "request/phases.hpp"
#include "support/builders.hpp"
#include "tests/request/asking.hpp"

namespace entente::request {
namespace {

using test::refusal;
using test::shell;
constexpr const Spelling& call = test::call;

TEST(Choices, OfCentrality) {
    EXPECT_EQ(measures_of("measures", {"degree", "all", "degree"}).size(), graph::measures().size());
    EXPECT_EQ(measures_of("measures", {"degree", "degree"}).size(), 1u);
    EXPECT_EQ(refusal([] { measures_of("--measure", {"betweeness"}); }),
              "--measure: no measure \"betweeness\"; did you mean betweenness?");
    MeasureChoices choices;
    EXPECT_EQ(measure_options_of(choices, call).length_exponent, graph::MeasureOptions{}.length_exponent);
    choices.katz = 1;
    EXPECT_EQ(refusal([&] { measure_options_of(choices, call); }),
              "katz: 1 is not a number above 0 and below 1");
    choices = {};
    choices.length = 0;
    EXPECT_EQ(refusal([&] { measure_options_of(choices, shell); }),
              "--length: 0 is not an exponent other than 0");
    choices = {};
    choices.direction = "inn";
    EXPECT_EQ(refusal([&] { measure_options_of(choices, call); }),
              "direction: no choice \"inn\"; did you mean in?");
}

TEST(Choices, OfAlignment) {
    AlignChoices choices;
    EXPECT_EQ(alignment_of(choices, shell, true).asked.measures.size(), 1u) << "S over ties";
    const std::size_t all = graph::similarity_measures().size();
    EXPECT_EQ(alignment_of(choices, shell, false).asked.measures.size(), all) << "everything over answers";
    choices.view = AlignView::sensitivity;
    EXPECT_EQ(alignment_of(choices, shell, true).asked.measures.size(), all);
    EXPECT_TRUE(alignment_of(choices, shell, true).asked.net) << "net is a convention of ties";
    choices.draws = 100;
    EXPECT_EQ(refusal([&] { alignment_of(choices, call, true); }),
              "intervals goes with the table of dyads, not with another view");
    choices.view = AlignView::dyads;
    EXPECT_EQ(alignment_of(choices, call, true).intervals->draws, 100u);
    choices.level = 1;
    EXPECT_EQ(refusal([&] { alignment_of(choices, shell, true); }),
              "--level: 1 is not a number above 0 and below 1");
    choices.draws = 3;
    EXPECT_EQ(refusal([&] { alignment_of(choices, call, true); }),
              "intervals: 3 is not a whole number from 100 to 1000000");
    choices = {};
    choices.measures = {"net"};
    EXPECT_EQ(refusal([&] { alignment_of(choices, call, false); }).find("measures: no measure \"net\""), 0u);
    EXPECT_EQ(word_of(graph::TieItems::both), "both");
    EXPECT_EQ(word_of(graph::TieValue::sign), "sign");
}

TEST(Choices, OfBalance) {
    const model::Network network = test::network("observed 1950..1960\nusa state\n");
    View view(call);
    view.by = "decade";
    const auto refused = [&](const BalanceChoices& choices) {
        return refusal([&] { measured_balance(network, seen(network, view), choices, call); });
    };
    BalanceChoices blocs;
    blocs.ks = {7};
    EXPECT_EQ(refused(blocs), "k: 7 is not a whole number from 2 to 6");
    BalanceChoices wrong;
    wrong.alpha = 2;
    EXPECT_EQ(refused(wrong), "alpha: 2 is not a number from 0 to 1");
    wrong = {};
    wrong.budget = -1;
    EXPECT_EQ(refused(wrong), "budget: -1 is not a number of seconds from 0 to 1000000");
    EXPECT_EQ(refusal([] { balance_table_named("camp", call); }),
              "table: no choice \"camp\"; did you mean camps?");
    const MeasuredBalance measured = measured_balance(network, seen(network, view), {}, call);
    EXPECT_EQ(balance_table_of(measured, {}).rows.size(), 1u);
    EXPECT_FALSE(unproven(measured, {}, call));
}

TEST(Choices, OfPhases) {
    PhaseChoices choices;
    choices.penalty = "bick";
    EXPECT_EQ(refusal([&] { phase_options_of(choices, call); }),
              "penalty: no choice \"bick\"; did you mean bic?");
    choices.penalty = "-1";
    EXPECT_EQ(refusal([&] { phase_options_of(choices, call); }),
              "penalty: -1 is not tested, bic, mbic, or a number from 0 up");
    choices.penalty = "3.5";
    EXPECT_EQ(phase_options_of(choices, call).segmentation.penalty, 3.5);
    choices.cost = "mean-variance";
    EXPECT_EQ(refusal([&] {
                  refuse_what_ties_are_not(phase_options_of(choices, call), {"usa", false}, call);
              }),
              "cost goes with one series: a dyad's, or one from outside");
    choices.cost = "poisson";
    EXPECT_EQ(refusal([&] { refuse_what_ties_are_not(phase_options_of(choices, shell), {}, shell); }),
              "--cost: net strengths are no counts; say mean or mean-variance");
    const std::vector<model::DatedValue> halves = {{*model::Date::parse("1950"), 0.5}};
    EXPECT_EQ(refusal([&] { refuse_values(halves, phase_options_of(choices, shell), shell); }),
              "--cost: counts are whole numbers from 0 up; 1950 has 0.5");
    choices.cost = "mean";
    choices.scale = "log";
    const std::vector<model::DatedValue> none = {{*model::Date::parse("1950"), 0.0}};
    EXPECT_EQ(refusal([&] { refuse_values(none, phase_options_of(choices, shell), shell); }),
              "--scale log: 1950 has 0, which has no logarithm; say asinh");
}

TEST(Choices, TablesThatPhasesDoNotHave) {
    const model::Network network = test::network("observed 1950..1960\nusa state\nussr state\n");
    View view(call);
    view.by = "year";
    const auto table = [&](PhaseTable which, const Whose& whose) {
        const graph::Phases found = phases_of(network, view, whose, {});
        return refusal([&] { phase_table_of(which, {&network, ""}, found, {}, call); });
    };
    EXPECT_EQ(table(PhaseTable::posterior, {"", true}), "no period has a value, so there is no posterior");
    EXPECT_EQ(table(PhaseTable::stands, {"usa", false}),
              "this table is of one series: a dyad's, or one from outside");
    const graph::Phases series = graph::series_phases({});
    EXPECT_EQ(refusal([&] { phase_table_of(PhaseTable::drivers, {}, series, {}, call); }),
              "drivers are relations of a network; a series has none");
    EXPECT_EQ(refusal([&] { phase_table_of(PhaseTable::online, {}, series, 1.0, call); }),
              "expected: 1 is not a number of periods above 1");
    view.by = "phases";
    EXPECT_EQ(refusal([&] {
                  phases_of(network, view, {"", true}, {});
              }),
              "by: phases are what is found; say year, month or day");
}

TEST(Choices, OfLooks) {
    const auto refused = [](auto change) {
        Looks looks;
        change(looks);
        return refusal([&] { look_of(looks, test::call); });
    };
    EXPECT_EQ(refused([](Looks& looks) { looks.theme = "mon"; }),
              "theme: no theme \"mon\"; did you mean mono?; a file is told by a dot or a slash in its name");
    EXPECT_EQ(refused([](Looks& looks) { looks.flavour = "drak"; }),
              "flavour: no flavour \"drak\"; did you mean dark?");
    EXPECT_EQ(
        refused([](Looks& looks) { looks.size = "100x600"; }),
        "size: \"100x600\" is no size; write wide, portrait or WIDTHxHEIGHT, each from 240 to 4000 units "
        "(40 to the centimetre)");
    EXPECT_EQ(
        refused([](Looks& looks) { looks.language = "de.po"; }),
        "language: de.po is the text of a catalogue; make it ready for use with: msgfmt -o de.mo de.po");
    Looks page;
    page.size = "400×800";
    EXPECT_TRUE(look_of(page, call).portrait);
    EXPECT_EQ(look_of(page, call).page->height, 800);
}

TEST(Choices, OfCharts) {
    EXPECT_EQ(refusal([] { chart_kind_of("time line"); }), "no chart \"time line\"; did you mean timeline?");
    View view(shell);
    ChartChoices choices;
    choices.top = 5;
    EXPECT_EQ(refusal([&] { refuse_what_it_lacks(ChartKind::timeline, view, choices); }),
              "--top: of heatmap, multiples and blocs only; leave it out for timeline");
    choices.top.reset();
    choices.actor = "usa";
    view.pair = {"usa", "ussr"};
    EXPECT_EQ(refusal([&] { refuse_what_it_lacks(ChartKind::timeline, view, choices); }),
              "--actor and --pair exclude each other; a timeline is of one actor or of two");
    EXPECT_EQ(refusal([&] { refuse_what_it_lacks(ChartKind::blocs, View(call), {}); }), "");
    for (const std::string& name : chart_names()) EXPECT_EQ(name_of(chart_kind_of(name)), name);
}

}  // namespace
}  // namespace entente::request
