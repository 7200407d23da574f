#include "ingest/events/layout.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "ingest/tables/text_encoding.hpp"

namespace entente::ingest {

namespace {

bool is_letter_or_digit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

std::string bare(std::string_view name) {
    std::string out;
    for (const char c : name) {
        if (is_letter_or_digit(c)) {
            out += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        }
    }
    return out;
}

}  // namespace

std::vector<std::string> split_line(std::string_view line, char separator, bool quotes) {
    std::vector<std::string> cells(1);
    bool quoted = false;
    for (std::size_t i = 0; i < line.size(); ++i) {
        const char c = line[i];
        if (quotes && c == '"') {
            if (quoted && i + 1 < line.size() && line[i + 1] == '"') {
                cells.back() += c;
                ++i;
            } else {
                quoted = !quoted;
            }
        } else if (c == separator && !quoted) {
            cells.emplace_back();
        } else {
            cells.back() += c;
        }
    }
    return cells;
}

char separator_of(std::string_view line) {
    constexpr std::array<char, 3> known{'\t', ',', ';'};
    std::array<std::size_t, 3> count{};
    bool quoted = false;
    for (const char c : line) {
        quoted = c == '"' ? !quoted : quoted;
        for (std::size_t i = 0; i < known.size() && !quoted; ++i) {
            count[i] += c == known[i] ? 1U : 0U;
        }
    }
    return known[static_cast<std::size_t>(std::max_element(count.begin(), count.end()) - count.begin())];
}

std::vector<std::string_view> first_lines(std::string_view head, std::size_t most) {
    std::vector<std::string_view> lines;
    while (!head.empty() && lines.size() < most) {
        const std::size_t end = std::min(head.find('\n'), head.size());
        std::string_view line = head.substr(0, end);
        head.remove_prefix(std::min(end + 1, head.size()));
        if (line.ends_with('\r')) {
            line.remove_suffix(1);
        }
        if (!line.empty()) {
            lines.push_back(line);
        }
    }
    return lines;
}

Layout layout_by_names(std::string_view header, const std::vector<RoleNames>& roles,
                       std::vector<std::string>& missing) {
    Layout layout;
    layout.header = true;
    layout.separator = separator_of(header);
    layout.quotes = layout.separator != '\t';
    layout.column_of.fill(-1);
    std::vector<std::string> names = split_line(header, layout.separator, layout.quotes);
    std::transform(names.begin(), names.end(), names.begin(), bare);
    layout.columns = static_cast<std::uint32_t>(names.size());
    for (const RoleNames& role : roles) {
        std::int32_t& column = layout.column_of[role.role];
        for (auto name = role.names.begin(); name != role.names.end() && column < 0; ++name) {
            const auto found = std::find(names.begin(), names.end(), *name);
            column = found == names.end() ? -1 : static_cast<std::int32_t>(found - names.begin());
        }
        if (column < 0 && role.required) {
            missing.emplace_back(*role.names.begin());
        }
    }
    return layout;
}

Layout layout_by_place(char separator, std::uint32_t columns, const std::vector<std::int32_t>& column_of) {
    Layout layout;
    layout.separator = separator;
    layout.quotes = separator != '\t';
    layout.columns = columns;
    layout.column_of.fill(-1);
    std::copy(column_of.begin(), column_of.end(), layout.column_of.begin());
    return layout;
}

void not_of_format(const std::string& file, model::ProblemCode code, std::string what, std::string mend) {
    model::Problem problem;
    problem.file = file;
    problem.line = 1;
    problem.what = std::move(what);
    problem.mend = std::move(mend);
    problem.code = code;
    throw model::DataError(std::move(problem));
}

void refuse_no_text(std::string_view head, const std::string& file) {
    // The first bytes tell; a fault further on costs a row, not the file.
    constexpr std::size_t telling = 16;
    if (const auto fault = find_no_text(head.substr(0, telling))) {
        not_of_format(file, fault->code, fault->what, fault->mend);
    }
}

}  // namespace entente::ingest
