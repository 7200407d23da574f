// The records that every number leads back to: relations, actors, sources.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numeric>

#include "report/data_link.hpp"
#include "report/references.hpp"
#include "report/sections/sections.hpp"
#include "report/text.hpp"

namespace entente::report {
namespace {

using namespace words;

Text relation_text(const Say& say, const model::Network& network, const model::Relation& relation) {
    Text out = line(strong(relation.label.empty() ? network[relation.type].label : relation.label));
    if (!relation.note.empty()) append(out, line(" ", relation.note));
    if (relation.confidence.value_or(1) < 1) {
        append(out, muted(" " + say("Confidence {}.", fmt::format("{:.2g}", *relation.confidence))));
    }
    if (relation.count > 1) {
        append(out, muted(", " + say.count(relation.count, "{} event", "{} events")));
    }
    append(out, line(" ", row_id(relation.id)));
    return out;
}

GridRow relation_row(const Say& say, const model::Network& network, model::RelationIndex index) {
    const model::Relation& relation = network[index];
    const bool directed = network[relation.type].directed;
    const Text sources = citation(relation.sources);
    return {relation_anchor(network, index),
            {line(when_words(say, network, index)),
             line(model::display_name(network[relation.source]), directed ? " → " : " – ",
                  model::display_name(network[relation.target])),
             relation_text(say, network, relation), line(network[relation.type].label),
             line(signed_number(network.weight(index), 1)), sources.empty() ? line("–") : sources},
            {}};
}

std::string stretch_words(const Say& say, const std::optional<model::Date>& start,
                          const std::optional<model::Date>& end) {
    if (!start && !end) return say.as("exists", "throughout");
    if (!end) return say.as("exists", "from {}", date_text(say, *start));
    if (!start) return say.as("exists", "until {}", date_text(say, *end));
    return date_text(say, *start) + " – " + date_text(say, *end);
}

/// Each stretch between two absences: `1918 – 1941; from 1991`.
std::string life_words(const Say& say, const model::Actor& actor) {
    std::string out;
    std::optional<model::Date> start = actor.start;
    for (const model::Absence& absence : actor.absences) {
        out += stretch_words(say, start, absence.start) + "; ";
        start = absence.end;
    }
    return out + stretch_words(say, start, actor.end);
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

GridRow actor_row(const Say& say, const model::Network& network, model::ActorIndex index) {
    const model::Actor& actor = network[index];
    Text about;
    const std::string also = also_known(actor);
    if (!also.empty()) append(about, line(also, ". "));
    if (!actor.note.empty()) append(about, line(actor.note, " "));
    append(about, row_id(actor.id));
    const Text sources = citation(actor.sources);
    GridRow row{actor_anchor(network, index),
                {line(actor.name), about, line(say.text(model::label(actor.kind))),
                 actor.parent ? line(actor_link(network, *actor.parent)) : line(""),
                 line(life_words(say, actor)), sources.empty() ? line("–") : sources}};
    row.data = {{"n", std::to_string(model::position(index))}};
    return row;
}

/// Only addresses that a browser may follow from a page of strangers' data.
bool is_web_address(const std::string& url) {
    const bool web = url.starts_with("https://") || url.starts_with("http://");
    return web && std::ranges::none_of(url, [](char c) { return static_cast<unsigned char>(c) <= ' '; });
}

Text source_text(const Say& say, const model::Source& source) {
    Text out;
    if (!source.author.empty()) append(out, source.author + ", ");
    append(out, is_web_address(source.url) ? link(source.title, source.url) : strong(source.title));
    if (!source.publisher.empty()) append(out, ", " + source.publisher);
    if (source.date) append(out, ", " + date_text(say, *source.date));
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

}  // namespace

Section relations_section(const Material& material) {
    const Say& say = material.say;
    const model::Network& network = material.findings.network;
    Section out{
        "relations", is_large(network) ? say("The strongest relations") : say("All relations"), {}, {}};
    const std::vector<model::RelationIndex> order = listed(network);
    if (order.empty()) {
        out.blocks.emplace_back(Paragraph{line(say("The data set holds no relation."))});
        return out;
    }
    Grid table;
    table.stacks = true;
    table.columns = {
        {say.as("column", "When"), false, ""},           {say.as("column", "Between"), false, ""},
        {say.as("column", "What"), false, ""},           {say.as("column", "Type"), false, ""},
        {say.as("column", "Weight"), false, "#weights"}, {say("Sources"), false, ""}};
    for (const model::RelationIndex index : order) table.rows.push_back(relation_row(say, network, index));
    if (is_large(network)) {
        append(table.note,
               say.count(network.relations().size(),
                         "The {shown} that add most, cooperation and conflict together, of {0} record.",
                         "The {shown} that add most, cooperation and conflict together, of {0} records.",
                         "shown"_a = relations_of_large) +
                   " ");
    }
    append(table.note, line(say("Sources are given by number with the place in each."), " ",
                            data_link(say, "relations.csv")));
    out.blocks.emplace_back(std::move(table));
    return out;
}

Section actors_section(const Material& material) {
    const Say& say = material.say;
    const model::Network& network = material.findings.network;
    Section out{"actors", say("All actors"), {}, {}};
    const std::size_t all = network.actors().size(), shown = std::min(all, actors_on_page);
    if (shown == 0) return out;
    Grid table;
    table.stacks = true;
    table.heads_rows = true;
    table.columns = {{say("Actor"), false, ""},
                     {say("Also known as, note"), false, ""},
                     {say.as("column", "Kind"), false, ""},
                     {say.as("column", "Part of"), false, ""},
                     {say.as("column", "Exists"), false, ""},
                     {say("Sources"), false, ""}};
    for (std::size_t i = 0; i < shown; ++i) {
        table.rows.push_back(actor_row(say, network, model::index_at<model::ActorIndex>(i)));
    }
    if (shown < all) {
        append(table.note, say.count(all, "The page lists the first {shown} of {0} actor of the data set.",
                                     "The page lists the first {shown} of {0} actors of the data set.",
                                     "shown"_a = shown) +
                               " ");
    }
    append(table.note, data_link(say, "actors.csv"));
    out.blocks.emplace_back(std::move(table));
    return out;
}

Section sources_section(const Material& material) {
    const Say& say = material.say;
    const model::Network& network = material.findings.network;
    Section out{"sources", say("Sources"), {}, {}};
    const std::size_t all = network.sources().size(), shown = std::min(all, sources_on_page);
    if (shown == 0) return out;
    const std::vector<std::size_t> cited = citations_per_source(network);
    Grid table;
    table.columns = {{say("No."), true, ""}, {say("Source"), false, ""}, {say("Relations"), true, ""}};
    for (std::size_t i = 0; i < shown; ++i) {
        const auto index = model::index_at<model::SourceIndex>(i);
        table.rows.push_back({source_anchor(index),
                              {line(fmt::format("[{}]", i + 1)), source_text(say, network[index]),
                               line(std::to_string(cited[i]))},
                              {}});
    }
    if (shown < all) {
        append(table.note, say.count(all, "The page lists the first {shown} of {0} source of the data set.",
                                     "The page lists the first {shown} of {0} sources of the data set.",
                                     "shown"_a = shown) +
                               " ");
    }
    append(table.note, data_link(say, "sources.csv"));
    out.blocks.emplace_back(std::move(table));
    return out;
}

}  // namespace entente::report
