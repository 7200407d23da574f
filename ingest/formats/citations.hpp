// What to cite when publishing from the field's data sets: for the table of formats and for the source
// that every import carries.
#pragma once

#include <string_view>

namespace entente::ingest {

inline constexpr std::string_view cow_alliances_citation =
    "Gibler, Douglas M. 2009. International Military Alliances, 1648-2008. Washington, DC: CQ Press.";

inline constexpr std::string_view atop_citation =
    "Leeds, Brett Ashley, Jeffrey M. Ritter, Sara McLaughlin Mitchell, and Andrew G. Long. 2002. Alliance "
    "Treaty Obligations and Provisions, 1815-1944. International Interactions 28 (3): 237-260.";

inline constexpr std::string_view cow_mid_citation =
    "Palmer, Glenn, Roseanne W. McManus, Vito D'Orazio, Michael R. Kenwick, Mikaela Karstens, Chase Bloch, "
    "Nick Dietrich, Kayla Kahn, Kellan Ritter, and Michael J. Soules. 2022. The MID5 Dataset, 2011-2014: "
    "Procedures, Coding Rules, and Description. Conflict Management and Peace Science 39 (4): 470-482. For "
    "the GML version: Gibler, Douglas M., Steven V. Miller, and Erin K. Little. 2016. An Analysis of the "
    "Militarized Interstate Dispute (MID) Dataset, 1816-2001. International Studies Quarterly 60 (4): "
    "719-730.";

inline constexpr std::string_view cow_war_citation =
    "Sarkees, Meredith Reid, and Frank Whelon Wayman. 2010. Resort to War: 1816-2007. Washington, DC: CQ "
    "Press.";

inline constexpr std::string_view ucdp_citation =
    "Gleditsch, Nils Petter, Peter Wallensteen, Mikael Eriksson, Margareta Sollenberg, and Havard Strand. "
    "2002. Armed Conflict 1946-2001: A New Dataset. Journal of Peace Research 39 (5): 615-637. Davies, "
    "Shawn, Garoun Engstrom, Therese Pettersson, and Magnus Oberg. 2024. Organized Violence 1989-2023, and "
    "the Prevalence of Organized Crime Groups. Journal of Peace Research 61 (4): 673-693.";

inline constexpr std::string_view un_votes_citation =
    "Voeten, Erik. 2013. Data and Analyses of Voting in the UN General Assembly. In: Bob Reinalda (ed.), "
    "Routledge Handbook of International Organization. London: Routledge. Bailey, Michael A., Anton "
    "Strezhnev, and Erik Voeten. 2017. Estimating Dynamic State Preferences from United Nations Voting "
    "Data. Journal of Conflict Resolution 61 (2): 430-456.";

inline constexpr std::string_view gdelt_citation =
    "Leetaru, Kalev, and Philip A. Schrodt. 2013. GDELT: Global Data on Events, Location and Tone, "
    "1979-2012. Paper presented at the International Studies Association Annual Convention, San Francisco.";

inline constexpr std::string_view icews_citation =
    "Boschee, Elizabeth, Jennifer Lautenschlager, Sean O'Brien, Steve Shellman, James Starz, and Michael "
    "Ward. 2015. ICEWS Coded Event Data. Harvard Dataverse. doi:10.7910/DVN/28075.";

}  // namespace entente::ingest
