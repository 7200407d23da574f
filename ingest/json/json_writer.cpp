// A network into its JSON form: one record a line, so that two versions compare line by line.
#include <algorithm>
#include <array>
#include <charconv>
#include <nlohmann/json.hpp>

#include "entente/ingest/json.hpp"

namespace entente::ingest {

namespace {

using model::Network;

std::string quote(const std::string& text) {
    return nlohmann::json(text).dump();
}

std::string quote(const model::Date& date) {
    return quote(date.to_string());
}

/// The shortest form that reads back as the same number, with a point or an exponent: `4.0`.
std::string number(double value) {
    std::array<char, 32> buffer{};
    char* const end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value).ptr;
    const std::string text(buffer.data(), end);
    return text.find_first_of(".e") == std::string::npos ? text + ".0" : text;
}

/// The members of one object, on one line; those without a value are left out.
class Members {
public:
    Members& add(std::string_view key, const std::string& value) {
        return value.empty() ? *this : add_raw(key, quote(value));
    }
    Members& add(std::string_view key, const std::optional<model::Date>& date) {
        return date ? add_raw(key, quote(*date)) : *this;
    }
    Members& add(std::string_view key, const std::optional<double>& value) {
        return value ? add_raw(key, number(*value)) : *this;
    }
    Members& add_raw(std::string_view key, const std::string& json) {
        if (json.empty()) {
            return *this;
        }
        text_ += (text_.empty() ? "" : ", ") + quote(std::string(key)) + ": " + json;
        return *this;
    }
    [[nodiscard]] std::string inner() const { return "{" + text_ + "}"; }
    [[nodiscard]] std::string record() const { return "{ " + text_ + " }"; }

private:
    std::string text_;
};

/// `[a, b]`; empty when there are no elements, so that the key is left out.
template <class Elements, class ToJson>
std::string inline_array(const Elements& elements, ToJson to_json) {
    std::string out;
    for (const auto& element : elements) {
        out += (out.empty() ? "[" : ", ") + to_json(element);
    }
    return out.empty() ? out : out + "]";
}

std::string references(const Network& network, const std::vector<model::Reference>& all) {
    return inline_array(all, [&](const model::Reference& reference) {
        return Members().add("id", network[reference.source].id).add("locator", reference.locator).inner();
    });
}

std::string absences(const model::Actor& actor) {
    return inline_array(actor.absences, [](const model::Absence& absence) {
        return Members().add("start", absence.start).add("end", absence.end).inner();
    });
}

/// The code lists that most data sets have first, in the order of the schema, then the others.
std::string codes(const std::map<std::string, std::string>& all) {
    constexpr std::array<std::string_view, 4> usual{"iso3", "cow", "gw", "cameo"};
    Members members;
    for (const std::string_view list : usual) {
        if (const auto found = all.find(std::string(list)); found != all.end()) {
            members.add(list, found->second);
        }
    }
    for (const auto& [list, code] : all) {
        if (std::find(usual.begin(), usual.end(), list) == usual.end()) {
            members.add(list, code);
        }
    }
    return all.empty() ? std::string() : members.inner();
}

std::string to_json(const Network&, const model::Era& era) {
    return Members()
        .add("id", era.id)
        .add("label", era.label)
        .add("start", era.start)
        .add("end", era.end)
        .add("note", era.note)
        .record();
}

std::string to_json(const Network&, const model::RelationType& type) {
    return Members()
        .add("id", type.id)
        .add("label", type.label)
        .add("nature", std::string(to_string(type.nature)))
        .add_raw("directed", type.directed ? "true" : "false")
        .add("weight", type.weight)
        .add("description", type.description)
        .record();
}

std::string to_json(const Network& network, const model::Actor& actor) {
    return Members()
        .add("id", actor.id)
        .add("name", actor.name)
        .add("short", actor.short_name)
        .add("kind", std::string(to_string(actor.kind)))
        .add("parent", actor.parent ? network[*actor.parent].id : std::string())
        .add("start", actor.start)
        .add("end", actor.end)
        .add_raw("absences", absences(actor))
        .add_raw("aliases",
                 inline_array(actor.aliases, [](const std::string& alias) { return quote(alias); }))
        .add_raw("codes", codes(actor.codes))
        .add("note", actor.note)
        .add_raw("sources", references(network, actor.sources))
        .record();
}

std::string to_json(const Network&, const model::Source& source) {
    return Members()
        .add("id", source.id)
        .add("title", source.title)
        .add("author", source.author)
        .add("publisher", source.publisher)
        .add("date", source.date)
        .add("url", source.url)
        .add("note", source.note)
        .record();
}

std::string to_json(const Network& network, const model::Relation& relation) {
    return Members()
        .add("id", relation.id)
        .add("source", network[relation.source].id)
        .add("target", network[relation.target].id)
        .add("type", network[relation.type].id)
        .add("date", relation.date)
        .add("start", relation.start)
        .add("end", relation.end)
        .add("weight", relation.own_weight)
        .add_raw("count", relation.count > 1 ? std::to_string(relation.count) : "")
        .add("offset", relation.offset > 0 ? std::optional(relation.offset) : std::nullopt)
        .add("label", relation.label)
        .add("note", relation.note)
        .add_raw("sources", references(network, relation.sources))
        .add("confidence", relation.confidence)
        .record();
}

template <class Record>
std::string lines(const Network& network, const std::vector<Record>& records) {
    std::string out = "[";
    for (const Record& record : records) {
        out += out.size() == 1 ? "\n    " : ",\n    ";
        out += to_json(network, record);
    }
    return out + (records.empty() ? "]" : "\n  ]");
}

}  // namespace

std::string write_json(const Network& network) {
    std::string out = "{";
    const auto add = [&](std::string_view key, const std::string& json) {
        out += (out.size() == 1 ? "\n  " : ",\n  ") + quote(std::string(key)) + ": " + json;
    };
    add("format", quote("entente-network/1"));
    add("id", quote(network.id()));
    add("title", quote(network.title()));
    if (!network.description().empty()) {
        add("description", quote(network.description()));
    }
    add("observed",
        Members().add("start", network.observed_start()).add("end", network.observed_end()).inner());
    if (network.focus()) {
        add("focus", inline_array(*network.focus(),
                                  [&](model::ActorIndex actor) { return quote(network[actor].id); }));
    }
    if (!network.eras().empty()) {
        add("eras", lines(network, network.eras()));
    }
    add("types", lines(network, network.types()));
    add("actors", lines(network, network.actors()));
    if (!network.sources().empty()) {
        add("sources", lines(network, network.sources()));
    }
    add("relations", lines(network, network.relations()));
    return out + "\n}\n";
}

}  // namespace entente::ingest
