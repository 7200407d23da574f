// The files of a zip archive, unpacked by libzip, which checks every member's CRC-32 and size when it comes
// to its end. Nothing is written to the disk, so that a member's name is no more than what messages show;
// one that leads out of the archive is refused all the same, since an archive made to break into other
// programs is not one to believe.
#include <fmt/format.h>
#include <zip.h>

#include <algorithm>
#include <mutex>
#include <new>
#include <optional>

#include "entente/model/problem.hpp"
#include "entente/model/utf8.hpp"
#include "ingest/streams/packings.hpp"

namespace entente::ingest {

namespace {

constexpr const char* fetch_again = "fetch it again";

struct Discard {
    void operator()(zip_t* archive) const { zip_discard(archive); }
};
struct CloseMember {
    void operator()(zip_file_t* member) const { zip_fclose(member); }
};

/// What libzip cannot do with a member or the whole, in our words.
[[noreturn]] void fail_unzipping(const std::string& name, zip_error_t* error) {
    switch (zip_error_code_zip(error)) {
        case ZIP_ER_MEMORY:
            throw std::bad_alloc();
        case ZIP_ER_CRC:
            fail_file(name, model::ProblemCode::file_damaged,
                      "its check sum (CRC-32) is wrong, so that some of it was changed on the way",
                      fetch_again);
        case ZIP_ER_NOZIP:
            fail_file(name, model::ProblemCode::file_damaged,
                      "is a zip archive without the list of files that stands at its end: it was cut short, "
                      "or damaged",
                      fetch_again);
        case ZIP_ER_MULTIDISK:
            fail_file(name, model::ProblemCode::archive_unreadable, "is one part of a zip archive in several",
                      "put it together with `zip -s 0`");
        case ZIP_ER_NOPASSWD:
        case ZIP_ER_WRONGPASSWD:
        case ZIP_ER_ENCRNOTSUPP:
            fail_file(name, model::ProblemCode::archive_unreadable, "is encrypted",
                      "unpack it with its password, and name what comes of it");
        case ZIP_ER_READ:
        case ZIP_ER_SEEK:
        case ZIP_ER_OPEN:
            fail_file(name, model::ProblemCode::file_unreadable,
                      fmt::format("cannot be read: {}", zip_error_strerror(error)));
        default:
            fail_file(name, model::ProblemCode::file_damaged,
                      fmt::format("its zip data is damaged ({})", zip_error_strerror(error)), fetch_again);
    }
}

/// An archive that cannot be read at any place, whole.
std::string spool(RawFile& file, const Allowance& allowance) {
    std::string bytes;
    std::vector<char> chunk(std::size_t{256} << 10U);
    while (const std::size_t got = file.read_some(chunk)) {
        bytes.append(chunk.data(), got);
        if (bytes.size() > allowance.limit()) {
            fail_file(file.path(), model::ProblemCode::file_too_large,
                      fmt::format("is larger than {} bytes", allowance.limit()), allowance.mend());
        }
    }
    return bytes;
}

/// An open archive. Its members share it, and libzip does not allow two at a time.
struct Archive {
    std::string bytes;  ///< of one from a pipe; outlives `handle`
    std::unique_ptr<zip_t, Discard> handle;
    std::mutex mutex;
};

std::shared_ptr<Archive> open_archive(RawFile file, const Allowance& allowance) {
    auto archive = std::make_shared<Archive>();
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source = nullptr;
    if (file.is_regular()) {
        source = zip_source_file_create(file.path().c_str(), 0, -1, &error);
    } else {
        archive->bytes = spool(file, allowance);
        source = zip_source_buffer_create(archive->bytes.data(), archive->bytes.size(), 0, &error);
    }
    if (source != nullptr) {
        archive->handle.reset(zip_open_from_source(source, ZIP_RDONLY, &error));
    }
    if (!archive->handle) {
        if (source != nullptr) {
            zip_source_free(source);
        }
        fail_unzipping(file.path(), &error);
    }
    return archive;
}

struct Member {
    zip_uint64_t index = 0;
    std::string name;
    zip_uint64_t packed = 0;           ///< size on the disk; 0 when not stated
    std::optional<zip_uint64_t> size;  ///< unpacked, if stated
    zip_uint16_t method = ZIP_CM_STORE;
    bool encrypted = false;
};

class ZipStream final : public BoundedStream {
public:
    ZipStream(const std::string& path, Member member, std::shared_ptr<Archive> archive,
              std::shared_ptr<Allowance> allowance)
        : BoundedStream(path + ":" + member.name, std::move(allowance)),
          archive_(std::move(archive)),
          member_(std::move(member)) {}
    ~ZipStream() override {
        const std::lock_guard lock(archive_->mutex);
        open_.reset();
    }
    ZipStream(const ZipStream&) = delete;
    ZipStream& operator=(const ZipStream&) = delete;

    /// In proportion to what was unpacked, since libzip does not say.
    [[nodiscard]] std::uint64_t taken() const override {
        const double size = static_cast<double>(member_.size.value_or(0));
        const double part = size > 0 ? std::min(1.0, static_cast<double>(unpacked_) / size) : 0.0;
        return static_cast<std::uint64_t>(part * static_cast<double>(member_.packed));
    }

private:
    std::size_t next_piece(std::span<char> into) override;
    void open();

    std::shared_ptr<Archive> archive_;
    Member member_;
    std::unique_ptr<zip_file_t, CloseMember> open_;
    std::uint64_t unpacked_ = 0;
};

void ZipStream::open() {
    if (member_.encrypted) {
        fail_file(name(), model::ProblemCode::archive_unreadable, "is encrypted",
                  "unpack it with its password, and name what comes of it");
    }
    if (zip_compression_method_supported(member_.method, 0) == 0) {
        fail_file(name(), model::ProblemCode::archive_unreadable,
                  fmt::format("is packed in a way that is not read here (method {})", member_.method),
                  "unpack it, and pack it again with `zip`");
    }
    open_.reset(zip_fopen_index(archive_->handle.get(), member_.index, 0));
    if (!open_) {
        fail_unzipping(name(), zip_get_error(archive_->handle.get()));
    }
}

std::size_t ZipStream::next_piece(std::span<char> into) {
    const std::lock_guard lock(archive_->mutex);
    if (!open_) {
        open();
    }
    const zip_int64_t got = zip_fread(open_.get(), into.data(), into.size());
    if (got < 0) {
        fail_unzipping(name(), zip_file_get_error(open_.get()));
    }
    unpacked_ += static_cast<std::uint64_t>(got);
    if (got == 0 && member_.size && unpacked_ != *member_.size) {  // libzip checks it for stored ones only
        fail_file(name(), model::ProblemCode::file_damaged,
                  fmt::format("its zip data is damaged ({} bytes instead of {})", unpacked_, *member_.size),
                  fetch_again);
    }
    return static_cast<std::size_t>(got);
}

/// As messages show it.
std::string shown(const std::string& name) {
    const bool odd = model::first_invalid_utf8(name) != std::string::npos ||
                     std::any_of(name.begin(), name.end(),
                                 [](char c) { return static_cast<unsigned char>(c) < 0x20U || c == '\x7F'; });
    return odd ? model::in_quotes(name) : name;
}

/// `../x`, `/x`, `C:\x`.
bool leads_out(std::string_view name) {
    if (name.starts_with('/') || name.starts_with('\\') || (name.size() > 1 && name[1] == ':')) {
        return true;
    }
    while (true) {
        const std::size_t end = name.find_first_of("/\\");
        if (name.substr(0, end) == "..") {
            return true;
        }
        if (end == std::string_view::npos) {
            return false;
        }
        name.remove_prefix(end + 1);
    }
}

Member member_at(zip_t* archive, zip_uint64_t index, const std::string& path) {
    zip_stat_t about;
    zip_stat_init(&about);
    const char* name = zip_get_name(archive, index, ZIP_FL_ENC_GUESS);
    if (name == nullptr || zip_stat_index(archive, index, 0, &about) != 0) {
        fail_unzipping(path, zip_get_error(archive));
    }
    Member member;
    member.index = index;
    member.name = name;
    member.packed = (about.valid & ZIP_STAT_COMP_SIZE) != 0 ? about.comp_size : 0;
    if ((about.valid & ZIP_STAT_SIZE) != 0) {
        member.size = about.size;
    }
    member.method = (about.valid & ZIP_STAT_COMP_METHOD) != 0 ? about.comp_method : member.method;
    member.encrypted =
        (about.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && about.encryption_method != ZIP_EM_NONE;
    return member;
}

}  // namespace

std::vector<std::unique_ptr<ByteStream>> zip_streams(RawFile file,
                                                     const std::shared_ptr<Allowance>& allowance) {
    const std::string path = file.path();
    const std::shared_ptr<Archive> archive = open_archive(std::move(file), *allowance);
    std::vector<std::unique_ptr<ByteStream>> streams;
    const zip_int64_t entries = zip_get_num_entries(archive->handle.get(), 0);
    for (zip_int64_t i = 0; i < entries; ++i) {
        Member member = member_at(archive->handle.get(), static_cast<zip_uint64_t>(i), path);
        if (leads_out(member.name)) {
            fail_file(path, model::ProblemCode::archive_unreadable,
                      "is a zip archive with a file that leads out of it, " + model::in_quotes(member.name),
                      "do not trust it; unpack what is needed of it by hand");
        }
        if (member.name.ends_with('/') || member.name.starts_with("__MACOSX/")) {
            continue;
        }
        member.name = shown(member.name);
        streams.push_back(std::make_unique<ZipStream>(path, std::move(member), archive, allowance));
    }
    if (streams.empty()) {
        fail_file(path, model::ProblemCode::archive_unreadable, "is a zip archive without a file in it");
    }
    return streams;
}

}  // namespace entente::ingest
