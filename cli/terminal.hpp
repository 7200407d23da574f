// What the standard streams are connected to.
#pragma once

#include <cstddef>
#include <string>

namespace entente::cli {

/// Cells in a line of the terminal that stdout is; 0 when it is none or does not say.
std::size_t stdout_width();

/// Whether stdout is a terminal that shows colour, and NO_COLOR is unset or empty.
bool stdout_takes_color();

/// A line about what is being done. On a terminal it is overwritten by the next and vanishes at the
/// end; elsewhere each is a line of stderr, and only with `verbose`.
class Progress {
public:
    explicit Progress(bool verbose);
    ~Progress();
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;
    void say(const std::string& what);
    /// Takes the line away, so that something else can be printed.
    void clear();

private:
    bool verbose_;
    bool terminal_;
    bool shown_ = false;
};

/// Lines on stderr, as they are.
void say(const std::string& text);

/// A line on stderr that starts with `entente: `.
void note(const std::string& text);

}  // namespace entente::cli
