#include <map>
#include <string>
#include <utility>

#include "ingest/events/codes/code_book_parts.hpp"

namespace entente::ingest {

namespace {

/// Actors of one name, such as `TAL` and `AFGINSTAL`, get their codes beside it.
void tell_apart(std::map<std::string, model::Draft::Actor>& actors) {
    std::map<std::string, int> times;
    for (const auto& [id, actor] : actors) ++times[actor.record.name];
    for (auto& [id, actor] : actors) {
        if (times[actor.record.name] < 2) continue;
        const auto code = actor.record.codes.find("cameo");
        actor.record.name += " (" + (code == actor.record.codes.end() ? id : code->second) + ")";
    }
}

/// Events between two codes of one actor cannot be ties.
void remark_on_loops(EventImport& import) {
    std::uint64_t events = 0;
    for (const std::vector<Cell>& part : import.cells.parts()) {
        for (const Cell& cell : part) {
            if (import.actor_of[cell.actor1] == import.actor_of[cell.actor2]) events += cell.count;
        }
    }
    if (events > 0) {
        import.log.remarks.push_back(std::to_string(events) +
                                     " events between two codes of one actor are no ties and were left out");
    }
}

void remark_on_unknown(EventImport& import, const ActorBook& book) {
    if (book.unknown().empty()) return;
    constexpr std::size_t shown = 10;
    const std::size_t parts = book.unknown().size();
    std::string remark =
        parts == 1
            ? "1 part of actor codes is in no CAMEO list and stands as it is: "
            : std::to_string(parts) + " parts of actor codes are in no CAMEO list and stand as they are: ";
    std::size_t n = 0;
    for (const std::string& part : book.unknown()) {
        if (n == shown) remark += ", …";
        if (n < shown) remark += (n == 0 ? "" : ", ") + part;
        ++n;
    }
    import.log.remarks.push_back(std::move(remark));
}

}  // namespace

void put_actors(EventImport& import, std::vector<model::Draft::Actor> cast, const ActorBook& book) {
    std::map<std::string, model::Draft::Actor> actors;
    std::vector<std::string> ids;
    ids.reserve(cast.size());
    for (model::Draft::Actor& actor : cast) {
        ids.push_back(actor.record.id);
        const auto [slot, added] = actors.try_emplace(actor.record.id);
        if (added) {
            slot->second = std::move(actor);
            continue;
        }
        auto& aliases = slot->second.record.aliases;
        aliases.insert(aliases.end(), actor.record.aliases.begin(), actor.record.aliases.end());
    }
    actors.insert(book.parents().begin(), book.parents().end());
    tell_apart(actors);
    std::map<std::string, std::uint32_t, std::less<>> position;
    import.draft.actors.clear();
    for (auto& [id, actor] : actors) {
        position.emplace(id, static_cast<std::uint32_t>(position.size()));
        import.draft.actors.push_back(std::move(actor));
    }
    import.actor_of.clear();
    for (const std::string& id : ids) import.actor_of.push_back(position.find(id)->second);
    remark_on_unknown(import, book);
    remark_on_loops(import);
}

}  // namespace entente::ingest
