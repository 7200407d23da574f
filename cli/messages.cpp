#include "cli/messages.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "cli/files.hpp"
#include "cli/text.hpp"
#include "entente/model/problem_code.hpp"
#include "request/wording.hpp"

namespace entente::cli {
namespace {

Manner chosen;

nlohmann::json text_or_null(std::string_view text) {
    return text.empty() ? nlohmann::json() : nlohmann::json(text);
}

nlohmann::json number_or_null(std::size_t number) {
    return number == 0 ? nlohmann::json() : nlohmann::json(number);
}

/// `what` is a path or an amount of text that may hold anything; bytes that are not UTF-8 become U+FFFD.
std::string object(const model::Problem& problem, std::string_view severity, std::string_view code) {
    const nlohmann::ordered_json line = {{"file", text_or_null(problem.file)},
                                         {"line", number_or_null(problem.line)},
                                         {"column", number_or_null(problem.column)},
                                         {"path", text_or_null(problem.path)},
                                         {"severity", severity},
                                         {"code", text_or_null(code)},
                                         {"message", problem.what},
                                         {"mend", text_or_null(problem.mend)}};
    return line.dump(-1, ' ', true, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

std::string note_object(const std::string& text) {
    model::Problem words;
    words.what = text;
    return object(words, "note", "");
}

bool as_json() {
    return chosen.form == MessageForm::json;
}

std::string printable_lines(std::string_view text) {
    std::string lines;
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        lines += printable(text.substr(begin, end - begin)) + "\n";
        begin = end + 1;
    }
    return lines;
}

std::string named(const std::string& text) {
    return "entente: " + printable(text) + "\n";
}

}  // namespace

const Manner& manner() {
    return chosen;
}

void set_manner(const Manner& manner) {
    chosen = manner;
}

void say(const std::string& text) {
    if (chosen.loudness == Loudness::quiet) return;
    write_stderr(as_json() ? note_object(text) : printable_lines(text));
}

void note(const std::string& text) {
    if (chosen.loudness == Loudness::quiet) return;
    write_stderr(as_json() ? note_object(text) : named(text));
}

void note(const std::vector<std::string>& texts) {
    for (const std::string& text : texts) note(text);
}

void detail(const std::string& text) {
    if (chosen.loudness == Loudness::verbose) say(text);
}

void complain(const std::vector<model::Problem>& problems) {
    std::string lines;
    for (const model::Problem& problem : problems) {
        lines += as_json() ? json_line(problem) : printable(model::to_string(problem)) + "\n";
    }
    if (problems.size() > 1 && !as_json())
        lines += named(request::counted(problems.size(), "problem", "problems"));
    write_stderr(lines);
}

void complain(std::string_view code, const std::string& what, const std::string& mend,
              const std::string& file) {
    if (!as_json()) return write_stderr(named(what) + (mend.empty() ? "" : named(mend)));
    model::Problem problem;
    problem.file = file;
    problem.what = what;
    problem.mend = mend;
    write_stderr(object(problem, "error", code));
}

void complain_of_memory() noexcept {
    write_stderr(as_json()
                     ? "{\"file\":null,\"line\":null,\"column\":null,\"path\":null,\"severity\":\"error\","
                       "\"code\":\"memory\",\"message\":\"there is not enough memory for this\","
                       "\"mend\":null}\n"
                     : "entente: there is not enough memory for this\n");
}

std::string json_line(const model::Problem& problem) {
    return object(problem, "error", model::name_of(problem.code));
}

}  // namespace entente::cli
