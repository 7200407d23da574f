#include "report/data_link.hpp"

namespace entente::report {

Run table_link(const std::string& file) {
    return link(file, "tables/" + file);
}

Text data_link(const words::Say& say, const std::string& file) {
    return line(say("Data:"), " ", table_link(file));
}

}  // namespace entente::report
