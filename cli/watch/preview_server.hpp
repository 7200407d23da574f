// The preview's web server.
#pragma once

#include <memory>
#include <string>

#include "cli/watch/preview_page.hpp"
#include "cli/watch/showing.hpp"

namespace entente::cli {

/// Serves what is on the board, from memory, to browsers on this machine only: it is bound to 127.0.0.1,
/// answers GET alone, and only to requests that name it by that address or `localhost`, since a page from
/// elsewhere can have a name of its own lead here. It opens no file.
///
/// `/` is the page, `/PATH` a file of the report, and `/watch/state?after=N` tells of the next change.
class PreviewServer {
public:
    /// Answers from now on. With port 0 the system picks a free one. Throws SystemError when the port cannot
    /// be had.
    PreviewServer(Board& board, Watched watched, int port);
    /// Closes the board, and answers nothing any more.
    ~PreviewServer();
    PreviewServer(const PreviewServer&) = delete;
    PreviewServer& operator=(const PreviewServer&) = delete;

    [[nodiscard]] std::string url() const;

private:
    struct Running;
    std::unique_ptr<Running> running_;
};

}  // namespace entente::cli
