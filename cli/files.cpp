#include "cli/files.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <filesystem>
#include <optional>
#include <system_error>

#include "cli/charset.hpp"
#include "cli/errors.hpp"
#include "cli/status_line.hpp"
#include "cli/temporary.hpp"
#include "entente/model/problem.hpp"

namespace entente::cli {
namespace {

/// All of `bytes`, or the errno that stopped it.
int write_all(int descriptor, std::string_view bytes) noexcept {
    while (!bytes.empty()) {
        const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) return written < 0 ? errno : EIO;
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return 0;
}

std::optional<struct stat> status(const std::string& path) {
    struct stat info {};
    if (stat(path.c_str(), &info) != 0) return std::nullopt;
    return info;
}

/// Where a link leads; the path itself when it is none or leads nowhere.
std::string follow_link(const std::string& path) {
    std::error_code error;
    if (!std::filesystem::is_symlink(path, error)) return path;
    const std::filesystem::path target = std::filesystem::canonical(path, error);
    return error ? path : target.string();
}

void make_folder_of(const std::string& path) {
    const std::filesystem::path folder = std::filesystem::path(path).parent_path();
    if (folder.empty() || is_directory(folder.string())) return;
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    if (error) throw SystemError(folder.string(), "the folder cannot be made", error.value());
}

/// The mode that a new file gets: what umask leaves of rw-rw-rw-.
mode_t usual_mode() {
    const mode_t mask = umask(0);
    umask(mask);
    return 0666 & ~mask;
}

void write_device(const std::string& path, std::string_view bytes) {
    const int descriptor = open(path.c_str(), O_WRONLY | O_CLOEXEC);
    if (descriptor < 0) throw SystemError(path, "cannot be written", errno);
    int error = write_all(descriptor, bytes);
    if (close(descriptor) != 0 && error == 0) error = errno;
    if (error != 0) throw SystemError(path, "cannot be written", error);
}

/// Makes the rename last through a power cut. Not every file system can; the file itself is safe.
void sync_folder_of(const std::string& path) {
    const std::filesystem::path folder = std::filesystem::path(path).parent_path();
    const int descriptor = open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0) return;
    fsync(descriptor);
    close(descriptor);
}

/// Where a file goes, and what is there.
class Target {
public:
    /// Throws SystemError when a folder is there.
    explicit Target(const std::string& named) : path(follow_link(named)), there(status(path)), named_(named) {
        if (there && S_ISDIR(there->st_mode)) throw SystemError(named, "cannot be written", EISDIR);
    }
    [[nodiscard]] bool is_device() const { return there && !S_ISREG(there->st_mode); }
    [[nodiscard]] TemporaryFile temporary() const {
        // A rename would replace even a file that is write-protected.
        if (there && access(path.c_str(), W_OK) != 0) throw SystemError(named_, "cannot be written", errno);
        make_folder_of(path);
        return TemporaryFile(path);
    }
    void put(TemporaryFile& temporary, Existing existing) const {
        fchmod(temporary.descriptor(), there ? there->st_mode & 07777 : usual_mode());
        temporary.commit(existing == Existing::refuse);
        sync_folder_of(path);
    }

    const std::string path;
    const std::optional<struct stat> there;

private:
    const std::string named_;
};

}  // namespace

SystemError::SystemError(const std::string& path, const std::string& failed, int error)
    : std::runtime_error(fmt::format("{}: {}: {}", path, failed, std::generic_category().message(error))),
      file_(path) {}

void prepare_process() {
    for (const int descriptor : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
        // Opened the wrong way round, so that using it is an error and not silence.
        if (fcntl(descriptor, F_GETFD) == -1)
            open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY);
    }
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGXFSZ, SIG_IGN);
    watch_signals();
}

void write_file(const std::string& path, std::string_view bytes, Existing existing) {
    const Target target(path);
    if (target.there && existing == Existing::refuse) throw SystemError(path, "will not be replaced", EEXIST);
    if (target.is_device()) return write_device(target.path, bytes);
    TemporaryFile temporary = target.temporary();
    if (const int error = write_all(temporary.descriptor(), bytes); error != 0) {
        throw SystemError(path, "cannot be written", error);
    }
    target.put(temporary, existing);
}

void write_by(const std::string& path, const std::function<void(const std::string& temporary)>& write) {
    const Target target(path);
    if (target.is_device()) throw SystemError(fmt::format("{}: only a plain file can hold this", path));
    TemporaryFile temporary = target.temporary();
    const std::string name = temporary.path();
    try {
        write(name);
    } catch (const model::DataError& error) {
        std::vector<model::Problem> problems = error.problems();
        for (model::Problem& problem : problems) {
            if (problem.file == name) problem.file = path;
        }
        throw model::DataError(std::move(problems));
    }
    target.put(temporary, Existing::replace);
}

void write_stdout(std::string_view bytes) {
    const WithoutStatus status;
    const int error = stdout_wants_ascii() ? write_all(STDOUT_FILENO, with_ascii_marks(bytes))
                                           : write_all(STDOUT_FILENO, bytes);
    if (error == EPIPE) throw BrokenPipe();
    if (error != 0) throw SystemError("standard output", "cannot be written", error);
}

void write_stderr(std::string_view bytes) noexcept {
    const WithoutStatus status;
    write_all(STDERR_FILENO, bytes);
}

bool is_directory(const std::string& path) {
    const std::optional<struct stat> there = status(path);
    return there && S_ISDIR(there->st_mode);
}

bool is_device(const std::string& path) {
    const std::optional<struct stat> there = status(path);
    return there && !S_ISDIR(there->st_mode) && !S_ISREG(there->st_mode);
}

}  // namespace entente::cli
