#include "io/GdalMessages.hpp"

#include <cpl_error.h>
#include <fmt/format.h>

#include "core/Text.hpp"

namespace tumen::io {

namespace {

constexpr std::size_t mostTexts = 20;

void CPL_STDCALL keepText(CPLErr severity, CPLErrorNum, const char* text) {
    auto& kept = *static_cast<GdalMessages::Kept*>(CPLGetErrorHandlerUserData());
    kept.hasErrors = kept.hasErrors || severity >= CE_Failure;
    if (severity >= CE_Warning && kept.texts.size() < mostTexts)
        kept.texts.emplace_back(text);
}

} // namespace

GdalMessages::GdalMessages() {
    CPLPushErrorHandlerEx(keepText, &m_kept);
}

GdalMessages::~GdalMessages() {
    CPLPopErrorHandler();
    CPLErrorReset();
}

std::string GdalMessages::inBrackets() const {
    if (m_kept.texts.empty())
        return {};
    return fmt::format(" (GDAL: {})", core::trimmed(m_kept.texts.front()));
}

} // namespace tumen::io
