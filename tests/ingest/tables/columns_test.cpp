#include "ingest/tables/columns.hpp"

#include <gmock/gmock.h>

#include <set>

#include "entente/ingest/json.hpp"

namespace entente::ingest {
namespace {

TEST(Columns, AreDistinctAndInTheDocument) {
    const std::string document = read_file(ENTENTE_SOURCE_DIR "/docs/exchange.md");
    const auto check = [&](const auto& columns) {
        std::set<std::string> names;
        for (const auto& column : columns) {
            const std::string name(column.name);
            EXPECT_TRUE(names.insert(name).second) << name;
            EXPECT_THAT(document, testing::HasSubstr("`" + name + "`"));
        }
    };
    check(actor_columns());
    check(tie_columns());
}

}  // namespace
}  // namespace entente::ingest
