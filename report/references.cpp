#include "report/references.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "report/cells.hpp"
#include "report/words.hpp"

namespace entente::report {

using model::position;

std::string relation_anchor(const model::Network& network, model::RelationIndex relation) {
    return "r-" + network[relation].id;
}

std::string actor_anchor(const model::Network& network, model::ActorIndex actor) {
    return "a-" + network[actor].id;
}

std::string source_anchor(model::SourceIndex source) {
    return "s-" + std::to_string(position(source) + 1);
}

Run relation_link(const model::Network& network, model::RelationIndex relation) {
    const bool listed = !is_large(network);
    const std::uint32_t count = network[relation].count;
    const std::string times = count > 1 ? ", " + count_of(count, "event") : "";
    return {RunKind::record, relation_label(network, network[relation]) + times,
            listed ? "#" + relation_anchor(network, relation) : "tables/relations.csv", network[relation].id};
}

Run short_relation_link(const model::Network& network, model::RelationIndex index) {
    const model::Relation& relation = network[index];
    std::string text = network[relation.type].label + " " + std::to_string(first_year(network.when(index)));
    if (relation.count > 1) text += ", " + count_of(relation.count, "event");
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

std::string when_words(const model::Network& network, model::RelationIndex index) {
    const model::Relation& relation = network[index];
    if (relation.date) return date_words(*relation.date);
    if (!relation.start) return "";
    if (!relation.end) return date_words(*relation.start) + " on";
    return date_words(*relation.start) + " – " + date_words(*relation.end);
}

namespace {

std::string direction_words(const model::Network& network, const model::Relation& relation) {
    return model::display_name(network[relation.source]) + " → " +
           model::display_name(network[relation.target]);
}

}  // namespace

Item relation_item(const model::Network& network, model::RelationIndex index, const std::string& value) {
    const model::Relation& relation = network[index];
    const std::string& type = network[relation.type].label;
    Text about = line(when_words(network, index));
    if (network[relation.type].directed) append(about, " · " + direction_words(network, relation));
    Text more;
    if (!relation.label.empty() && type != relation.label) append(more, " · " + type);
    if (relation.confidence.value_or(1) < 1) {
        append(more, fmt::format(" · confidence {:.2g}", *relation.confidence));
    }
    const Text sources = citation(relation.sources);
    if (!sources.empty()) append(more, line(" · ", sources));
    return {{relation_link(network, index)}, value, std::move(about), std::move(more)};
}

Item brief_item(const model::Network& network, model::RelationIndex index, const std::string& value) {
    return {{relation_link(network, index)}, value, line(when_words(network, index))};
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

    [[nodiscard]] std::string words() const {
        return count_of(all_, events_ && all_ > records_ ? "event" : "relation");
    }

private:
    const model::Network& network_;
    std::size_t records_ = 0, all_ = 0;
    bool events_ = true;
};

}  // namespace

std::string relations_in_words(const model::Network& network, const std::vector<graph::Evidence>& evidence) {
    Tally tally(network);
    for (const graph::Evidence& item : evidence) tally.add(network[item.relation]);
    return tally.words();
}

std::string relations_in_words(const model::Network& network) {
    Tally tally(network);
    for (const model::Relation& relation : network.relations()) tally.add(relation);
    return tally.words();
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
Text more_words(const model::Network& network, const std::vector<graph::Evidence>& evidence,
                std::size_t shown, const std::string& file) {
    if (shown >= evidence.size()) return {};
    const bool records = relations_in_words(network, evidence) != count_of(evidence.size(), "relation");
    return line(count_of(evidence.size() - shown, records ? "more record" : "more relation") + " in ",
                link(file, "tables/" + file));
}

}  // namespace

Backing backing(const model::Network& network, const std::vector<graph::Evidence>& evidence,
                const std::string& file, Detail detail) {
    Backing out;
    if (evidence.empty()) return out;
    out.summary = relations_in_words(network, evidence);
    const std::vector<graph::Evidence> sorted = listed_under_number(network, evidence);
    const std::size_t shown = sorted.size();
    for (std::size_t i = 0; i < shown; ++i) {
        const std::string value = signed_number(sorted[i].value);
        out.items.push_back(detail == Detail::full ? relation_item(network, sorted[i].relation, value)
                                                   : brief_item(network, sorted[i].relation, value));
    }
    const Text more = more_words(network, evidence, shown, file);
    if (!more.empty()) out.items.push_back({more, "", {}});
    return out;
}

Text relation_links(const model::Network& network, const std::vector<graph::Evidence>& evidence,
                    const std::string& file) {
    Text out;
    const std::vector<graph::Evidence> sorted = listed_under_number(network, evidence);
    for (const graph::Evidence& item : sorted) {
        if (!out.empty()) append(out, ", ");
        append(out, short_relation_link(network, item.relation));
    }
    const Text more = more_words(network, evidence, sorted.size(), file);
    if (!more.empty()) append(out, line(", ", more));
    return out;
}

}  // namespace entente::report
