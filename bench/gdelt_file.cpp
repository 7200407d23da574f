// bench_gdelt_file OUT [ROWS [SEED]]: a file in the shape of GDELT 1.0, for measuring.
//
// Fifty-eight columns divided by tabs, no header, rows in order of date over ten years. Countries are
// drawn by Zipf's law and some two in five events stay within a country, which is how the real files
// look: a few dyads with thousands of events, and a long tail that occurs once in a month. Of the real
// files' rows a fifth to two fifths name one actor only; here it is a tenth, so that more of the work is
// folding. Same rows and seed, same bytes.
#include <algorithm>
#include <charconv>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <random>

#include "bench/events.hpp"

namespace {

using namespace entente::bench;

class Random {
public:
    explicit Random(std::uint64_t seed) : engine_(seed) {}
    /// Any of 0 .. n-1.
    std::uint32_t below(std::uint32_t n) {
        return static_cast<std::uint32_t>(((engine_() >> 32U) * n) >> 32U);
    }
    bool one_in(std::uint32_t n) { return below(n) == 0; }

private:
    std::mt19937_64 engine_;
};

/// Draws positions in proportion to whole-number weights.
class Lot {
public:
    template <class Weights>
    explicit Lot(const Weights& weights) {
        std::uint32_t sum = 0;
        for (const auto& w : weights) {
            sum += static_cast<std::uint32_t>(w);
            upto_.push_back(sum);
        }
    }
    std::size_t draw(Random& random) const {
        const auto at = std::upper_bound(upto_.begin(), upto_.end(), random.below(upto_.back()));
        return static_cast<std::size_t>(at - upto_.begin());
    }

private:
    std::vector<std::uint32_t> upto_;
};

struct Actor {
    const Country* country = nullptr;  ///< none: a role without a country
    const Role* role = nullptr;
};

/// The world's states, the most reported first.
class World {
public:
    World() : countries_(countries()), by_rank_(ranks(countries_.size())), by_role_(role_weights()) {
        std::string_view often =
            "USA CHN GBR RUS ISR AUS JPN FRA IRN DEU TUR IND PAK CAN KOR EGY SYR UKR NGA IRQ";
        std::stable_sort(countries_.begin(), countries_.end(), [&](const Country& a, const Country& b) {
            return often.find(a.iso3) < often.find(b.iso3);
        });
    }

    Actor draw(Random& random) const {
        const Role& role = roles()[by_role_.draw(random)];
        if (!role.code.empty() && random.one_in(6)) {
            return {nullptr, &role};
        }
        return in_country(by_rank_.draw(random), random);
    }
    /// Someone whom `actor` deals with: as like as not of the same country.
    Actor other(const Actor& actor, Random& random) const {
        if (actor.country == nullptr || random.below(100) >= 40) {
            return draw(random);
        }
        return in_country(static_cast<std::size_t>(actor.country - countries_.data()), random);
    }

private:
    /// Small states appear with few roles: some 1,100 actor codes in all.
    Actor in_country(std::size_t rank, Random& random) const {
        const std::size_t known = rank < 20 ? roles().size() : rank < 60 ? 8 : 4;
        return {&countries_[rank], &roles()[by_role_.draw(random) % known]};
    }
    static std::vector<double> ranks(std::size_t n) {
        std::vector<double> weights;
        for (std::size_t r = 1; r <= n; ++r) {
            weights.push_back(std::floor(1e7 / std::pow(static_cast<double>(r), 0.95)));
        }
        return weights;
    }
    static std::vector<std::uint32_t> role_weights() {
        std::vector<std::uint32_t> weights;
        for (const Role& role : roles()) {
            weights.push_back(role.weight);
        }
        return weights;
    }

    std::vector<Country> countries_;
    Lot by_rank_, by_role_;
};

/// Fields of rows, one after the other, each with a tab after it, which end() makes a line's end.
class Row {
public:
    Row& text(std::string_view field) {
        bytes_ += field;
        bytes_ += '\t';
        return *this;
    }
    Row& number(std::uint64_t value) {
        char digits[24];
        return text(
            {digits, static_cast<std::size_t>(std::to_chars(digits, digits + 24, value).ptr - digits)});
    }
    /// A decimal with `places` digits after the point, from a whole number of its last digit.
    Row& decimal(std::int64_t value, int places) {
        char digits[32];
        const auto scale = static_cast<std::int64_t>(std::pow(10.0, places));
        const std::int64_t size = value < 0 ? -value : value;
        const int n =
            std::snprintf(digits, sizeof digits, "%s%lld.%0*lld", value < 0 ? "-" : "",
                          static_cast<long long>(size / scale), places, static_cast<long long>(size % scale));
        return text({digits, static_cast<std::size_t>(n)});
    }
    Row& blanks(int n) {
        bytes_.append(static_cast<std::size_t>(n), '\t');
        return *this;
    }
    void end() { bytes_.back() = '\n'; }
    [[nodiscard]] const std::string& bytes() const { return bytes_; }
    void clear() { bytes_.clear(); }

private:
    std::string bytes_;
};

void put_actor(Row& row, const Actor* actor) {
    if (actor == nullptr) {
        row.blanks(10);
        return;
    }
    const std::string_view country = actor->country ? std::string_view(actor->country->iso3) : "";
    const std::string_view name = actor->role->name.empty() ? actor->country->name : actor->role->name;
    row.text(std::string(country) += actor->role->code).text(name).text(country).blanks(4);
    row.text(actor->role->code).blanks(2);
}

void put_place(Row& row, const Actor* actor, Random& random) {
    if (actor == nullptr || actor->country == nullptr) {
        row.text("0").blanks(6);
        return;
    }
    const Country& country = *actor->country;
    const bool town = random.below(5) < 2;
    std::string name = country.name;
    std::transform(name.begin() + 1, name.end(), name.begin() + 1,
                   [](unsigned char c) { return std::tolower(c); });
    const std::int64_t seed = country.iso3[0] * 961 + country.iso3[1] * 31 + country.iso3[2];
    const std::int64_t latitude = seed * 7919 % 1'400'000 - 600'000;
    const std::int64_t longitude = seed * 104'729 % 3'400'000 - 1'700'000;
    if (!town) {
        row.text("1").text(name).text(country.fips).text(country.fips);
        row.decimal(latitude / 10'000 * 10, 1).decimal(longitude / 10'000 * 10, 1).text(country.fips);
        return;
    }
    const auto number = random.below(40);
    const std::string region = country.fips + (number < 10 ? "0" : "") + std::to_string(number);
    row.text("4").text("Town " + region + ", Region " + region + ", " + name).text(country.fips).text(region);
    row.decimal(latitude + number * 1'237, 4).decimal(longitude + number * 2'111, 4);
    row.text("-" + std::to_string(1'000'000 + seed * 40 % 3'000'000 + number));
}

/// As the files write it, 20200131.
unsigned day_number(std::chrono::year_month_day day) {
    return static_cast<unsigned>(static_cast<int>(day.year())) * 10'000 +
           static_cast<unsigned>(day.month()) * 100 + static_cast<unsigned>(day.day());
}

void put_date(Row& row, std::chrono::year_month_day day) {
    const unsigned number = day_number(day);
    const unsigned y = number / 10'000;
    const unsigned m = number / 100 % 100;
    const unsigned d = number % 100;
    row.number(number).number(number / 100).number(y);
    row.decimal(y * 10'000LL + (m * 30LL + d) * 10'000 / 365 % 10'000, 4);
}

void put_event(Row& row, Random& random) {
    static const Lot by_code = [] {
        std::vector<std::uint32_t> weights;
        for (const EventCode& code : event_codes()) {
            weights.push_back(code.weight);
        }
        return Lot(weights);
    }();
    const EventCode& event = event_codes()[by_code.draw(random)];
    row.text(random.below(2) == 0 ? "0" : "1").text(event.code).text(event.code.substr(0, 3));
    row.text(event.code.substr(0, 2))
        .number(static_cast<unsigned>(quad_class(event.code)))
        .text(event.goldstein);
    const std::uint32_t articles = 1 + random.below(random.one_in(8) ? 60 : 10);
    row.number(articles + random.below(4)).number(1 + random.below(3)).number(articles);
    row.decimal(static_cast<std::int64_t>(random.below(2'000'000'000)) * 8'191 - 9'000'000'000'000, 12);
}

void put_url(Row& row, std::chrono::year_month_day day, std::uint64_t id, Random& random) {
    static constexpr std::string_view words[] = {
        "talks", "minister", "border", "trade", "police", "visit", "crisis",    "leaders",
        "after", "over",     "new",    "court", "attack", "says",  "agreement", "election"};
    std::string url = "https://www.paper" + std::to_string(random.below(4'000)) + ".example/news/world/";
    url += std::to_string(static_cast<int>(day.year())) + '/' +
           std::to_string(static_cast<unsigned>(day.month())) + '/';
    for (std::uint32_t left = 2 + random.below(5); left > 0; --left) {
        url += words[random.below(std::size(words))];
        url += '-';
    }
    row.text(url + std::to_string(id % 10'000'019));
}

bool write_rows(std::FILE* out, std::uint64_t rows, std::uint64_t seed) {
    using namespace std::chrono;
    const sys_days first = 2010y / January / 1;
    const auto days = static_cast<std::uint64_t>((sys_days(2020y / January / 1) - first).count());
    const World world;
    Random random(seed);
    Row row;
    for (std::uint64_t i = 0; i < rows; ++i) {
        const year_month_day day = first + std::chrono::days(static_cast<int>(i * days / rows));
        const Actor actor1 = world.draw(random);
        const Actor actor2 = world.other(actor1, random);
        const bool both = !random.one_in(10);
        const Actor* from = both || random.below(3) != 0 ? &actor1 : nullptr;
        const Actor* to = both || from == nullptr ? &actor2 : nullptr;
        const std::uint64_t id = 200'000'000 + i;
        row.number(id);
        put_date(row, day);
        put_actor(row, from);
        put_actor(row, to);
        put_event(row, random);
        put_place(row, from, random);
        put_place(row, to, random);
        put_place(row, from != nullptr ? from : to, random);
        row.number(day_number(day));
        put_url(row, day, id, random);
        row.end();
        if (row.bytes().size() >= (1U << 20U) || i + 1 == rows) {
            if (std::fwrite(row.bytes().data(), 1, row.bytes().size(), out) != row.bytes().size()) {
                return false;
            }
            row.clear();
        }
    }
    return true;
}

std::uint64_t argument(int argc, char** argv, int at, std::uint64_t otherwise) {
    return argc > at ? std::strtoull(argv[at], nullptr, 10) : otherwise;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 2) {
        std::fputs("usage: bench_gdelt_file OUT [ROWS [SEED]]\n", stderr);
        return 2;
    }
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> out(std::fopen(argv[1], "wb"), &std::fclose);
    if (!out || !write_rows(out.get(), argument(argc, argv, 2, 3'000'000), argument(argc, argv, 3, 1)) ||
        std::fflush(out.get()) != 0) {
        std::perror(argv[1]);
        return 1;
    }
    return 0;
}
