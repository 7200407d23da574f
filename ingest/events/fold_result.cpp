// Actors and types were numbered as threads came with them; here they get their places in the order of their
// codes, and with them the cells.
#include "ingest/events/fold_result.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>
#include <utility>

#include "entente/model/problem_code.hpp"
#include "ingest/events/files_dates.hpp"
#include "ingest/import_log.hpp"

namespace entente::ingest {

namespace {

/// Texts in order of bytes, those that occur, and where each number has gone.
struct Ranking {
    std::vector<std::string> texts;
    std::vector<std::uint32_t> rank;    // by number
    std::vector<std::uint32_t> number;  // by rank
};

Ranking rank(const SharedTexts& shared) {
    Ranking ranking;
    const std::deque<std::string>& texts = shared.texts();
    for (std::uint32_t i = 0; i < texts.size(); ++i) {
        ranking.number.push_back(i);
    }
    std::sort(ranking.number.begin(), ranking.number.end(),
              [&](std::uint32_t a, std::uint32_t b) { return texts[a] < texts[b]; });
    ranking.rank.resize(texts.size());
    for (std::uint32_t place = 0; place < texts.size(); ++place) {
        ranking.rank[ranking.number[place]] = place;
        ranking.texts.push_back(texts[ranking.number[place]]);
    }
    return ranking;
}

Cells cells_of(FoldTask& task, Ranking& actors, Ranking& types) {
    std::vector<std::vector<Cell>> cells;
    for (const std::unique_ptr<FoldTask::Part>& part : task.parts) {
        for (std::vector<Cell>& block : part->cells.take()) {
            for (Cell& cell : block) {
                cell.actor1 = actors.rank[cell.actor1];
                cell.actor2 = actors.rank[cell.actor2];
                cell.type = types.rank[cell.type];
            }
            cells.push_back(std::move(block));
        }
    }
    return {task.period, std::move(actors.texts), std::move(types.texts), std::move(cells)};
}

/// The least text said of each actor, by rank.
std::vector<std::string> about_actors(const std::vector<std::unique_ptr<BlockFold>>& folds,
                                      const Ranking& actors) {
    std::vector<std::string> about(actors.rank.size());
    for (const std::unique_ptr<BlockFold>& fold : folds) {
        for (std::size_t number = 0; number < fold->about.size(); ++number) {
            const std::string& text = fold->about[number];
            std::string& least = about[actors.rank[number]];
            if (!text.empty() && (least.empty() || text < least)) {
                least = text;
            }
        }
    }
    return about;
}

/// What ended early, in the order of the files.
std::vector<model::Problem> broken_files(const Feed& feed, const RowTally& tally) {
    using Key = std::tuple<std::size_t, std::size_t, std::size_t>;
    std::vector<std::pair<Key, model::Problem>> found;
    for (const std::unique_ptr<Source>& source : feed.sources()) {
        for (const Breach& breach : source->breaches()) {
            model::Problem problem = breach.problem;
            if (breach.piece != nullptr) {
                problem.line = line_number(*breach.piece, breach.piece->lines.size(), 0);
            }
            found.emplace_back(Key{breach.path, breach.member, found.size()}, std::move(problem));
        }
    }
    for (const RowPlace& place : tally.cut_off) {
        model::Problem problem = problem_at(place);
        problem.what = "the file ends within this row";
        problem.mend = "get the whole file; the rows before it were read";
        problem.code = model::ProblemCode::row_cut_off;
        found.emplace_back(Key{place.piece->path, place.piece->member, found.size()}, std::move(problem));
    }
    std::sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<model::Problem> broken;
    for (auto& [key, problem] : found) {
        broken.push_back(std::move(problem));
    }
    return broken;
}

/// Throws when not one file was of the format.
void refuse_nothing_read(const Feed& feed, const std::vector<model::Problem>& broken) {
    std::vector<model::Problem> problems = broken;
    for (const std::unique_ptr<Source>& source : feed.sources()) {
        if (!source->pieces().empty()) {
            return;
        }
        for (const std::string& name : source->empty()) {
            model::Problem problem;
            problem.file = name;
            problem.what = "the file is empty";
            problem.code = model::ProblemCode::file_empty;
            problems.push_back(std::move(problem));
        }
    }
    if (problems.empty()) {
        model::Problem problem;
        problem.what = "there is no file to import";
        problem.mend = "name at least one";
        problem.code = model::ProblemCode::no_input;
        problems.push_back(std::move(problem));
    }
    throw model::DataError(std::move(problems));
}

void add_remarks(const Feed& feed, const RowTally& tally, ImportLog& log) {
    for (const std::unique_ptr<Source>& source : feed.sources()) {
        for (const std::string& name : source->empty()) {
            log.remarks.push_back(name + " is empty");
        }
    }
    if (tally.zeros_restored != 0) {
        log.remarks.push_back(fmt::format(
            "leading zeros put back on CAMEO codes, as their root codes say: {}", tally.zeros_restored));
    }
    if (tally.unfit_abouts != 0) {
        log.remarks.push_back(fmt::format(
            "countries and sectors of actors that are no UTF-8 text, left out: {}", tally.unfit_abouts));
    }
}

void remark_on_age(const Feed& feed, EventImport& result) {
    std::vector<std::string> names;
    for (const std::unique_ptr<Source>& source : feed.sources()) {
        for (const Piece& piece : source->pieces()) names.push_back(piece.name);
    }
    std::string older = older_than_files(result.cells, names);
    if (!older.empty()) result.log.remarks.push_back(std::move(older));
}

/// Rows left out as the user asked are no faults.
void refuse_faults(const ImportLog& log, const std::vector<model::Problem>& broken) {
    std::vector<model::Problem> problems;
    for (const Skipped& skipped : log.skipped) {
        if (skipped.reason != reason_of(RowFault::left_out)) {
            add_problems(skipped, problems);
        }
    }
    problems.insert(problems.end(), broken.begin(), broken.end());
    if (!problems.empty()) {
        throw model::DataError(std::move(problems));
    }
}

}  // namespace

EventImport result_of(const EventFormat& format, const EventOptions& options, const Feed& feed,
                      FoldTask& task, std::vector<std::unique_ptr<BlockFold>> folds) {
    RowTally tally;
    for (const std::unique_ptr<BlockFold>& fold : folds) {
        tally.add(std::move(fold->tally));
    }
    EventImport result;
    result.broken = broken_files(feed, tally);
    refuse_nothing_read(feed, result.broken);
    tally.settle(result.log);
    add_remarks(feed, tally, result.log);
    if (options.strict) {
        refuse_faults(result.log, result.broken);
    }
    Ranking actors = rank(task.actors), types = rank(task.types_found);
    const std::vector<std::string> about = about_actors(folds, actors);
    folds.clear();
    result.cells = cells_of(task, actors, types);
    if (format.named_by_time) remark_on_age(feed, result);
    format.describe(result, about, options.types);
    return result;
}

}  // namespace entente::ingest
