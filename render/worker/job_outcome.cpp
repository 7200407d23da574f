#include "render/worker/job_outcome.hpp"

#include <fmt/format.h>
#include <signal.h>
#include <sys/wait.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <optional>
#include <string_view>

#include "entente/render/text.hpp"
#include "render/worker/nursery.hpp"

namespace entente::render {
namespace {

std::string bytes_text(std::size_t bytes) {
    if (bytes >= (1U << 20)) return fmt::format("{} MiB", bytes >> 20);
    return fmt::format("{} bytes", bytes);
}

bool lacked_memory(const JobOutcome& outcome) {
    constexpr std::array<std::string_view, 3> confessions = {"out of memory", "memory allocation",
                                                             "bad_alloc"};
    return std::any_of(confessions.begin(), confessions.end(), [&](std::string_view words) {
        return outcome.complaints.find(words) != std::string::npos;
    });
}

std::string last_complaint(const JobOutcome& outcome) {
    const auto end = outcome.complaints.find_last_not_of(" \n");
    if (end == std::string::npos) return {};
    const auto before = outcome.complaints.find_last_of('\n', end);
    const auto start = before == std::string::npos ? 0 : before + 1;
    return ": " + clean_text(std::string_view(outcome.complaints).substr(start, end + 1 - start));
}

std::string out_of_memory(const WorkerLimits& limits) {
    return fmt::format("Graphviz ran out of memory (limit {})", bytes_text(limits.memory_bytes));
}

std::string out_of_time(const WorkerLimits& limits) {
    return fmt::format("Graphviz ran out of time (limit {} s)",
                       svg_number(static_cast<double>(limits.time.count()) / 1000, 3));
}

std::optional<std::string> bad_end(const JobOutcome& outcome, const WorkerLimits& limits) {
    if (!outcome.started) return "no process could be started for Graphviz";
    if (outcome.late) return out_of_time(limits);
    if (outcome.too_much) {
        return fmt::format("Graphviz gave more than the {} of output it may",
                           bytes_text(limits.output_bytes));
    }
    const bool by_signal = WIFSIGNALED(outcome.status);
    if (by_signal && WTERMSIG(outcome.status) == SIGXCPU) return out_of_time(limits);
    if (!by_signal && WEXITSTATUS(outcome.status) == 0) return std::nullopt;
    if (lacked_memory(outcome)) return out_of_memory(limits);
    if (by_signal) {
        const int number = WTERMSIG(outcome.status);
        return fmt::format("Graphviz crashed (signal {}, {})", number, ::strsignal(number)) +
               last_complaint(outcome);
    }
    return fmt::format("Graphviz exited with code {}", WEXITSTATUS(outcome.status)) + last_complaint(outcome);
}

}  // namespace

Frame answer(const JobOutcome& outcome, const WorkerLimits& limits) {
    if (auto reason = bad_end(outcome, limits)) return {job_failed, std::move(*reason)};
    auto frame = decode(outcome.output);
    if (!frame || *announced_length(outcome.output) != outcome.output.size() ||
        (frame->tag != job_done && frame->tag != job_failed)) {
        if (outcome.output.empty()) return {job_failed, "Graphviz gave no output"};
        const auto length = announced_length(outcome.output);
        return {job_failed, length ? fmt::format("Graphviz's output was cut off after {} of {} bytes",
                                                 outcome.output.size(), *length)
                                   : "Graphviz's output was cut off at its start"};
    }
    if (frame->tag == job_done && frame->text.empty()) return {job_failed, "Graphviz gave no output"};
    if (frame->tag == job_failed && lacked_memory(outcome)) return {job_failed, out_of_memory(limits)};
    return std::move(*frame);
}

}  // namespace entente::render
