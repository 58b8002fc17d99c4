#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include <sys/types.h>

#include "core/Result.hpp"

namespace tumen::video {

/// The program ffmpeg at work on the frames that it is given. It ends with this object, and with the thread
/// that started it.
class Ffmpeg {
public:
    struct Call {
        std::vector<std::string> arguments;
        int output = -1;  ///< open descriptor; ffmpeg's descriptor 3
        int palette = -1; ///< descriptor 4, where there is one
    };
    /// Fails when the program is not there; then the problem says how to install it.
    static core::Result<Ffmpeg> start(const Call& call);

    Ffmpeg(Ffmpeg&& other) noexcept;
    Ffmpeg& operator=(Ffmpeg&&) = delete;
    /// Kills it when it has not ended.
    ~Ffmpeg();

    /// Kills it; for a video that is not wanted. Another thread may be writing.
    void end() const;

    /// Waits until all is taken. False when it takes no more, which finish() explains. Signals of broken
    /// pipes have to be blocked on the calling thread.
    bool write(std::span<const std::uint8_t> bytes) const;
    /// Tells it that no more comes and waits for its end; what went wrong, in its own words.
    std::optional<core::Problem> finish();

private:
    Ffmpeg(pid_t process, int input, int words) : m_process(process), m_input(input), m_words(words) {}
    void closeInput();

    pid_t m_process = -1;
    int m_input = -1;
    int m_words = -1; ///< what it says on standard error
};

} // namespace tumen::video
