// What is wrong with a piece of data, where, and how to mend it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace entente::model {

/// Which kind of mistake a problem is: problem_code.hpp names and explains each. The value 0 is none of them.
enum class ProblemCode : std::uint8_t;

/// One thing wrong. `file`, `line` and `column` (1-based; 0: unknown) are filled in by whoever read
/// the text; validation knows only `path`, such as `relations[12].start`.
struct Problem {
    std::string file = {};   ///< as messages call it; empty: not from a file
    std::size_t line = 0;    ///< 1-based; 0: unknown
    std::size_t column = 0;  ///< 1-based, in characters; 0: unknown
    std::string path = {};   ///< of the value within the file; may be empty
    std::string what = {};   ///< what was found and what was expected, without a full stop
    std::string mend = {};   ///< what to do about it, without a full stop; empty when there is no advice
    /// Path of the place that this one clashes with (the first of two equal ids); empty if none.
    /// `what` then names it too, and whoever knows the line may put it there instead.
    std::string clash = {};
    ProblemCode code = {};  ///< its kind, see problem_code.hpp
};

/// `file:line:column: path: what; mend [code]`, leaving out the parts that are empty.
std::string to_string(const Problem& problem);

/// Data that cannot be used. Carries every problem found, in the order of the file.
class DataError : public std::runtime_error {
public:
    /// At least one problem; what() is to_string() of each, a line each.
    explicit DataError(std::vector<Problem> problems);
    /// One problem.
    explicit DataError(Problem problem);
    /// All of them, at least one.
    [[nodiscard]] const std::vector<Problem>& problems() const { return problems_; }

private:
    std::vector<Problem> problems_;
};

/// The one of `candidates` nearest to `text` by edit distance (insert, delete, replace, swap of neighbours),
/// if it is near enough to be a slip of the pen (at most a third of the longer length, at least 1,
/// and something in common); empty otherwise. Ties go to the first candidate.
std::string nearest(const std::string& text, const std::vector<std::string>& candidates);

/// `text` between double quotes, fit for a message on a terminal: at most 60 characters (then `…`),
/// with control and direction-changing characters, quotes, backslashes and bytes that are not UTF-8
/// shown as escapes.
std::string in_quotes(std::string_view text);

}  // namespace entente::model
