// Results as JSON.
#include <nlohmann/json.hpp>

#include "cli/output.hpp"

namespace entente::cli {
namespace {

using nlohmann::json;

struct ToJson {
    json operator()(std::monostate) const { return nullptr; }
    json operator()(const std::string& text) const { return text; }
    json operator()(long number) const { return number; }
    json operator()(double number) const { return number; }
};

/// Text that is not UTF-8 (a file name in a message) gets U+FFFD instead of an exception.
std::string dump(const json& value) {
    return value.dump(-1, ' ', false, json::error_handler_t::replace);
}

std::string dump(const report::Cell& cell) {
    return dump(std::visit(ToJson{}, cell));
}

std::string json_row(const report::Table& table, std::size_t row) {
    std::string text = "{";
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        if (i > 0) text += ", ";
        text += json_text(table.columns[i].name) + ": " + dump(table.rows[row][i]);
    }
    return text + "}";
}

}  // namespace

std::string json_text(const std::string& text) {
    return dump(json(text));
}

std::string json_rows(const report::Table& table) {
    std::string text = "[";
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        text += row > 0 ? ",\n    " : "\n    ";
        text += json_row(table, row);
    }
    return text + (table.rows.empty() ? "]" : "\n  ]");
}

std::string to_json(const Result& result) {
    std::string text = "{\n  \"command\": " + json_text(result.command);
    if (!result.network.empty()) text += ",\n  \"network\": " + json_text(result.network);
    for (const auto& [key, cell] : result.facts) text += ",\n  " + json_text(key) + ": " + dump(cell);
    return text + ",\n  \"rows\": " + json_rows(result.table) + "\n}\n";
}

}  // namespace entente::cli
