#include "app/ImGuiSfml.hpp"

#include <SFML/Window/Clipboard.hpp>
#include <imgui.h>
#include <imgui_internal.h>

#include "ui/Fonts.hpp"
#include "ui/Panels.hpp"

namespace tumen::app {

namespace {

/// The keys that Dear ImGui edits text with.
void mapKeys(ImGuiIO& io) {
    io.KeyMap[ImGuiKey_Tab] = sf::Keyboard::Tab;
    io.KeyMap[ImGuiKey_LeftArrow] = sf::Keyboard::Left;
    io.KeyMap[ImGuiKey_RightArrow] = sf::Keyboard::Right;
    io.KeyMap[ImGuiKey_UpArrow] = sf::Keyboard::Up;
    io.KeyMap[ImGuiKey_DownArrow] = sf::Keyboard::Down;
    io.KeyMap[ImGuiKey_PageUp] = sf::Keyboard::PageUp;
    io.KeyMap[ImGuiKey_PageDown] = sf::Keyboard::PageDown;
    io.KeyMap[ImGuiKey_Home] = sf::Keyboard::Home;
    io.KeyMap[ImGuiKey_End] = sf::Keyboard::End;
    io.KeyMap[ImGuiKey_Insert] = sf::Keyboard::Insert;
    io.KeyMap[ImGuiKey_Delete] = sf::Keyboard::Delete;
    io.KeyMap[ImGuiKey_Backspace] = sf::Keyboard::Backspace;
    io.KeyMap[ImGuiKey_Space] = sf::Keyboard::Space;
    io.KeyMap[ImGuiKey_Enter] = sf::Keyboard::Enter;
    io.KeyMap[ImGuiKey_Escape] = sf::Keyboard::Escape;
    io.KeyMap[ImGuiKey_A] = sf::Keyboard::A;
    io.KeyMap[ImGuiKey_C] = sf::Keyboard::C;
    io.KeyMap[ImGuiKey_V] = sf::Keyboard::V;
    io.KeyMap[ImGuiKey_X] = sf::Keyboard::X;
    io.KeyMap[ImGuiKey_Y] = sf::Keyboard::Y;
    io.KeyMap[ImGuiKey_Z] = sf::Keyboard::Z;
}

/// As long as Dear ImGui may read it.
const char* clipboardText(void* text) {
    auto& kept = *static_cast<std::string*>(text);
    const auto utf8 = sf::Clipboard::getString().toUtf8();
    kept.assign(utf8.begin(), utf8.end());
    return kept.c_str();
}

void setClipboardText(void* /*kept*/, const char* text) {
    const std::string_view utf8(text);
    sf::Clipboard::setString(sf::String::fromUtf8(utf8.begin(), utf8.end()));
}

} // namespace

ImGuiSfml::ImGuiSfml(sf::RenderWindow& window, render::Shaders& shaders)
    : m_context(ImGui::CreateContext()), m_window(window), m_panels(shaders) {
    IMGUI_CHECKVERSION();
    ImGui::SetCurrentContext(m_context);
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    io.BackendPlatformName = "tumen_sfml";
    mapKeys(io);
    io.ClipboardUserData = &m_clipboard;
    io.GetClipboardTextFn = clipboardText;
    io.SetClipboardTextFn = setClipboardText;
}

ImGuiSfml::~ImGuiSfml() {
    ImGui::DestroyContext(m_context);
}

void ImGuiSfml::handle(const sf::Event& event) {
    ImGui::SetCurrentContext(m_context);
    ImGuiIO& io = ImGui::GetIO();
    switch (event.type) {
    case sf::Event::MouseMoved:
        io.MousePos = {static_cast<float>(event.mouseMove.x), static_cast<float>(event.mouseMove.y)};
        break;
    case sf::Event::MouseLeft:
        io.MousePos = {-FLT_MAX, -FLT_MAX};
        break;
    case sf::Event::MouseButtonPressed:
    case sf::Event::MouseButtonReleased:
        io.MousePos = {static_cast<float>(event.mouseButton.x), static_cast<float>(event.mouseButton.y)};
        if (event.mouseButton.button < 3)
            io.MouseDown[event.mouseButton.button] = event.type == sf::Event::MouseButtonPressed;
        break;
    case sf::Event::MouseWheelScrolled:
        if (event.mouseWheelScroll.wheel == sf::Mouse::VerticalWheel)
            io.MouseWheel += event.mouseWheelScroll.delta;
        break;
    case sf::Event::KeyPressed:
    case sf::Event::KeyReleased:
        if (event.key.code >= 0)
            io.KeysDown[event.key.code] = event.type == sf::Event::KeyPressed;
        // Not from the event: X11 tells there what was held before this very key went down or up.
        io.KeyCtrl = io.KeysDown[sf::Keyboard::LControl] || io.KeysDown[sf::Keyboard::RControl];
        io.KeyShift = io.KeysDown[sf::Keyboard::LShift] || io.KeysDown[sf::Keyboard::RShift];
        io.KeyAlt = io.KeysDown[sf::Keyboard::LAlt] || io.KeysDown[sf::Keyboard::RAlt];
        // To redo in a field Dear ImGui knows Ctrl+Y alone.
        if (event.key.code == sf::Keyboard::Z && io.WantTextInput) {
            io.KeysDown[sf::Keyboard::Y] = io.KeysDown[sf::Keyboard::Z] && io.KeyCtrl && io.KeyShift;
            if (io.KeysDown[sf::Keyboard::Y])
                io.KeysDown[sf::Keyboard::Z] = io.KeyShift = false;
        }
        break;
    case sf::Event::TextEntered:
        if (event.text.unicode >= ' ' && event.text.unicode != 127)
            io.AddInputCharacter(event.text.unicode);
        break;
    case sf::Event::LostFocus:
        io.ClearInputKeys();
        break;
    default:
        break;
    }
}

bool ImGuiSfml::wantsMouse() const {
    ImGui::SetCurrentContext(m_context);
    const ImGuiIO& io = ImGui::GetIO();
    return io.WantCaptureMouse || ui::panelIsAt(io.MousePos);
}

bool ImGuiSfml::wantsText() const {
    return popupIsOpen() || ImGui::GetIO().WantTextInput;
}

bool ImGuiSfml::popupIsOpen() const {
    ImGui::SetCurrentContext(m_context);
    return ImGui::GetCurrentContext()->OpenPopupStack.Size > 0;
}

void ImGuiSfml::closePopups() {
    if (popupIsOpen())
        ImGui::ClosePopupToLevel(0, true);
}

void ImGuiSfml::endTyping() {
    m_endsTyping = true;
}

void ImGuiSfml::setFonts(const std::string& assets, const std::string& glyphText, double unitPx,
                         bool allBold) {
    ImGui::SetCurrentContext(m_context);
    ImGuiIO& io = ImGui::GetIO();
    io.Fonts->Clear();
    const std::string bold = assets + "/fonts/TumenSans-Bold.otf";
    ui::buildFonts(*io.Fonts, allBold ? bold : assets + "/fonts/TumenSans-Regular.otf", bold, glyphText,
                   unitPx);
    m_window.setActive(true);
    m_panels.setFonts(*io.Fonts, unitPx);
    m_window.setActive(true); // the samples of lines were painted elsewhere
}

void ImGuiSfml::beginFrame(double elapsedSecs) {
    ImGui::SetCurrentContext(m_context);
    ImGuiIO& io = ImGui::GetIO();
    const sf::Vector2u size = m_window.getSize();
    io.DisplaySize = {static_cast<float>(size.x), static_cast<float>(size.y)};
    io.DeltaTime = static_cast<float>(std::max(elapsedSecs, 1e-4));
    ImGui::NewFrame();
    // Within the frame, so that the field notices.
    if (std::exchange(m_endsTyping, false))
        ImGui::ClearActiveID();
}

void ImGuiSfml::endFrame() {
    ImGui::SetCurrentContext(m_context);
    ImGui::Render();
    m_panels.draw(m_window, *ImGui::GetDrawData());
}

} // namespace tumen::app
