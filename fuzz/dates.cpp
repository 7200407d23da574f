// Any bytes as a date, and as a rule that cuts time.
#include "entente/graph/periods.hpp"
#include "entente/model/date.hpp"
#include "promise.hpp"

using namespace entente;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text = fuzz::text(data, size);
    if (const auto date = model::Date::parse(text)) {
        fuzz::promise(date->to_string() == text, "a date is written as it was read");
        fuzz::promise(date->earliest() <= date->middle() && date->middle() <= date->latest(),
                      "the middle lies between the first and the last day");
        const auto day = model::Date::parse(model::iso_date(date->earliest()));
        fuzz::promise(day && day->earliest() == date->earliest(), "a day is a date");
    }
    if (const auto rule = graph::parse_period_rule(text)) {
        fuzz::promise(rule->n >= 1 && rule->n <= 1000, "a rule has from 1 to 1000 years");
    }
    return 0;
}
