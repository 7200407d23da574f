#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <utility>

#include "entente/ingest/import.hpp"
#include "entente/ingest/json.hpp"
#include "ingest/streams/byte_stream.hpp"
#include "ingest/streams/raw_file.hpp"

namespace entente::ingest {

namespace {

/// No table or graph that people exchange has a line like that, but a few kilobytes of gzip can.
constexpr std::size_t longest_line = std::size_t{32} << 20U;

/// Counts lines as they come and throws at one that has no end.
class LineWatch {
public:
    explicit LineWatch(std::string name) : name_(std::move(name)) {}

    void see(std::string_view piece) {
        for (std::size_t end = piece.find('\n'); end != std::string_view::npos; end = piece.find('\n')) {
            check(end);
            ++line_;
            length_ = 0;
            piece.remove_prefix(end + 1);
        }
        check(piece.size());
    }

private:
    void check(std::size_t more) {
        length_ += more;
        if (length_ > longest_line) {
            model::Problem problem;
            problem.file = name_;
            problem.line = line_;
            problem.what = fmt::format("this line is longer than {} MB", longest_line >> 20U);
            problem.mend = "check that this is the right file";
            problem.code = model::ProblemCode::file_too_large;
            throw model::DataError(std::move(problem));
        }
    }

    std::string name_;
    std::size_t line_ = 1;
    std::size_t length_ = 0;
};

/// All of it; `about` is how much that may be, `see` is told of every piece.
template <typename See>
std::string read_all(ByteStream& stream, std::uint64_t about, See&& see) {
    constexpr std::uint64_t least = std::uint64_t{64} << 10U;
    std::string text;
    std::size_t used = 0;
    while (used == text.size()) {
        const std::uint64_t size = std::max({least, about + 1, std::uint64_t{text.size()} * 2});
        text.resize(static_cast<std::size_t>(size));
        const std::size_t got = stream.read({text.data() + used, text.size() - used});
        see(std::string_view(text.data() + used, got));
        used += got;
    }
    text.resize(used);
    return text;
}

}  // namespace

std::string read_file(const std::string& path, std::size_t max_bytes) {
    const auto streams = open_streams(path, max_bytes, "a network of that size does not go into one file");
    if (streams.size() != 1) {
        fail_file(path, model::ProblemCode::archive_unreadable,
                  fmt::format("is an archive of {} files where one is wanted", streams.size()),
                  "unpack it, and name the one that is meant");
    }
    const std::uint64_t about = std::min<std::uint64_t>(size_on_disk(path), max_bytes);
    return read_all(*streams.front(), about, [](std::string_view) {});
}

std::vector<InputFile> read_input(const std::string& path, std::uint64_t max_bytes) {
    std::vector<InputFile> files;
    auto streams = open_streams(path, max_bytes);
    const std::uint64_t about = streams.size() == 1 ? std::min(size_on_disk(path), max_bytes) : 0;
    for (auto& stream : streams) {
        LineWatch watch(stream->name());
        std::string content = read_all(*stream, about, [&](std::string_view piece) { watch.see(piece); });
        files.push_back({stream->name(), std::move(content)});
        stream.reset();
    }
    return files;
}

}  // namespace entente::ingest
