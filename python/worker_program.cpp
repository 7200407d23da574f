// The program that draws for the module; see worker.cpp for why it is one.
#include "entente/render/graphviz.hpp"

int main(int count, char** arguments) {
    return entente::render::serve_drawings(count, arguments);
}
