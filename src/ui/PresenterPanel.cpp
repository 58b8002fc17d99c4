#include "ui/PresenterPanel.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "ui/HelpText.hpp"
#include "ui/ProgressLine.hpp"
#include "ui/Widgets.hpp"

namespace tumen::ui {

namespace {

using core::english;
using state::PresentationCommand;
using state::Tool;

// points
constexpr double boxGap = 9.0;
constexpr double timesHeight = 26.0;
constexpr double buttonsHeight = 58.0;
constexpr double titleHeight = 18.0;
constexpr double sceneRowHeight = 18.0;

/// The largest of that shape in the upper left of a room.
geo::ScreenRect fitted(const geo::ScreenRect& room, double widthToHeight) {
    const double width = std::max(std::min(room.width, room.height * widthToHeight), 1.0);
    return {room.left, room.top, std::round(width), std::round(width / widthToHeight)};
}

ImVec2 cornerOf(const geo::ScreenRect& box) {
    return {static_cast<float>(box.left), static_cast<float>(box.top)};
}

/// A step is told from its scene by what it says.
const std::string& nameOf(const model::Scene& scene) {
    return scene.stepOf.empty() || scene.caption.empty() ? scene.title : scene.caption;
}

/// A window without a look of its own over a part of the picture.
class Area {
public:
    Area(const char* id, const geo::ScreenRect& box) {
        ImGui::SetNextWindowPos(cornerOf(box));
        ImGui::SetNextWindowSize({static_cast<float>(box.width), static_cast<float>(box.height)});
        ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(0.0F, 0.0F));
        ImGui::Begin(id, nullptr,
                     ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoBackground |
                         ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoNav);
        ImGui::PopStyleVar();
    }
    Area(const Area&) = delete;
    Area& operator=(const Area&) = delete;
    ~Area() { ImGui::End(); }
};

class Panel {
public:
    Panel(const PresenterContext& context, state::Commands& commands)
        : m_context(context), m_look{context.theme, context.unitPx}, m_commands(commands),
          m_scenes(context.brief.scenes),
          m_now(std::min(context.state.scene.value_or(0), m_scenes.size() - 1)) {}

    void draw() {
        drawTimes();
        drawFrame(m_context.layout.now);
        drawFrame(m_context.layout.next);
        drawNextTitle();
        drawButtons();
        drawScenes();
        drawNotes();
    }

private:
    void give(PresentationCommand command) { m_commands.push_back(std::move(command)); }

    /// A word after a number, and where the next one begins.
    float drawTime(ImVec2 at, core::Colour colour, const std::string& value, std::string_view what) {
        drawText(m_look, Face::Heading, at, colour, value);
        at.x += textSize(m_look, Face::Heading, value).x + m_look.px(5);
        const float lower = m_look.lineHeight(Face::Heading) - m_look.lineHeight(Face::Small) - m_look.px(2);
        drawText(m_look, Face::Small, {at.x, at.y + lower}, m_look.dimText(), what);
        return at.x + textSize(m_look, Face::Small, what).x + m_look.px(18);
    }

    void drawTimes() {
        const Area area("times", m_context.layout.times);
        const double elapsed = m_context.state.presentation->elapsedSecs;
        const double all = state::plannedSecs(m_scenes);
        const double toHere = state::plannedSecs(std::span(m_scenes).first(m_now + 1));
        const bool isLate = elapsed > toHere;
        const core::Wording& words = m_context.words;
        ImVec2 at = cornerOf(m_context.layout.times);
        at.x = drawTime(at, m_look.text(), m_context.clock, "");
        at.x =
            drawTime(at, isLate ? m_look.warning() : m_look.text(), minutesText(elapsed), words("elapsed"));
        at.x = drawTime(at, m_look.text(), minutesText(toHere), words("planned to here"));
        drawTime(at, m_look.text(), minutesText(all), words("planned in all"));

        const std::string& digits = m_context.state.presentation->digits;
        const std::size_t count = model::sceneCount(m_scenes);
        const std::size_t number = model::sceneCount(std::span(m_scenes).first(m_now + 1));
        const std::string place = digits.empty() ? words.format("scene {} of {}", number, count)
                                                 : words.format("to scene {}", digits);
        const float right = static_cast<float>(m_context.layout.times.right());
        drawText(m_look, Face::Heading, {right - textSize(m_look, Face::Heading, place).x, at.y},
                 digits.empty() ? m_look.text() : m_look.theme.accent, place);
        drawProgressLine(m_look,
                         {cornerOf(m_context.layout.times).x,
                          static_cast<float>(m_context.layout.times.bottom()) - m_look.px(4)},
                         static_cast<float>(m_context.layout.times.width), all > 0.0 ? elapsed / all : 0.0);
    }

    /// Around a picture that lies over the window.
    void drawFrame(const geo::ScreenRect& box) const {
        const float edge = m_look.px(1);
        const ImVec2 min = cornerOf(box);
        const ImVec2 max{min.x + static_cast<float>(box.width), min.y + static_cast<float>(box.height)};
        ImGui::GetBackgroundDrawList()->AddRect({min.x - edge, min.y - edge}, {max.x + edge, max.y + edge},
                                                packed(m_look.theme.panelLine), 0.0F, 0, edge);
    }

    void drawNextTitle() {
        const Area area("next", m_context.layout.nextTitle);
        const bool isLast = m_now + 1 == m_scenes.size();
        const std::string title = isLast ? std::string(m_context.words("The end"))
                                         : m_context.words.format("Next: {}", nameOf(m_scenes[m_now + 1]));
        const auto width = static_cast<float>(m_context.layout.nextTitle.width);
        drawText(m_look, Face::Small, cornerOf(m_context.layout.nextTitle), m_look.dimText(),
                 ellipsized(m_look, Face::Small, title, width));
    }

    void drawButtons() {
        const Area area("buttons", m_context.layout.buttons);
        const state::Presentation& shown = *m_context.state.presentation;
        const core::Wording& words = m_context.words;
        std::vector<Chip> labels;
        std::vector<PresentationCommand> meanings;
        const auto add = [&](const char* label, const char* keys, bool lit, PresentationCommand command) {
            labels.push_back({words(label), lit, keysText(words, keys)});
            meanings.push_back(std::move(command));
        };
        const auto addBlank = [&](const char* label, const char* keys, state::Blank blank) {
            add(label, keys, shown.blank == blank, state::ToggleBlank{blank});
        };
        const auto addTool = [&](const char* label, const char* keys, Tool tool) {
            add(label, keys, shown.tool == tool, state::TakeTool{tool});
        };
        add(english("Back"), "Left", false, state::StepScene{state::Direction::Back});
        add(english("Next"), "Right", false, state::StepScene{});
        addBlank(english("Black"), "B", state::Blank::Black);
        addBlank(english("White"), "W", state::Blank::White);
        addTool(english("Laser"), "Alt+L", Tool::Laser);
        addTool(english("Spotlight"), "Alt+S", Tool::Spotlight);
        addTool(english("Magnifier"), "Alt+M", Tool::Magnifier);
        addTool(english("Pen"), "Alt+P", Tool::Pen);
        addTool(english("Arrow"), "Alt+A", Tool::Arrow);
        addTool(english("Text"), "Alt+T", Tool::Text);
        add(english("Take back"), "Ctrl+Z", false, state::TakeBackAnnotation{});
        add(english("Clear"), "Alt+X", false, state::ClearAnnotations{});
        add(english("Save"), "Alt+E", false, state::SaveAnnotations{});
        if (const auto clicked = chips(m_look, "buttons", labels))
            give(meanings[*clicked]);
    }

    void drawScenes() {
        const Card card("scenes", m_context.layout.scenes, m_look);
        const auto scrolledTo = std::pair(m_now, m_context.layout.scenes.height);
        const bool brings = m_context.memory.scrolledTo != scrolledTo;
        ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(0.0F, m_look.px(1)));
        std::size_t number = 0;
        for (std::size_t i = 0; i < m_scenes.size(); ++i) {
            const model::Scene& scene = m_scenes[i];
            const bool isStep = !scene.stepOf.empty();
            if (!isStep)
                ++number;
            ImGui::PushID(static_cast<int>(i));
            const Row row = clickableRow(m_look, "scene", sceneRowHeight);
            ImGui::PopID();
            if (brings && i == m_now)
                ImGui::SetScrollHereY(0.35F);
            if (i == m_now)
                ImGui::GetWindowDrawList()->AddRectFilled({row.min.x - m_look.px(4), row.min.y},
                                                          {row.max.x + m_look.px(4), row.max.y},
                                                          packed(m_look.lit()), m_look.px(5));
            const core::Colour colour = i == m_now || !isStep ? m_look.text() : m_look.dimText();
            if (!isStep)
                rowText(m_look, row, Face::Small, row.min.x, m_look.dimText(), fmt::format("{}", number));
            const float left = row.min.x + m_look.px(isStep ? 34 : 24);
            const std::string dwell = minutesText(state::dwellSecsOf(scene));
            const float right = row.max.x - textSize(m_look, Face::Small, dwell).x;
            rowText(m_look, row, Face::Small, left, colour,
                    ellipsized(m_look, Face::Small, nameOf(scene), right - left - m_look.px(8)));
            rowText(m_look, row, Face::Small, right, m_look.dimText(), dwell);
            if (row.clicked)
                m_commands.push_back(state::AttentionCommand(state::ShowScene{i}));
        }
        ImGui::PopStyleVar();
        m_context.memory.scrolledTo = scrolledTo;
    }

    void drawNotes() {
        const Card card("notes", m_context.layout.notes, m_look);
        const model::Scene& scene = m_scenes[m_now];
        paragraph(m_look, Face::Small, m_look.theme.accent, scene.title);
        verticalGap(m_look, 3);
        if (scene.notes.empty())
            paragraph(m_look, Face::Heading, m_look.dimText(), m_context.words("No notes"));
        else
            paragraph(m_look, Face::Heading, m_look.text(), scene.notes);
        if (!m_context.told.empty()) {
            verticalGap(m_look, 6);
            paragraph(m_look, Face::Small, m_look.dimText(), m_context.told);
        }
    }

    const PresenterContext& m_context;
    Look m_look;
    state::Commands& m_commands;
    const std::vector<model::Scene>& m_scenes;
    std::size_t m_now;
};

} // namespace

std::string minutesText(double secs) {
    const auto whole = static_cast<long long>(std::max(secs, 0.0));
    const long long hours = whole / 3600;
    const long long minutes = whole / 60 % 60;
    return hours > 0 ? fmt::format("{}:{:02}:{:02}", hours, minutes, whole % 60)
                     : fmt::format("{}:{:02}", minutes, whole % 60);
}

PresenterLayout layOutPresenter(double widthPx, double heightPx, double unitPx, double widthToHeight) {
    constexpr double leftShare = 0.54;
    constexpr double mostOfHeight = 0.42;
    const double margin = std::round(boxGap * unitPx);
    const double width = std::max(widthPx - 3.0 * margin, 1.0);
    const double bottom = heightPx - margin;
    const auto column = [&](double left, double top, double columnWidth, double height) {
        return geo::ScreenRect{left, top, std::max(columnWidth, 1.0), std::max(height, 1.0)};
    };
    const double left = std::round(leftShare * width);
    PresenterLayout layout;
    layout.times = column(margin, margin, width + margin, std::round(timesHeight * unitPx));
    const double top = layout.times.bottom() + margin;
    layout.now = fitted(column(margin, top, left, mostOfHeight * heightPx), widthToHeight);
    layout.buttons = column(margin, layout.now.bottom() + margin, left, std::round(buttonsHeight * unitPx));
    const double below = layout.buttons.bottom() + margin;
    layout.scenes = column(margin, below, left, bottom - below);

    const double rightAt = margin + left + margin;
    const double right = width - left;
    layout.nextTitle = column(rightAt, top, right, std::round(titleHeight * unitPx));
    const double nextTop = layout.nextTitle.bottom();
    layout.next = fitted(column(rightAt, nextTop, right, 0.38 * heightPx), widthToHeight);
    const double notesTop = layout.next.bottom() + margin;
    layout.notes = column(rightAt, notesTop, right, bottom - notesTop);
    return layout;
}

void drawPresenterPanel(const PresenterContext& context, state::Commands& commands) {
    if (context.state.presentation && !context.brief.scenes.empty())
        Panel(context, commands).draw();
}

} // namespace tumen::ui
