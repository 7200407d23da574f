#include "report/documents.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "report/exhibits.hpp"
#include "report/latex.hpp"
#include "report/quarto.hpp"

namespace entente::report {
namespace {

/// For `pandoc report.md --css print.css -o report.pdf --pdf-engine=weasyprint`: no figure is parted from its
/// caption, none is higher than a page.
constexpr const char* print_style =
    "@page { size: A4; margin: 20mm }\n"
    "figure { break-inside: avoid; margin: 1em 0 }\n"
    "figure img { max-width: 100%; max-height: 22cm }\n"
    "h1, h2, h3, h4 { break-after: avoid }\n"
    "tr { break-inside: avoid }\n";

std::string with_ending(const std::string& path, const std::string& ending) {
    return path.substr(0, path.rfind('.')) + ending;
}

/// The files of the parts' pictures, each once, in the order of the parts.
std::vector<File> figures_of(const Report& report, const std::vector<Part>& parts) {
    std::map<std::string, const File*> figures;
    for (const File& file : report.files) {
        if (file.path.ends_with(".svg")) figures[file.path] = &file;
    }
    std::vector<File> wanted;
    for (const Part& part : parts) {
        for (const Picture* picture : part.pictures) {
            const auto figure = figures.find(picture->path);
            if (figure == figures.end()) continue;
            wanted.push_back(*figure->second);
            figures.erase(figure);
        }
    }
    return wanted;
}

/// Adds the PDF of every picture; gives the paths of those that have one.
std::set<std::string> add_pdfs(Report& report, const std::vector<Part>& parts, render::GraphvizWorker& worker,
                               const ReportOptions& options) {
    const std::vector<File> wanted = figures_of(report, parts);
    model::expect(options.figures, wanted.size(), "figures");
    std::set<std::string> made;
    for (const File& figure : wanted) {
        const std::string path = with_ending(figure.path, ".pdf");
        if (options.progress) options.progress("make " + path);
        try {
            report.files.push_back({path, worker.to_pdf(figure.content)});
            made.insert(figure.path);
        } catch (const render::RenderError& error) {
            report.notes.push_back(path + " is missing: " + error.what());
        }
        model::advance(options.figures);
    }
    return made;
}

}  // namespace

void add_documents(Report& report, Document document, render::GraphvizWorker& worker,
                   const ReportOptions& options) {
    label_exhibits(document);
    std::vector<Part> parts = parts_of(document);
    const std::set<std::string> made = add_pdfs(report, parts, worker, options);
    std::vector<LatexFile> snippets;
    for (Part& part : parts) {
        std::erase_if(part.pictures, [&](const Picture* picture) { return !made.contains(picture->path); });
        for (const Picture* picture : part.pictures) snippets.push_back(latex_figure(*picture));
        for (const Grid* grid : part.tables) {
            if (fits_latex(*grid)) snippets.push_back(latex_table(*grid));
        }
    }
    report.files.push_back(
        {"latex/main.tex", latex_main(document.title, parts, snippets, document.language)});
    for (LatexFile& file : snippets) {
        report.files.push_back({"latex/" + file.name + ".tex", std::move(file.content)});
    }
    report.files.push_back({"print.css", print_style});
    report.files.push_back({"report.qmd", to_quarto(std::move(document))});
}

}  // namespace entente::report
