// The sections of the report. Each puts one part of the findings into words and tables.
#pragma once

#include <string>
#include <vector>

#include "entente/model/library.hpp"
#include "report/balance_words.hpp"
#include "report/document.hpp"
#include "report/figures.hpp"
#include "report/findings.hpp"
#include "words/say.hpp"

namespace entente::report {

/// Rows of a table that the page shows; the CSV file beside it holds all.
inline constexpr std::size_t ties_shown = 120;
inline constexpr std::size_t ties_of_large = 40;  ///< in a large network, see is_large()
inline constexpr std::size_t central_actors_shown = 10;
inline constexpr std::size_t changes_shown = 10;

/// The files that list the relations behind every number.
inline constexpr const char* era_evidence = "evidence-by-era.csv";
inline constexpr const char* decade_evidence = "evidence-by-decade.csv";
inline constexpr const char* year_evidence = "evidence-by-year.csv";
inline constexpr const char* rolled_up_evidence = "evidence-by-decade-rolled-up.csv";

/// What the sections draw on.
struct Material {
    const Findings& findings;
    const Figures& figures;
    std::string network_name;  ///< as commands name it, quoted for a shell where needed
    FollowedBlocs followed_blocs = follow(balance_of(findings));
    words::Say say = words::Language();
    std::vector<model::Library> libraries = {};  ///< that the report names
};

/// The main result in a sentence, the curve that shows it, and what the data set is.
Section summary_section(const Material& material);
/// The focal dyad (or the strongest ones) by year: its shifts and what drove them.
Section timeline_section(const Material& material);
/// All ties jointly by year: their shifts and who carried them; no blocks when they were not looked for.
Section network_shifts_section(const Material& material);
/// A panel per era: figure, ties with their relations, and what the era's numbers say.
Section eras_section(const Material& material);
/// Structural balance of the eras beside each other, and how to read it; no blocks without signed ties.
Section balance_section(const Material& material);
/// The dyad by decade, the heat map, the extremes of each decade.
Section alignment_section(const Material& material);
/// The dyads whose net cooperation changed most between consecutive eras; no blocks with one era.
Section changes_section(const Material& material);
/// How each number is made, and the command that makes it again.
Section methods_section(const Material& material);
Section relations_section(const Material& material);
Section actors_section(const Material& material);
Section sources_section(const Material& material);

/// `The level of the dyad A – B, its cooperation less its conflict in Goldstein points a year, changed
/// twice between 1947 and 2015: it rose in 1954, and fell in 1965. It was highest from …, at +24.4, and …`
std::string headline(const words::Say& say, const model::Network& network, const DyadFindings& dyad);

/// `(95 %: 1989–1991; probability 0.98; stands for penalties 4 to 31; found under 5 of 6 ways to cut)`, as
/// far as it is known, after a space; a link leads to where penalties and ways are explained.
Text shift_certainty(const words::Say& say, const graph::Phases& phases, std::size_t shift);

/// `+0.45`, or a dash.
Run net_text(const std::optional<double>& net);

/// The curve of a dyad of Findings::dyads.
Picture timeline_picture(const Material& material, std::size_t dyad);

/// Blocks on how near the focal dyad stood in one era; without a focus on the dyads that stand out.
std::vector<Block> era_alignment(const Material& material, std::size_t era);

/// Blocks of the central actors of one era.
std::vector<Block> central_actors(const Material& material, std::size_t era);

/// The measures that the page shows, as positions in Findings::measures; the CSV file has all.
std::vector<std::size_t> measures_on_page(const Findings& findings);

/// Blocks on the triangles, camps and blocs of one era, with the ties that go against them. None without
/// signed ties.
std::vector<Block> era_balance(const Material& material, std::size_t era);

}  // namespace entente::report
