#include "tests/app/Program.hpp"

#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <stdexcept>
#include <thread>

#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <X11/extensions/XTest.h>
#include <X11/keysym.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace tumen::tests {

namespace {

constexpr auto patience = std::chrono::seconds(60); // a sanitized build on a busy machine

std::string readAll(const std::filesystem::path& path) {
    std::ifstream file(path);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// Starts the program; standard output and error go to files when they are named.
int start(const std::vector<std::string>& arguments, const Environment& environment,
          const std::string& outFile, const std::string& errFile) {
    const int child = fork();
    if (child != 0)
        return child;
    prctl(PR_SET_PDEATHSIG, SIGKILL); // nor does it outlive a test that is killed
    for (const auto& [name, value] : environment)
        if (value)
            setenv(name.c_str(), value->c_str(), 1);
        else
            unsetenv(name.c_str());
    if (!outFile.empty() && (freopen(outFile.c_str(), "w", stdout) == nullptr ||
                             freopen(errFile.c_str(), "w", stderr) == nullptr))
        _exit(126);
    std::vector<char*> argv = {const_cast<char*>(TUMEN_PROGRAM)};
    for (const std::string& argument : arguments)
        argv.push_back(const_cast<char*>(argument.c_str()));
    argv.push_back(nullptr);
    execv(TUMEN_PROGRAM, argv.data());
    _exit(127);
}

/// The exit code, or 128 + the signal that ended it: ours when it takes too long.
int waitForEnd(int process) {
    const auto end = std::chrono::steady_clock::now() + patience;
    int status = 0;
    while (waitpid(process, &status, WNOHANG) == 0) {
        if (std::chrono::steady_clock::now() > end) {
            kill(process, SIGKILL);
            waitpid(process, &status, 0);
            break;
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

Window findWindow(Display* display, Window root, const std::string& title) {
    Window unusedRoot = 0;
    Window unusedParent = 0;
    Window* children = nullptr;
    unsigned count = 0;
    Window found = 0;
    if (XQueryTree(display, root, &unusedRoot, &unusedParent, &children, &count) == 0)
        return 0;
    for (unsigned i = 0; i < count && found == 0; ++i) {
        char* name = nullptr;
        if (XFetchName(display, children[i], &name) != 0 && name != nullptr) {
            if (title == name || std::string(name).starts_with(title + " - "))
                found = children[i];
            XFree(name);
        }
        if (found == 0)
            found = findWindow(display, children[i], title);
    }
    if (children != nullptr)
        XFree(children);
    return found;
}

/// A window may go between two questions about it; each then says that it found nothing.
int goOnWithoutTheWindow(Display* display, XErrorEvent* error) {
    if (error->error_code == BadWindow || error->error_code == BadDrawable || error->error_code == BadMatch)
        return 0;
    char text[256] = {};
    XGetErrorText(display, error->error_code, text, sizeof text);
    std::fprintf(stderr, "X error: %s\n", text);
    std::abort();
}

core::Colour fromX(unsigned long pixel) {
    return {static_cast<std::uint8_t>(pixel >> 16 & 0xFF), static_cast<std::uint8_t>(pixel >> 8 & 0xFF),
            static_cast<std::uint8_t>(pixel & 0xFF), 255};
}

} // namespace

Output runProgram(const std::vector<std::string>& arguments, Environment environment) {
    const TemporaryFolder folder;
    const auto out = folder.path() / "out";
    const auto err = folder.path() / "err";
    environment.emplace("XDG_CONFIG_HOME", folder.path());
    Output output;
    output.exitCode = waitForEnd(start(arguments, environment, out, err));
    output.out = readAll(out);
    output.err = readAll(err);
    return output;
}

std::string outputOf(const std::string& command) {
    std::string text;
    FILE* pipe = popen(command.c_str(), "r");
    char part[4096];
    while (pipe != nullptr && std::fgets(part, sizeof part, pipe) != nullptr)
        text += part;
    if (pipe != nullptr)
        pclose(pipe);
    return text;
}

TemporaryFolder::TemporaryFolder() {
    std::string pattern = (std::filesystem::temp_directory_path() / "tumen-test-XXXXXX").string();
    if (mkdtemp(pattern.data()) == nullptr)
        throw std::runtime_error("no temporary folder");
    m_path = pattern;
}

TemporaryFolder::~TemporaryFolder() {
    std::error_code error;
    std::filesystem::remove_all(m_path, error);
}

Program::Program() : m_display(XOpenDisplay(nullptr)) {
    if (m_display == nullptr)
        throw std::runtime_error("no display: run under a virtual one, as ./test does");
    XSetErrorHandler(goOnWithoutTheWindow);
}

Program::Program(const std::filesystem::path& config, const std::vector<std::string>& arguments,
                 Environment environment)
    : Program() {
    environment.emplace("XDG_CONFIG_HOME", config);
    m_process = start(arguments, environment, "", "");
    const Window root = DefaultRootWindow(m_display);
    const bool opened = waitUntil([&] { return (m_window = findWindow(m_display, root, "Tumen")) != 0; });
    const bool visible = opened && waitUntil([&] {
                             XWindowAttributes attributes;
                             return XGetWindowAttributes(m_display, m_window, &attributes) != 0 &&
                                    attributes.map_state == IsViewable;
                         });
    if (!visible)
        throw std::runtime_error("the window did not open");
    // Until a frame has been drawn the window is black or whatever lay under it.
    waitUntil([&] { return pixel({{3.0, 3.0}}) != core::Colour{0, 0, 0, 255}; });
    if (!waitUntil([&] { return takesKeyboard(); }))
        throw std::runtime_error("the window does not take the keyboard");
}

Program::~Program() {
    if (m_process > 0) {
        kill(m_process, SIGKILL);
        waitForEnd();
    }
    XCloseDisplay(m_display);
}

void Program::moveTo(geo::ScreenPoint at) {
    Window child = 0;
    int x = 0;
    int y = 0;
    XTranslateCoordinates(m_display, m_window, DefaultRootWindow(m_display), 0, 0, &x, &y, &child);
    XTestFakeMotionEvent(m_display, -1, x + static_cast<int>(at.x), y + static_cast<int>(at.y), CurrentTime);
    XSync(m_display, False);
}

void Program::button(unsigned number, bool down) {
    XTestFakeButtonEvent(m_display, number, down ? True : False, CurrentTime);
    XSync(m_display, False);
}

void Program::press() {
    button(Button1, true);
}

void Program::release() {
    button(Button1, false);
}

void Program::click(geo::ScreenPoint at) {
    moveTo(at);
    press();
    release();
}

void Program::rightClick(geo::ScreenPoint at) {
    moveTo(at);
    button(Button3, true);
    button(Button3, false);
}

void Program::doubleClick(geo::ScreenPoint at) {
    click(at);
    press();
    release();
}

void Program::wheelUp(geo::ScreenPoint at) {
    wheel(at, Button4);
}

void Program::wheelDown(geo::ScreenPoint at) {
    wheel(at, Button5);
}

void Program::wheel(geo::ScreenPoint at, unsigned buttonNumber) {
    moveTo(at);
    button(buttonNumber, true);
    button(buttonNumber, false);
}

void Program::setKey(const std::string& name, bool down) {
    const KeyCode code = XKeysymToKeycode(m_display, XStringToKeysym(name.c_str()));
    XTestFakeKeyEvent(m_display, code, down ? True : False, CurrentTime);
    XSync(m_display, False);
}

void Program::key(const std::string& name, const std::vector<std::string>& modifiers) {
    for (const std::string& modifier : modifiers)
        setKey(modifier, true);
    setKey(name, true);
    setKey(name, false);
    for (const std::string& modifier : modifiers)
        setKey(modifier, false);
}

core::Colour Program::pixel(geo::ScreenPoint at) const {
    XImage* image = XGetImage(m_display, m_window, static_cast<int>(at.x), static_cast<int>(at.y), 1, 1,
                              AllPlanes, ZPixmap);
    if (image == nullptr)
        return {0, 0, 0, 255};
    const core::Colour colour = fromX(XGetPixel(image, 0, 0));
    XDestroyImage(image);
    return colour;
}

std::optional<geo::ScreenPoint> Program::find(core::Colour colour, const geo::ScreenRect& within,
                                              int tolerance) const {
    XImage* image = XGetImage(m_display, m_window, static_cast<int>(within.left),
                              static_cast<int>(within.top), static_cast<unsigned>(within.width),
                              static_cast<unsigned>(within.height), AllPlanes, ZPixmap);
    if (image == nullptr)
        return std::nullopt;
    std::optional<geo::ScreenPoint> found;
    for (int y = 0; y < image->height && !found; ++y)
        for (int x = 0; x < image->width && !found; ++x) {
            const core::Colour here = fromX(XGetPixel(image, x, y));
            if (std::abs(here.r - colour.r) <= tolerance && std::abs(here.g - colour.g) <= tolerance &&
                std::abs(here.b - colour.b) <= tolerance)
                found = geo::ScreenPoint{{within.left + x, within.top + y}};
        }
    XDestroyImage(image);
    return found;
}

unsigned long Program::windowNow() {
    m_window = tests::findWindow(m_display, DefaultRootWindow(m_display), "Tumen");
    return m_window;
}

bool Program::hasWindow(const std::string& title) const {
    return tests::findWindow(m_display, DefaultRootWindow(m_display), title) != 0;
}

bool Program::turnTo(const std::string& title) {
    return waitUntil([&] {
        m_window = tests::findWindow(m_display, DefaultRootWindow(m_display), title);
        return m_window != 0 && takesKeyboard();
    });
}

bool Program::takesKeyboard() const {
    XSetInputFocus(m_display, m_window, RevertToParent, CurrentTime);
    Window focus = 0;
    int revertTo = 0;
    XGetInputFocus(m_display, &focus, &revertTo);
    return focus == m_window;
}

bool Program::waitUntil(const std::function<bool()>& condition) const {
    const auto end = std::chrono::steady_clock::now() + patience;
    while (!condition()) {
        if (std::chrono::steady_clock::now() > end || !isRunning())
            return false;
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
    return true;
}

int Program::close() {
    // A window that is about to give way to a full one, or back, takes the message along.
    unsigned long asked = 0;
    waitUntil([&] {
        const unsigned long window = windowNow();
        if (window != 0 && window != asked)
            askToClose(window);
        asked = window;
        return false;
    });
    return waitForEnd();
}

void Program::askToClose() {
    askToClose(windowNow());
}

int Program::waitForEnd() {
    const int exitCode = tests::waitForEnd(m_process);
    m_process = -1;
    return exitCode;
}

void Program::askToClose(unsigned long window) {
    XEvent event = {};
    event.xclient.type = ClientMessage;
    event.xclient.window = window;
    event.xclient.message_type = XInternAtom(m_display, "WM_PROTOCOLS", False);
    event.xclient.format = 32;
    event.xclient.data.l[0] = static_cast<long>(XInternAtom(m_display, "WM_DELETE_WINDOW", False));
    XSendEvent(m_display, window, False, NoEventMask, &event);
    XSync(m_display, False);
}

bool Program::isRunning() const {
    // Leaves the exit code for close() to read.
    siginfo_t ended = {};
    return m_process > 0 &&
           waitid(P_PID, static_cast<id_t>(m_process), &ended, WEXITED | WNOHANG | WNOWAIT) == 0 &&
           ended.si_pid == 0;
}

nlohmann::json savedSettings(const std::filesystem::path& config) {
    return nlohmann::json::parse(readAll(config / "tumen" / "settings.json"), nullptr, false);
}

} // namespace tumen::tests
