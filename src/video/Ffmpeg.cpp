#include "video/Ffmpeg.hpp"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include "core/Text.hpp"

namespace tumen::video {

namespace {

/// A descriptor that closes itself.
class Descriptor {
public:
    explicit Descriptor(int number) : m_number(number) {}
    ~Descriptor() {
        if (m_number >= 0)
            close(m_number);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    int get() const { return m_number; }
    int release() { return std::exchange(m_number, -1); }

private:
    int m_number;
};

core::Problem missing() {
    return {core::Severity::Error,
            {},
            "Videos are written by the program ffmpeg, which is not installed.",
            "Install it: sudo apt install ffmpeg."};
}

core::Problem failed(std::string_view reason) {
    if (reason.find("No space left on device") != std::string_view::npos)
        return {core::Severity::Error,
                {},
                "The video cannot be written: the disk is full.",
                "Make room, or name a file on another disk."};
    return {core::Severity::Error,
            {},
            fmt::format("The program ffmpeg could not write the video: {}.", reason),
            "Try another format or quality."};
}

/// Only what is safe between fork and exec.
[[noreturn]] void becomeFfmpeg(char* const* arguments, const std::array<int, 5>& descriptors, int failure) {
    // It is ours to end: it does not hear Ctrl+C, and goes when we go.
    setpgid(0, 0);
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, nullptr);
    // Out of the way of the numbers that they are to have.
    constexpr int aboveAll = 10;
    std::array<int, 5> moved = {};
    for (std::size_t i = 0; i < descriptors.size(); ++i)
        moved[i] = descriptors[i] >= 0 ? fcntl(descriptors[i], F_DUPFD_CLOEXEC, aboveAll) : -1;
    const int told = fcntl(failure, F_DUPFD_CLOEXEC, aboveAll);
    for (std::size_t i = 0; i < moved.size(); ++i)
        if (moved[i] >= 0)
            dup2(moved[i], static_cast<int>(i));
    execvp(arguments[0], arguments);
    const int error = errno;
    [[maybe_unused]] const ssize_t written = write(told, &error, sizeof error);
    _exit(127);
}

/// The first line that says something, which is the reason of the others, without the name of the part that
/// says it and its address.
std::string reasonIn(int descriptor) {
    std::string text(static_cast<std::size_t>(std::max<off_t>(lseek(descriptor, 0, SEEK_END), 0)), '\0');
    const ssize_t length = pread(descriptor, text.data(), text.size(), 0);
    text.resize(static_cast<std::size_t>(std::max<ssize_t>(length, 0)));
    if (const std::size_t full = text.find("No space left on device"); full != std::string::npos)
        return "No space left on device";
    std::string words;
    for (const std::string& line : core::split(text, '\n')) {
        std::string_view own = core::trimmed(line);
        if (own.starts_with("[") && own.find("] ") != std::string_view::npos)
            own.remove_prefix(own.find("] ") + 2);
        if (words.empty() && own != "Conversion failed!")
            words = own;
    }
    while (words.ends_with('.'))
        words.pop_back();
    return words;
}

} // namespace

core::Result<Ffmpeg> Ffmpeg::start(const Call& call) {
    std::array<int, 2> frames = {-1, -1};
    std::array<int, 2> failure = {-1, -1};
    if (pipe2(frames.data(), O_CLOEXEC) != 0)
        return failed(std::strerror(errno));
    const Descriptor readEnd(frames[0]);
    Descriptor writeEnd(frames[1]);
    if (pipe2(failure.data(), O_CLOEXEC) != 0)
        return failed(std::strerror(errno));
    const Descriptor failureRead(failure[0]);
    Descriptor failureWrite(failure[1]);
    constexpr int largePipe = 1 << 20;
    fcntl(writeEnd.get(), F_SETPIPE_SZ, largePipe); // a wish
    Descriptor said(memfd_create("words of ffmpeg", MFD_CLOEXEC));
    const Descriptor nothing(open("/dev/null", O_WRONLY | O_CLOEXEC));

    std::vector<std::string> texts = {"ffmpeg"};
    texts.insert(texts.end(), call.arguments.begin(), call.arguments.end());
    std::vector<char*> arguments;
    for (std::string& text : texts)
        arguments.push_back(text.data());
    arguments.push_back(nullptr);

    const pid_t process = fork();
    if (process == 0)
        becomeFfmpeg(arguments.data(), {readEnd.get(), nothing.get(), said.get(), call.output, call.palette},
                     failureWrite.get());
    if (process < 0)
        return failed(std::strerror(errno));
    close(failureWrite.release());
    int error = 0;
    if (read(failureRead.get(), &error, sizeof error) > 0) {
        waitpid(process, nullptr, 0);
        return error == ENOENT ? missing() : failed(std::strerror(error));
    }
    return Ffmpeg(process, writeEnd.release(), said.release());
}

Ffmpeg::Ffmpeg(Ffmpeg&& other) noexcept
    : m_process(std::exchange(other.m_process, -1)), m_input(std::exchange(other.m_input, -1)),
      m_words(std::exchange(other.m_words, -1)) {}

void Ffmpeg::end() const {
    if (m_process > 0)
        kill(m_process, SIGKILL);
}

Ffmpeg::~Ffmpeg() {
    end();
    if (m_process > 0)
        waitpid(m_process, nullptr, 0);
    closeInput();
    if (m_words >= 0)
        close(m_words);
}

void Ffmpeg::closeInput() {
    if (m_input >= 0)
        close(std::exchange(m_input, -1));
}

bool Ffmpeg::write(std::span<const std::uint8_t> bytes) const {
    while (!bytes.empty()) {
        const ssize_t written = ::write(m_input, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return false;
        bytes = bytes.subspan(static_cast<std::size_t>(written));
    }
    return true;
}

std::optional<core::Problem> Ffmpeg::finish() {
    closeInput();
    int status = 0;
    while (waitpid(m_process, &status, 0) < 0 && errno == EINTR) {
    }
    m_process = -1;
    const std::string words = reasonIn(m_words);
    if (WIFSIGNALED(status))
        return failed(fmt::format("it was ended by signal {}", WTERMSIG(status)));
    // A file whose end could not be written counts for ffmpeg as written.
    const bool isCutOff =
        words.find("No space left") != std::string::npos || words.find("rror writing") != std::string::npos;
    if (WEXITSTATUS(status) == 0 && !isCutOff)
        return std::nullopt;
    return failed(words.empty() ? fmt::format("it ended with code {}", WEXITSTATUS(status)) : words);
}

} // namespace tumen::video
