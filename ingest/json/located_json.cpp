// The library's SAX parser reports values without their places. Each event is a token, though, and
// between two tokens there is only white space, a comma or a colon; so a cursor that walks the text
// alongside knows where each begins, and at a failure where the trouble is.
#include "ingest/json/located_json.hpp"

#include <nlohmann/json.hpp>
#include <optional>

#include "ingest/json/json_syntax.hpp"
#include "ingest/json/json_tokens.hpp"
#include "ingest/tables/text_encoding.hpp"

namespace entente::ingest {

namespace {

using Kind = JsonValue::Kind;

class TreeBuilder {
public:
    TreeBuilder(std::string_view text, Pass& pass)
        : text_(text), pass_(pass), cursor_(byte_order_mark_length(text)) {}

    bool null() { return leaf(Kind::null, 4); }
    bool boolean(bool truth) {
        if (!leaf(Kind::boolean, truth ? 4 : 5)) {
            return false;
        }
        last_->truth = truth;
        return true;
    }
    bool number_integer(std::int64_t value) { return number(static_cast<double>(value)); }
    bool number_unsigned(std::uint64_t value) { return number(static_cast<double>(value)); }
    bool number_float(double value, const std::string& /*text*/) { return number(value); }
    bool string(std::string& value) {
        JsonValue& added = add(Kind::string);
        added.text = std::move(value);
        cursor_ = string_end(text_, added.at);
        return true;
    }
    bool binary(nlohmann::json::binary_t& /*value*/) { return false; }  // JSON text has none
    bool start_object(std::size_t /*size*/) { return open(Kind::object); }
    bool start_array(std::size_t /*size*/) { return open(Kind::array); }
    bool end_object() { return close(); }
    bool end_array() { return close(); }
    bool key(std::string& name) {
        key_at_ = token_start();
        key_ = std::move(name);
        cursor_ = string_end(text_, key_at_);
        after_key_ = true;
        return true;
    }
    bool parse_error(std::size_t /*position*/, const std::string& /*token*/,
                     const nlohmann::json::exception& /*error*/) {
        fault_ = explain_syntax(text_, cursor_, expected());
        return false;
    }

    std::variant<JsonValue, Fault> result() && {
        if (fault_) {
            return std::move(*fault_);
        }
        return std::move(root_);
    }

private:
    std::size_t token_start() const {
        const std::size_t start = text_.find_first_not_of(" \t\r\n,:", cursor_);
        return std::min(start, text_.size());
    }

    JsonValue& add(Kind kind) {
        JsonValue& added = open_.empty() ? root_ : open_.back()->children.emplace_back();
        added.kind = kind;
        added.at = token_start();
        if (after_key_) {
            added.key = std::move(key_);
            added.key_at = key_at_;
            after_key_ = false;
        }
        last_ = &added;
        begun_ = true;
        return added;
    }

    bool leaf(Kind kind, std::size_t length) {
        cursor_ = add(kind).at + length;
        return true;
    }

    bool number(double value) {
        JsonValue& added = add(Kind::number);
        added.number = value;
        cursor_ = number_end(text_, added.at);
        return true;
    }

    bool open(Kind kind) {
        if (open_.size() == max_json_depth) {
            fault_ = Fault{token_start(), "nested deeper than " + std::to_string(max_json_depth) + " levels",
                           "a network needs no more than 6", model::ProblemCode::nested_too_deep};
            return false;
        }
        JsonValue& added = add(kind);
        cursor_ = added.at + 1;
        open_.push_back(&added);  // stays where it is: its parent grows no more until it is closed
        return true;
    }

    bool close() {
        cursor_ = token_start() + 1;
        open_.pop_back();
        pass_.reach(cursor_);
        return true;
    }

    [[nodiscard]] Expect expected() const {
        if (open_.empty()) {
            return begun_ ? Expect::end : Expect::value;
        }
        const bool in_object = open_.back()->kind == Kind::object;
        if (after_key_) {
            return Expect::colon;
        }
        if (open_.back()->children.empty()) {
            return in_object ? Expect::key_or_object_end : Expect::value_or_array_end;
        }
        return in_object ? Expect::comma_or_object_end : Expect::comma_or_array_end;
    }

    std::string_view text_;
    Pass& pass_;
    std::size_t cursor_;  // end of the last token
    JsonValue root_;
    JsonValue* last_ = nullptr;
    std::vector<JsonValue*> open_;
    std::string key_;
    std::size_t key_at_ = 0;
    bool after_key_ = false;
    bool begun_ = false;
    std::optional<Fault> fault_;
};

}  // namespace

std::string_view describe(JsonValue::Kind kind) {
    switch (kind) {
        case Kind::null:
            return "null";
        case Kind::boolean:
            return "true or false";
        case Kind::number:
            return "a number";
        case Kind::string:
            return "a string";
        case Kind::array:
            return "an array";
        case Kind::object:
            break;
    }
    return "an object";
}

const JsonValue* member(const JsonValue& object, std::string_view key) {
    for (const JsonValue& child : object.children) {
        if (object.kind == Kind::object && child.key == key) {
            return &child;
        }
    }
    return nullptr;
}

std::variant<JsonValue, Fault> parse_located(std::string_view text, Pass pass) {
    if (auto fault = find_encoding_fault(text)) {
        return std::move(*fault);
    }
    TreeBuilder builder(text, pass);
    nlohmann::json::sax_parse(text.begin() + static_cast<std::ptrdiff_t>(byte_order_mark_length(text)),
                              text.end(), &builder);
    pass.finish();
    return std::move(builder).result();
}

}  // namespace entente::ingest
