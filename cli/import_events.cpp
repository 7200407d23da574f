// entente import for event data: files are folded as they are read, with a line of progress.
#include <fmt/format.h>

#include <array>
#include <cerrno>
#include <fstream>
#include <sstream>
#include <utility>

#include "cli/errors.hpp"
#include "cli/files.hpp"
#include "cli/format_choice.hpp"
#include "cli/import_options.hpp"
#include "cli/messages.hpp"
#include "cli/output.hpp"
#include "cli/task.hpp"
#include "cli/text.hpp"
#include "entente/ingest/database.hpp"
#include "entente/ingest/events.hpp"
#include "entente/ingest/json.hpp"
#include "request/wording.hpp"

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
    throw UsageError(
        fmt::format("{}: no choice \"{}\"{}", option, text, request::did_you_mean_or_list(text, names)));
}

void refuse_table_options(const ImportArguments& arguments) {
    if (!arguments.map.empty()) {
        throw UsageError("--map is for tables whose headers differ, not for " + arguments.format);
    }
    if (arguments.end_included) {
        throw UsageError("--end-included is for tables of your own (csv, edges), not for " +
                         arguments.format);
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

/// Shows what a fold tells: `reading 20201101.zip, 1.2 million rows`, and its bytes.
class Told {
public:
    explicit Told(Task& task) : task_(task) {}
    void operator()(const ingest::Progress& progress) {
        if (told_ == 0) model::expect(task_.progress(), progress.total, "bytes");
        model::advance(task_.progress(), progress.bytes - told_);
        told_ = progress.bytes;
        task_.rename(fmt::format("reading {}, {:.1f} million rows", progress.file,
                                 static_cast<double>(progress.rows) / 1e6));
    }

private:
    Task& task_;
    std::uint64_t told_ = 0;
};

ingest::EventImport fold(const ingest::Format& format, const ImportArguments& arguments,
                         ingest::EventOptions options) {
    Task task("reading");
    if (task.watched()) options.tell = Told(task);
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
    const Task task(task_of_writing(output));
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
    print_log(import.log, Places::first_few);
    const std::vector<model::Problem> broken = import.broken;
    const std::size_t actors = import.draft.actors.size(), cells = import.cells.size();
    const std::string start = import.draft.observed_start ? import.draft.observed_start->to_string() : "";
    const std::string end = import.draft.observed_end ? import.draft.observed_end->to_string() : "";
    write(std::move(import), form, arguments.output);
    print_size(actors, cells, start, end);
    complain(broken);
    return broken.empty() ? Outcome::done : Outcome::failed;
}

}  // namespace entente::cli
