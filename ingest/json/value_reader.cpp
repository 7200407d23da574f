#include "ingest/json/value_reader.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace entente::ingest {

using model::in_quotes, model::ProblemCode;

namespace {

/// A key as a step of a path: as it is when it could be meant to be a key, else in quotes.
std::string readable(std::string_view key) {
    constexpr std::size_t longest = 40;
    const bool plain =
        !key.empty() && key.size() <= longest && std::all_of(key.begin(), key.end(), [](char c) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
                   c == '-' || c == '$';
        });
    return plain ? std::string(key) : in_quotes(key);
}

std::string join(const std::vector<std::string>& choices, const char* last) {
    std::string out;
    for (std::size_t i = 0; i < choices.size(); ++i) {
        out += (i == 0 ? "" : i + 1 == choices.size() ? last : ", ") + in_quotes(choices[i]);
    }
    return out;
}

}  // namespace

std::string ValueReader::step_to(std::string_view key) const {
    return (path_.empty() ? "" : ".") + readable(key);
}

void ValueReader::note_at(std::size_t at, ProblemCode code, std::string what, std::string mend) {
    problems_.push_back({at, {"", 0, 0, path_, std::move(what), std::move(mend), {}, code}});
    noted_.insert(path_);
}

void ValueReader::note(const JsonValue& value, ProblemCode code, std::string what, std::string mend) {
    note_at(value.at, code, std::move(what), std::move(mend));
}

bool ValueReader::knows_about(std::string path) const {
    while (noted_.count(path) == 0 && !path.empty()) {
        const std::size_t cut = path.find_last_of(".[");
        path.resize(cut == std::string::npos ? 0 : cut);
    }
    return noted_.count(path) > 0;
}

bool ValueReader::is(JsonValue::Kind kind, const JsonValue& value) {
    if (value.kind == kind) {
        return true;
    }
    note(value, ProblemCode::wrong_type,
         "expected " + std::string(describe(kind)) + ", found " + std::string(describe(value.kind)),
         value.kind == JsonValue::Kind::null && !path_.empty()
             ? "leave the key out when there is nothing to say"
             : "");
    return false;
}

std::string ValueReader::note_unknown_key(const JsonValue& member, std::vector<std::string> known) {
    std::erase_if(known, [](const std::string& key) { return key.starts_with('$'); });
    const std::string near = model::nearest(member.key, known);
    note_at(
        member.key_at, ProblemCode::unknown_key, "unknown key " + in_quotes(member.key),
        near.empty() ? "the keys here are " + join(known, " and ") : "did you mean " + in_quotes(near) + "?");
    return near;
}

void ValueReader::note_missing_key(const JsonValue& object, std::string_view name, bool misspelt) {
    const Step step(path_, step_to(name));
    if (misspelt) {
        silence(path_);  // said already, at the key
    } else {
        note_at(object.at, ProblemCode::missing_key, "missing key " + in_quotes(name), "add it");
    }
}

void ValueReader::note_repeated_keys(const JsonValue& object) {
    std::vector<std::size_t> order(object.children.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return object.children[a].key < object.children[b].key;
    });
    for (std::size_t i = 1, first = 0; i < order.size(); ++i) {
        const JsonValue& member = object.children[order[i]];
        if (member.key != object.children[order[first]].key) {
            first = i;
            continue;
        }
        const Step step(path_, step_to(member.key));
        problems_.push_back(
            {member.key_at,
             {"", 0, 0, path_, "duplicate key " + in_quotes(member.key) + ", first at " + path_,
              "keep one of the two", path_, ProblemCode::duplicate_key}});
    }
}

void ValueReader::string(const JsonValue& value, std::string& into) {
    if (!is(JsonValue::Kind::string, value)) {
        return;
    }
    if (value.text.find('\0') != std::string::npos) {
        note(value, ProblemCode::nul_character, in_quotes(value.text) + " holds a NUL character",
             "take it out");
        return;
    }
    into = value.text;
}

void ValueReader::text(const JsonValue& value, std::string& into) {
    if (value.kind == JsonValue::Kind::string && value.text.empty()) {
        note(value, ProblemCode::empty_text, "must not be empty", "write a text or leave the key out");
        return;
    }
    string(value, into);
}

void ValueReader::number(const JsonValue& value, double& into) {
    if (value.kind == JsonValue::Kind::string) {
        note(value, ProblemCode::wrong_type, "expected a number, found the string " + in_quotes(value.text),
             "write it without quotes");
    } else if (is(JsonValue::Kind::number, value)) {
        into = value.number;
    }
}

void ValueReader::count(const JsonValue& value, std::uint32_t& into) {
    double number_read = 0;
    number(value, number_read);
    if (value.kind != JsonValue::Kind::number) {
        return;
    }
    if (!(number_read >= 1 && number_read <= 4294967295.0) || number_read != std::floor(number_read)) {
        note(value, ProblemCode::bad_count, "a count is a whole number of at least 1",
             "give the number of events that the record stands for");
        return;
    }
    into = static_cast<std::uint32_t>(number_read);
}

void ValueReader::number(const JsonValue& value, std::optional<double>& into) {
    if (value.kind == JsonValue::Kind::number) {
        into = value.number;
        return;
    }
    double unused = 0;
    number(value, unused);
}

void ValueReader::boolean(const JsonValue& value, bool& into) {
    if (is(JsonValue::Kind::boolean, value)) {
        into = value.truth;
    }
}

void ValueReader::date(const JsonValue& value, std::optional<model::Date>& into) {
    if (value.kind == JsonValue::Kind::number) {
        note(value, ProblemCode::wrong_type, "expected a date, found a number",
             "put it into double quotes: \"1954\"");
        return;
    }
    if (!is(JsonValue::Kind::string, value)) {
        return;
    }
    into = model::Date::parse(value.text);
    if (!into) {
        note(value, ProblemCode::not_a_date, in_quotes(value.text) + " is not a date",
             "write YYYY, YYYY-MM or YYYY-MM-DD, with ~ after it when approximate");
    }
}

std::optional<std::size_t> ValueReader::choice(const JsonValue& value,
                                               const std::vector<std::string>& choices,
                                               std::string_view what) {
    if (!is(JsonValue::Kind::string, value)) {
        return std::nullopt;
    }
    const auto found = std::find(choices.begin(), choices.end(), value.text);
    if (found != choices.end()) {
        return static_cast<std::size_t>(found - choices.begin());
    }
    const std::string near = model::nearest(value.text, choices);
    note(value, ProblemCode::unknown_choice, "unknown " + std::string(what) + " " + in_quotes(value.text),
         near.empty() ? "write " + join(choices, " or ") : "did you mean " + in_quotes(near) + "?");
    return std::nullopt;
}

}  // namespace entente::ingest
