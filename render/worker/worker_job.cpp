// The only file that calls Graphviz. Nothing is freed: the process ends with the job, and freeing is
// one of the places where libgvc crashes.
#include "render/worker/worker_job.hpp"

#include <graphviz/gvc.h>

#include <clocale>

namespace entente::render {
namespace {

// What Graphviz has complained about; it reports through a plain function.
std::string& complaints() {
    static std::string text;
    return text;
}

int note_complaint(char* text) {
    complaints() += text;
    return 0;
}

Frame failure(const std::string& what) {
    std::string reason = complaints();
    while (!reason.empty() && reason.back() == '\n') reason.pop_back();
    return {job_failed, reason.empty() ? what : what + ": " + reason};
}

Frame draw(const Job& job) {
    GVC_t* const context = ::gvContext();
    if (context == nullptr) return failure("Graphviz did not start");
    Agraph_t* const graph = ::agmemread(job.text.c_str());
    if (graph == nullptr) return failure("Graphviz cannot read the DOT text");
    if (::gvLayout(context, graph, "nop2") != 0) return failure("Graphviz cannot place the figure");
    char* data = nullptr;
    unsigned int length = 0;
    if (::gvRenderData(context, graph, job.format.c_str(), &data, &length) != 0 || data == nullptr) {
        return failure("Graphviz cannot draw the figure");
    }
    return {job_done, std::string(data, length)};
}

}  // namespace

void draw_with_graphviz(const Job& job, int out) {
    using namespace std::chrono_literals;
    std::setlocale(LC_ALL, "C");  // Graphviz writes and reads numbers with the locale's decimal point
    ::agseterrf(note_complaint);
    send_frame(out, draw(job), std::chrono::steady_clock::now() + 24h);
}

}  // namespace entente::render
