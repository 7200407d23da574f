#include "cli/pages/parameters.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>

#include "cli/explain.hpp"
#include "cli/help.hpp"
#include "cli/parse.hpp"
#include "cli/shipped.hpp"
#include "cli/topics/topics.hpp"
#include "entente/graph/measures.hpp"
#include "entente/graph/profile_similarity.hpp"
#include "entente/ingest/import.hpp"

namespace entente::cli::pages {
namespace {

bool starts_word(char c) {
    return c >= 'a' && c <= 'z';
}

bool in_word(char c) {
    return starts_word(c) || (c >= '0' && c <= '9') || c == '-';
}

/// Where the notes in brackets end that begin at `at`.
std::size_t after_notes(std::string_view text, std::size_t at) {
    while (text.substr(at).starts_with(" (")) {
        int depth = 0;
        for (++at; at < text.size(); ++at) {
            if (text[at] == '(') ++depth;
            if (text[at] == ')' && --depth == 0) break;
        }
        at = std::min(at + 1, text.size());
    }
    return at;
}

/// How many characters of what parts two words of a list are at `at`; 0: none.
std::size_t separator_at(std::string_view text, std::size_t at) {
    for (const std::string_view separator : {", or ", " or ", ", "}) {
        if (text.substr(at).starts_with(separator)) return separator.size();
    }
    return 0;
}

/// The words of the list that begins at `at`.
std::vector<std::string> list_at(std::string_view text, std::size_t at) {
    std::vector<std::string> words;
    while (at < text.size() && starts_word(text[at])) {
        std::size_t end = at;
        while (end < text.size() && in_word(text[end])) ++end;
        const std::size_t after = after_notes(text, end);
        const std::size_t separator = separator_at(text, after);
        const bool last =
            after == text.size() || std::string_view(";:.)").find(text[after]) != std::string_view::npos;
        if (separator == 0 && !last) break;
        words.emplace_back(text.substr(at, end - at));
        if (separator == 0) break;
        at = after + separator;
    }
    return words;
}

/// Forms of values that nobody can list: what their descriptions list is something else.
bool open_ended(std::string_view form) {
    constexpr std::array forms = {"DATE", "FILE", "PATH", "DIR", "NAME", "TEXT", "CONDITION", "N", "X"};
    return std::find(forms.begin(), forms.end(), form) != forms.end() ||
           form.find_first_of(",=") != std::string_view::npos;
}

template <class Named>
std::vector<std::string> names_of(const Named& table, std::vector<std::string> words) {
    for (const auto& row : table) words.emplace_back(row.name);
    return words;
}

/// Names from tables that no description holds.
std::vector<std::string> table_words(std::string_view command, std::string_view name) {
    if (name == "NETWORK" && command != "watch") return shipped_names();
    if (command == "explain" && name == "TERM") {
        std::vector<std::string> names = explained_names();
        std::sort(names.begin(), names.end());
        names.erase(std::unique(names.begin(), names.end()), names.end());
        return names;
    }
    if (command == "help" && name == "TOPIC") return names_of(commands(), topic_names());
    if (command == "import" && name == "FORMAT") return names_of(ingest::formats(), {});
    if (name == "--measure" && command == "centrality")
        return names_of(graph::measures(), {"standard", "all"});
    if (name == "--measure" && command == "align") return names_of(graph::similarity_measures(), {"all"});
    if (name == "--measure") return names_of(graph::similarity_measures(), {});
    return {};
}

Value value_of(const CLI::Option& option, std::string_view form) {
    if (option.get_items_expected_max() == 0) return Value::none;
    if (form == "DIR") return Value::folder;
    for (const std::string_view part : {"FILE", "PATH", "NETWORK"}) {
        if (form.find(part) != std::string_view::npos) return Value::file;
    }
    return Value::text;
}

Parameter parameter_of(const CLI::Option& option, std::string_view command) {
    Parameter out;
    out.term = term_of(option);
    out.meaning = option.get_description();
    for (const std::string& name : option.get_snames()) out.names.push_back("-" + name);
    for (const std::string& name : option.get_lnames()) out.names.push_back("--" + name);
    out.form = option.get_positional() ? option.get_name() : option.get_type_name();
    out.value = value_of(option, out.form);
    if (out.value == Value::none) return out;
    out.choices = table_words(command, option.get_positional() ? out.form : out.names.back());
    if (out.choices.empty() && !open_ended(out.form)) out.choices = listed_words(out.meaning);
    out.list = out.form.find(",…") != std::string::npos;
    out.optional = option.get_items_expected_min() == 0;
    out.repeated = option.get_positional() && option.get_items_expected_max() > 1;
    return out;
}

}  // namespace

std::vector<std::string> listed_words(std::string_view description) {
    for (std::size_t at = 0; at < description.size(); ++at) {
        if (at > 0 && description[at - 1] != ' ') continue;
        std::vector<std::string> words = list_at(description, at);
        if (words.size() > 1) return words;
    }
    return {};
}

std::vector<Page> all_pages() {
    std::vector<Page> pages;
    for (const Command& command : commands()) {
        CLI::App app;
        CommonOptions common;
        const Prepared prepared = prepare(command, app, common);
        Page page{command, prepared.examples, prepared.text, {}, {}};
        for (const CLI::Option* option : app.get_options()) {
            (option->get_positional() ? page.places : page.options)
                .push_back(parameter_of(*option, command.name));
        }
        pages.push_back(std::move(page));
    }
    return pages;
}

}  // namespace entente::cli::pages
