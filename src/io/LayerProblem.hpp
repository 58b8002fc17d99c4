#pragma once

#include <string>

#include "core/Result.hpp"

namespace tumen::io {

/// What is wrong with the file of a layer as a whole; an error says why it is not shown.
inline core::Problem layerProblem(const std::string& path, std::string what, std::string mend,
                                  core::Severity severity = core::Severity::Error) {
    return {severity, {path, {}, std::nullopt, {}}, std::move(what), std::move(mend)};
}

} // namespace tumen::io
