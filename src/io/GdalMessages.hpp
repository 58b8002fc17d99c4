#pragma once

#include <string>
#include <vector>

namespace tumen::io {

/// While it lives, what GDAL has to say on this thread is kept here instead of going to stderr.
class GdalMessages {
public:
    GdalMessages();
    ~GdalMessages();
    GdalMessages(const GdalMessages&) = delete;
    GdalMessages& operator=(const GdalMessages&) = delete;

    /// The first warning or error as " (GDAL: ...)" for the end of a sentence, or empty.
    std::string inBrackets() const;
    bool hasErrors() const { return m_kept.hasErrors; }

    struct Kept {
        std::vector<std::string> texts;
        bool hasErrors = false;
    };

private:
    Kept m_kept;
};

} // namespace tumen::io
