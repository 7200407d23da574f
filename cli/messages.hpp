// What the program says on stderr besides its results: how much, and in which form.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "entente/model/problem.hpp"

namespace entente::cli {

enum class Loudness {
    quiet,   ///< errors only
    usual,   ///< and what a reader of the result should know
    verbose  ///< and what is read, how long each stage took, on how many threads
};

enum class MessageForm { text, json };

/// As the options that every command has ask for it (common_options.hpp); the same for the whole run.
struct Manner {
    Loudness loudness = Loudness::usual;
    MessageForm form = MessageForm::text;
};

const Manner& manner();
void set_manner(const Manner& manner);

/// Lines, as they are; not with `--quiet`.
void say(const std::string& text);

/// A line that starts with `entente: `; not with `--quiet`.
void note(const std::string& text);

/// One each.
void note(const std::vector<std::string>& texts);

/// A line for `--verbose` alone.
void detail(const std::string& text);

/// What is wrong with the data: a line each, and where there are several their number.
void complain(const std::vector<model::Problem>& problems);

/// What else went wrong. `code` is for programs (`usage`, `system`); `mend`, where to read on, may be empty;
/// so may `file`.
void complain(std::string_view code, const std::string& what, const std::string& mend = {},
              const std::string& file = {});

/// That there is not enough memory. Takes none.
void complain_of_memory() noexcept;

/// A JSON object and a line break, in ASCII: file, line, column, path, severity (`error`), code, message,
/// mend. What is not known is null.
std::string json_line(const model::Problem& problem);

}  // namespace entente::cli
