#include "cli/watch/preview_server.hpp"

#include <fmt/format.h>
#include <httplib.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cerrno>
#include <charconv>
#include <chrono>
#include <string_view>
#include <system_error>
#include <thread>
#include <utility>

#include "cli/errors.hpp"

namespace entente::cli {
namespace {

using namespace std::chrono_literals;

constexpr const char* address = "127.0.0.1";
constexpr std::size_t threads = 16;
constexpr int most_waiting = 10;  // so that some threads are left to answer at once
constexpr auto longest_wait = 20s;

struct MediaType {
    std::string_view ending;
    const char* name;
};

constexpr std::array media_types = {
    MediaType{".html", "text/html; charset=utf-8"},
    MediaType{".md", "text/markdown; charset=utf-8"},
    MediaType{".qmd", "text/markdown; charset=utf-8"},
    MediaType{".csv", "text/csv; charset=utf-8"},
    MediaType{".svg", "image/svg+xml"},
    MediaType{".pdf", "application/pdf"},
    MediaType{".tex", "text/plain; charset=utf-8"},
};

const char* media_type_of(std::string_view path) {
    for (const MediaType& type : media_types) {
        if (path.ends_with(type.ending)) return type.name;
    }
    return "application/octet-stream";
}

constexpr const char* policy_of_files =
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors "
    "'none'";

void refuse(httplib::Response& response, int status, const std::string& why) {
    response.status = status;
    response.set_content(why + "\n", "text/plain; charset=utf-8");
}

/// The library's own choice would let two programs have one port, each getting some of the requests.
void allow_quick_restart(socket_t socket) {
    const int yes = 1;
    setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
}

/// Why the port cannot be bound: the library does not say.
int error_of_binding(int port) {
    const int probe = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (probe < 0) return errno;
    allow_quick_restart(probe);
    sockaddr_in where{};
    where.sin_family = AF_INET;
    where.sin_port = htons(static_cast<std::uint16_t>(port));
    where.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    int error = 0;
    if (::bind(probe, reinterpret_cast<const sockaddr*>(&where), sizeof where) != 0) error = errno;
    ::close(probe);
    return error;
}

[[noreturn]] void refuse_port(int port) {
    constexpr const char* mend = "choose another with --port, or leave --port out for any that is free";
    const int error = error_of_binding(port);
    if (port == 0) throw SystemError(address, "has no free port", error);
    if (error == EADDRINUSE || error == 0) {
        throw SystemError(fmt::format("port {} of {} is in use by another program; {}", port, address, mend));
    }
    throw SystemError(fmt::format("port {} of {} cannot be had: {}; {}", port, address,
                                  std::generic_category().message(error), mend));
}

}  // namespace

struct PreviewServer::Running {
    Running(Board& shown, Watched what) : board(shown), watched(std::move(what)) {}

    void set_up();
    bool refused(const httplib::Request& request, httplib::Response& response) const;
    void answer_page(httplib::Response& response) const;
    void answer_file(const std::string& path, httplib::Response& response) const;
    void answer_state(const httplib::Request& request, httplib::Response& response);

    Board& board;
    const Watched watched;
    int port = 0;
    std::atomic<int> waiting = 0;
    httplib::Server server;
    std::thread thread;
};

void PreviewServer::Running::set_up() {
    server.new_task_queue = [] { return new httplib::ThreadPool(threads); };
    server.set_socket_options(allow_quick_restart);
    server.set_address_family(AF_INET);
    server.set_keep_alive_max_count(1);  // a connection kept open would hold a thread, and up the end
    server.set_payload_max_length(0);
    server.set_default_headers({{"Cache-Control", "no-store"},
                                {"X-Content-Type-Options", "nosniff"},
                                {"Referrer-Policy", "no-referrer"},
                                {"Cross-Origin-Resource-Policy", "same-origin"},
                                {"Cross-Origin-Opener-Policy", "same-origin"}});
    server.set_pre_routing_handler([this](const httplib::Request& request, httplib::Response& response) {
        if (refused(request, response)) return httplib::Server::HandlerResponse::Handled;
        return httplib::Server::HandlerResponse::Unhandled;
    });
    server.Get("/", [this](const httplib::Request&, httplib::Response& response) { answer_page(response); });
    server.Get("/watch/state", [this](const httplib::Request& request, httplib::Response& response) {
        answer_state(request, response);
    });
    server.Get("/(.+)", [this](const httplib::Request& request, httplib::Response& response) {
        answer_file(request.path.substr(1), response);
    });
}

bool PreviewServer::Running::refused(const httplib::Request& request, httplib::Response& response) const {
    if (request.method != "GET") {
        response.set_header("Allow", "GET");
        refuse(response, 405, "only GET is answered");
        return true;
    }
    const std::string host = request.get_header_value("Host");
    const bool known =
        request.get_header_value_count("Host") == 1 &&
        (host == fmt::format("{}:{}", address, port) || host == fmt::format("localhost:{}", port));
    if (!known) refuse(response, 421, fmt::format("this is {}:{} and nothing else", address, port));
    return !known;
}

void PreviewServer::Running::answer_page(httplib::Response& response) const {
    const PreviewPage page = preview_page(watched, board.now());
    response.set_header("Content-Security-Policy", page.policy + "; frame-ancestors 'none'");
    response.set_content(page.html, media_type_of(".html"));
}

void PreviewServer::Running::answer_file(const std::string& path, httplib::Response& response) const {
    if (path == "index.html") return answer_page(response);
    const Showing showing = board.now();
    const bool found = showing.files && showing.files->contains(path);
    if (!found) return refuse(response, 404, "the report has no such file");
    response.set_header("Content-Security-Policy", policy_of_files);
    response.set_content(showing.files->find(path)->second, media_type_of(path));
}

void PreviewServer::Running::answer_state(const httplib::Request& request, httplib::Response& response) {
    const std::string after = request.get_param_value("after");
    std::uint64_t state = 0;
    const auto [end, error] = std::from_chars(after.data(), after.data() + after.size(), state);
    const bool is_state = error == std::errc() && end == after.data() + after.size();
    const bool wait = ++waiting <= most_waiting && is_state;
    const Showing showing = wait ? board.after(state, longest_wait) : board.now();
    --waiting;
    response.set_content(preview_state(watched, showing), "application/json");
}

PreviewServer::PreviewServer(Board& board, Watched watched, int port)
    : running_(std::make_unique<Running>(board, std::move(watched))) {
    running_->set_up();
    httplib::Server& server = running_->server;
    running_->port = port;
    if (port == 0) running_->port = server.bind_to_any_port(address);
    const bool bound = port == 0 ? running_->port > 0 : server.bind_to_port(address, port);
    if (!bound) refuse_port(port);
    running_->thread = std::thread([&server] { server.listen_after_bind(); });
    while (!server.is_running()) std::this_thread::sleep_for(1ms);  // before, stop() does nothing
}

PreviewServer::~PreviewServer() {
    running_->board.close();
    running_->server.stop();
    running_->thread.join();
}

std::string PreviewServer::url() const {
    return fmt::format("http://{}:{}/", address, running_->port);
}

}  // namespace entente::cli
