#include "render/worker/spawned.hpp"

#include <signal.h>
#include <spawn.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <charconv>
#include <cstring>
#include <optional>
#include <string_view>
#include <system_error>

#include "render/worker/nursery_process.hpp"

namespace entente::render {
namespace {

constexpr const char* mark = "entente-drawings";  // first argument; told from a start by hand

/// Closed at the end of the scope.
struct FileActions {
    FileActions() {
        if (const int error = ::posix_spawn_file_actions_init(&actions))
            throw std::system_error(error, std::generic_category());
    }
    ~FileActions() { ::posix_spawn_file_actions_destroy(&actions); }
    FileActions(const FileActions&) = delete;
    FileActions& operator=(const FileActions&) = delete;
    posix_spawn_file_actions_t actions{};
};

template <class Number>
std::optional<Number> number_in(std::string_view text) {
    Number number{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return number;
}

std::optional<WorkerLimits> limits_of(int count, const char* const* arguments) {
    if (count != 5 || std::string_view(arguments[1]) != mark) return std::nullopt;
    const auto time = number_in<std::int64_t>(arguments[2]);
    const auto memory = number_in<std::size_t>(arguments[3]), output = number_in<std::size_t>(arguments[4]);
    if (!time || !memory || !output) return std::nullopt;
    return WorkerLimits{std::chrono::milliseconds(*time), *memory, *output};
}

bool is_socket(int descriptor) {
    int type = 0;
    socklen_t size = sizeof type;
    return ::getsockopt(descriptor, SOL_SOCKET, SO_TYPE, &type, &size) == 0 && type == SOCK_STREAM;
}

}  // namespace

pid_t spawn(const std::string& program, const WorkerLimits& limits, int link) {
    std::array<std::string, 5> words = {program, mark, std::to_string(limits.time.count()),
                                        std::to_string(limits.memory_bytes),
                                        std::to_string(limits.output_bytes)};
    std::array<char*, 6> arguments{};
    for (std::size_t i = 0; i < words.size(); ++i) arguments[i] = words[i].data();
    FileActions files;
    int error = ::posix_spawn_file_actions_adddup2(&files.actions, link, STDIN_FILENO);
    pid_t process = -1;
    if (error == 0) {
        error = ::posix_spawn(&process, program.c_str(), &files.actions, nullptr, arguments.data(), environ);
    }
    if (error != 0) throw std::system_error(error, std::generic_category(), program);
    return process;
}

int serve_spawned(int count, const char* const* arguments, JobRunner runner) {
    const auto limits = limits_of(count, arguments);
    if (!limits || !is_socket(STDIN_FILENO)) {
        constexpr std::string_view words = "this program draws for Entente, which starts it by itself\n";
        return ::write(STDERR_FILENO, words.data(), words.size()) < 0 ? 1 : 2;
    }
    serve_jobs(STDIN_FILENO, *limits, runner);
}

}  // namespace entente::render
