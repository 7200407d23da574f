// Everything that is written leaves through here: whole or not at all.
#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace entente::cli {

/// Readies the process for safe writing: standard streams that are closed can't be taken by files,
/// a closed pipe or a full quota is an error to report rather than a signal that kills, and SIGINT,
/// SIGTERM and SIGHUP remove the temporary file of the moment before they end the process.
void prepare_process();

enum class Existing { replace, refuse };

/// Writes a file so that at every moment `path` holds either what it held before or all of `bytes`:
/// a temporary beside it, fsync, rename. Missing folders are made; a link is followed; the mode of a
/// file that is replaced is kept; a device or pipe (`/dev/stdout`) is written directly. Throws
/// SystemError, with nothing left behind.
void write_file(const std::string& path, std::string_view bytes, Existing existing = Existing::replace);

/// The same for whoever cannot hand over bytes: `write` is given the path of an empty temporary file
/// and fills it; a model::DataError of it is passed on with the file's name for the temporary's. Only
/// for plain files: a device or pipe is a SystemError.
void write_by(const std::string& path, const std::function<void(const std::string& temporary)>& write);

/// With the program's own marks in ASCII on a terminal that shows no others (charset.hpp).
/// Throws SystemError when it cannot be written, BrokenPipe when nobody reads it any more.
void write_stdout(std::string_view bytes);

/// Never throws: there is nowhere left to say so.
void write_stderr(std::string_view bytes) noexcept;

/// Whether `path` is a folder.
bool is_directory(const std::string& path);

/// Whether `path` is there and neither a folder nor a plain file: a device, a pipe.
bool is_device(const std::string& path);

}  // namespace entente::cli
