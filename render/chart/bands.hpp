// Eras behind a chart, as bands with their names on top.
#pragma once

#include <vector>

#include "entente/model/network.hpp"
#include "render/chart/scale.hpp"
#include "render/figure/furniture.hpp"

namespace entente::render {

/// The eras laid out over a time scale: which names stand over their band, on how many lines, and
/// which are too long for it and go to the key under a letter.
class EraBands {
public:
    EraBands(const std::vector<model::Era>& eras, const TimeScale& scale, const Theme& theme);

    /// Height that the names take.
    [[nodiscard]] double label_height() const { return label_height_; }
    void draw(SvgWriter& svg, double top, double bottom) const;
    /// The eras that have only a letter over their band.
    [[nodiscard]] const std::vector<KeyItem>& key() const { return key_; }

private:
    struct Band {
        double from = 0;
        double to = 0;
        double size = 0;  ///< of its type
        std::vector<std::string> lines;
    };
    [[nodiscard]] Band labelled(const model::Era& era, double from, double to, double free_from) const;

    const Theme* theme_;
    std::vector<Band> bands_;
    std::vector<KeyItem> key_;
    double label_height_ = 0;
};

}  // namespace entente::render
