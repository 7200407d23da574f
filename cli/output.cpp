#include "cli/output.hpp"

#include <fmt/format.h>

#include "cli/errors.hpp"
#include "cli/files.hpp"
#include "cli/format_choice.hpp"
#include "cli/terminal.hpp"
#include "request/wording.hpp"

namespace entente::cli {
namespace {

// In the order of the enumeration.
constexpr FormatName formats[] = {{"table", ".txt"}, {"csv", ".csv"}, {"json", ".json"}, {"md", ".md"}};

bool to_stdout(const OutputOptions& output) {
    return output.path.empty() || output.path == "-";
}

}  // namespace

Format format_of(const OutputOptions& output) {
    return static_cast<Format>(choose_format(formats, output.format, output.path));
}

TableStyle style_of(const OutputOptions& output) {
    if (output.color != "auto" && output.color != "always" && output.color != "never") {
        throw UsageError(
            fmt::format("--color: no choice \"{}\"{}", output.color,
                        request::did_you_mean_or_list(output.color, {"auto", "always", "never"})));
    }
    if (!to_stdout(output)) return {0, output.color == "always"};
    return {stdout_width(), output.color == "always" || (output.color == "auto" && stdout_takes_color())};
}

void refuse_stdout(const OutputOptions& output) {
    if (to_stdout(output)) throw UsageError("a database goes into a file: say -o FILE.db");
}

void emit(const OutputOptions& output, const std::string& text) {
    if (to_stdout(output)) {
        write_stdout(text);
    } else {
        write_file(output.path, text);
    }
}

void emit(const OutputOptions& output, const Result& result) {
    const TableStyle style = style_of(output);
    switch (format_of(output)) {
        case Format::table:
            return emit(output, to_terminal(result.table, style));
        case Format::csv:
            return emit(output, report::to_csv(result.table));
        case Format::json:
            return emit(output, to_json(result));
        case Format::md:
            return emit(output, report::to_markdown(result.table));
    }
}

}  // namespace entente::cli
