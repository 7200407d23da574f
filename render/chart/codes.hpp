// Names of actors where there is room for three or four letters, and the key to them.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "entente/model/network.hpp"
#include "render/svg.hpp"

namespace entente::render {

/// A code for each of the actors, no two alike: the name if it is an abbreviation (`CIA`), the ISO code of a
/// state (`PAK`), the initials of several words (`World Bank`: `WB`), the beginning of one (`PEN`). Names in
/// Chinese, Japanese or Korean give their first two characters; in scripts whose letters do not stand alone a
/// short first word. What has none of these or is taken gets a number.
std::vector<std::string> actor_codes(const model::Network& network,
                                     std::span<const model::ActorIndex> actors);

/// A code and the name that it stands for.
struct CodeItem {
    std::string code;
    std::string name;
};

/// The codes that differ from the names, by code.
std::vector<CodeItem> code_key(const model::Network& network, std::span<const model::ActorIndex> actors,
                               std::span<const std::string> codes);

/// The key in columns; returns how far down it reaches; `top` without items.
double draw_code_key(SvgWriter& svg, const std::vector<CodeItem>& items, double top, double width,
                     const Theme& theme);

}  // namespace entente::render
