#include "entente/ingest/settings.hpp"

#include <variant>

#include "entente/model/problem.hpp"
#include "ingest/json/located_json.hpp"
#include "ingest/positions.hpp"

namespace entente::ingest {
namespace {

using Kind = JsonValue::Kind;

class Flattener {
public:
    explicit Flattener(std::string_view text) : positions_(text) {}

    void add(const JsonValue& value, const std::string& path) {
        if (value.kind == Kind::object) {
            for (const JsonValue& member : value.children)
                add(member, path.empty() ? member.key : path + '.' + member.key);
        } else if (value.kind == Kind::array) {
            for (std::size_t i = 0; i < value.children.size(); ++i)
                add(value.children[i], path + '[' + std::to_string(i) + ']');
        } else {
            add_leaf(value, path);
        }
    }

    std::vector<Setting> settings;

private:
    void add_leaf(const JsonValue& value, const std::string& path) {
        const Place place = positions_.at(value.at);
        Setting setting{path, value.text, place.line, place.column};
        if (value.kind == Kind::number) setting.value = value.number;
        if (value.kind == Kind::boolean) setting.value = value.truth;
        settings.push_back(std::move(setting));
    }

    Positions positions_;
};

[[noreturn]] void refuse(std::string_view text, const std::string& file, const Fault& fault) {
    const Place place = Positions(text).at(fault.at);
    throw model::DataError({file, place.line, place.column, {}, fault.what, fault.mend, {}, fault.code});
}

}  // namespace

std::vector<Setting> read_settings(std::string_view text, const std::string& file) {
    const auto parsed = parse_located(text);
    if (const auto* fault = std::get_if<Fault>(&parsed)) refuse(text, file, *fault);
    const JsonValue& root = std::get<JsonValue>(parsed);
    if (root.kind != Kind::object)
        refuse(text, file,
               {root.at,
                "an object was expected, not " + std::string(describe(root.kind)),
                {},
                model::ProblemCode::wrong_type});
    Flattener flattener(text);
    flattener.add(root, {});
    return std::move(flattener.settings);
}

}  // namespace entente::ingest
