// The worker is a program of its own and not a fork of the interpreter: that may have any number of threads,
// whose locks a fork would copy as they are, and much memory. After os.fork() the child has a copy of the
// link to its parent's worker, which two may not use at once, and a mutex that another thread may have held;
// so what belongs to another process is let alone, and never freed.
#include "python/worker.hpp"

#include <unistd.h>

#include <atomic>
#include <memory>
#include <mutex>
#include <optional>
#include <utility>

namespace entente::python {
namespace {

struct Workshop {
    pid_t owner = ::getpid();
    std::mutex mutex;
    std::optional<render::GraphvizWorker> worker;
};

std::string program;
std::atomic<Workshop*> current{nullptr};

Workshop& workshop() {
    Workshop* found = current.load();
    if (found != nullptr && found->owner == ::getpid()) return *found;
    auto made = std::make_unique<Workshop>();
    if (current.compare_exchange_strong(found, made.get())) return *made.release();
    return *found;  // another thread was first
}

}  // namespace

void set_worker_program(const std::string& path) {
    program = path;
}

void with_worker(const std::function<void(render::GraphvizWorker&)>& job) {
    Workshop& shop = workshop();
    const std::lock_guard lock(shop.mutex);
    if (!shop.worker || !shop.worker->alive()) {
        shop.worker.reset();
        shop.worker.emplace(render::GraphvizWorker::of_program(program));
    }
    job(*shop.worker);
}

}  // namespace entente::python
