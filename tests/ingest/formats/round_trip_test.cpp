// What is written in the formats of other programs and read again is the same network, but for what the
// remarks of the export say.
#include <gmock/gmock.h>

#include <algorithm>
#include <set>

#include "entente/graph/alignment.hpp"
#include "entente/graph/measures.hpp"
#include "entente/graph/periods.hpp"
#include "entente/ingest/export.hpp"
#include "entente/ingest/json.hpp"
#include "ingest/formats/imported.hpp"
#include "ingest/formats/readers.hpp"
#include "support/random_networks.hpp"

namespace entente::ingest {
namespace {

using test::Reader;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

Import again(Reader read, const Export& out, const std::string& name) {
    std::vector<InputFile> files;
    for (const ExportedFile& file : out.files) {
        files.push_back({file.name.empty() ? name : file.name, file.content});
    }
    return import_files({"test", "", "", read}, files, {});
}

/// Texts that formats are tempted to break.
const std::vector<std::string>& awkward() {
    static const std::vector<std::string> texts{"plain",
                                                "a, b; c\td",
                                                "=1+1",
                                                "'=x",
                                                "''",
                                                "-5",
                                                "@home",
                                                "say \"so\"",
                                                "two\nlines",
                                                "ends \n",
                                                " blank ",
                                                "a | b",
                                                "| |",
                                                "back\\slash",
                                                "c:\\|\\",
                                                "<b>&amp;</b> ]]>",
                                                "é 漢 \U0001F30D",
                                                "cr\rlf\r\n",
                                                "NaN",
                                                "true",
                                                "1954",
                                                "tab\t",
                                                "'",
                                                "x=y\\=z",
                                                "null",
                                                ".",
                                                "#",
                                                "%"};
    return texts;
}

const std::string& text(test::Dice& dice) {
    return awkward()[dice.below(awkward().size())];
}

std::vector<model::Draft::Reference> references(test::Dice& dice, const model::Draft& draft) {
    std::vector<model::Draft::Reference> out;
    for (std::size_t n = dice.below(4); n > 0 && !draft.sources.empty(); --n) {
        out.push_back(
            {draft.sources[dice.below(draft.sources.size())].id, dice.chance(50) ? text(dice) : ""});
    }
    return out;
}

void decorate(test::Dice& dice, model::Draft::Actor& actor, const model::Draft& draft) {
    actor.record.name = text(dice);
    if (dice.chance(40)) actor.record.short_name = text(dice);
    if (dice.chance(40)) actor.record.note = text(dice);
    actor.record.kind = model::all_kinds()[dice.below(model::all_kinds().size())];
    for (std::size_t n = dice.below(3); n > 0; --n) actor.record.aliases.push_back(text(dice));
    for (const char* list : {"cow", "gw", "iso3", "cameo", "x=\\y|"}) {
        if (dice.chance(30)) actor.record.codes[list] = text(dice);
    }
    if (dice.chance(30)) actor.record.start = model::Date::parse(dice.chance(50) ? "1899" : "1890-05~");
    if (dice.chance(30)) actor.record.end = model::Date::parse(dice.chance(50) ? "1941" : "1950-12-24");
    const auto away = [&](const char* start, const char* end) {
        actor.record.absences.push_back({*model::Date::parse(start), *model::Date::parse(end)});
    };
    if (dice.chance(30)) away("1910", "1912-05");
    if (dice.chance(30)) away("1920-01-02", "1930~");
    actor.sources = references(dice, draft);
}

void decorate(test::Dice& dice, model::Draft::Relation& tie, const model::Draft& draft) {
    tie.record.id = "r" + std::to_string(dice.below(1000)) + "-" + tie.record.id;
    if (dice.chance(40)) tie.record.label = text(dice);
    if (dice.chance(40)) tie.record.note = text(dice);
    if (dice.chance(40)) tie.record.confidence = static_cast<double>(dice.below(11)) / 10;
    if (tie.record.date && dice.chance(40)) {
        tie.record.count = static_cast<std::uint32_t>(2 + dice.below(1000));
        if (dice.chance(50)) tie.record.offset = 0.001 * static_cast<double>(dice.below(3));
    }
    tie.sources = references(dice, draft);
}

/// A network of tests/support/random_networks.hpp with all that records can hold.
model::Draft rich_draft(std::uint32_t seed) {
    model::Draft draft = test::random_draft(seed);
    test::Dice dice(seed + 1000);
    draft.title = "A = title";
    draft.description = dice.chance(50) ? "some\nlines, \"quoted\"" : "";
    for (std::size_t i = dice.below(4); i > 0; --i) {
        draft.sources.push_back(
            {"s" + std::to_string(i), text(dice), text(dice), "Press", {}, "", text(dice)});
        if (dice.chance(50)) draft.sources.back().date = model::Date::parse("1954-05~");
    }
    if (dice.chance(50))
        draft.eras = {{"e1", text(dice), *model::Date::parse("1900"), *model::Date::parse("1920-06"), ""},
                      {"e2", "E", *model::Date::parse("1921"), *model::Date::parse("1940"), text(dice)}};
    if (draft.actors.size() > 1 && dice.chance(50))
        draft.focus = {draft.actors[0].record.id, draft.actors[1].record.id};
    for (model::RelationType& type : draft.types) {
        type.label = text(dice);
        type.description = dice.chance(50) ? text(dice) : "";
    }
    draft.types.push_back({"unused", "Unused", model::Nature::state, true, -1.5, "none"});
    for (model::Draft::Actor& actor : draft.actors) decorate(dice, actor, draft);
    for (model::Draft::Relation& tie : draft.relations) decorate(dice, tie, draft);
    return draft;
}

constexpr std::uint32_t seeds = 150;

TEST(RoundTrip, ThroughTablesIsTheSameNetwork) {
    for (std::uint32_t seed = 0; seed < seeds; ++seed) {
        const model::Network network = test::build(rich_draft(seed));
        const Export out = write_csv(network);
        EXPECT_THAT(out.remarks, IsEmpty());
        const Import read = again(read_csv, out, "");
        EXPECT_EQ(write_json(read.network), write_json(network)) << seed;
        EXPECT_THAT(read.log.skipped, IsEmpty());
        EXPECT_THAT(read.log.remarks, IsEmpty());
        ASSERT_FALSE(HasFailure());
    }
}

TEST(RoundTrip, ThroughGraphmlIsTheSameNetwork) {
    for (std::uint32_t seed = 0; seed < seeds; ++seed) {
        const model::Network network = test::build(rich_draft(seed));
        const Export out = write_graphml(network);
        const Import read = again(read_graphml, out, "test.graphml");
        EXPECT_EQ(write_json(read.network), write_json(network)) << seed;
        EXPECT_THAT(read.log.skipped, IsEmpty());
        EXPECT_THAT(read.log.remarks, IsEmpty());
        ASSERT_FALSE(HasFailure());
    }
}

/// What is left of it when only columns of actors and ties are, as the remarks of write_gexf() say.
model::Draft in_columns(model::Draft draft) {
    draft.eras.clear();
    draft.focus.reset();
    std::vector<std::string> types, sources;
    const auto note = [](const std::string& id, std::vector<std::string>& ids) {
        if (std::find(ids.begin(), ids.end(), id) == ids.end()) ids.push_back(id);
    };
    for (const auto& actor : draft.actors) {
        for (const auto& source : actor.sources) note(source.id, sources);
    }
    for (const auto& tie : draft.relations) {
        note(tie.type, types);
        for (const auto& source : tie.sources) note(source.id, sources);
    }
    std::vector<model::RelationType> kept;
    for (const std::string& id : types) {
        kept.push_back(*std::find_if(draft.types.begin(), draft.types.end(),
                                     [&](const model::RelationType& type) { return type.id == id; }));
        kept.back().description.clear();
    }
    draft.types = kept;
    draft.sources.clear();
    for (const std::string& id : sources) draft.sources.push_back({id, id, "", "", {}, "", ""});
    draft.observed_start = model::Date::of(draft.observed_start->earliest());
    draft.observed_end = model::Date::of(draft.observed_end->earliest());
    return draft;
}

TEST(RoundTrip, ThroughGexfIsTheSameNetworkButForWhatTheRemarksSay) {
    for (std::uint32_t seed = 0; seed < seeds; ++seed) {
        const model::Draft draft = rich_draft(seed);
        const Export out = write_gexf(test::build(draft));
        const Import read = again(read_gexf, out, "test.gexf");
        EXPECT_EQ(write_json(read.network), write_json(test::build(in_columns(draft)))) << seed;
        EXPECT_THAT(read.log.skipped, IsEmpty());
        EXPECT_THAT(read.log.remarks, IsEmpty());
        EXPECT_EQ(out.remarks.empty(), false);  // at least the unused type
        ASSERT_FALSE(HasFailure());
    }
}

/// A line for all that Pajek holds of a tie.
std::multiset<std::string> years_of_ties(const model::Network& network) {
    std::multiset<std::string> lines;
    const auto year = [](model::Day day) {
        return std::to_string(int(std::chrono::year_month_day(day).year()));
    };
    for (std::size_t i = 0; i < network.relations().size(); ++i) {
        const auto index = model::index_at<model::RelationIndex>(i);
        const model::Relation& tie = network[index];
        const model::Interval when = network.when(index);
        lines.insert(network[tie.source].id + " " + network[tie.target].id + " " + network[tie.type].id +
                     " " + std::to_string(network.weight(index)) + " " + year(when.start) + "-" +
                     (tie.date || tie.end ? year(when.end - std::chrono::days(1)) : "*"));
    }
    return lines;
}

TEST(RoundTrip, ThroughPajekKeepsActorsTypesSignedWeightsAndYears) {
    for (std::uint32_t seed = 0; seed < seeds; ++seed) {
        const model::Network network = test::build(test::random_draft(seed));
        const Import read = again(read_pajek, write_pajek(network), "test.net");
        EXPECT_EQ(years_of_ties(read.network), years_of_ties(network)) << seed;
        ASSERT_EQ(read.network.actors().size(), network.actors().size());
        for (std::size_t i = 0; i < network.actors().size(); ++i) {
            EXPECT_EQ(read.network.actors()[i].id, network.actors()[i].id);
        }
        ASSERT_FALSE(HasFailure());
    }
}

/// Every measure of every actor and every alignment of every dyad, by decade, as bits.
std::vector<std::string> numbers(const model::Network& network) {
    std::vector<std::string> lines;
    const auto add = [&](const std::string& what, const std::optional<double>& value) {
        char text[40] = "undefined";
        if (value) std::snprintf(text, sizeof text, "%a", *value);
        lines.push_back(what + " " + text);
    };
    for (const graph::Period& period : graph::periods(network, {graph::PeriodUnit::decade})) {
        const graph::Snapshot snapshot(network, period.interval);
        for (const graph::Measure& measure : graph::measures()) {
            const graph::Values values = graph::measure(snapshot, measure);
            for (std::size_t v = 0; v < values.size(); ++v) {
                add(period.id + " " + std::string(measure.name) + " " + network[snapshot.actors()[v]].id,
                    values[v]);
            }
        }
        for (const graph::Alignment& row : graph::alignment(snapshot)) {
            const std::string pair = period.id + " " + network[row.first].id + " " + network[row.second].id;
            add(pair + " net", row.net);
            add(pair + " s", row.s);
            add(pair + " cooperation", row.cooperation);
        }
    }
    return lines;
}

TEST(RoundTrip, OfTheShippedNetworksGivesTheSameNumbers) {
    for (const std::string name : {"us-pakistan", "great-powers-1872-1907"}) {
        const std::string path = std::string(ENTENTE_SOURCE_DIR "/data/") + name + ".json";
        const model::Network network = read_json(read_file(path), path);
        const std::vector<std::string> wanted = numbers(network);
        ASSERT_GT(wanted.size(), 100U);
        const Import tables = again(read_csv, write_csv(network), "");
        const Import graphml = again(read_graphml, write_graphml(network), name + ".graphml");
        const Import gexf = again(read_gexf, write_gexf(network), name + ".gexf");
        EXPECT_EQ(write_json(tables.network), write_json(network));
        EXPECT_EQ(write_json(graphml.network), write_json(network));
        for (const Import* read : {&tables, &graphml, &gexf}) {
            EXPECT_EQ(numbers(read->network), wanted) << name;
            EXPECT_EQ(read->network.observed(), network.observed());
            EXPECT_THAT(read->log.skipped, IsEmpty());
        }
    }
}

TEST(RoundTrip, SaysThatControlCharactersAreLostInXml) {
    model::Draft draft = test::draft("a state\nb state\na > b aid 1 1950\n");
    draft.relations[0].record.note = "bell \x07";
    const model::Network network = test::build(std::move(draft));
    EXPECT_THAT(write_graphml(network).remarks, testing::ElementsAre(HasSubstr("control characters")));
    EXPECT_THAT(write_gexf(network).remarks, testing::ElementsAre(HasSubstr("control characters")));
    EXPECT_EQ(again(read_graphml, write_graphml(network), "test.graphml").network.relations()[0].note,
              "bell \xEF\xBF\xBD");
    EXPECT_EQ(write_json(again(read_csv, write_csv(network), "").network), write_json(network));
}

}  // namespace
}  // namespace entente::ingest
