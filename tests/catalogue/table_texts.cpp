// Writes the texts that figures and reports take from tables of the model and the graph layer, as calls of
// mark() that xgettext reads like those in the sources.
#include <cstdio>
#include <string>
#include <string_view>

#include "entente/graph/alignment_definitions.hpp"
#include "entente/graph/balance_definitions.hpp"
#include "entente/graph/measures.hpp"
#include "entente/graph/network_change.hpp"
#include "entente/graph/phase_definitions.hpp"
#include "entente/graph/phases.hpp"
#include "entente/graph/profile_similarity.hpp"
#include "entente/graph/tie_similarity.hpp"
#include "entente/model/records.hpp"

namespace {

std::string literal(std::string_view text) {
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') out += '\\';
        out += c;
    }
    return out + '"';
}

void write(std::string_view about, std::string_view text) {
    if (text.empty()) return;
    std::printf("/* %.*s */\nmark(%s);\n", static_cast<int>(about.size()), about.data(),
                literal(text).c_str());
}

template <class Table>
void write_all(const Table& table) {
    for (const entente::graph::Definition& row : table) {
        const std::string name(row.name);
        write(name + ": heading", row.label);
        write(name + ": unit", row.unit);
        if (row.range.find("..") == std::string_view::npos) write(name + ": range", row.range);
        write(name + ": convention", row.convention);
        write(name + ": undefined when", row.undefined);
        write(name + ": meaning", row.meaning);
    }
}

}  // namespace

int main() {
    using namespace entente;
    for (const model::ActorKind kind : model::all_kinds()) write("a kind of actor", model::label(kind));
    write_all(graph::measures());
    write_all(graph::balance_definitions());
    write_all(graph::alignment_definitions());
    write_all(graph::similarity_measures());
    write_all(graph::phase_definitions());
    write_all(graph::network_change_definitions());
    for (int label = 0; label <= static_cast<int>(graph::PhaseLabel::hostility); ++label)
        write("what a level of a dyad is called", graph::name_of(static_cast<graph::PhaseLabel>(label)));
    for (const graph::PhaseConvention& one : graph::phase_conventions())
        write("a way to cut a series", one.meaning);
    for (const std::string& reason : graph::why_no_similarity()) write("why S is undefined", reason);
    return 0;
}
