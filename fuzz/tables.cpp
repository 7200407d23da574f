// Any bytes as a table of answers or as a series; the first byte picks which.
#include <algorithm>
#include <cmath>
#include <optional>

#include "entente/ingest/profiles.hpp"
#include "entente/ingest/series.hpp"
#include "promise.hpp"

using namespace entente;

namespace {

void profiles(const ingest::InputFile& file) {
    const model::Profiles once = ingest::read_profiles(file).profiles;
    std::optional<ingest::Scale> scale;  // one answer throughout gives a scale without width
    if (once.least < once.greatest) scale = {once.least, once.greatest};
    const std::string text = ingest::write_profiles_csv(once);
    model::Profiles again;
    fuzz::promise(fuzz::accepted([&] {
                      again = ingest::read_profiles({"again.csv", text}, scale).profiles;
                  }),
                  "answers that were written are read");
    fuzz::promise(once.answers.size() == again.answers.size(), "no answer is lost");
}

void series(const ingest::InputFile& file) {
    const auto values = ingest::read_series(file).values;
    fuzz::promise(std::ranges::is_sorted(values, {}, [](const auto& one) { return one.date.earliest(); }),
                  "a series is in order of time");
    for (const auto& one : values) {
        fuzz::promise(!one.value || std::isfinite(*one.value), "a value is a number");
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    const ingest::InputFile file{"fuzz.csv", std::string(fuzz::text(data + 1, size - 1))};
    fuzz::accepted([&] { data[0] % 2 == 0 ? profiles(file) : series(file); });
    return 0;
}
