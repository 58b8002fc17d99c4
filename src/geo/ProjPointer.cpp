#include "geo/ProjPointer.hpp"

#include <proj.h>

namespace tumen::geo {

void PjDeleter::operator()(PJconsts* object) const {
    proj_destroy(object);
}

} // namespace tumen::geo
