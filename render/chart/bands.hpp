// Eras behind a chart, as bands with their names on top.
#pragma once

#include <vector>

#include "entente/model/network.hpp"
#include "render/chart/scale.hpp"
#include "render/figure/furniture.hpp"

namespace entente::render {

/// The eras laid out over a time scale: which names stand over their band, on how many lines, and
/// which are too long for it and go to the key under a letter. A name may reach a little over its band's
/// edges where its neighbours leave room.
class EraBands {
public:
    /// Names stay between `left` and `right`.
    EraBands(const std::vector<model::Era>& eras, const TimeScale& scale, double left, double right,
             const Theme& theme);

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
        double width = 0;   ///< of the widest line
        double middle = 0;  ///< of the lines
        bool lettered = false;

        [[nodiscard]] double centre() const { return (from + to) / 2; }
        [[nodiscard]] double reach()
            const;  ///< of the name over the nearer of the band's edges; below 0: inside
    };
    void set_name(Band& band, const std::string& name) const;
    void set_letter(Band& band) const;
    [[nodiscard]] bool place(double left, double right);
    void give_letters(const std::vector<const model::Era*>& eras);

    const Theme* theme_;
    std::vector<Band> bands_;
    std::vector<KeyItem> key_;
    double label_height_ = 0;
};

}  // namespace entente::render
