// Any bytes as a file of events, plain or packed; the first byte picks the format.
#include <sys/mman.h>
#include <unistd.h>

#include <vector>

#include "entente/ingest/events.hpp"
#include "promise.hpp"

using namespace entente;

namespace {

/// A file in memory, by the path under which it can be opened.
class MemoryFile {
public:
    explicit MemoryFile(std::string_view bytes) : descriptor_(memfd_create("fuzz", 0)) {
        fuzz::promise(descriptor_ >= 0 && write(descriptor_, bytes.data(), bytes.size()) ==
                                              static_cast<ssize_t>(bytes.size()),
                      "a file in memory can be written");
    }
    ~MemoryFile() { close(descriptor_); }
    MemoryFile(const MemoryFile&) = delete;
    MemoryFile& operator=(const MemoryFile&) = delete;
    [[nodiscard]] std::string path() const { return "/proc/self/fd/" + std::to_string(descriptor_); }

private:
    int descriptor_;
};

std::vector<const ingest::EventFormat*> event_formats() {
    std::vector<const ingest::EventFormat*> found;
    for (const ingest::Format& format : ingest::formats()) {
        if (format.events != nullptr) found.push_back(format.events);
    }
    return found;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    static const auto formats = event_formats();
    const MemoryFile file(fuzz::text(data + 1, size - 1));
    const std::vector<std::string> paths{file.path()};
    ingest::EventOptions options;
    options.threads = 1;
    options.max_bytes = std::uint64_t{1} << 24U;
    fuzz::accepted([&] {
        ingest::EventImport import = ingest::fold_events(*formats[data[0] % formats.size()], paths, options);
        std::size_t skipped = 0;
        for (const ingest::Skipped& one : import.log.skipped) skipped += one.rows;
        fuzz::promise(import.log.read == import.log.used + skipped, "every row is used or counted");
        std::uint64_t events = 0;
        for (std::size_t i = 0; i < import.cells.size(); ++i) events += import.cells[i].count;
        fuzz::promise(import.cells.size() <= events, "a cell stands for an event or more");
    });
    return 0;
}
