#include "entente/model/problem.hpp"

#include <algorithm>
#include <utility>

#include "entente/model/problem_code.hpp"
#include "entente/model/utf8.hpp"

namespace entente::model {

namespace {

std::string join_lines(const std::vector<Problem>& problems) {
    std::string out;
    for (const Problem& problem : problems) {
        out += out.empty() ? "" : "\n";
        out += to_string(problem);
    }
    return out;
}

/// Optimal string alignment distance, in bytes; any value above `limit` when it exceeds `limit`.
std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit) {
    std::vector<std::size_t> before_last(b.size() + 1), last(b.size() + 1), row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) {
        last[j] = j;
    }
    for (std::size_t i = 1; i <= a.size(); ++i) {
        row[0] = i;
        std::size_t best = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0U : 1U)});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
                row[j] = std::min(row[j], before_last[j - 2] + 1);
            }
            best = std::min(best, row[j]);
        }
        // A swap reaches back two rows and costs one, so the next row may still be one below `best`.
        if (best > limit + 1) {
            return best;
        }
        std::swap(before_last, last);
        std::swap(last, row);
    }
    return last[b.size()];
}

unsigned code_point(std::string_view sequence) {
    const auto byte = [&](std::size_t i) {
        return static_cast<unsigned>(static_cast<unsigned char>(sequence[i]));
    };
    switch (sequence.size()) {
        case 1:
            return byte(0);
        case 2:
            return (byte(0) & 0x1FU) << 6U | (byte(1) & 0x3FU);
        case 3:
            return (byte(0) & 0x0FU) << 12U | (byte(1) & 0x3FU) << 6U | (byte(2) & 0x3FU);
        default:
            return (byte(0) & 0x07U) << 18U | (byte(1) & 0x3FU) << 12U | (byte(2) & 0x3FU) << 6U |
                   (byte(3) & 0x3FU);
    }
}

bool disturbs_a_terminal(unsigned code) {
    return code < 0x20 || (code >= 0x7F && code < 0xA0) || (code >= 0x200E && code <= 0x200F) ||
           (code >= 0x2028 && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069) || code == 0xFEFF;
}

void append_hex(std::string& out, unsigned value, unsigned digits) {
    for (unsigned i = digits; i-- > 0;) {
        out += "0123456789abcdef"[value >> (4 * i) & 0xFU];
    }
}

}  // namespace

std::string to_string(const Problem& problem) {
    std::string out = problem.file;
    if (problem.line > 0) {
        out += (out.empty() ? "" : ":") + std::to_string(problem.line);
        if (problem.column > 0) {
            out += ":" + std::to_string(problem.column);
        }
    }
    for (const std::string& part : {problem.path, problem.what}) {
        if (!part.empty()) {
            out += (out.empty() ? "" : ": ") + part;
        }
    }
    if (!problem.mend.empty()) {
        out += (out.empty() ? "" : "; ") + problem.mend;
    }
    if (problem.code != ProblemCode::none) {
        out += " [" + std::string(name_of(problem.code)) + "]";
    }
    return out;
}

DataError::DataError(std::vector<Problem> problems)
    : std::runtime_error(join_lines(problems)), problems_(std::move(problems)) {}

DataError::DataError(Problem problem) : DataError(std::vector<Problem>{std::move(problem)}) {}

std::string nearest(const std::string& text, const std::vector<std::string>& candidates) {
    constexpr std::size_t longest = 200;  // longer texts are no slips of the pen, and cost time
    const std::string* best = nullptr;
    std::size_t best_distance = 0;
    if (text.empty() || text.size() > longest) {
        return {};
    }
    for (const std::string& candidate : candidates) {
        const std::size_t shorter = std::min(text.size(), candidate.size());
        const std::size_t longer = std::max(text.size(), candidate.size());
        std::size_t limit = std::max<std::size_t>(1, longer / 3);
        if (best != nullptr) {
            limit = std::min(limit, best_distance - 1);
        }
        if (candidate.size() > longest || longer - shorter > limit) {
            continue;
        }
        const std::size_t distance = edit_distance(text, candidate, limit);
        if (distance <= limit && distance < longer) {
            best = &candidate;
            best_distance = distance;
            if (distance == 0) {
                break;
            }
        }
    }
    return best == nullptr ? std::string() : *best;
}

std::string in_quotes(std::string_view text) {
    constexpr std::size_t most = 60;
    std::string out = "\"";
    for (std::size_t shown = 0; !text.empty(); ++shown) {
        if (shown == most) {
            return out + "…\"";
        }
        const std::size_t length = std::max<std::size_t>(1, utf8_length(text));
        const std::string_view sequence = text.substr(0, length);
        const bool valid = utf8_length(text) > 0;
        const unsigned code = code_point(sequence);
        if (!valid) {
            out += "\\x";
            append_hex(out, code, 2);
        } else if (disturbs_a_terminal(code)) {
            out += "\\u";
            append_hex(out, code, 4);
        } else {
            out += code == '"' || code == '\\' ? "\\" : "";
            out += sequence;
        }
        text.remove_prefix(length);
    }
    return out + "\"";
}

}  // namespace entente::model
