#include "entente/render/theme.hpp"

namespace entente::render {

std::array<NodeStyle, 7> default_styles() {
    return {{
        {Shape::rounded_box, "#FFFFFF", "#323F4B", 1.1, "#1F2933"},  // state
        {Shape::box, "#E4E7EB", "#9AA5B1", 0.8, "#1F2933"},          // agency
        {Shape::ellipse, "#FFF6D6", "#B08D2E", 1.1, "#1F2933"},      // alliance
        {Shape::hexagon, "#FBF8EF", "#8C7A45", 1, "#1F2933"},        // organization
        {Shape::octagon, "#3E4C59", "#3E4C59", 1, "#FFFFFF"},        // militant group
        {Shape::pill, "#F5F7FA", "#616E7C", 0.9, "#1F2933"},         // person
        {Shape::box, "#FFFFFF", "#7B8794", 0.8, "#1F2933"},          // other
    }};
}

const NodeStyle& Theme::style(model::ActorKind kind) const {
    return styles[static_cast<std::size_t>(kind)];
}

}  // namespace entente::render
