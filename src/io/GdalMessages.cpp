#include "io/GdalMessages.hpp"

#include <cpl_error.h>
#include <fmt/format.h>

#include "core/Text.hpp"

namespace tumen::io {

namespace {

constexpr std::size_t mostTexts = 20;

void CPL_STDCALL keepText(CPLErr severity, CPLErrorNum, const char* text) {
    auto& texts = *static_cast<std::vector<std::string>*>(CPLGetErrorHandlerUserData());
    if (severity >= CE_Warning && texts.size() < mostTexts)
        texts.emplace_back(text);
}

} // namespace

GdalMessages::GdalMessages() {
    CPLPushErrorHandlerEx(keepText, &m_texts);
}

GdalMessages::~GdalMessages() {
    CPLPopErrorHandler();
    CPLErrorReset();
}

std::string GdalMessages::inBrackets() const {
    if (m_texts.empty())
        return {};
    return fmt::format(" (GDAL: {})", core::trimmed(m_texts.front()));
}

} // namespace tumen::io
