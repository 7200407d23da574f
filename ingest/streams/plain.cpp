#include "ingest/streams/packings.hpp"

namespace entente::ingest {

namespace {

class PlainStream final : public BoundedStream {
public:
    PlainStream(RawFile file, std::shared_ptr<Allowance> allowance)
        : BoundedStream(file.path(), std::move(allowance)), file_(std::move(file)) {}
    [[nodiscard]] std::uint64_t taken() const override { return file_.taken(); }

private:
    std::size_t next_piece(std::span<char> into) override { return file_.read_some(into); }

    RawFile file_;
};

}  // namespace

std::unique_ptr<ByteStream> plain_stream(RawFile file, std::shared_ptr<Allowance> allowance) {
    return std::make_unique<PlainStream>(std::move(file), std::move(allowance));
}

}  // namespace entente::ingest
