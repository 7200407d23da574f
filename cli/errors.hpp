// What can go wrong on this side of the house. Only main.cpp prints these and picks exit codes.
#pragma once

#include <stdexcept>
#include <string>

#include "request/usage.hpp"

namespace entente::cli {

/// The command line asks for something that does not exist or does not go together: exit code 2.
using request::UsageError;

/// The system would not read, write or make something, or a file that must not be replaced is
/// already there: exit code 1.
class SystemError : public std::runtime_error {
public:
    explicit SystemError(const std::string& message) : std::runtime_error(message) {}
    /// `PATH: cannot be written: No space left on device`; `error` is an errno.
    SystemError(const std::string& path, const std::string& failed, int error);
    /// That it is about; empty when that is no single one, or the message alone names it.
    [[nodiscard]] const std::string& file() const { return file_; }

private:
    std::string file_;
};

/// Whoever read standard output has gone (`| head -1`): exit code 1, without a word.
class BrokenPipe : public std::exception {};

}  // namespace entente::cli
