// Any bytes as the JSON form: refused with a place, or a network that writes and reads back the same.
#include "entente/ingest/json.hpp"

#include "promise.hpp"

using namespace entente;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    fuzz::accepted([&] {
        const std::string once = ingest::write_json(ingest::read_json(fuzz::text(data, size), "fuzz.json"));
        std::string again;
        fuzz::promise(fuzz::accepted([&] { again = ingest::write_json(ingest::read_json(once, "again")); }),
                      "what was written is read");
        fuzz::promise(once == again, "a network read back is the same");
    });
    return 0;
}
