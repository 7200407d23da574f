// Tells when a file was saved.
#pragma once

#include <sys/stat.h>

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>

namespace entente::cli {

/// Editors save by writing in place, by renaming another file over the name, or by removing and making it
/// anew, and the name may be a link. So the folders of the name and of the file it leads to are watched, not
/// the file; each of their events, and now and then the clock, is but an occasion to look at the file. Where
/// the kernel does not report (some network drives; no watch left) the clock alone does.
class FileWatch {
public:
    explicit FileWatch(std::string path);
    ~FileWatch();
    FileWatch(const FileWatch&) = delete;
    FileWatch& operator=(const FileWatch&) = delete;

    /// Readable when there may be news; -1: there is none such.
    [[nodiscard]] int descriptor() const { return descriptor_; }
    /// How long to wait for the descriptor before the next look().
    [[nodiscard]] std::chrono::milliseconds patience() const;
    /// Looks at the file. True once for every save, when the file has been left alone for a moment, or
    /// after two seconds of being written without a pause.
    bool look();

private:
    using Clock = std::chrono::steady_clock;

    struct Stamp {
        dev_t device;
        ino_t number;
        off_t size;
        timespec changed;
        timespec modified;
        bool operator==(const Stamp& other) const;
    };

    [[nodiscard]] std::optional<Stamp> stamp() const;
    void watch_folders();
    bool heard_of_file();

    std::string path_;
    int descriptor_ = -1;
    bool heard_ = false;  ///< whether the kernel watches the folder
    std::filesystem::path target_;
    std::optional<Stamp> seen_;
    std::optional<Clock::time_point> first_change_;
    Clock::time_point last_change_;
};

}  // namespace entente::cli
