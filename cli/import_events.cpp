// entente import for event data: files are folded as they are read, with a line of progress.
#include <fmt/format.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <fstream>
#include <sstream>
#include <utility>

#include "cli/errors.hpp"
#include "cli/files.hpp"
#include "cli/format_choice.hpp"
#include "cli/import_options.hpp"
#include "cli/output.hpp"
#include "cli/suggest.hpp"
#include "cli/terminal.hpp"
#include "cli/text.hpp"
#include "entente/ingest/database.hpp"
#include "entente/ingest/events.hpp"
#include "entente/ingest/json.hpp"

namespace entente::cli {
namespace {

constexpr std::array forms{FormatName{"json", ".json"}, FormatName{"db", ".db"}, FormatName{"csv", ".csv"}};
enum Form : std::size_t { as_json, as_database, as_cells };

/// The value of that name, or `usual` for an empty text.
template <class Value, std::size_t N>
Value choice(const char* option, const std::string& text, Value usual,
             const std::array<std::pair<std::string_view, Value>, N>& values) {
    if (text.empty()) return usual;
    std::vector<std::string> names;
    for (const auto& [name, value] : values) {
        if (name == text) return value;
        names.emplace_back(name);
    }
    throw UsageError(fmt::format("{}: no choice \"{}\"{}", option, text, did_you_mean_or_list(text, names)));
}

void refuse_table_options(const ImportArguments& arguments) {
    if (!arguments.map.empty()) {
        throw UsageError("--map is for tables whose headers differ, not for " + arguments.format);
    }
    if (!arguments.actors.empty()) {
        throw UsageError(
            "--actors is for networks whose actors have ids; for event data say which with "
            "--where actor1=A,B --where actor2=A,B, or when reading the network");
    }
}

ingest::EventOptions options_of(const ImportArguments& arguments) {
    using ingest::CellPeriod;
    using ingest::EventTypes;
    refuse_table_options(arguments);
    ingest::EventOptions options;
    options.period = choice<CellPeriod, 4>("--period", arguments.period, CellPeriod::month,
                                           {{{"day", CellPeriod::day},
                                             {"week", CellPeriod::week},
                                             {"month", CellPeriod::month},
                                             {"year", CellPeriod::year}}});
    options.types = choice<EventTypes, 4>("--event-types", arguments.event_types, EventTypes::root,
                                          {{{"code", EventTypes::code},
                                            {"root", EventTypes::root},
                                            {"quad", EventTypes::quad},
                                            {"none", EventTypes::none}}});
    options.where = arguments.where;
    if (const auto from = import_date("--from", arguments.from)) {
        options.where.push_back("date>=" + model::iso_date(from->earliest()));
    }
    if (const auto to = import_date("--to", arguments.to)) {
        options.where.push_back("date<=" + model::iso_date(to->latest()));
    }
    options.threads = arguments.threads;
    options.strict = arguments.strict;
    options.max_bytes = import_limit(arguments, options.max_bytes);
    return options;
}

std::string duration(double seconds) {
    const auto whole = static_cast<long>(seconds + 0.5);
    if (whole < 60) return fmt::format("{} s", whole);
    return whole < 3600 ? fmt::format("{} min {:02} s", whole / 60, whole % 60)
                        : fmt::format("{} h {:02} min", whole / 3600, whole / 60 % 60);
}

/// `42 %  1.2 million rows  310 MB/s  12 s left  events.CSV.gz`, from a second on.
class ProgressLine {
public:
    void operator()(const ingest::Progress& progress) {
        const double seconds = std::chrono::duration<double>(Clock::now() - start_).count();
        if (seconds < 1 || Clock::now() - shown_ < std::chrono::milliseconds(200)) return;
        shown_ = Clock::now();
        const double rate = static_cast<double>(progress.bytes) / seconds;
        std::string text = fmt::format("{:.1f} million rows, {:.0f} MB/s",
                                       static_cast<double>(progress.rows) / 1e6, rate / 1e6);
        if (progress.total > 0) {
            const double share = static_cast<double>(progress.bytes) / static_cast<double>(progress.total);
            const double left = static_cast<double>(progress.total) - static_cast<double>(progress.bytes);
            text = fmt::format("{:.0f} %, {}, {} left", 100 * share, text,
                               duration(rate > 0 ? std::max(left, 0.0) / rate : 0));
        }
        line_.say(text + ": " + std::string(progress.file));
    }
    void clear() { line_.clear(); }

private:
    using Clock = std::chrono::steady_clock;
    Clock::time_point start_ = Clock::now();
    Clock::time_point shown_;
    Progress line_{false};
};

ingest::EventImport fold(const ingest::Format& format, const ImportArguments& arguments,
                         ingest::EventOptions options) {
    ProgressLine line;
    if (!arguments.quiet) {
        options.tell = [&line](const ingest::Progress& progress) { line(progress); };
    }
    return ingest::fold_events(*format.events, arguments.files, options);
}

/// To a plain file as they come; a table for stdout or a pipe is put together first.
void write_cells(const ingest::Cells& cells, const OutputOptions& output) {
    if (output.path.empty() || output.path == "-" || is_device(output.path)) {
        std::ostringstream table;
        ingest::write_cells_csv(cells, table);
        return emit(output, table.str());
    }
    write_by(output.path, [&](const std::string& path) {
        std::ofstream file(path, std::ios::binary);
        ingest::write_cells_csv(cells, file);
        if (!file.flush()) throw SystemError(output.path, "cannot be written", errno);
    });
}

void write(ingest::EventImport import, Form form, const OutputOptions& output) {
    if (form == as_database) {
        write_by(output.path, [&](const std::string& path) { ingest::write_database(path, import); });
    } else if (form == as_cells) {
        write_cells(import.cells, output);
    } else {
        emit(output, ingest::write_json(ingest::network_of(std::move(import))));
    }
}

}  // namespace

Outcome import_events(const ingest::Format& format, const ImportArguments& arguments) {
    const auto form = static_cast<Form>(choose_format(forms, arguments.output.format, arguments.output.path));
    if (form == as_database) refuse_stdout(arguments.output);
    ingest::EventImport import = fold(format, arguments, options_of(arguments));
    print_log(import.log);
    const std::vector<model::Problem> broken = import.broken;
    const std::size_t actors = import.draft.actors.size(), cells = import.cells.size();
    const std::string start = import.draft.observed_start ? import.draft.observed_start->to_string() : "";
    const std::string end = import.draft.observed_end ? import.draft.observed_end->to_string() : "";
    write(std::move(import), form, arguments.output);
    print_size(actors, cells, start, end);
    for (const model::Problem& problem : broken) note(model::to_string(problem));
    return broken.empty() ? Outcome::done : Outcome::failed;
}

}  // namespace entente::cli
