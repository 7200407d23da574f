// The worker as a program of its own. One that does its work is tried by tests/python, which has it.
#include "render/worker/spawned.hpp"

#include <fcntl.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include "entente/render/graphviz.hpp"

namespace entente::render {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::ThrowsMessage;

TEST(SpawnedWorker, ThatIsNotThereIsNamed) {
    EXPECT_THAT([] { GraphvizWorker::of_program("/no/such/program"); },
                ThrowsMessage<RenderError>(
                    AllOf(HasSubstr("cannot start the Graphviz worker"), HasSubstr("/no/such/program"))));
}

TEST(SpawnedWorker, ThatIsAnotherProgramIsGone) {
    GraphvizWorker worker = GraphvizWorker::of_program("/bin/true");
    EXPECT_THAT([&] { worker.render("graph {}", "svg"); }, ThrowsMessage<RenderError>(HasSubstr("is gone")));
    EXPECT_FALSE(worker.alive());
}

TEST(SpawnedWorker, LivesUntilMovedFrom) {
    GraphvizWorker worker;
    EXPECT_TRUE(worker.alive());
    const GraphvizWorker other = std::move(worker);
    EXPECT_TRUE(other.alive());
    EXPECT_FALSE(worker.alive());  // NOLINT(bugprone-use-after-move): that is what is asked
}

TEST(SpawnedWorker, ServesNobodyWhoStartsItOtherwise) {
    const char* const alone[] = {"worker"};
    EXPECT_EQ(serve_drawings(1, alone), 2);
    const char* const limits[] = {"worker", "entente-drawings", "1000", "no number", "1"};
    EXPECT_EQ(serve_drawings(5, limits), 2);
}

TEST(SpawnedWorker, ReadsNoLinkButASocket) {
    const char* const arguments[] = {"worker", "entente-drawings", "1000", "1000000", "1000000"};
    const auto never = [](const Job&, int) { FAIL(); };
    const int kept = ::dup(STDIN_FILENO), nowhere = ::open("/dev/null", O_RDONLY);
    ::dup2(nowhere, STDIN_FILENO);
    const int code = serve_spawned(5, arguments, never);
    ::dup2(kept, STDIN_FILENO);
    ::close(kept);
    ::close(nowhere);
    EXPECT_EQ(code, 2);
}

}  // namespace
}  // namespace entente::render
