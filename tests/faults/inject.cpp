// A library to be loaded before the program (LD_PRELOAD): makes one call fail, as a failing system would.
//
//   ENTENTE_FAULT=write:BYTES:ERRNO   plain files take BYTES bytes in all, then every write fails
//   ENTENTE_FAULT=sync:N:ERRNO        the N-th fsync or fdatasync fails; likewise rename and link
//   ENTENTE_FAULT=malloc:N            the N-th allocation from the start of the program on gives nothing
//   ENTENTE_FAULT_LOG=FILE            at its end the program writes there what it did: `bytes`, `syncs`, …
//                                     and, as `opened`, the allocations before its first temporary file
#include <dlfcn.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>

extern "C" void* __libc_malloc(std::size_t size);
extern "C" void* __libc_calloc(std::size_t n, std::size_t size);
extern "C" void* __libc_realloc(void* old, std::size_t size);
extern "C" void* __libc_memalign(std::size_t alignment, std::size_t size);

namespace {

struct Plan {
    char call[16] = "";
    long at = -1;
    int error = EIO;
};

Plan plan;
std::atomic<long> bytes{0}, syncs{0}, renames{0}, links{0}, allocations{0}, opened{-1};

bool planned(const char* call) {
    return std::strcmp(plan.call, call) == 0;
}

bool is_plain(int descriptor) {
    struct stat info {};
    return fstat(descriptor, &info) == 0 && S_ISREG(info.st_mode);
}

template <class Function>
Function next(const char* name) {
    return reinterpret_cast<Function>(dlsym(RTLD_NEXT, name));
}

/// How many of `size` bytes the file may still take; -1 when the write is to fail.
long room_for(int descriptor, std::size_t size) {
    if (!is_plain(descriptor)) return static_cast<long>(size);
    const long before = bytes.load();
    const long left = planned("write") ? plan.at - before : static_cast<long>(size);
    if (left <= 0 && size > 0) {
        errno = plan.error;
        return -1;
    }
    const long taken = left < static_cast<long>(size) ? left : static_cast<long>(size);
    bytes += taken;
    return taken;
}

bool fails(const char* call, std::atomic<long>& count) {
    const long number = ++count;
    if (!planned(call) || number != plan.at) return false;
    errno = plan.error;
    return true;
}

bool no_memory() {
    const long number = ++allocations;
    if (plan.at != number || !planned("malloc")) return false;
    errno = ENOMEM;
    return true;
}

__attribute__((constructor)) void read_plan() {
    if (const char* text = std::getenv("ENTENTE_FAULT")) {
        std::sscanf(text, "%15[a-z]:%ld:%d", plan.call, &plan.at, &plan.error);
    }
}

__attribute__((destructor)) void tell() {
    const char* path = std::getenv("ENTENTE_FAULT_LOG");
    if (path == nullptr) return;
    char line[240];
    const int length = std::snprintf(
        line, sizeof line, "bytes %ld\nsyncs %ld\nrenames %ld\nlinks %ld\nallocations %ld\nopened %ld\n",
        bytes.load(), syncs.load(), renames.load(), links.load(), allocations.load(), opened.load());
    const int file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0600);
    if (file < 0) return;
    next<ssize_t (*)(int, const void*, std::size_t)>("write")(file, line, static_cast<std::size_t>(length));
    close(file);
}

}  // namespace

extern "C" {

ssize_t write(int descriptor, const void* data, std::size_t size) {
    static const auto real = next<ssize_t (*)(int, const void*, std::size_t)>("write");
    const long taken = room_for(descriptor, size);
    return taken < 0 ? -1 : real(descriptor, data, static_cast<std::size_t>(taken));
}

ssize_t pwrite64(int descriptor, const void* data, std::size_t size, off64_t offset) {
    static const auto real = next<ssize_t (*)(int, const void*, std::size_t, off64_t)>("pwrite64");
    const long taken = room_for(descriptor, size);
    return taken < 0 ? -1 : real(descriptor, data, static_cast<std::size_t>(taken), offset);
}

int mkostemp(char* name, int flags) {
    static const auto real = next<int (*)(char*, int)>("mkostemp");
    long none = -1;
    opened.compare_exchange_strong(none, allocations.load());
    return real(name, flags);
}

int fsync(int descriptor) {
    static const auto real = next<int (*)(int)>("fsync");
    return fails("sync", syncs) ? -1 : real(descriptor);
}

int fdatasync(int descriptor) {
    static const auto real = next<int (*)(int)>("fdatasync");
    return fails("sync", syncs) ? -1 : real(descriptor);
}

int rename(const char* from, const char* to) {
    static const auto real = next<int (*)(const char*, const char*)>("rename");
    return fails("rename", renames) ? -1 : real(from, to);
}

int link(const char* from, const char* to) {
    static const auto real = next<int (*)(const char*, const char*)>("link");
    return fails("link", links) ? -1 : real(from, to);
}

void* malloc(std::size_t size) {
    return no_memory() ? nullptr : __libc_malloc(size);
}

void* calloc(std::size_t n, std::size_t size) {
    return no_memory() ? nullptr : __libc_calloc(n, size);
}

void* realloc(void* old, std::size_t size) {
    return no_memory() ? nullptr : __libc_realloc(old, size);
}

void* memalign(std::size_t alignment, std::size_t size) {
    return no_memory() ? nullptr : __libc_memalign(alignment, size);
}

void* aligned_alloc(std::size_t alignment, std::size_t size) {
    return no_memory() ? nullptr : __libc_memalign(alignment, size);
}

int posix_memalign(void** out, std::size_t alignment, std::size_t size) {
    void* const found = no_memory() ? nullptr : __libc_memalign(alignment, size);
    if (found == nullptr) return ENOMEM;
    *out = found;
    return 0;
}

}  // extern "C"
