#include "entente/model/records.hpp"

#include <array>

namespace entente::model {

namespace {

struct KindRow {
    ActorKind kind;
    std::string_view id;
    std::string_view label;
};

constexpr std::array<KindRow, 7> kinds{{
    {ActorKind::state, "state", "State"},
    {ActorKind::agency, "agency", "Agency"},
    {ActorKind::alliance, "alliance", "Alliance"},
    {ActorKind::organization, "organization", "Organization"},
    {ActorKind::militant_group, "militant-group", "Militant group"},
    {ActorKind::person, "person", "Person"},
    {ActorKind::other, "other", "Other"},
}};

const KindRow& row(ActorKind kind) {
    for (const KindRow& candidate : kinds) {
        if (candidate.kind == kind) {
            return candidate;
        }
    }
    return kinds.back();
}

}  // namespace

const std::vector<ActorKind>& all_kinds() {
    static const std::vector<ActorKind> all = [] {
        std::vector<ActorKind> out;
        for (const KindRow& candidate : kinds) {
            out.push_back(candidate.kind);
        }
        return out;
    }();
    return all;
}

std::string_view to_string(ActorKind kind) {
    return row(kind).id;
}

std::string_view label(ActorKind kind) {
    return row(kind).label;
}

std::optional<ActorKind> parse_kind(std::string_view id) {
    for (const KindRow& candidate : kinds) {
        if (candidate.id == id) {
            return candidate.kind;
        }
    }
    return std::nullopt;
}

std::string_view to_string(Nature nature) {
    return nature == Nature::state ? "state" : "event";
}

std::optional<std::size_t> misplaced_absence(const Actor& actor) {
    std::optional<Day> free_from;
    if (actor.start) free_from = actor.start->earliest() + std::chrono::days(1);
    for (std::size_t i = 0; i < actor.absences.size(); ++i) {
        const Day start = actor.absences[i].start.earliest(), end = actor.absences[i].end.earliest();
        if (end <= start || (free_from && start < *free_from)) return i;
        if (actor.end && end >= actor.end->earliest()) return i;
        free_from = end;
    }
    return std::nullopt;
}

const std::string& display_name(const Actor& actor) {
    return actor.short_name.empty() ? actor.name : actor.short_name;
}

}  // namespace entente::model
