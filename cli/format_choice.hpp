// Which of a command's formats a name or an ending asks for.
#pragma once

#include <cstddef>
#include <span>
#include <string>

namespace entente::cli {

struct FormatName {
    const char* name;    ///< for `--format`
    const char* ending;  ///< of `-o`
};

/// Position in `formats` of what `--format` names, else of what `path` ends in; 0 when `format` is
/// empty and `path` is empty, `-` or a device. Throws UsageError, with the nearest, for what is
/// unknown, and when the two disagree.
std::size_t choose_format(std::span<const FormatName> formats, const std::string& format,
                          const std::string& path);

}  // namespace entente::cli
