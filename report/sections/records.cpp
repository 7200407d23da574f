// The records that every number leads back to: relations, actors, sources.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numeric>

#include "report/references.hpp"
#include "report/sections/sections.hpp"
#include "report/words.hpp"

namespace entente::report {
namespace {

std::string capped_note(std::size_t shown, std::size_t all, const std::string& noun) {
    if (shown >= all) return "";
    return fmt::format("The page lists the first {} of {} of the data set. ", shown, count_of(all, noun));
}

Text relation_text(const model::Network& network, const model::Relation& relation) {
    Text out = line(strong(relation.label.empty() ? network[relation.type].label : relation.label));
    if (!relation.note.empty()) append(out, line(" ", relation.note));
    if (relation.confidence.value_or(1) < 1) {
        append(out, muted(fmt::format(" Confidence {:.2g}.", *relation.confidence)));
    }
    if (relation.count > 1) append(out, muted(", " + count_of(relation.count, "event")));
    append(out, line(" ", row_id(relation.id)));
    return out;
}

GridRow relation_row(const model::Network& network, model::RelationIndex index) {
    const model::Relation& relation = network[index];
    const bool directed = network[relation.type].directed;
    const Text sources = citation(relation.sources);
    return {relation_anchor(network, index),
            {line(when_words(network, index)),
             line(model::display_name(network[relation.source]), directed ? " → " : " – ",
                  model::display_name(network[relation.target])),
             relation_text(network, relation), line(network[relation.type].label),
             line(signed_number(network.weight(index), 1)), sources.empty() ? line("–") : sources},
            {}};
}

std::string life_words(const model::Actor& actor) {
    if (!actor.start && !actor.end) return "throughout";
    if (!actor.end) return "from " + date_words(*actor.start);
    if (!actor.start) return "until " + date_words(*actor.end);
    return date_words(*actor.start) + " – " + date_words(*actor.end);
}

std::string also_known(const model::Actor& actor) {
    std::vector<std::string> names;
    if (!actor.short_name.empty() && actor.short_name != actor.name) names.push_back(actor.short_name);
    names.insert(names.end(), actor.aliases.begin(), actor.aliases.end());
    for (const auto& [list, code] : actor.codes) names.push_back(list + " " + code);
    std::string out;
    for (const std::string& name : names) out += (out.empty() ? "" : ", ") + name;
    return out;
}

GridRow actor_row(const model::Network& network, model::ActorIndex index) {
    const model::Actor& actor = network[index];
    Text about;
    const std::string also = also_known(actor);
    if (!also.empty()) append(about, line(also, ". "));
    if (!actor.note.empty()) append(about, line(actor.note, " "));
    append(about, row_id(actor.id));
    const Text sources = citation(actor.sources);
    GridRow row{actor_anchor(network, index),
                {line(actor.name), about, line(std::string(model::label(actor.kind))),
                 actor.parent ? line(actor_link(network, *actor.parent)) : line(""), line(life_words(actor)),
                 sources.empty() ? line("–") : sources}};
    row.data = {{"n", std::to_string(model::position(index))}};
    return row;
}

/// Only addresses that a browser may follow from a page of strangers' data.
bool is_web_address(const std::string& url) {
    const bool web = url.starts_with("https://") || url.starts_with("http://");
    return web && std::ranges::none_of(url, [](char c) { return static_cast<unsigned char>(c) <= ' '; });
}

Text source_text(const model::Source& source) {
    Text out;
    if (!source.author.empty()) append(out, source.author + ", ");
    append(out, is_web_address(source.url) ? link(source.title, source.url) : strong(source.title));
    if (!source.publisher.empty()) append(out, ", " + source.publisher);
    if (source.date) append(out, ", " + date_words(*source.date));
    append(out, ". ");
    if (!source.url.empty() && !is_web_address(source.url)) append(out, source.url + " ");
    if (!source.note.empty()) append(out, source.note + " ");
    append(out, row_id(source.id));
    return out;
}

std::vector<std::size_t> citations_per_source(const model::Network& network) {
    std::vector<std::size_t> out(network.sources().size());
    for (const model::Relation& relation : network.relations()) {
        const auto& references = relation.sources;
        for (auto at = references.begin(); at != references.end(); ++at) {
            const bool again = std::any_of(references.begin(), at, [&](const model::Reference& earlier) {
                return earlier.source == at->source;
            });
            if (!again) ++out[model::position(at->source)];
        }
    }
    return out;
}

}  // namespace

namespace {

/// What a relation adds over the whole observed period, cooperation and conflict together.
double strength_of(const model::Network& network, model::RelationIndex index) {
    return std::fabs(network.contribution(index, network.observed())) + 2 * network[index].offset;
}

/// The relations that the page lists, in order of time: all, or of a large network the strongest.
std::vector<model::RelationIndex> listed(const model::Network& network) {
    std::vector<model::RelationIndex> order;
    for (std::size_t i = 0; i < network.relations().size(); ++i) {
        order.push_back(model::index_at<model::RelationIndex>(i));
    }
    if (is_large(network)) {
        const auto end = order.begin() + static_cast<std::ptrdiff_t>(relations_of_large);
        std::partial_sort(order.begin(), end, order.end(), [&](const auto& a, const auto& b) {
            const double one = strength_of(network, a), two = strength_of(network, b);
            return one != two ? one > two : a < b;
        });
        order.erase(end, order.end());
    }
    std::ranges::stable_sort(order, {},
                             [&network](model::RelationIndex index) { return network.when(index).start; });
    return order;
}

std::string strongest_note(const model::Network& network) {
    if (!is_large(network)) return "";
    return fmt::format("The {} that add most, cooperation and conflict together, of {}. ", relations_of_large,
                       count_of(network.relations().size(), "record"));
}

}  // namespace

Section relations_section(const Material& material) {
    const model::Network& network = material.findings.network;
    Section out{"relations", is_large(network) ? "The strongest relations" : "All relations", {}, {}};
    const std::vector<model::RelationIndex> order = listed(network);
    Grid table;
    table.stacks = true;
    table.columns = {{"When", false, ""}, {"Between", false, ""},        {"What", false, ""},
                     {"Type", false, ""}, {"Weight", false, "#weights"}, {"Sources", false, ""}};
    for (const model::RelationIndex index : order) table.rows.push_back(relation_row(network, index));
    table.note = line(strongest_note(network), "Sources are given by number with the place in each. ",
                      "Data: ", link("relations.csv", "tables/relations.csv"));
    if (order.empty()) {
        out.blocks.emplace_back(Paragraph{line("The data set holds no relation.")});
    } else {
        out.blocks.emplace_back(std::move(table));
    }
    return out;
}

Section actors_section(const Material& material) {
    const model::Network& network = material.findings.network;
    Section out{"actors", "All actors", {}, {}};
    const std::size_t shown = std::min(network.actors().size(), actors_on_page);
    if (shown == 0) return out;
    Grid table;
    table.stacks = true;
    table.heads_rows = true;
    table.columns = {{"Actor", false, ""},  {"Also known as, note", false, ""},
                     {"Kind", false, ""},   {"Part of", false, ""},
                     {"Exists", false, ""}, {"Sources", false, ""}};
    for (std::size_t i = 0; i < shown; ++i) {
        table.rows.push_back(actor_row(network, model::index_at<model::ActorIndex>(i)));
    }
    table.note = line(capped_note(shown, network.actors().size(), "actor"),
                      "Data: ", link("actors.csv", "tables/actors.csv"));
    out.blocks.emplace_back(std::move(table));
    return out;
}

Section sources_section(const Material& material) {
    const model::Network& network = material.findings.network;
    Section out{"sources", "Sources", {}, {}};
    const std::size_t shown = std::min(network.sources().size(), sources_on_page);
    if (shown == 0) return out;
    const std::vector<std::size_t> cited = citations_per_source(network);
    Grid table;
    table.columns = {{"No.", true, ""}, {"Source", false, ""}, {"Relations", true, ""}};
    for (std::size_t i = 0; i < shown; ++i) {
        const auto index = model::index_at<model::SourceIndex>(i);
        table.rows.push_back(
            {source_anchor(index),
             {line(fmt::format("[{}]", i + 1)), source_text(network[index]), line(std::to_string(cited[i]))},
             {}});
    }
    table.note = line(capped_note(shown, network.sources().size(), "source"),
                      "Data: ", link("sources.csv", "tables/sources.csv"));
    out.blocks.emplace_back(std::move(table));
    return out;
}

}  // namespace entente::report
