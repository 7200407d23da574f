#include "ingest/formats/csv_columns.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "entente/model/csv.hpp"
#include "ingest/formats/tie_rows.hpp"
#include "ingest/tables/unused_columns.hpp"

namespace entente::ingest {

namespace {

constexpr std::array<std::string_view, 29> roles{
    "id",     "label",      "kind",       "parent",      "start",   "end",   "ccode",   "gwcode",
    "iso3",   "actor1",     "actor2",     "date",        "type",    "sign",  "weight",  "directed",
    "source", "note",       "name",       "short",       "aliases", "codes", "locator", "count",
    "offset", "confidence", "type_label", "type_weight", "absences"};

const std::vector<std::string> actor_roles{"id",    "label", "name",   "kind",    "parent",  "start",
                                           "end",   "ccode", "gwcode", "iso3",    "short",   "aliases",
                                           "codes", "note",  "source", "locator", "absences"};
const std::vector<std::string> tie_roles{"id",     "actor1",     "actor2",     "date",       "start",
                                         "end",    "type",       "sign",       "weight",     "directed",
                                         "label",  "source",     "locator",    "note",       "count",
                                         "offset", "confidence", "type_label", "type_weight"};

/// `7.10.2002` -> 2002-10-07, where dots or slashes separate.
std::optional<model::Date> day_first(const std::string& text) {
    std::array<std::string, 3> parts;
    std::size_t part = 0;
    for (const char c : text) {
        if (c >= '0' && c <= '9') {
            parts[part] += c;
        } else if ((c == '.' || c == '/') && part < 2) {
            ++part;
        } else {
            return std::nullopt;
        }
    }
    const auto& [day, month, year] = parts;
    if (day.empty() || day.size() > 2 || month.empty() || month.size() > 2) return std::nullopt;
    const auto two = [](const std::string& digits) { return digits.size() == 1 ? "0" + digits : digits; };
    return model::Date::parse(year + "-" + two(month) + "-" + two(day));
}

}  // namespace

void check_roles(const ImportOptions& options, std::string_view what,
                 std::span<const std::string_view> known) {
    for (const auto& [name, column] : options.columns) {
        if (std::find(known.begin(), known.end(), name) != known.end()) continue;
        model::Problem problem;
        problem.what = fmt::format("{} has no role {}", what, model::in_quotes(name));
        problem.code = model::ProblemCode::unknown_role;
        problem.mend = fmt::format("the roles are {}", fmt::join(known, ", "));
        throw model::DataError(std::move(problem));
    }
}

void check_roles(const ImportOptions& options) {
    check_roles(options, "a table", roles);
}

std::string map_advice(std::string_view role) {
    return fmt::format("say --map {}=COLUMN", role);
}

std::string date_advice(const std::string& text) {
    const auto date = day_first(text);
    return "write YYYY, YYYY-MM or YYYY-MM-DD" +
           (date ? fmt::format(" ({} if the day comes first)", date->to_string()) : std::string());
}

Columns::Columns(const TableReader& table, const ImportOptions& options) : table_(table), options_(options) {
    for (const std::string_view role : roles) {
        const auto mapped = options.columns.find(std::string(role));
        places_[role] = table.find(mapped == options.columns.end() ? role : std::string_view(mapped->second));
    }
}

std::string Columns::cell(std::string_view role) const {
    return std::string(model::csv_text(table_.cell(at(role))));
}

std::string Columns::number(std::string_view role) const {
    return std::string(model::csv_text(table_.number_text(at(role))));
}

RowRefusal Columns::refusal(std::string_view role, std::string reason, std::string what,
                            std::string mend) const {
    return {std::move(reason), std::move(what), std::move(mend), at(role)};
}

std::optional<RowRefusal> Columns::read_date(std::string_view role, std::optional<model::Date>& date) const {
    const std::string text = cell(role);
    if (text.empty()) return std::nullopt;
    date = parse_date(text);
    if (date && role == "end" && options_.end_included) date = date_after(*date);
    if (date) return std::nullopt;
    return refusal(role, fmt::format("the {} cannot be read", role),
                   fmt::format("the {} {} cannot be read", role, model::in_quotes(text)), date_advice(text));
}

std::optional<RowRefusal> Columns::read_number(std::string_view role, std::optional<double>& number) const {
    const std::string text = this->number(role);
    if (text.empty() || (number = parse_number(text))) return std::nullopt;
    return refusal(role, fmt::format("the {} is no number", role),
                   fmt::format("the {} {} is no number", role, model::in_quotes(cell(role))),
                   "write it with a decimal point, such as -4.5");
}

std::optional<RowRefusal> Columns::read_sign(std::optional<double>& sign) const {
    const std::string text = number("sign");
    if (text.empty() || (sign = parse_sign(text))) return std::nullopt;
    return refusal("sign", "the sign cannot be read",
                   fmt::format("the sign {} cannot be read", model::in_quotes(text)),
                   "write 1, 0 or -1, or positive or negative");
}

std::optional<RowRefusal> Columns::read_directed(std::optional<bool>& directed) const {
    const std::string text = cell("directed");
    if (text.empty() || (directed = parse_truth(text))) return std::nullopt;
    return refusal("directed", "directed is neither yes nor no",
                   fmt::format("directed is {}, neither yes nor no", model::in_quotes(text)),
                   "write true or false");
}

void Columns::remark_unused(bool ties, ImportLog& log) const {
    const std::vector<std::string>& known = ties ? tie_roles : actor_roles;
    std::set<std::size_t> used;
    for (const std::string& role : known) {
        if (const auto place = at(role)) used.insert(*place);
    }
    if (const auto nature = table_.find("nature"); nature && ties) used.insert(*nature);  // its dates say it
    const std::string unused = unused_columns(table_, used, known);
    if (unused.empty()) return;
    log.remarks.push_back(table_.name() + ": " + unused + "; --map ROLE=COLUMN says what a column is");
}

}  // namespace entente::ingest
