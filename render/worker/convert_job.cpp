#include "render/worker/convert_job.hpp"

#include <charconv>

namespace entente::render {
namespace {

constexpr std::string_view png = "png:";

std::string converted(const Job& job) {
    if (!job.format.starts_with(png)) return svg_to_pdf(job.text);
    int pixels = 0;
    std::from_chars(job.format.data() + png.size(), job.format.data() + job.format.size(), pixels);
    return svg_to_png(job.text, pixels);
}

}  // namespace

bool is_conversion(std::string_view format) {
    return format == "pdf" || format.starts_with(png);
}

void convert_figure(const Job& job, int out) {
    using namespace std::chrono_literals;
    send_frame(out, {job_done, converted(job)}, std::chrono::steady_clock::now() + 24h);
}

}  // namespace entente::render
