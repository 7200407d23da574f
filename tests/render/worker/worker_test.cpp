// The worker under every way a job can end. Faulty jobs are functions run in the job's process.
#include <fcntl.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <map>
#include <thread>
#include <vector>

#include "entente/render/graphviz.hpp"
#include "render/worker/nursery.hpp"
#include "render/worker/sanitized.hpp"
#include "tests/render/sample_diagram.hpp"

namespace entente::render {
namespace {

using namespace std::chrono_literals;
using ::testing::AllOf;
using ::testing::EndsWith;
using ::testing::HasSubstr;
using ::testing::StartsWith;

constexpr bool memory_is_limited = ENTENTE_SANITIZED == 0;  // see bound_this_process()

void send(int out, const Frame& frame) {
    send_frame(out, frame, std::chrono::steady_clock::now() + 5s);
}

void send_bytes(int out, const std::string& bytes) {
    if (::write(out, bytes.data(), bytes.size()) < 0) ::_exit(9);
}

std::atomic<std::uint64_t> burnt;

const std::string forbidden_file =
    std::filesystem::temp_directory_path() / ("entente-forbidden-" + std::to_string(::getpid()));

[[noreturn]] void hang() {
    for (;;) std::this_thread::sleep_for(10ms);
}

// What a job's text may ask for.
const std::map<std::string, JobRunner>& faults() {
    static const std::map<std::string, JobRunner> table = {
        {"exit", [](const Job&, int) { std::exit(3); }},
        {"complain",
         [](const Job&, int) {
             std::fputs("Error: something is out of place\n", stderr);
             std::exit(1);
         }},
        {"abort", [](const Job&, int) { std::abort(); }},
        {"segfault", [](const Job&, int) { ::raise(SIGSEGV); }},
        {"hang", [](const Job&, int) { hang(); }},
        {"burn",
         [](const Job&, int) {
             for (std::uint64_t i = 1;; ++i) burnt.store(i);
         }},
        {"hang after closing",
         [](const Job&, int out) {
             ::close(out);
             hang();
         }},
        {"allocate",
         [](const Job&, int) {
             for (std::vector<std::string> hoard;;) hoard.emplace_back(std::size_t{1} << 20, 'x');
         }},
        {"allocate in C",
         [](const Job&, int) {
             while (std::malloc(std::size_t{1} << 20) != nullptr) {
             }
             std::fputs("out of memory\n", stderr);
             std::abort();
         }},
        {"torn start", [](const Job&, int out) { send_bytes(out, "+12"); }},
        {"torn",
         [](const Job&, int out) {
             send_bytes(out, encode({job_done, std::string(1000, 'x')}).substr(0, 500));
         }},
        {"too long",
         [](const Job&, int out) {
             send_bytes(out, encode({job_done, "abc"}) + "more");
         }},
        {"flood",
         [](const Job&, int out) {
             for (;;) send_bytes(out, std::string(1 << 16, 'x'));
         }},
        {"trickle",
         [](const Job&, int out) {
             ::close(STDERR_FILENO);
             for (;;) {
                 send_bytes(out, "x");
                 std::this_thread::sleep_for(1ms);
             }
         }},
        {"empty",
         [](const Job&, int out) {
             send(out, {job_done, ""});
         }},
        {"silent", [](const Job&, int) {}},
        {"write a file",
         [](const Job&, int out) {
             std::FILE* const file = std::fopen(forbidden_file.c_str(), "w");
             if (file != nullptr) std::fputs("text", file);
             const bool written = file != nullptr && std::fclose(file) == 0;
             send(out, {job_done, written ? "written" : "refused"});
         }},
        {"environment",
         [](const Job&, int out) {
             send(out, {job_done, std::getenv("PATH") == nullptr ? "none" : "some"});
         }},
        {"descriptors",
         [](const Job&, int out) {
             std::string open;
             for (int fd = 0; fd < 200; ++fd) open += ::fcntl(fd, F_GETFD) >= 0 ? 'x' : '-';
             send(out, {job_done, open});
         }},
    };
    return table;
}

void faulty(const Job& job, int out) {
    const auto fault = faults().find(job.text);
    if (fault != faults().end()) return fault->second(job, out);
    send(out, {job_done, "echo " + job.format + ' ' + job.text});
}

WorkerLimits quick() {
    WorkerLimits limits;
    limits.time = 500ms;
    limits.memory_bytes = std::size_t{96} << 20;
    limits.output_bytes = std::size_t{1} << 20;
    return limits;
}

std::string failure_of(Nursery& nursery, const std::string& dot) {
    try {
        return "no failure but: " + nursery.run({"svg", dot});
    } catch (const RenderError& error) {
        return error.what();
    }
}

struct Fault {
    std::string job;
    std::string reason;
};

class WorkerFault : public ::testing::TestWithParam<Fault> {};

TEST_P(WorkerFault, IsReportedAndTheNextJobIsDone) {
    Nursery nursery(quick(), faulty);
    const auto start = std::chrono::steady_clock::now();
    EXPECT_THAT(failure_of(nursery, GetParam().job), HasSubstr(GetParam().reason));
    EXPECT_LT(std::chrono::steady_clock::now() - start, 5s);
    EXPECT_EQ(nursery.run({"svg", "hello"}), "echo svg hello");
}

INSTANTIATE_TEST_SUITE_P(
    All, WorkerFault,
    ::testing::Values(Fault{"exit", "Graphviz exited with code 3"},
                      Fault{"complain", "Graphviz exited with code 1: Error: something is out of place"},
                      Fault{"abort", "Graphviz crashed (signal 6"},
                      Fault{"segfault", "Graphviz crashed (signal 11"},
                      Fault{"hang", "Graphviz ran out of time (limit 0.5 s)"},
                      Fault{"burn", "Graphviz ran out of time (limit 0.5 s)"},
                      Fault{"hang after closing", "Graphviz ran out of time (limit 0.5 s)"},
                      Fault{"torn start", "cut off at its start"},
                      Fault{"torn", "cut off after 500 of 1009 bytes"}, Fault{"too long", "cut off"},
                      Fault{"flood", "more than the 1 MiB of output"},
                      Fault{"trickle", "Graphviz ran out of time (limit 0.5 s)"}, Fault{"empty", "no output"},
                      Fault{"silent", "no output"}),
    [](const auto& fault) {
        std::string name = fault.param.job;
        for (char& c : name) c = c == ' ' ? '_' : c;
        return name;
    });

TEST(Worker, TellsLackOfMemory) {
    if (!memory_is_limited) GTEST_SKIP() << "no memory limit under a sanitizer";
    Nursery nursery(quick(), faulty);
    EXPECT_EQ(failure_of(nursery, "allocate"), "Graphviz ran out of memory (limit 96 MiB)");
    EXPECT_EQ(failure_of(nursery, "allocate in C"), "Graphviz ran out of memory (limit 96 MiB)");
    EXPECT_EQ(nursery.run({"svg", "hello"}), "echo svg hello");
}

TEST(Worker, GivesJobsNothingOfTheProgramToHarm) {
    Nursery nursery(quick(), faulty);
    EXPECT_EQ(nursery.run({"svg", "write a file"}), "refused");
    std::filesystem::remove(forbidden_file);
    EXPECT_EQ(nursery.run({"svg", "environment"}), "none");
    const std::string open = nursery.run({"svg", "descriptors"});
    EXPECT_THAT(open, StartsWith("xxx"));
    EXPECT_LE(std::count(open.begin(), open.end(), 'x'), 9);
}

TEST(Worker, DoesNotInheritDescriptorsOfTheProgram) {
    std::vector<FileDescriptor> many;
    for (int i = 0; i < 100; ++i) many.emplace_back(::dup(STDERR_FILENO));
    Nursery nursery(quick(), faulty);
    const std::string open = nursery.run({"svg", "descriptors"});
    EXPECT_LE(std::count(open.begin(), open.end(), 'x'), 9);
}

TEST(Worker, ThatWasKilledIsReportedForEveryJob) {
    Nursery nursery(quick(), faulty);
    ::kill(nursery.process(), SIGKILL);
    EXPECT_THAT(failure_of(nursery, "hello"), HasSubstr("worker is gone"));
    EXPECT_THAT(failure_of(nursery, "hello"), HasSubstr("worker is gone"));
}

TEST(Worker, IgnoresTheTerminalsInterrupt) {
    Nursery nursery(quick(), faulty);
    EXPECT_EQ(nursery.run({"svg", "first"}), "echo svg first");
    ::kill(nursery.process(), SIGINT);
    EXPECT_EQ(nursery.run({"svg", "second"}), "echo svg second");
}

TEST(Worker, LeavesNoProcessBehind) {
    pid_t process = -1;
    {
        Nursery nursery(quick(), faulty);
        process = nursery.process();
        nursery.run({"svg", "hello"});
    }
    EXPECT_EQ(::waitpid(process, nullptr, WNOHANG), -1);
    EXPECT_EQ(errno, ECHILD);
    EXPECT_NE(::kill(process, 0), 0);
}

// A program that starts a worker, gives it a job that hangs, and dies: both processes must follow it.
TEST(Worker, EndsWhenTheProgramDies) {
    auto [ours, theirs] = socket_pair();
    const pid_t program = ::fork();
    if (program == 0) {
        WorkerLimits limits;
        limits.time = 60s;
        auto* const nursery = new Nursery(limits, faulty);
        const pid_t worker = nursery->process();
        send(theirs.get(), {'p', std::string(reinterpret_cast<const char*>(&worker), sizeof worker)});
        std::thread([nursery] { failure_of(*nursery, "hang"); }).detach();
        std::this_thread::sleep_for(200ms);
        ::_exit(0);
    }
    theirs.reset();
    const auto frame = receive_frame(ours.get(), 100, std::chrono::steady_clock::now() + 5s);
    ASSERT_TRUE(frame);
    pid_t worker = -1;
    std::memcpy(&worker, frame->text.data(), sizeof worker);
    EXPECT_EQ(::waitpid(program, nullptr, 0), program);
    const auto gone = [&] {  // nobody may collect it in a container, so a zombie is as good
        std::FILE* const status = std::fopen(("/proc/" + std::to_string(worker) + "/stat").c_str(), "r");
        if (status == nullptr) return true;
        char state = '?';
        const bool read = std::fscanf(status, "%*d %*s %c", &state) == 1;
        std::fclose(status);
        return !read || state == 'Z';
    };
    for (int i = 0; i < 300 && !gone(); ++i) std::this_thread::sleep_for(10ms);
    EXPECT_TRUE(gone());
}

TEST(Worker, TwoStandBesideEachOther) {
    auto first = std::make_unique<Nursery>(quick(), faulty);
    Nursery second(quick(), faulty);
    EXPECT_EQ(first->run({"svg", "a"}), "echo svg a");
    EXPECT_EQ(second.run({"svg", "b"}), "echo svg b");
    first.reset();  // would wait for long if the second held its link open
    EXPECT_EQ(second.run({"svg", "c"}), "echo svg c");
}

// Were a job's exit() to run the program's clean-up, its unwritten text would be written twice.
TEST(Worker, DoesNotWriteTheProgramsUnwrittenText) {
    const auto path =
        std::filesystem::temp_directory_path() / ("entente-worker-" + std::to_string(::getpid()));
    std::FILE* const file = std::fopen(path.c_str(), "w");
    ASSERT_NE(file, nullptr);
    std::fputs("once", file);
    {
        Nursery nursery(quick(), faulty);
        failure_of(nursery, "exit");
    }
    std::fclose(file);
    EXPECT_EQ(std::filesystem::file_size(path), 4U);
    std::filesystem::remove(path);
}

}  // namespace
}  // namespace entente::render
