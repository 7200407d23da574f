// bench_signed_files FOLDER: the signed graphs of the table as pseudo-Boolean problems, for solvers that read
// them. One 0/1 variable a vertex, its camp, and one a tie, 1 when the tie is frustrated; the sum of the
// latter is to be least. Prints `NAME FILE` a line.
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string>

#include "bench/centrality/graphs.hpp"
#include "bench/centrality/works.hpp"

namespace {

using namespace entente;

/// A friendly tie is frustrated when the camps differ, a hostile one when they are the same.
void write_problem(std::ostream& out, const graph::SignedGraph& graph) {
    out << "* #variable= " << graph.vertices + graph.ties.size() << " #constraint= " << 2 * graph.ties.size()
        << "\nmin:";
    for (std::size_t i = 0; i < graph.ties.size(); ++i) out << " +1 x" << graph.vertices + i + 1;
    out << ";\n";
    for (std::size_t i = 0; i < graph.ties.size(); ++i) {
        const graph::SignedTie& tie = graph.ties[i];
        const std::size_t a = tie.first + 1;
        const std::size_t b = tie.second + 1;
        const std::size_t frustrated = graph.vertices + i + 1;
        const char* const at_b = tie.sign > 0 ? " -1 x" : " +1 x";
        const char* const other = tie.sign > 0 ? " +1 x" : " -1 x";
        out << "+1 x" << frustrated << " +1 x" << a << at_b << b << (tie.sign > 0 ? " >= 0;\n" : " >= 1;\n");
        out << "+1 x" << frustrated << " -1 x" << a << other << b
            << (tie.sign > 0 ? " >= 0;\n" : " >= -1;\n");
    }
}

void write_all(const std::filesystem::path& folder, const std::string& work, const std::string& file,
               const std::vector<graph::SignedGraph>& graphs) {
    for (std::size_t i = 0; i < graphs.size(); ++i) {
        const std::filesystem::path path = folder / (file + "-" + std::to_string(i + 1) + ".opb");
        std::ofstream out(path);
        write_problem(out, graphs[i]);
        if (!out.flush()) throw std::runtime_error("cannot write " + path.string());
        std::printf("%s\t%s\n", work.c_str(), path.c_str());
    }
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 2) {
        std::fputs("usage: bench_signed_files FOLDER\n", stderr);
        return 2;
    }
    try {
        write_all(argv[1], bench::work::planted, "planted", {bench::planted_camps(1'000, 5'000, 12)});
        write_all(argv[1], bench::work::random, "random", {bench::random_signs(100, 300)});
        write_all(argv[1], bench::work::alliances, "alliances", bench::alliance_windows());
    } catch (const std::exception& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 1;
    }
}
