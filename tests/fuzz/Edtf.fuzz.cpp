// For libFuzzer: any text either breaks no rule or stops the run.

#include <cstdint>
#include <cstdio>
#include <cstdlib>

#include "tests/fuzz/EdtfRules.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const std::string_view broken = tumen::time::brokenRule(text);
    if (!broken.empty()) {
        std::fprintf(stderr, "broken: %.*s\n", static_cast<int>(broken.size()), broken.data());
        std::abort();
    }
    return 0;
}
