// Connected components by searching; strong components by Tarjan's algorithm, with a stack of its own, since
// a chain of a hundred thousand ties would run the program's over.
//
// Tarjan, SIAM Journal on Computing 1 (1972) 146-160.
#include "graph/kernels/blocks.hpp"

#include <algorithm>
#include <limits>

namespace entente::graph {
namespace {

constexpr Vertex none = std::numeric_limits<Vertex>::max();

/// The rows and columns of `vertices`, which ascend; `place` is for scratch, all `none` before and after.
Block block_of(const Arcs& arcs, std::vector<Vertex> vertices, std::vector<Vertex>& place) {
    Block block{std::move(vertices), {}};
    for (std::size_t i = 0; i < block.vertices.size(); ++i) place[block.vertices[i]] = static_cast<Vertex>(i);
    for (const Vertex v : block.vertices) {
        for (Vertex at = arcs.start[v]; at < arcs.start[v + 1]; ++at) {
            const Vertex column = place[arcs.column[at]];
            if (column == none || arcs.strength[at] == 0) continue;
            block.matrix.column.push_back(column);
            block.matrix.strength.push_back(arcs.strength[at]);
        }
        block.matrix.start.push_back(static_cast<Vertex>(block.matrix.column.size()));
    }
    for (const Vertex v : block.vertices) place[v] = none;
    return block;
}

/// All within reach of `first` along arcs whose strength is not 0, in order of discovery; marks them in
/// `seen`.
std::vector<Vertex> within_reach(const Arcs& arcs, Vertex first, std::vector<char>& seen) {
    std::vector<Vertex> found{first};
    seen[first] = 1;
    for (std::size_t next = 0; next < found.size(); ++next) {
        const Vertex v = found[next];
        for (Vertex at = arcs.start[v]; at < arcs.start[v + 1]; ++at) {
            const Vertex w = arcs.column[at];
            if (seen[w] != 0 || arcs.strength[at] == 0) continue;
            seen[w] = 1;
            found.push_back(w);
        }
    }
    return found;
}

class StrongComponents {
public:
    explicit StrongComponents(const Arcs& arcs)
        : arcs_(arcs), order_(arcs.size(), none), low_(arcs.size(), none), next_arc_(arcs.size()) {
        for (Vertex v = 0; v < arcs.size(); ++v) {
            if (order_[v] == none) search(v);
        }
    }

    std::vector<std::vector<Vertex>> take() { return std::move(found_); }

private:
    void search(Vertex root) {
        enter(root);
        while (!path_.empty()) {
            const Vertex v = path_.back();
            if (next_arc_[v] < arcs_.start[v + 1]) {
                const Vertex at = next_arc_[v]++;
                if (arcs_.strength[at] != 0) follow(v, arcs_.column[at]);
            } else {
                leave(v);
            }
        }
    }

    void enter(Vertex v) {
        order_[v] = low_[v] = entered_++;
        next_arc_[v] = arcs_.start[v];
        path_.push_back(v);
        open_.push_back(v);
    }

    void follow(Vertex v, Vertex w) {
        if (order_[w] == none) {
            enter(w);
        } else if (order_[w] != closed) {
            low_[v] = std::min(low_[v], order_[w]);
        }
    }

    void leave(Vertex v) {
        path_.pop_back();
        if (!path_.empty()) low_[path_.back()] = std::min(low_[path_.back()], low_[v]);
        if (low_[v] == order_[v]) close(v);
    }

    void close(Vertex v) {
        const auto first = std::find(open_.rbegin(), open_.rend(), v).base() - 1;
        std::vector<Vertex> component(first, open_.end());
        open_.erase(first, open_.end());
        for (const Vertex w : component) order_[w] = closed;
        std::ranges::sort(component);
        found_.push_back(std::move(component));
    }

    static constexpr Vertex closed = none - 1;

    const Arcs& arcs_;
    std::vector<Vertex> order_;
    std::vector<Vertex> low_;
    std::vector<Vertex> next_arc_;
    std::vector<Vertex> path_;
    std::vector<Vertex> open_;
    Vertex entered_ = 0;
    std::vector<std::vector<Vertex>> found_;
};

}  // namespace

std::vector<Block> connected_blocks(const Arcs& symmetric) {
    std::vector<Block> blocks;
    std::vector<char> seen(symmetric.size(), 0);
    std::vector<Vertex> place(symmetric.size(), none);
    for (Vertex v = 0; v < symmetric.size(); ++v) {
        if (seen[v] != 0) continue;
        std::vector<Vertex> vertices = within_reach(symmetric, v, seen);
        if (vertices.size() < 2) continue;
        std::ranges::sort(vertices);
        blocks.push_back(block_of(symmetric, std::move(vertices), place));
    }
    return blocks;
}

std::vector<std::vector<Vertex>> strong_components(const Arcs& arcs) {
    return StrongComponents(arcs).take();
}

std::vector<Block> strong_blocks(const Arcs& arcs) {
    std::vector<Block> blocks;
    std::vector<Vertex> place(arcs.size(), none);
    for (std::vector<Vertex>& component : strong_components(arcs)) {
        if (component.size() > 1) blocks.push_back(block_of(arcs, std::move(component), place));
    }
    return blocks;
}

}  // namespace entente::graph
