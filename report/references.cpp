#include "report/references.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "report/cells.hpp"
#include "report/data_link.hpp"
#include "report/insets.hpp"
#include "report/phase_words.hpp"
#include "report/text.hpp"
#include "words/dates.hpp"

namespace entente::report {

using model::position;
using namespace words;

std::string relation_anchor(const model::Network& network, model::RelationIndex relation) {
    return "r-" + network[relation].id;
}

std::string actor_anchor(const model::Network& network, model::ActorIndex actor) {
    return "a-" + network[actor].id;
}

std::string source_anchor(model::SourceIndex source) {
    return "s-" + std::to_string(position(source) + 1);
}

namespace {

/// `Raid, 12 events`
std::string with_events(const Say& say, const std::string& text, std::size_t events) {
    return events > 1 ? text + ", " + say.count(events, "{} event", "{} events") : text;
}

}  // namespace

Run relation_link(const Say& say, const model::Network& network, model::RelationIndex index) {
    const model::Relation& relation = network[index];
    const bool listed = !is_large(network);
    return {RunKind::record, with_events(say, relation_label(network, relation), relation.count),
            listed ? "#" + relation_anchor(network, index) : "tables/relations.csv", relation.id};
}

Run short_relation_link(const Say& say, const model::Network& network, model::RelationIndex index) {
    const model::Relation& relation = network[index];
    const std::string text = with_events(
        say, network[relation.type].label + " " + std::to_string(words::first_year(network.when(index))),
        relation.count);
    if (is_large(network)) return {RunKind::plain, text, "", ""};
    return {RunKind::record, text, "#" + relation_anchor(network, index), relation.id};
}

Run actor_link(const model::Network& network, model::ActorIndex actor) {
    const bool listed = position(actor) < actors_on_page;
    return {RunKind::record, model::display_name(network[actor]),
            listed ? "#" + actor_anchor(network, actor) : "tables/actors.csv", ""};
}

Text citation(const std::vector<model::Reference>& references) {
    Text out;
    for (const model::Reference& reference : references) {
        if (!out.empty()) append(out, ", ");
        const std::size_t number = position(reference.source) + 1;
        const bool listed = number <= sources_on_page;
        append(out, Run{RunKind::record, fmt::format("[{}]", number),
                        listed ? "#" + source_anchor(reference.source) : "tables/sources.csv", ""});
        if (!reference.locator.empty()) append(out, " " + reference.locator);
    }
    return out;
}

std::string dyad_name(const model::Network& network, model::ActorIndex a, model::ActorIndex b) {
    return model::display_name(network[a]) + " – " + model::display_name(network[b]);
}

Text dyad_links(const model::Network& network, model::ActorIndex a, model::ActorIndex b) {
    return line(actor_link(network, a), " – ", actor_link(network, b));
}

std::string date_text(const Say& say, const model::Date& date) {
    const std::string text = words::date_words(say, date);
    return date.approximate() ? say("about {}", text) : text;
}

std::string when_words(const Say& say, const model::Network& network, model::RelationIndex index) {
    const model::Relation& relation = network[index];
    if (relation.date) return date_text(say, *relation.date);
    if (!relation.start) return "";
    const std::string start = date_text(say, *relation.start);
    if (!relation.end) return say.as("a time without end", "{} on", start);
    return start + " – " + date_text(say, *relation.end);
}

namespace {

std::string direction_words(const model::Network& network, const model::Relation& relation) {
    return model::display_name(network[relation.source]) + " → " +
           model::display_name(network[relation.target]);
}

}  // namespace

Item relation_item(const Say& say, const model::Network& network, model::RelationIndex index,
                   const std::string& value) {
    const model::Relation& relation = network[index];
    const std::string& type = network[relation.type].label;
    Text about = line(when_words(say, network, index));
    if (network[relation.type].directed) append(about, " · " + direction_words(network, relation));
    Text more;
    if (!relation.label.empty() && type != relation.label) append(more, " · " + type);
    if (relation.confidence.value_or(1) < 1) {
        append(more, " · " + say("confidence {}", fmt::format("{:.2g}", *relation.confidence)));
    }
    const Text sources = citation(relation.sources);
    if (!sources.empty()) append(more, line(" · ", sources));
    return {{relation_link(say, network, index)}, value, std::move(about), std::move(more)};
}

std::vector<Item> driver_items(const Say& say, const model::Network& network, const graph::Shift& shift) {
    std::vector<Item> out;
    for (const graph::Driver& driver : shift.drivers) {
        Item& item =
            out.emplace_back(relation_item(say, network, driver.relation, signed_number(driver.effect)));
        append(item.text, " " + driver_words(say, render::driver_part(network, shift, driver)));
    }
    return out;
}

namespace {

/// Counts relations as people do.
class Tally {
public:
    explicit Tally(const model::Network& network) : network_(network) {}

    void add(const model::Relation& relation) {
        ++records_;
        all_ += relation.count;
        events_ = events_ && network_[relation.type].nature == model::Nature::event;
    }

    [[nodiscard]] std::string words(const Say& say) const {
        return of_events() ? say.count(all_, "{} event", "{} events")
                           : say.count(all_, "{} relation", "{} relations");
    }

    /// Whether the words count something other than the records.
    [[nodiscard]] bool beyond_records() const { return of_events() || all_ != records_; }

private:
    [[nodiscard]] bool of_events() const { return events_ && all_ > records_; }

    const model::Network& network_;
    std::size_t records_ = 0, all_ = 0;
    bool events_ = true;
};

Tally tally_of(const model::Network& network, const std::vector<graph::Evidence>& evidence) {
    Tally tally(network);
    for (const graph::Evidence& item : evidence) tally.add(network[item.relation]);
    return tally;
}

}  // namespace

std::string relations_in_words(const Say& say, const model::Network& network,
                               const std::vector<graph::Evidence>& evidence) {
    return tally_of(network, evidence).words(say);
}

std::string relations_in_words(const Say& say, const model::Network& network) {
    Tally tally(network);
    for (const model::Relation& relation : network.relations()) tally.add(relation);
    return tally.words(say);
}

namespace {

/// Those to list under a number, in order of time.
std::vector<graph::Evidence> listed_under_number(const model::Network& network,
                                                 std::vector<graph::Evidence> evidence) {
    if (is_large(network) && evidence.size() > relations_under_number_of_large) {
        const auto end = evidence.begin() + relations_under_number_of_large;
        std::partial_sort(evidence.begin(), end, evidence.end(),
                          [](const graph::Evidence& a, const graph::Evidence& b) {
                              const double one = std::fabs(a.value), two = std::fabs(b.value);
                              return one != two ? one > two : a.relation < b.relation;
                          });
        evidence.erase(end, evidence.end());
    }
    std::ranges::stable_sort(
        evidence, {}, [&network](const graph::Evidence& item) { return network.when(item.relation).start; });
    evidence.resize(std::min(evidence.size(), relations_under_number));
    return evidence;
}

/// `12 more relations in evidence-by-era.csv`; empty when all are shown.
Text more_words(const Say& say, const model::Network& network, const std::vector<graph::Evidence>& evidence,
                std::size_t shown, const std::string& file) {
    if (shown >= evidence.size()) return {};
    const std::size_t more = evidence.size() - shown;
    Insets in;
    const std::string where = in(table_link(file));
    return in.text(
        tally_of(network, evidence).beyond_records()
            ? say.count(more, "{0} more record in {file}", "{0} more records in {file}", "file"_a = where)
            : say.count(more, "{0} more relation in {file}", "{0} more relations in {file}",
                        "file"_a = where));
}

}  // namespace

Backing backing(const Say& say, const model::Network& network, const std::vector<graph::Evidence>& evidence,
                const std::string& file, Detail detail) {
    Backing out;
    if (evidence.empty()) return out;
    out.summary = relations_in_words(say, network, evidence);
    const std::vector<graph::Evidence> sorted = listed_under_number(network, evidence);
    for (const graph::Evidence& item : sorted) {
        out.items.push_back(relation_item(say, network, item.relation, signed_number(item.value)));
        if (detail == Detail::full) continue;
        out.items.back().about = line(when_words(say, network, item.relation));
        out.items.back().more.clear();
    }
    const Text more = more_words(say, network, evidence, sorted.size(), file);
    if (!more.empty()) out.items.push_back({more, "", {}});
    return out;
}

Text relation_links(const Say& say, const model::Network& network,
                    const std::vector<graph::Evidence>& evidence, const std::string& file) {
    Text out;
    const std::vector<graph::Evidence> sorted = listed_under_number(network, evidence);
    const bool folds = sorted.size() > links_before_fold + 1;
    for (std::size_t i = 0; i < sorted.size(); ++i) {
        if (folds && i == links_before_fold) {
            const std::size_t more = evidence.size() - i;
            append(out, " ");
            append(out, fold(say.count(more, "and {} more", "and {} more")));
        } else if (i > 0) {
            append(out, ", ");
        }
        append(out, short_relation_link(say, network, sorted[i].relation));
    }
    const Text more = more_words(say, network, evidence, sorted.size(), file);
    if (!more.empty()) append(out, line(", ", more));
    if (folds) append(out, fold_end());
    return out;
}

}  // namespace entente::report
