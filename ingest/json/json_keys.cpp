#include "ingest/json/json_keys.hpp"

namespace entente::ingest {

namespace {

using model::Draft;
using Value = JsonValue;
using Reader = ValueReader;

constexpr std::string_view format = "entente-network/1";

// An era, its dates as they come; the model's has no place for a date that isn't there.
struct DraftEra {
    std::string id, label, note;
    std::optional<model::Date> start, end;
};
struct DraftAbsence {
    std::optional<model::Date> start, end;
};
struct DraftType {
    model::RelationType record;
    bool nature_known = false;
};
struct Reading {
    Draft draft;
    std::set<std::string> of_unknown_nature;  // ids of types
};

template <class T>
void comment(Reader& reader, const Value& value, T& /*into*/) {
    std::string unused;
    reader.string(value, unused);
}

constexpr std::array<Key<Draft>, 3> observed_keys{{
    {"$comment", false, comment<Draft>},
    {"start", true, [](Reader& r, const Value& v, Draft& d) { r.date(v, d.observed_start); }},
    {"end", true, [](Reader& r, const Value& v, Draft& d) { r.date(v, d.observed_end); }},
}};

constexpr std::array<Key<Draft::Reference>, 3> reference_keys{{
    {"$comment", false, comment<Draft::Reference>},
    {"id", true, [](Reader& r, const Value& v, Draft::Reference& d) { r.string(v, d.id); }},
    {"locator", false, [](Reader& r, const Value& v, Draft::Reference& d) { r.text(v, d.locator); }},
}};

constexpr std::array<Key<DraftEra>, 6> era_keys{{
    {"$comment", false, comment<DraftEra>},
    {"id", true, [](Reader& r, const Value& v, DraftEra& d) { r.string(v, d.id); }},
    {"label", true, [](Reader& r, const Value& v, DraftEra& d) { r.string(v, d.label); }},
    {"start", true, [](Reader& r, const Value& v, DraftEra& d) { r.date(v, d.start); }},
    {"end", true, [](Reader& r, const Value& v, DraftEra& d) { r.date(v, d.end); }},
    {"note", false, [](Reader& r, const Value& v, DraftEra& d) { r.string(v, d.note); }},
}};

void read_nature(Reader& reader, const Value& value, DraftType& type) {
    const auto chosen = reader.choice(value, {"state", "event"}, "nature");
    type.nature_known = chosen.has_value();
    type.record.nature = chosen == 1U ? model::Nature::event : model::Nature::state;
}

constexpr std::array<Key<DraftType>, 7> type_keys{{
    {"$comment", false, comment<DraftType>},
    {"id", true, [](Reader& r, const Value& v, DraftType& d) { r.string(v, d.record.id); }},
    {"label", true, [](Reader& r, const Value& v, DraftType& d) { r.string(v, d.record.label); }},
    {"nature", true, read_nature},
    {"directed", true, [](Reader& r, const Value& v, DraftType& d) { r.boolean(v, d.record.directed); }},
    {"weight", true, [](Reader& r, const Value& v, DraftType& d) { r.number(v, d.record.weight); }},
    {"description", false,
     [](Reader& r, const Value& v, DraftType& d) { r.string(v, d.record.description); }},
}};

std::vector<Draft::Reference> read_references(Reader& reader, const Value& value) {
    std::vector<Draft::Reference> out;
    reader.array(value,
                 [&](const Value& element) { reader.object(element, reference_keys, out.emplace_back()); });
    return out;
}

void read_kind(Reader& reader, const Value& value, Draft::Actor& actor) {
    std::vector<std::string> ids;
    for (const model::ActorKind kind : model::all_kinds()) {
        ids.emplace_back(model::to_string(kind));
    }
    if (const auto chosen = reader.choice(value, ids, "kind")) {
        actor.record.kind = model::all_kinds()[*chosen];
    }
}

constexpr std::array<Key<DraftAbsence>, 3> absence_keys{{
    {"$comment", false, comment<DraftAbsence>},
    {"start", true, [](Reader& r, const Value& v, DraftAbsence& d) { r.date(v, d.start); }},
    {"end", true, [](Reader& r, const Value& v, DraftAbsence& d) { r.date(v, d.end); }},
}};

/// One without a date that can be read is a problem noted.
void read_absences(Reader& reader, const Value& value, Draft::Actor& actor) {
    reader.array(value, [&](const Value& element) {
        DraftAbsence absence;
        reader.object(element, absence_keys, absence);
        if (absence.start && absence.end) actor.record.absences.push_back({*absence.start, *absence.end});
    });
}

void read_aliases(Reader& reader, const Value& value, Draft::Actor& actor) {
    reader.array(value,
                 [&](const Value& alias) { reader.string(alias, actor.record.aliases.emplace_back()); });
}

void read_codes(Reader& reader, const Value& value, Draft::Actor& actor) {
    reader.members(value, [&](const Value& code) {
        std::string text;
        reader.text(code, text);
        if (!text.empty()) {
            actor.record.codes[code.key] = std::move(text);
        }
    });
}

constexpr std::array<Key<Draft::Actor>, 13> actor_keys{{
    {"$comment", false, comment<Draft::Actor>},
    {"id", true, [](Reader& r, const Value& v, Draft::Actor& d) { r.string(v, d.record.id); }},
    {"name", true, [](Reader& r, const Value& v, Draft::Actor& d) { r.string(v, d.record.name); }},
    {"short", false, [](Reader& r, const Value& v, Draft::Actor& d) { r.text(v, d.record.short_name); }},
    {"kind", true, read_kind},
    {"parent", false, [](Reader& r, const Value& v, Draft::Actor& d) { r.text(v, d.parent); }},
    {"start", false, [](Reader& r, const Value& v, Draft::Actor& d) { r.date(v, d.record.start); }},
    {"end", false, [](Reader& r, const Value& v, Draft::Actor& d) { r.date(v, d.record.end); }},
    {"absences", false, read_absences},
    {"aliases", false, read_aliases},
    {"codes", false, read_codes},
    {"note", false, [](Reader& r, const Value& v, Draft::Actor& d) { r.string(v, d.record.note); }},
    {"sources", false, [](Reader& r, const Value& v, Draft::Actor& d) { d.sources = read_references(r, v); }},
}};

constexpr std::array<Key<model::Source>, 8> source_keys{{
    {"$comment", false, comment<model::Source>},
    {"id", true, [](Reader& r, const Value& v, model::Source& d) { r.string(v, d.id); }},
    {"title", true, [](Reader& r, const Value& v, model::Source& d) { r.string(v, d.title); }},
    {"author", false, [](Reader& r, const Value& v, model::Source& d) { r.text(v, d.author); }},
    {"publisher", false, [](Reader& r, const Value& v, model::Source& d) { r.text(v, d.publisher); }},
    {"date", false, [](Reader& r, const Value& v, model::Source& d) { r.date(v, d.date); }},
    {"url", false, [](Reader& r, const Value& v, model::Source& d) { r.text(v, d.url); }},
    {"note", false, [](Reader& r, const Value& v, model::Source& d) { r.string(v, d.note); }},
}};

constexpr std::array<Key<Draft::Relation>, 15> relation_keys{{
    {"$comment", false, comment<Draft::Relation>},
    {"id", true, [](Reader& r, const Value& v, Draft::Relation& d) { r.string(v, d.record.id); }},
    {"source", true, [](Reader& r, const Value& v, Draft::Relation& d) { r.string(v, d.source); }},
    {"target", true, [](Reader& r, const Value& v, Draft::Relation& d) { r.string(v, d.target); }},
    {"type", true, [](Reader& r, const Value& v, Draft::Relation& d) { r.string(v, d.type); }},
    {"date", false, [](Reader& r, const Value& v, Draft::Relation& d) { r.date(v, d.record.date); }},
    {"start", false, [](Reader& r, const Value& v, Draft::Relation& d) { r.date(v, d.record.start); }},
    {"end", false, [](Reader& r, const Value& v, Draft::Relation& d) { r.date(v, d.record.end); }},
    {"weight", false,
     [](Reader& r, const Value& v, Draft::Relation& d) { r.number(v, d.record.own_weight); }},
    {"count", false, [](Reader& r, const Value& v, Draft::Relation& d) { r.count(v, d.record.count); }},
    {"offset", false, [](Reader& r, const Value& v, Draft::Relation& d) { r.number(v, d.record.offset); }},
    {"label", false, [](Reader& r, const Value& v, Draft::Relation& d) { r.text(v, d.record.label); }},
    {"note", false, [](Reader& r, const Value& v, Draft::Relation& d) { r.string(v, d.record.note); }},
    {"sources", false,
     [](Reader& r, const Value& v, Draft::Relation& d) { d.sources = read_references(r, v); }},
    {"confidence", false,
     [](Reader& r, const Value& v, Draft::Relation& d) { r.number(v, d.record.confidence); }},
}};

void read_format(Reader& reader, const Value& value, Reading& /*into*/) {
    std::string found;
    reader.string(value, found);
    if (value.kind == Value::Kind::string && found != format) {
        reader.note(value, model::ProblemCode::unknown_version,
                    "unknown format " + model::in_quotes(value.text),
                    "this program reads " + model::in_quotes(format));
    }
}

void read_focus(Reader& reader, const Value& value, Reading& into) {
    std::vector<std::string> ids;
    reader.array(value, [&](const Value& id) { reader.string(id, ids.emplace_back()); });
    if (value.kind != Value::Kind::array) {
        return;
    }
    if (ids.size() != 2) {
        reader.note(value, model::ProblemCode::focus_not_two,
                    "expected the ids of two actors, found " + std::to_string(ids.size()), "name two");
        return;
    }
    into.draft.focus = {std::move(ids[0]), std::move(ids[1])};
}

/// A date that isn't there stands at day 0; what would follow from that is not told.
void read_era(Reader& reader, const Value& value, Draft& draft) {
    DraftEra era;
    reader.object(value, era_keys, era);
    if (!era.start || !era.end) {
        const std::size_t i = draft.eras.size();
        reader.silence("eras[" + std::to_string(i) + "].start");
        reader.silence("eras[" + std::to_string(i) + "].end");
        reader.silence("eras[" + std::to_string(i + 1) + "].start");
    }
    const model::Date nothing = model::Date::of(model::Day());
    draft.eras.push_back({std::move(era.id), std::move(era.label), era.start.value_or(nothing),
                          era.end.value_or(nothing), std::move(era.note)});
}

void read_type(Reader& reader, const Value& value, Reading& into) {
    DraftType type;
    reader.object(value, type_keys, type);
    if (!type.nature_known) {
        into.of_unknown_nature.insert(type.record.id);
    }
    into.draft.types.push_back(std::move(type.record));
}

constexpr std::array<Key<Reading>, 13> network_keys{{
    {"$schema", false, comment<Reading>},
    {"$comment", false, comment<Reading>},
    {"format", true, read_format},
    {"id", true, [](Reader& r, const Value& v, Reading& d) { r.string(v, d.draft.id); }},
    {"title", true, [](Reader& r, const Value& v, Reading& d) { r.string(v, d.draft.title); }},
    {"description", false, [](Reader& r, const Value& v, Reading& d) { r.string(v, d.draft.description); }},
    {"observed", true, [](Reader& r, const Value& v, Reading& d) { r.object(v, observed_keys, d.draft); }},
    {"focus", false, read_focus},
    {"eras", false,
     [](Reader& r, const Value& v, Reading& d) {
         r.array(v, [&](const Value& element) { read_era(r, element, d.draft); });
     }},
    {"types", true,
     [](Reader& r, const Value& v, Reading& d) {
         r.array(v, [&](const Value& element) { read_type(r, element, d); });
     }},
    {"actors", true,
     [](Reader& r, const Value& v, Reading& d) {
         r.array(v,
                 [&](const Value& element) { r.object(element, actor_keys, d.draft.actors.emplace_back()); });
     }},
    {"sources", false,
     [](Reader& r, const Value& v, Reading& d) {
         r.array(v, [&](const Value& element) {
             r.object(element, source_keys, d.draft.sources.emplace_back());
         });
     }},
    {"relations", true,
     [](Reader& r, const Value& v, Reading& d) {
         r.array(v, [&](const Value& element) {
             r.object(element, relation_keys, d.draft.relations.emplace_back());
         });
     }},
}};

template <class T, std::size_t Count>
void list_keys(std::string_view object, const std::array<Key<T>, Count>& keys, std::vector<KnownKey>& out) {
    for (const Key<T>& key : keys) {
        out.push_back({object, key.name, key.required});
    }
}

}  // namespace

model::Draft read_draft(const JsonValue& root, ValueReader& reader) {
    Reading reading;
    reader.object(root, network_keys, reading);
    reader.finish();
    for (std::size_t i = 0; i < reading.draft.relations.size(); ++i) {
        if (reading.of_unknown_nature.count(reading.draft.relations[i].type) > 0) {
            for (const char* key : {"].date", "].start", "].end"}) {
                reader.silence("relations[" + std::to_string(i) + key);
            }
        }
    }
    return std::move(reading.draft);
}

std::vector<KnownKey> known_json_keys() {
    std::vector<KnownKey> out;
    list_keys("", network_keys, out);
    list_keys("observed", observed_keys, out);
    list_keys("era", era_keys, out);
    list_keys("absence", absence_keys, out);
    list_keys("type", type_keys, out);
    list_keys("actor", actor_keys, out);
    list_keys("source", source_keys, out);
    list_keys("relation", relation_keys, out);
    list_keys("references", reference_keys, out);
    return out;
}

}  // namespace entente::ingest
