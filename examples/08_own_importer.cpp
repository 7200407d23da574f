// A format of one's own: text to a draft, every row used or refused with its place, and the library does the
// rest. The format is that of input/08_own_importer.txt.
#include <algorithm>
#include <cctype>
#include <iostream>
#include <sstream>

#include "entente/ingest/import.hpp"

namespace {

using namespace entente;

/// A row that cannot be used: where, what and what to do about it.
struct Refused {
    std::size_t column;  // 1-based
    std::string what, mend;
};

/// `1907-08-31 | United Kingdom | Russia` to its parts, without blanks around, each with its column.
std::vector<std::pair<std::string, std::size_t>> parts_of(const std::string& line) {
    std::vector<std::pair<std::string, std::size_t>> parts;
    for (std::size_t at = 0; at <= line.size();) {
        const std::size_t end = std::min(line.find('|', at), line.size());
        const std::size_t first = std::min(line.find_first_not_of(' ', at), end);
        const std::size_t last = line.find_last_not_of(' ', end - 1);
        parts.emplace_back(first < end ? line.substr(first, last + 1 - first) : "", first + 1);
        at = end + 1;
    }
    return parts;
}

/// `1887-06-18 1890-06-18`: from, and if it is there, to.
void read_dates(const std::string& text, std::size_t column, model::Relation& relation) {
    std::istringstream words(text);
    for (std::string word; words >> word;) {
        const auto date = model::Date::parse(word);
        if (!date) throw Refused{column, "no date: " + model::in_quotes(word), "write it as 1894-01-04"};
        (relation.start ? relation.end : relation.start) = date;
    }
    if (!relation.start) throw Refused{column, "no date", "begin the row with one"};
}

/// The id of the actor with that name, which is put into the draft when it is new.
std::string actor(model::Draft& draft, const std::string& name) {
    std::string id = name;
    for (char& c : id) c = c == ' ' ? '-' : static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    const auto same = [&](const model::Draft::Actor& other) { return other.record.id == id; };
    if (std::ranges::none_of(draft.actors, same)) {
        draft.actors.emplace_back().record.id = id;
        draft.actors.back().record.name = name;
    }
    return id;
}

void read_row(const std::string& line, model::Draft& draft) {
    const auto parts = parts_of(line);
    if (parts.size() != 4) {
        throw Refused{1, std::to_string(parts.size()) + " parts instead of 4", "put | between them"};
    }
    model::Draft::Relation pact;
    read_dates(parts[0].first, parts[0].second, pact.record);
    pact.record.id = "p" + std::to_string(draft.relations.size() + 1);
    pact.record.label = parts[3].first;
    pact.type = "pact";
    for (const std::size_t end : {1U, 2U}) {
        if (parts[end].first.empty()) throw Refused{parts[end].second, "no state", "name one"};
    }
    pact.source = actor(draft, parts[1].first);
    pact.target = actor(draft, parts[2].first);
    draft.relations.push_back(std::move(pact));
}

model::Draft read(std::span<const ingest::InputFile> files, const ingest::ImportOptions& /*options*/,
                  ingest::ImportLog& log) {
    model::Draft draft;
    draft.types.emplace_back();
    draft.types.back().id = "pact";
    draft.types.back().label = "Pact";
    draft.types.back().weight = 8.3;  // Goldstein (1992): a military alliance
    for (const ingest::InputFile& file : files) {
        std::istringstream lines(file.content);
        std::size_t number = 0;
        for (std::string line; std::getline(lines, line);) {
            ++number;
            if (line.empty() || line.front() == '#') continue;
            ++log.read;
            try {
                read_row(line, draft);
                ++log.used;
            } catch (const Refused& refused) {
                model::Problem problem;
                problem.file = file.name;
                problem.line = number;
                problem.column = refused.column;
                problem.what = refused.what;
                problem.mend = refused.mend;
                log.skip(refused.what, problem);
            }
        }
    }
    return draft;
}

ingest::Format format_of_pacts() {
    ingest::Format format;
    format.name = "pacts";
    format.what = "pacts, a line each";
    format.read = read;
    return format;
}

}  // namespace

int main(int argc, char** argv) try {
    if (argc != 2) return 2;
    const ingest::Format pacts = format_of_pacts();
    const auto files = ingest::read_input(argv[1]);  // unpacks .gz and .zip
    ingest::ImportOptions options;
    const ingest::Import import = ingest::import_files(pacts, files, options);
    std::cout << import.log.used << " of " << import.log.read << " rows used\n";
    for (const ingest::Skipped& skipped : import.log.skipped) {
        for (const model::Problem& problem : skipped.first) std::cout << to_string(problem) << '\n';
    }
    const model::Network& network = import.network;
    std::cout << network.actors().size() << " actors, observed " << network.observed_start().to_string()
              << " to " << network.observed_end().to_string() << '\n';
    for (const model::Relation& pact : network.relations()) {
        std::cout << pact.label << ": " << network[pact.source].name << " and " << network[pact.target].name
                  << '\n';
    }
    // With `strict` the same rows are an error: every problem at once.
    options.strict = true;
    ingest::import_files(pacts, files, options);
} catch (const entente::model::DataError& error) {
    std::cout << "strict: " << error.problems().size() << " problems\n";
}
