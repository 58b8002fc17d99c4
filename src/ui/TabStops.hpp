#pragma once

#include <vector>

#include <imgui.h>

struct ImGuiWindow;

namespace tumen::ui {

/// Leads the keyboard by Tab over all that can be chosen in a dialog, line by line, and shows where it is;
/// Dear ImGui's own Tab stops at fields only. One for each frame.
class TabStops {
public:
    enum class Kind { Button, Field };

    /// The keyboard comes into the window, to none of its stops yet.
    static void begin();
    /// The item that was drawn last is a stop; `isAt` when the keyboard is seen to be there.
    void add(Kind kind, bool isAt);
    /// True when the keyboard is seen to be at a button, which Enter then chooses.
    bool isAtButton() const { return m_isAtButton; }
    /// Goes where Tab leads. After all items.
    void follow();

private:
    struct Stop {
        ImGuiID id = 0;
        Kind kind = Kind::Button;
        ImVec2 min;
        ImVec2 max;
        ImGuiWindow* window = nullptr;
        int part = 0; ///< of the dialog: a window within it is gone through before what comes after it
    };

    std::vector<Stop> m_stops;
    bool m_isAtButton = false;
};

} // namespace tumen::ui
