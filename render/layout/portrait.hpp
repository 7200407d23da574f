// What a stage that lies on its side does otherwise.
#pragma once

#include "render/layout/stage.hpp"

namespace entente::render {

/// The scene with width and height of every box changed for one another.
Scene on_its_side(const Scene& scene);

/// Sets offsets and size of a stack (on its side) in rows no wider than the page: the first member at
/// `pole_y` in the row that faces the stage (at the page's head, the lowest), the others beside and behind
/// it. Offsets are from the page's middle; the size is that of the whole page's width.
void arrange_as_rows(const Scene& scene, Group& stack, double page_width, double pole_y, bool at_head);

/// set_heights() of a portrait stage: the columns side by side over the page, with a free stretch for the tie
/// of the poles.
void set_columns(const Scene& scene, Stage& stage);

}  // namespace entente::render
