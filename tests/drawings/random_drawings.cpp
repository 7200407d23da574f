// Draws random networks with names from a list of hostile texts, each through the worker, and looks at each
// figure: well-formed XML, only elements and attributes of the list, no link to fetch.
//
//     random_drawings COUNT [FIRST [JOBS]]
//
// Network N is the same in every run: `random_drawings 1 N` draws it again. JOBS processes (1) share the
// work, each with a worker of its own. That each of them lives to tell its counts is the first of the
// promises: whatever Graphviz does, it does in the worker. Ends with a table; exit status 1 when a process
// died or a figure is not as it should be.
#include <sys/wait.h>
#include <unistd.h>
#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <pugixml.hpp>
#include <random>
#include <string>
#include <variant>
#include <vector>

#include "entente/graph/periods.hpp"
#include "entente/graph/snapshot.hpp"
#include "entente/render/diagram.hpp"
#include "entente/render/graphviz.hpp"
#include "support/builders.hpp"

using namespace entente;

namespace {

const std::array<std::string, 24> texts{
    "United States",
    "Inter-Services Intelligence",
    "A",
    "a name of very many words that goes on and on until somebody stops it",
    "Ñandú ΩΣ Жук",
    "中華人民共和國",
    "جمهورية باكستان",
    "भारत गणराज्य",
    "👩‍👩‍👧‍👦 and 🇵🇰",
    "e\u0301\u0302\u0303\u0304",
    "<script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>",
    "&lt;b&gt; &amp; &#60;",
    "]]>",
    "<!-- -->",
    "\\N\\G\\E\\l\\r\\n\\",
    "{a|b|<c>d}",
    "%s%n%x",
    "javascript:alert(1)",
    "'; DROP TABLE--",
    "\u202Egnp.exe",
    "\uFFFD\uFFFE",
    "line\u2028break\u0085here",
    "#{}$^_~%&\\begin"};

/// Numbers of a fixed generator, the same with every standard library.
class Draw {
public:
    explicit Draw(std::uint32_t seed) : numbers_(seed) {}
    std::size_t below(std::size_t n) { return numbers_() % n; }
    bool one_in(std::size_t n) { return below(n) == 0; }
    const std::string& text() { return texts[below(texts.size())]; }

private:
    std::mt19937 numbers_;
};

std::string relation_line(Draw& draw, std::size_t actors) {
    const std::size_t a = draw.below(actors), b = (a + 1 + draw.below(actors - 1)) % actors;
    const int year = 1950 + static_cast<int>(draw.below(9));
    const bool directed = draw.one_in(2), state = draw.one_in(2);
    const int tenths = static_cast<int>(draw.below(201)) - 100;
    std::string line = "a" + std::to_string(a) + (directed ? " > " : " - ") + "a" + std::to_string(b) +
                       (directed ? " d" : " m") + (state ? "s " : "e ");
    line += std::to_string(tenths / 10) + " " + std::to_string(year);
    return line + (state ? ".." + std::to_string(year + 1) : "") + "\n";
}

/// Up to 40 actors and three times as many relations, in two eras; names, labels and title by chance.
model::Draft random_draft(Draw& draw) {
    constexpr std::array kinds{"state", "agency", "alliance", "organization", "militant-group", "person"};
    std::string text = "observed 1950..1960\nera early 1950..1955\nera late 1955..1960\n";
    const std::size_t actors = 2 + draw.below(39);
    for (std::size_t i = 0; i < actors; ++i) {
        text += "a" + std::to_string(i) + " " + kinds[draw.below(kinds.size())];
        if (i > 0 && draw.one_in(4)) text += " a" + std::to_string(draw.below(i));
        text += "\n";
    }
    if (draw.one_in(2)) text += "focus a0 a1\n";
    for (std::size_t i = draw.below(3 * actors); i > 0; --i) text += relation_line(draw, actors);
    model::Draft draft = test::draft(text);
    draft.title = draw.text();
    for (auto& actor : draft.actors) actor.record.name = draw.text();
    for (auto& era : draft.eras) era.label = draw.text();
    for (auto& type : draft.types) type.label = draw.text();
    for (auto& relation : draft.relations) relation.record.label = draw.text();
    return draft;
}

bool harmless(const pugi::xml_node& node) {
    constexpr std::array<std::string_view, 11> elements{
        "svg", "g", "path", "polygon", "ellipse", "rect", "line", "polyline", "text", "title", "desc"};
    const std::string_view name = node.name();
    const bool known = node.type() != pugi::node_element || name == "a" || name == "circle" ||
                       name == "tspan" || std::find(elements.begin(), elements.end(), name) != elements.end();
    const auto attributes = node.attributes();
    const auto children = node.children();
    return known &&
           std::all_of(attributes.begin(), attributes.end(),
                       [](const auto& each) {
                           const std::string_view key = each.name();
                           return !key.starts_with("on") && !key.ends_with("href") && key != "src";
                       }) &&
           std::all_of(children.begin(), children.end(), harmless);
}

struct Counts {
    std::size_t networks = 0, refused = 0, figures = 0, simpler = 0, bytes = 0, bad = 0;
};

void look_at(const render::Drawing& drawing, Counts& counts, std::size_t network) {
    ++counts.figures;
    counts.simpler += drawing.note.empty() ? 0 : 1;
    counts.bytes += drawing.svg.size();
    pugi::xml_document document;
    const bool read = static_cast<bool>(document.load_buffer(drawing.svg.data(), drawing.svg.size()));
    if (read && std::string_view(document.first_child().name()) == "svg" && harmless(document)) return;
    ++counts.bad;
    std::fprintf(stderr, "network %zu: a figure is not well-formed or holds what it may not\n", network);
}

void draw_all(const model::Network& network, Draw& draw, render::GraphvizWorker& worker, Counts& counts,
              std::size_t number) {
    const render::Theme theme;
    const auto periods = graph::periods(network, {graph::PeriodUnit::era, 1});
    std::vector<graph::Snapshot> snapshots;
    for (const graph::Period& period : periods) snapshots.emplace_back(network, period.interval);
    render::LayoutOptions options;
    options.focus = network.focus();
    options.portrait = draw.one_in(3);
    if (options.portrait) options.width = 380;
    if (draw.one_in(4)) options.arrangement = render::Arrangement::springs;
    const render::Layout layout = render::make_layout(network, snapshots, theme, options);
    const auto cuts = render::strength_cuts(snapshots);
    const std::size_t i = draw.below(periods.size());
    const auto diagram = render::make_diagram(network, periods[i], snapshots[i], layout, theme, cuts);
    look_at(render::to_svg(diagram, theme, worker), counts, number);
}

/// The networks FIRST + SHARE, FIRST + SHARE + JOBS, ... below FIRST + COUNT.
Counts draw_share(std::size_t count, std::size_t first, std::size_t jobs, std::size_t share) {
    render::GraphvizWorker worker;
    Counts counts;
    for (std::size_t network = first + share; network < first + count; network += jobs) {
        Draw draw(static_cast<std::uint32_t>(network));
        auto built = model::Network::build(random_draft(draw));
        ++counts.networks;
        if (built.index() == 0) {
            draw_all(std::get<model::Network>(built), draw, worker, counts, network);
        } else {
            ++counts.refused;
        }
    }
    return counts;
}

struct Job {
    pid_t process;
    int counts;  // the end of a pipe that its Counts come out of
};

Job start(std::size_t count, std::size_t first, std::size_t jobs, std::size_t share) {
    std::array<int, 2> ends{};
    if (pipe(ends.data()) != 0) return std::perror("pipe"), std::exit(1), Job{};
    const pid_t process = fork();
    if (process != 0) return close(ends[1]), Job{process, ends[0]};
    const Counts counts = draw_share(count, first, jobs, share);
    std::_Exit(write(ends[1], &counts, sizeof counts) == sizeof counts ? 0 : 1);
}

/// Adds what the job has counted; false when it died first.
bool add_counts_of(const Job& job, Counts& sum) {
    Counts of;
    const bool told = read(job.counts, &of, sizeof of) == sizeof of;
    int status = 0;
    const bool ended = waitpid(job.process, &status, 0) == job.process && status == 0;
    if (!told || !ended) return std::fprintf(stderr, "a process died: status %d\n", status), false;
    sum.networks += of.networks;
    sum.refused += of.refused;
    sum.figures += of.figures;
    sum.simpler += of.simpler;
    sum.bytes += of.bytes;
    sum.bad += of.bad;
    return true;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 2) return std::fprintf(stderr, "usage: random_drawings COUNT [FIRST [JOBS]]\n"), 2;
    const std::size_t count = std::stoul(argv[1]), first = argc > 2 ? std::stoul(argv[2]) : 1;
    const std::size_t jobs = argc > 3 ? std::max(1UL, std::stoul(argv[3])) : 1;
    std::vector<Job> started;
    for (std::size_t share = 0; share < jobs; ++share) started.push_back(start(count, first, jobs, share));
    Counts counts;
    std::size_t died = 0;
    for (const Job& job : started) died += add_counts_of(job, counts) ? 0 : 1;
    std::printf(
        "networks             %zu\nrefused by the model %zu\nfigures              %zu\n"
        "drawn simpler        %zu\nbytes                %zu\nnot as they should   %zu\nprocesses that died  "
        "%zu\n",
        counts.networks, counts.refused, counts.figures, counts.simpler, counts.bytes, counts.bad, died);
    return counts.bad == 0 && died == 0 && counts.networks == count ? 0 : 1;
}
