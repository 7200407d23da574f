#include "ingest/database/relation_table.hpp"

namespace entente::ingest {

RelationTable::RelationTable(const Connection& connection)
    : insert_(connection,
              "INSERT INTO relations (id, actor1, actor2, type, date, start_date, end_date, weight, count, "
              "offset, confidence, label, note, source, locator) "
              "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)") {}

// What is bound stays bound from row to row, so that a parameter that stays empty costs nothing.
template <class Value>
void RelationTable::bind(int parameter, bool there, const Value& value) {
    const std::uint32_t bit = 1U << static_cast<unsigned>(parameter);
    if (there) {
        insert_.bind(parameter, value);
        filled_ |= bit;
    } else if ((filled_ & bit) != 0) {
        insert_.bind_null(parameter);
        filled_ &= ~bit;
    }
}

void RelationTable::add(const RelationRow& row) {
    const auto text = [&](int parameter, std::string_view value) { bind(parameter, !value.empty(), value); };
    const auto number = [&](int parameter, const std::optional<double>& value) {
        bind(parameter, value.has_value(), value.value_or(0));
    };
    const auto key = [](std::uint32_t position) { return std::int64_t{position} + 1; };
    text(1, row.id);
    insert_.bind(2, key(row.actor1));
    insert_.bind(3, key(row.actor2));
    insert_.bind(4, key(row.type));
    text(5, row.date);
    text(6, row.start);
    text(7, row.end);
    number(8, row.weight);
    insert_.bind(9, std::int64_t{row.count});
    insert_.bind(10, row.offset);
    number(11, row.confidence);
    text(12, row.label);
    text(13, row.note);
    bind(14, row.source.has_value(), key(row.source.value_or(0)));
    text(15, row.locator);
    insert_.run();
}

}  // namespace entente::ingest
