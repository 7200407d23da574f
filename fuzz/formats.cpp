// Any bytes as any format of import; the first byte picks it. Every row is used or counted.
#include <vector>

#include "entente/ingest/export.hpp"
#include "entente/ingest/import.hpp"
#include "entente/ingest/json.hpp"
#include "entente/ingest/profiles.hpp"
#include "promise.hpp"

using namespace entente;

namespace {

void check_log(const ingest::ImportLog& log) {
    std::size_t skipped = 0;
    for (const ingest::Skipped& one : log.skipped) skipped += one.rows;
    fuzz::promise(log.read == log.used + skipped, "every row is used or counted");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    const auto formats = ingest::formats();
    const ingest::Format& format = formats[data[0] % formats.size()];
    const std::vector<ingest::InputFile> files{{"fuzz.txt", std::string(fuzz::text(data + 1, size - 1))}};
    ingest::ImportOptions options;
    options.strict = (data[0] & 0x80U) != 0;
    fuzz::accepted([&] {
        if (format.read != nullptr) {
            const ingest::Import import = ingest::import_files(format, files, options);
            check_log(import.log);
            const std::string json = ingest::write_json(import.network);
            fuzz::promise(fuzz::accepted([&] { ingest::read_json(json, "again"); }),
                          "an import is a network that can be read");
        } else if (format.profiles != nullptr) {
            check_log(ingest::import_profiles(format, files, options).log);
        }
    });
    return 0;
}
