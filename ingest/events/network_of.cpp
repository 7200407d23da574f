#include <algorithm>
#include <limits>
#include <string>
#include <utility>
#include <variant>

#include "entente/ingest/events.hpp"
#include "ingest/events/cell_relation.hpp"

namespace entente::ingest {

namespace {

/// As many events as one record may stand for.
constexpr std::uint64_t most_events = 1'000'000'000;

/// `sum * part / whole` towards 0, so that no mean grows beyond that of the whole.
std::int64_t share(std::int64_t sum, std::uint64_t part, std::uint64_t whole) {
    const auto of = static_cast<std::int64_t>(part);
    const auto in = static_cast<std::int64_t>(whole);
    return sum / in * of +
           static_cast<std::int64_t>(static_cast<long double>(sum % in) * static_cast<long double>(of) /
                                     static_cast<long double>(in));
}

class Relations {
public:
    Relations(const EventImport& import, std::size_t cells) : import_(import) { made_.reserve(cells); }

    void add(std::string id, const Cell& cell) {
        CellRelation record = cell_relation(import_.cells.period(), cell);
        model::Relation& relation = made_.emplace_back();
        relation.id = std::move(id);
        relation.source = model::index_at<model::ActorIndex>(import_.actor_of.at(cell.actor1));
        relation.target = model::index_at<model::ActorIndex>(import_.actor_of.at(cell.actor2));
        relation.type = model::index_at<model::TypeIndex>(import_.type_of.at(cell.type));
        relation.date = record.date;
        relation.own_weight = record.weight;
        relation.count = record.count;
        relation.offset = record.offset;
        relation.sources.reserve(1);
        relation.sources.push_back({model::SourceIndex{}, std::move(record.locator)});
    }

    /// A cell of more events than a record may have becomes several of the same mean.
    void add_split(const std::string& id, const Cell& cell) {
        std::uint64_t left = cell.count;
        for (std::size_t n = 1; left > 0; ++n) {
            Cell piece = cell;
            piece.count = std::min(left, most_events);
            piece.positive = share(cell.positive, piece.count, cell.count);
            piece.negative = share(cell.negative, piece.count, cell.count);
            add(id + "." + std::to_string(n), piece);
            left -= piece.count;
        }
    }

    std::vector<model::Relation> take() { return std::move(made_); }

private:
    const EventImport& import_;
    std::vector<model::Relation> made_;
};

std::vector<model::Relation> relations_of(const EventImport& import) {
    Relations relations(import, import.cells.size());
    for (std::size_t i = 0; i < import.cells.size(); ++i) {
        const Cell& cell = import.cells[i];
        if (import.actor_of.at(cell.actor1) == import.actor_of.at(cell.actor2)) {
            continue;  // two codes of one actor; the code book has said how many events that are
        }
        const std::string id = "c" + std::to_string(i + 1);
        cell.count > most_events ? relations.add_split(id, cell) : relations.add(id, cell);
    }
    return relations.take();
}

}  // namespace

model::Network network_of(EventImport&& import) {
    if (import.cells.size() == 0) {
        model::Problem problem;
        problem.what = "there are no events to make a network of";
        problem.mend = "ask for more of them, or look at the rows that were skipped";
        throw model::DataError(std::move(problem));
    }
    EventImport taken = std::move(import);
    std::vector<model::Relation> relations = relations_of(taken);
    taken.cells = Cells();  // they may be as large as what is built from them
    auto built = model::Network::build(std::move(taken.draft), std::move(relations));
    if (auto* problems = std::get_if<std::vector<model::Problem>>(&built)) {
        throw model::DataError(std::move(*problems));
    }
    return std::move(std::get<model::Network>(built));
}

}  // namespace entente::ingest
