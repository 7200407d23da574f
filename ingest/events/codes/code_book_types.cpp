#include <array>
#include <string>
#include <utility>

#include "ingest/events/codes/code_book_parts.hpp"
#include "ingest/events/row_parts.hpp"

namespace entente::ingest {

namespace {

constexpr std::array quad_ids{"verbal-cooperation", "material-cooperation", "verbal-conflict",
                              "material-conflict"};
constexpr std::array quad_labels{"Verbal cooperation", "Material cooperation", "Verbal conflict",
                                 "Material conflict"};

/// A type as the cells have it: a CAMEO code or the root of one, a quad class, nothing; else its own name.
model::RelationType type_of(const std::string& text, Ids& ids) {
    model::RelationType type;
    if (text.empty()) {
        type.id = ids.of(text, "event");
        type.label = "Event";
    } else if (text.size() == 1 && text >= "1" && text <= "4") {
        const auto quad = static_cast<std::size_t>(text[0] - '1');
        type.id = ids.of(text, quad_ids.at(quad));
        type.label = quad_labels.at(quad);
    } else if (const EventCode* code = find_event_code(text)) {
        type.id = ids.of(text, "cameo-" + text);
        type.label = code->label;
        type.weight = code->goldstein;
    } else if (is_cameo(text)) {
        type.id = ids.of(text, "cameo-" + text);
        type.label = "CAMEO " + text;
        type.weight = find_event_code(std::string_view(text).substr(0, 2))->goldstein;
    } else {
        type.id = ids.of(text, text);
        type.label = text;
    }
    type.nature = model::Nature::event;
    type.directed = true;
    return type;
}

}  // namespace

void put_types(EventImport& import) {
    import.draft.types.clear();
    import.type_of.clear();
    Ids ids;
    for (const std::string& text : import.cells.types()) {
        import.type_of.push_back(static_cast<std::uint32_t>(import.draft.types.size()));
        import.draft.types.push_back(type_of(text, ids));
    }
}

}  // namespace entente::ingest
