#include <entente/model/date.hpp>
#include <entente/model/version.hpp>
#include <iostream>

int main() {
    const auto day = entente::model::Date::parse("1954-05-19");
    std::cout << entente::model::version() << ' ' << (day ? "1954-05-19 is a date" : "no date") << '\n';
    return day ? 0 : 1;
}
