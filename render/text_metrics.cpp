// Advance widths of the Helvetica-metric faces (Arial, Helvetica, Liberation Sans), in thousandths of
// the type size, so that a figure's boxes do not depend on the fonts of the machine that draws it.
//
// Latin, Greek, Cyrillic and punctuation are tabulated; their numbers are the faces' published
// metrics. Everything else falls to another face on the reader's machine, so it counts as wide as
// the widest usual character of its script: a box may turn out roomy, but text never leaves it.
#include "render/text_metrics.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

namespace entente::render {
namespace {

// 0: the face lacks the character.
constexpr std::array<std::uint16_t, 95> basic_latin_regular = {
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333,  278, 278, 556, 556, 556,
    556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667,
    611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667,  611, 722, 667, 944, 667,
    667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278,  556, 556, 222, 222, 500,
    222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500,  500, 334, 260, 334, 584};

constexpr std::array<std::uint16_t, 95> basic_latin_bold = {
    278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556,
    556, 556, 556, 556, 556, 556, 556, 333, 333, 584, 584, 584, 611, 975, 722, 722, 722, 722, 667,
    611, 778, 722, 278, 556, 722, 611, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667,
    667, 611, 333, 278, 333, 584, 556, 333, 556, 611, 556, 611, 556, 333, 611, 611, 278, 278, 556,
    278, 889, 611, 611, 611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500, 389, 280, 389, 584};

constexpr std::array<std::uint16_t, 224> latin_regular = {
    278, 333, 556, 556, 556, 556, 260, 556, 333, 737, 370,  556, 584, 333, 737, 552, 400, 549,  333, 333, 333,
    576, 537, 278, 333, 333, 365, 556, 834, 834, 834, 611,  667, 667, 667, 667, 667, 667, 1000, 722, 667, 667,
    667, 667, 278, 278, 278, 278, 722, 722, 778, 778, 778,  778, 778, 584, 778, 722, 722, 722,  722, 667, 667,
    611, 556, 556, 556, 556, 556, 556, 889, 500, 556, 556,  556, 556, 278, 278, 278, 278, 556,  556, 556, 556,
    556, 556, 556, 549, 611, 556, 556, 556, 556, 500, 556,  500, 667, 556, 667, 556, 667, 556,  722, 500, 722,
    500, 722, 500, 722, 500, 722, 615, 722, 556, 667, 556,  667, 556, 667, 556, 667, 556, 667,  556, 778, 556,
    778, 556, 778, 556, 778, 556, 722, 556, 722, 556, 278,  278, 278, 278, 278, 278, 278, 222,  278, 278, 735,
    444, 500, 222, 667, 500, 500, 556, 222, 556, 222, 556,  292, 556, 334, 556, 222, 722, 556,  722, 556, 722,
    556, 604, 723, 556, 778, 556, 778, 556, 778, 556, 1000, 944, 722, 333, 722, 333, 722, 333,  667, 500, 667,
    500, 667, 500, 667, 500, 611, 278, 611, 375, 611, 278,  722, 556, 722, 556, 722, 556, 722,  556, 722, 556,
    722, 556, 944, 722, 667, 500, 667, 611, 500, 611, 500,  611, 500, 222};

constexpr std::array<std::uint16_t, 224> latin_bold = {
    278, 333, 556, 556, 556, 556, 280, 556, 333, 737, 370,  556, 584, 333, 737, 552, 400, 549,  333, 333, 333,
    576, 556, 278, 333, 333, 365, 556, 834, 834, 834, 611,  722, 722, 722, 722, 722, 722, 1000, 722, 667, 667,
    667, 667, 278, 278, 278, 278, 722, 722, 778, 778, 778,  778, 778, 584, 778, 722, 722, 722,  722, 667, 667,
    611, 556, 556, 556, 556, 556, 556, 889, 556, 556, 556,  556, 556, 278, 278, 278, 278, 611,  611, 611, 611,
    611, 611, 611, 549, 611, 611, 611, 611, 611, 556, 611,  556, 722, 556, 722, 556, 722, 556,  722, 556, 722,
    556, 722, 556, 722, 556, 722, 719, 722, 611, 667, 556,  667, 556, 667, 556, 667, 556, 667,  556, 778, 611,
    778, 611, 778, 611, 778, 611, 722, 611, 722, 611, 278,  278, 278, 278, 278, 278, 278, 278,  278, 278, 785,
    556, 556, 278, 722, 556, 556, 611, 278, 611, 278, 611,  385, 611, 479, 611, 278, 722, 611,  722, 611, 722,
    611, 708, 723, 611, 778, 611, 778, 611, 778, 611, 1000, 944, 722, 389, 722, 389, 722, 389,  667, 556, 667,
    556, 667, 556, 667, 556, 611, 333, 611, 479, 611, 333,  722, 611, 722, 611, 722, 611, 722,  611, 722, 611,
    722, 611, 944, 778, 667, 556, 667, 611, 500, 611, 500,  611, 500, 278};

constexpr std::array<std::uint16_t, 73> greek_regular = {
    667, 278, 784, 838, 384, 0,   774, 0,   855, 752, 222, 667, 667, 551, 668, 667, 611, 722, 778,
    278, 667, 668, 833, 722, 650, 778, 722, 667, 0,   618, 611, 667, 798, 667, 835, 748, 278, 667,
    578, 446, 556, 222, 547, 578, 575, 500, 557, 446, 441, 556, 556, 222, 500, 500, 576, 500, 448,
    556, 690, 569, 482, 617, 395, 547, 648, 525, 713, 781, 222, 547, 556, 547, 781};

constexpr std::array<std::uint16_t, 73> greek_bold = {
    722, 333, 853, 906, 474, 0,   825, 0,   927, 838, 278, 722, 722, 601, 719, 667, 611, 722, 778,
    278, 722, 667, 833, 722, 644, 778, 722, 667, 0,   600, 611, 667, 821, 667, 809, 802, 278, 667,
    615, 451, 611, 278, 582, 615, 610, 556, 606, 475, 460, 611, 541, 278, 558, 556, 612, 556, 445,
    611, 766, 619, 520, 684, 446, 582, 715, 576, 753, 845, 278, 582, 611, 582, 845};

constexpr std::array<std::uint16_t, 96> cyrillic_regular = {
    667, 667, 865, 542, 719, 667, 278,  278, 500, 1057, 1010, 854, 583, 722, 635, 719, 667, 656, 667, 542,
    677, 667, 923, 604, 719, 719, 583,  656, 833, 722,  778,  719, 667, 722, 611, 635, 760, 667, 740, 667,
    917, 938, 792, 885, 656, 719, 1010, 722, 556, 573,  531,  365, 583, 556, 669, 458, 559, 559, 438, 583,
    688, 552, 556, 542, 556, 500, 458,  500, 823, 500,  573,  521, 802, 823, 625, 719, 521, 510, 750, 542,
    556, 556, 556, 365, 510, 500, 222,  278, 222, 906,  812,  556, 438, 559, 500, 552};

constexpr std::array<std::uint16_t, 96> cyrillic_bold = {
    667,  669,  885, 567, 711, 667, 278,  276, 556, 1094, 1062, 875, 610, 722, 622, 719, 722, 719, 722, 567,
    712,  667,  904, 626, 719, 719, 610,  702, 833, 722,  778,  719, 667, 722, 611, 622, 854, 667, 730, 703,
    1005, 1019, 870, 979, 719, 711, 1031, 719, 556, 618,  615,  417, 635, 556, 709, 497, 615, 615, 500, 635,
    740,  604,  611, 604, 611, 556, 490,  556, 875, 556,  615,  581, 833, 844, 729, 854, 615, 552, 854, 583,
    556,  556,  611, 417, 552, 556, 278,  281, 278, 969,  906,  611, 500, 615, 556, 604};

constexpr std::array<std::uint16_t, 20> punctuation_regular = {
    556, 1000, 1000, 0, 552, 222, 222, 222, 222, 333, 333, 333, 0, 556, 556, 350, 0, 0, 0, 1000};

constexpr std::array<std::uint16_t, 20> punctuation_bold = {
    556, 1000, 1000, 0, 552, 278, 278, 278, 278, 500, 500, 500, 0, 556, 556, 350, 0, 0, 0, 1000};

struct Single {
    char32_t character;
    std::uint16_t regular, bold;
};

constexpr std::array singles = {
    Single{0x218, 667, 667},    Single{0x219, 500, 556},    Single{0x21A, 611, 611},
    Single{0x21B, 278, 333},    Single{0x2C6, 333, 333},    Single{0x2C7, 333, 333},
    Single{0x2D8, 333, 333},    Single{0x2D9, 333, 333},    Single{0x2DA, 333, 333},
    Single{0x2DC, 333, 333},    Single{0x490, 489, 487},    Single{0x491, 411, 447},
    Single{0x2010, 333, 333},   Single{0x2011, 333, 333},   Single{0x2030, 1000, 1000},
    Single{0x2032, 188, 240},   Single{0x2033, 354, 479},   Single{0x2039, 333, 333},
    Single{0x203A, 333, 333},   Single{0x2044, 167, 167},   Single{0x20A7, 1094, 1094},
    Single{0x20AC, 556, 556},   Single{0x2116, 1073, 1115}, Single{0x2122, 1000, 1000},
    Single{0x2190, 1000, 1000}, Single{0x2191, 500, 500},   Single{0x2192, 1000, 1000},
    Single{0x2193, 500, 500},   Single{0x2194, 1000, 1000}, Single{0x2212, 584, 584},
    Single{0x2248, 549, 549},   Single{0x2260, 549, 549},   Single{0x2264, 549, 549},
    Single{0x2265, 549, 549},
};

// What falls to another face: as wide as the widest usual character.
struct Fallback {
    char32_t first, last;
    int width;
};

constexpr std::array fallbacks = {
    Fallback{0x0180, 0x024F, 1000},    // Latin Extended-B
    Fallback{0x02B0, 0x02FF, 450},     // modifier letters
    Fallback{0x0370, 0x03FF, 927},     // Greek
    Fallback{0x0460, 0x052F, 1115},    // Cyrillic, the rarer letters
    Fallback{0x0530, 0x058F, 950},     // Armenian
    Fallback{0x0590, 0x05FF, 800},     // Hebrew
    Fallback{0x0600, 0x08FF, 1150},    // Arabic, Syriac, Thaana
    Fallback{0x0900, 0x0DFF, 1150},    // scripts of India
    Fallback{0x0E00, 0x0EFF, 900},     // Thai, Lao
    Fallback{0x1E00, 0x1EFF, 1000},    // Latin Extended Additional
    Fallback{0x2000, 0x200A, 1000},    // spaces
    Fallback{0x1F000, 0x1FAFF, 1400},  // pictographs
};

template <std::size_t N>
int from_table(const std::array<std::uint16_t, N>& table, char32_t first, char32_t character) {
    return character >= first && character - first < N ? table[character - first] : 0;
}

int from_tables(char32_t c, bool bold) {
    if (c < 0x80) return from_table(bold ? basic_latin_bold : basic_latin_regular, 0x20, c);
    if (c < 0x180) return from_table(bold ? latin_bold : latin_regular, 0xA0, c);
    if (c >= 0x386 && c <= 0x3CE) return from_table(bold ? greek_bold : greek_regular, 0x386, c);
    if (c >= 0x400 && c <= 0x45F) return from_table(bold ? cyrillic_bold : cyrillic_regular, 0x400, c);
    if (const int width = from_table(bold ? punctuation_bold : punctuation_regular, 0x2013, c); width > 0) {
        return width;
    }
    const auto single = std::lower_bound(singles.begin(), singles.end(), c,
                                         [](const Single& s, char32_t value) { return s.character < value; });
    if (single == singles.end() || single->character != c) return 0;
    return bold ? single->bold : single->regular;
}

}  // namespace

bool is_combining(char32_t c) {
    return (c >= 0x0300 && c <= 0x036F) || (c >= 0x0483 && c <= 0x0489) || (c >= 0x0591 && c <= 0x05BD) ||
           (c >= 0x064B && c <= 0x065F) || c == 0x0670 || (c >= 0x200B && c <= 0x200F) ||
           (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) || (c >= 0x1AB0 && c <= 0x1AFF) ||
           (c >= 0x1DC0 && c <= 0x1DFF) || (c >= 0x20D0 && c <= 0x20FF) || (c >= 0xFE00 && c <= 0xFE0F) ||
           (c >= 0xFE20 && c <= 0xFE2F) || c == 0xFEFF || (c >= 0xE0100 && c <= 0xE01EF);
}

bool is_tabulated(char32_t character, bool bold) {
    const bool square = (character >= 0x2E80 && character <= 0xD7A3) ||
                        (character >= 0xF900 && character <= 0xFAFF) ||
                        (character >= 0xFF01 && character <= 0xFF60) || character >= 0x20000;
    return square || from_tables(character, bold) > 0 || is_combining(character);
}

int advance_width(char32_t character, bool bold) {
    if (const int width = from_tables(character, bold); width > 0) return width;
    if (is_combining(character)) return 0;
    for (const Fallback& fallback : fallbacks) {
        if (character >= fallback.first && character <= fallback.last) return fallback.width;
    }
    return 1000;  // East Asian characters fill the square; nothing usual elsewhere is wider
}

}  // namespace entente::render
