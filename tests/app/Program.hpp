#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "core/Colour.hpp"
#include "geo/Coordinates.hpp"

struct _XDisplay;

namespace tumen::tests {

/// What a command printed and how it ended.
struct Output {
    int exitCode = -1;
    std::string out;
    std::string err;
};

/// Environment variables to set, or to unset where there is no value.
using Environment = std::map<std::string, std::optional<std::string>>;

/// Runs the program to its end; kills it when it does not end within a minute.
Output runProgram(const std::vector<std::string>& arguments, Environment environment = {});

/// What a command of the shell prints, of whatever program looks at files.
std::string outputOf(const std::string& command);

/// A folder of its own for a test, removed afterwards.
class TemporaryFolder {
public:
    TemporaryFolder();
    ~TemporaryFolder();
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    const std::filesystem::path& path() const { return m_path; }

private:
    std::filesystem::path m_path;
};

/// The real program in a real window, driven by mouse and key events of the X server.
class Program {
public:
    /// Starts it with its settings in `config` and waits for its first picture.
    Program(const std::filesystem::path& config, const std::vector<std::string>& arguments,
            Environment environment = {});
    ~Program();
    Program(const Program&) = delete;
    Program& operator=(const Program&) = delete;

    void moveTo(geo::ScreenPoint at);
    void press();
    void release();
    void click(geo::ScreenPoint at);
    void rightClick(geo::ScreenPoint at);
    void doubleClick(geo::ScreenPoint at);
    /// One notch of the wheel away from the user.
    void wheelUp(geo::ScreenPoint at);
    /// One notch towards the user.
    void wheelDown(geo::ScreenPoint at);
    /// Holds a key down, or lets it go.
    void setKey(const std::string& name, bool down);
    /// A key by its X name: "space", "F1", "slash", "1"; with the modifiers held.
    void key(const std::string& name, const std::vector<std::string>& modifiers = {});

    core::Colour pixel(geo::ScreenPoint at) const;
    /// The first pixel in a rectangle, row by row, that is about this colour.
    std::optional<geo::ScreenPoint> find(core::Colour colour, const geo::ScreenRect& within,
                                         int tolerance = 6) const;
    /// The window now; another one after full screen began or ended.
    unsigned long windowNow();
    /// From now on all is about the window of that title, which gets the keyboard; false when there is none.
    bool turnTo(const std::string& title);
    bool hasWindow(const std::string& title) const;
    /// Asks it to close, as its button does.
    void closeWindow() { askToClose(m_window); }
    /// True once the condition holds, false when it does not within a minute or the program ended.
    bool waitUntil(const std::function<bool()>& condition) const;

    /// Closes the window as a user does and waits for the end. The exit code.
    int close();
    /// Only asks, as the program may want an answer first.
    void askToClose();
    /// The exit code.
    int waitForEnd();
    bool isRunning() const;

private:
    void askToClose(unsigned long window);
    bool takesKeyboard() const;
    /// Only opens the display. The other constructor starts from it, so that the program does not outlive one
    /// that fails.
    Program();
    void button(unsigned number, bool down);
    void wheel(geo::ScreenPoint at, unsigned buttonNumber);

    _XDisplay* m_display = nullptr;
    unsigned long m_window = 0;
    int m_process = -1;
};

/// The settings that the program saved.
nlohmann::json savedSettings(const std::filesystem::path& config);

} // namespace tumen::tests
