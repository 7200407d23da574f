// entente_pages FOLDER: writes the manual and the completions, at build time, for `cmake --install`, and the
// pages of reference that the documentation has.
#include <exception>
#include <filesystem>
#include <fstream>
#include <iostream>

#include "cli/pages/completions.hpp"
#include "cli/pages/manual.hpp"
#include "cli/pages/reference.hpp"

namespace {

using namespace entente::cli::pages;

void write(const std::filesystem::path& path, const std::string& text) {
    std::filesystem::create_directories(path.parent_path());
    std::ofstream file(path, std::ios::binary);
    file << text;
    if (!file.flush()) throw std::runtime_error(path.string() + ": cannot be written");
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 2) {
        std::cerr << "usage: entente_pages FOLDER\n";
        return 2;
    }
    try {
        const std::filesystem::path folder = argv[1];
        const std::vector<Page> pages = all_pages();
        write(folder / "man1" / "entente.1", program_page(pages));
        for (const Page& page : pages) {
            write(folder / "man1" / ("entente-" + std::string(page.command.name) + ".1"),
                  command_page(page, pages));
        }
        for (const entente::cli::Topic& topic : entente::cli::topics()) {
            write(folder / "man7" / ("entente-" + std::string(topic.name) + ".7"), topic_page(topic));
        }
        write(folder / "bash" / "entente", bash_completion(pages));
        write(folder / "zsh" / "_entente", zsh_completion(pages));
        write(folder / "fish" / "entente.fish", fish_completion(pages));
        write(folder / "reference" / "commands.md", commands_reference(pages));
        write(folder / "reference" / "measures.md", measures_reference());
        write(folder / "reference" / "terms.md", terms_reference());
    } catch (const std::exception& error) {
        std::cerr << "entente_pages: " << error.what() << '\n';
        return 1;
    }
    return 0;
}
