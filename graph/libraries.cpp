#include "entente/graph/libraries.hpp"

#include <oneapi/tbb/version.h>

#include <Spectra/Util/Version.h>
#include <coin/ClpConfig.h>
#include <Eigen/Core>
#include <boost/version.hpp>

namespace entente::graph {

std::vector<model::Library> libraries() {
    return {
        {"Boost.Graph",
         model::dotted_version(BOOST_VERSION / 100000, BOOST_VERSION / 100 % 1000, BOOST_VERSION % 100),
         "graphs"},
        {"oneTBB", TBB_runtime_version(), "threads"},
        {"Eigen", model::dotted_version(EIGEN_WORLD_VERSION, EIGEN_MAJOR_VERSION, EIGEN_MINOR_VERSION),
         "matrices"},
        {"Spectra",
         model::dotted_version(SPECTRA_MAJOR_VERSION, SPECTRA_MINOR_VERSION, SPECTRA_PATCH_VERSION),
         "eigenvectors of large networks"},
        {"Clp", CLP_VERSION, "bounds of the frustration index"},
    };
}

}  // namespace entente::graph
