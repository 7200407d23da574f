#include "cli/dot.hpp"

#include <fmt/format.h>

#include <cmath>
#include <utility>
#include <vector>

#include "cli/text.hpp"
#include "entente/render/theme.hpp"

namespace entente::cli {
namespace {

using Attributes = std::vector<std::pair<std::string, std::string>>;

void add(Attributes& attributes, const std::string& name, const std::string& value) {
    if (!value.empty()) attributes.emplace_back(name, dot_string(value));
}

void add(Attributes& attributes, const std::string& name, const std::optional<model::Date>& date) {
    if (date) attributes.emplace_back(name, dot_string(date->to_string()));
}

std::string bracketed(const Attributes& attributes) {
    std::string text;
    for (const auto& [name, value] : attributes) {
        text += text.empty() ? " [" : ", ";
        text += name;
        text += '=';
        text += value;
    }
    return text.empty() ? "" : text + "]";
}

const char* shape_of(model::ActorKind kind) {
    switch (kind) {
        case model::ActorKind::state:
            return "box";
        case model::ActorKind::agency:
            return "component";
        case model::ActorKind::alliance:
            return "ellipse";
        case model::ActorKind::organization:
            return "hexagon";
        case model::ActorKind::militant_group:
            return "octagon";
        case model::ActorKind::person:
            return "oval";
        case model::ActorKind::other:
            return "plaintext";
    }
    return "box";
}

std::string node(const model::Network& network, const model::Actor& actor) {
    Attributes attributes;
    add(attributes, "label", model::display_name(actor));
    add(attributes, "fullname", actor.name);
    add(attributes, "kind", std::string(model::to_string(actor.kind)));
    if (actor.parent) add(attributes, "parent", network[*actor.parent].id);
    add(attributes, "start", actor.start);
    add(attributes, "end", actor.end);
    add(attributes, "shape", shape_of(actor.kind));
    return dot_string(actor.id) + bracketed(attributes);
}

/// The sign in words, with the colour and line style that figures give it.
struct SignStyle {
    const char* name;
    std::string color;
    const char* style;
};

SignStyle sign_style(double weight) {
    const render::Theme theme;
    if (weight > 0) return {"cooperation", theme.cooperation, "solid"};
    if (weight < 0) return {"conflict", theme.conflict, "dashed"};
    return {"neutral", theme.mixed, "dotted"};
}

std::string edge(const model::Network& network, model::RelationIndex index) {
    const model::Relation& relation = network[index];
    const model::RelationType& type = network[relation.type];
    const double weight = network.weight(index);
    const SignStyle sign = sign_style(weight);
    Attributes attributes;
    add(attributes, "id", relation.id);
    add(attributes, "label", relation.label.empty() ? type.label : relation.label);
    add(attributes, "type", type.id);
    add(attributes, "nature", std::string(model::to_string(type.nature)));
    add(attributes, "sign", sign.name);
    add(attributes, "weight", fmt::format("{}", std::abs(weight)));
    add(attributes, "goldstein", fmt::format("{}", weight));
    add(attributes, "date", relation.date);
    add(attributes, "start", relation.start);
    add(attributes, "end", relation.end);
    if (relation.confidence) add(attributes, "confidence", fmt::format("{}", *relation.confidence));
    if (!type.directed) add(attributes, "dir", "none");
    add(attributes, "color", sign.color);
    add(attributes, "style", sign.style);
    return dot_string(network[relation.source].id) + " -> " + dot_string(network[relation.target].id) +
           bracketed(attributes);
}

/// Whether the `&` at this place begins what Graphviz would read as a character entity.
bool begins_entity(std::string_view text) {
    std::size_t at = 1;
    while (at < text.size() && (std::isalnum(static_cast<unsigned char>(text[at])) != 0 || text[at] == '#'))
        ++at;
    return at > 1 && at < text.size() && text[at] == ';';
}

}  // namespace

std::string dot_string(const std::string& text) {
    const std::string clean = printable(text);
    std::string quoted = "\"";
    for (std::size_t i = 0; i < clean.size(); ++i) {
        if (clean[i] == '"' || clean[i] == '\\') quoted += '\\';
        quoted += clean[i];
        if (clean[i] == '&' && begins_entity(std::string_view(clean).substr(i))) quoted += "amp;";
    }
    return quoted + '"';
}

std::string network_dot(const model::Network& network) {
    std::string text = "digraph " + dot_string(network.id()) + " {\n";
    text += "  graph [label=" + dot_string(network.title()) + ", charset=\"UTF-8\"];\n";
    for (const model::Actor& actor : network.actors()) text += "  " + node(network, actor) + ";\n";
    for (std::size_t i = 0; i < network.relations().size(); ++i) {
        text += "  " + edge(network, model::index_at<model::RelationIndex>(i)) + ";\n";
    }
    return text + "}\n";
}

}  // namespace entente::cli
