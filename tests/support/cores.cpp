// A library to be loaded before the program (LD_PRELOAD): a machine of ENTENTE_CORES processors, as far as
// oneTBB can tell, whatever the real one has. At its end the program adds to the file ENTENTE_CORES_LOG a
// line with the number of threads it made, so that a test sees whether they were used.
#include <dlfcn.h>
#include <fcntl.h>
#include <pthread.h>
#include <sched.h>
#include <unistd.h>

#include <atomic>
#include <cstdio>
#include <cstdlib>

namespace {

std::atomic<int> threads{0};

/// 0: nothing was asked for.
int cores() {
    const char* text = std::getenv("ENTENTE_CORES");
    return text == nullptr ? 0 : std::atoi(text);
}

template <class Function>
Function next(const char* name) {
    return reinterpret_cast<Function>(dlsym(RTLD_NEXT, name));
}

__attribute__((destructor)) void tell() {
    const char* path = std::getenv("ENTENTE_CORES_LOG");
    if (path == nullptr) return;
    char line[20];
    const int length = std::snprintf(line, sizeof line, "%d\n", threads.load());
    const int file = open(path, O_WRONLY | O_CREAT | O_APPEND, 0600);
    if (file < 0) return;
    if (write(file, line, static_cast<std::size_t>(length)) != length) std::abort();
    close(file);
}

}  // namespace

extern "C" {

long sysconf(int name) noexcept {
    static const auto real = next<long (*)(int)>("sysconf");
    const bool counts = name == _SC_NPROCESSORS_ONLN || name == _SC_NPROCESSORS_CONF;
    return counts && cores() > 0 ? cores() : real(name);
}

int sched_getaffinity(pid_t process, std::size_t size, cpu_set_t* set) noexcept {
    static const auto real = next<int (*)(pid_t, std::size_t, cpu_set_t*)>("sched_getaffinity");
    const int found = real(process, size, set);
    if (found != 0 || cores() == 0) return found;
    CPU_ZERO_S(size, set);
    for (int i = 0; i < cores(); ++i) CPU_SET_S(static_cast<std::size_t>(i), size, set);
    return 0;
}

int pthread_create(pthread_t* thread, const pthread_attr_t* attributes, void* (*run)(void*),
                   void* argument) noexcept {
    static const auto real =
        next<int (*)(pthread_t*, const pthread_attr_t*, void* (*)(void*), void*)>("pthread_create");
    ++threads;
    return real(thread, attributes, run, argument);
}

}  // extern "C"
