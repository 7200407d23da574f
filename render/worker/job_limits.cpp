#include "render/worker/job_limits.hpp"

#include <fcntl.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <unistd.h>

#include <array>
#include <cstdlib>

#include "render/worker/sanitized.hpp"

namespace entente::render {
namespace {

constexpr bool bound_memory = ENTENTE_SANITIZED == 0;  // sanitizers reserve terabytes of address space

std::size_t spare = 0;  // memory without which a failure is put down to the lack of it

void before_crash(int number) {
    confess_lack_of_memory();
    ::signal(number, SIG_DFL);
    ::raise(number);
}

void before_exit(int status, void* /*unused*/) {
    if (status != 0) confess_lack_of_memory();
    ::_exit(status);
}

void catch_untimely_ends() {
    static char stack[64 * 1024];  // the usual one may be what has overflowed
    stack_t other{};
    other.ss_sp = stack;
    other.ss_size = sizeof stack;
    ::sigaltstack(&other, nullptr);
    struct sigaction action {};
    action.sa_handler = before_crash;
    action.sa_flags = SA_ONSTACK | SA_NODEFER;
    for (const int number : {SIGSEGV, SIGBUS, SIGABRT}) ::sigaction(number, &action, nullptr);
    ::on_exit(before_exit, nullptr);
}

template <class Resource>
void limit(Resource resource, rlim_t value) {
    const rlimit wanted{value, value};
    ::setrlimit(resource, &wanted);
}

// Address space that the process has already, in bytes.
std::size_t memory_in_use() {
    std::array<char, 32> text{};  // the first number: pages
    const int file = ::open("/proc/self/statm", O_RDONLY | O_CLOEXEC);
    const ssize_t length = file >= 0 ? ::read(file, text.data(), text.size() - 1) : 0;
    if (file >= 0) ::close(file);
    if (length <= 0) return 0;
    return std::strtoul(text.data(), nullptr, 10) * static_cast<std::size_t>(::sysconf(_SC_PAGESIZE));
}

}  // namespace

// These two are async-signal-safe.
void say_out_of_memory() {
    constexpr char words[] = "\nout of memory\n";
    if (::write(STDERR_FILENO, words, sizeof words - 1) < 0) return;
}

void confess_lack_of_memory() {
    void* const more = ::mmap(nullptr, spare, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (more == MAP_FAILED) return say_out_of_memory();
    ::munmap(more, spare);
}

void bound_this_process(const WorkerLimits& limits) {
    using std::chrono::seconds;
    limit(RLIMIT_CORE, 0);
    limit(RLIMIT_FSIZE, 0);
    limit(RLIMIT_CPU, static_cast<rlim_t>(std::chrono::ceil<seconds>(limits.time).count() + 1));
    if (bound_memory) limit(RLIMIT_AS, memory_in_use() + limits.memory_bytes);
    spare = limits.memory_bytes / 4;
    catch_untimely_ends();
}

}  // namespace entente::render
