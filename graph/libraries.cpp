#include "entente/graph/libraries.hpp"

#include <oneapi/tbb/version.h>

#include <Spectra/Util/Version.h>
#include <coin/ClpConfig.h>
#include <Eigen/Core>
#include <boost/version.hpp>

#include <string>

namespace entente::graph {
namespace {

std::string dotted(int major, int minor, int patch) {
    return std::to_string(major) + "." + std::to_string(minor) + "." + std::to_string(patch);
}

}  // namespace

std::vector<model::Library> libraries() {
    return {
        {"Boost.Graph", dotted(BOOST_VERSION / 100000, BOOST_VERSION / 100 % 1000, BOOST_VERSION % 100),
         "graphs"},
        {"oneTBB", TBB_runtime_version(), "threads"},
        {"Eigen", dotted(EIGEN_WORLD_VERSION, EIGEN_MAJOR_VERSION, EIGEN_MINOR_VERSION), "matrices"},
        {"Spectra", dotted(SPECTRA_MAJOR_VERSION, SPECTRA_MINOR_VERSION, SPECTRA_PATCH_VERSION),
         "eigenvectors of large networks"},
        {"Clp", CLP_VERSION, "bounds of the frustration index"},
    };
}

}  // namespace entente::graph
