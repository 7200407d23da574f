#include "entente/model/version.hpp"

namespace entente::model {

std::string_view version() {
    return ENTENTE_VERSION;
}

}  // namespace entente::model
