#include "render/job_limits.hpp"

#include <signal.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <unistd.h>

#include <cstdlib>
#include <fstream>

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define ENTENTE_SHADOW_MEMORY 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
#define ENTENTE_SHADOW_MEMORY 1
#endif
#endif

namespace entente::render {
namespace {

std::size_t spare = 0;  // memory without which an untimely end is put down to the lack of it

// Libraries answer a failed allocation with exit(), abort() or a null pointer followed; only what can
// still be had tells that this was the reason. Async-signal-safe.
void confess_lack_of_memory() {
    constexpr char words[] = "\nout of memory\n";
    void* const more = ::mmap(nullptr, spare, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (more != MAP_FAILED) {
        ::munmap(more, spare);
    } else if (::write(STDERR_FILENO, words, sizeof words - 1) < 0) {
        return;
    }
}

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
    std::size_t pages = 0;
    std::ifstream("/proc/self/statm") >> pages;
    return pages * static_cast<std::size_t>(::sysconf(_SC_PAGESIZE));
}

}  // namespace

void bound_this_process(const WorkerLimits& limits) {
    using std::chrono::seconds;
    limit(RLIMIT_CORE, 0);
    limit(RLIMIT_FSIZE, 0);
    limit(RLIMIT_CPU, static_cast<rlim_t>(std::chrono::ceil<seconds>(limits.time).count() + 1));
#ifndef ENTENTE_SHADOW_MEMORY  // sanitizers reserve terabytes of address space
    limit(RLIMIT_AS, memory_in_use() + limits.memory_bytes);
#endif
    spare = limits.memory_bytes / 4;
    catch_untimely_ends();
}

}  // namespace entente::render
