#include "state/NamedCommands.hpp"

#include <fmt/format.h>

#include "core/Text.hpp"
#include "core/Wording.hpp"
#include "geo/ProjectionSpec.hpp"
#include "model/Wordings.hpp"
#include "state/PlaybackNames.hpp"
#include "state/PresentationKeys.hpp"

namespace tumen::state {

namespace {

using core::english;

/// True for the keys of layers by their numbers, which are listed by name.
bool isOfANumber(const KeyBinding& binding) {
    return binding.chord.key >= Key::One && binding.chord.key <= Key::Nine;
}

class Collector {
public:
    explicit Collector(const model::Brief& brief) : m_brief(brief) {}

    std::vector<NamedCommand> all() {
        addKeys();
        addMap();
        addTime();
        addShownTimes();
        addWindow();
        addBrief();
        return std::move(m_commands);
    }

private:
    void add(const char* group, std::string_view title, std::string_view id, KeyAction action,
             std::string keyName = {}) {
        m_commands.push_back({fmt::format("{} {}", group, id), group, std::string(title), std::move(keyName),
                              std::move(action)});
    }

    void addKeys() {
        for (const KeyBinding& binding : keyBindings())
            if (!isOfANumber(binding))
                add(title(areaOf(binding.action)), binding.meaning, binding.meaning, binding.action,
                    binding.keyName);
        // Esc stands for more than the end of a presentation.
        for (const KeyBinding& binding : presentationKeys())
            if (!isOfANumber(binding) && binding.chord.key != Key::Zero && binding.chord.key != Key::Escape)
                add(english("While presenting"), binding.meaning, binding.meaning, binding.action,
                    binding.keyName);
        add(english("While presenting"), english("end"), "end",
            Command(PresentationCommand(EndPresentation{})), "Esc");
    }

    void addMap() {
        for (const NamedView& view : namedViews())
            add(english("View"), view.title, view.id, Command(MapCommand(SetView{view.view})));
        for (const geo::ProjectionSpec& spec : geo::shippedProjections())
            add(english("Projection"), spec.title, spec.id, Command(MapCommand(SetProjection{spec.id})));
        for (const model::Language language : model::allLanguages)
            add(english("Names on the map"), model::nameOf(language), state::id(language),
                Command(MapCommand(SetLanguage{language})));
        add(english("Names beneath"), english("None"), "none", Command(MapCommand(SetSecondLanguage{})));
        for (const model::Language language : model::allLanguages)
            add(english("Names beneath"), model::nameOf(language), state::id(language),
                Command(MapCommand(SetSecondLanguage{language})));
        for (std::size_t i = 0; i < basemapPartCount; ++i) {
            const auto part = static_cast<BasemapPart>(i);
            add(english("On or off"), state::title(part), state::id(part),
                Command(LayerCommand(TogglePart{part})));
        }
        for (const WidthScale scale : allWidthScales)
            add(english("Width of flows"), state::title(scale), state::id(scale),
                Command(LayerCommand(SetWidthScale{scale})));
        for (const int lines : {lowestFlowLimit, 500, 2000, 5000, highestFlowLimit})
            add(english("Lines for flows"), fmt::format("{}", lines), fmt::format("{}", lines),
                Command(LayerCommand(SetFlowLimit{lines})));
    }

    void addTime() {
        for (std::size_t i = 0; i < stepNames.size(); ++i)
            add(english("Step"), stepNames[i], state::title(static_cast<TimeStep>(i)),
                Command(TimeCommand(SetStep{static_cast<TimeStep>(i)})));
        for (std::size_t i = 0; i < loopNames.size(); ++i)
            add(english("Playback"), loopNames[i], state::id(allLoopModes[i]),
                Command(TimeCommand(SetLoop{allLoopModes[i]})));
        for (std::size_t i = 0; i < paceNames.size(); ++i)
            add(english("Playback"), paceNames[i], state::id(allPaces[i]),
                Command(TimeCommand(SetPace{allPaces[i]})));
        for (const double speed : {1.0, 30.0, 365.0, 3650.0})
            add(english("Days a second"), fmt::format("{}", speed), fmt::format("{}", speed),
                Command(TimeCommand(SetSpeed{speed})));
        for (const double days : {0.0, 30.0, 90.0, 365.0})
            add(english("Days for which what is over lingers"), fmt::format("{}", days),
                fmt::format("{}", days), Command(TimeCommand(SetLinger{days})));
    }

    void addShownTimes() {
        for (std::size_t i = 0; i < shownTimeNames.size(); ++i)
            add(english("On the map"), shownTimeNames[i], state::id(allShownTimes[i]),
                Command(TimeCommand(SetShownTime{allShownTimes[i]})));
        for (std::size_t i = 0; i < comparisonNames.size(); ++i)
            add(english("Compare"), comparisonNames[i], state::id(allComparisons[i]),
                Command(TimeCommand(SetComparison{allComparisons[i]})));
        for (const int percent : {25, 50, 75})
            add(english("Divider"), fmt::format("{} %", percent), fmt::format("divider {}", percent),
                Command(TimeCommand(SetDivider{percent / 100.0})));
        for (const double days : {30.0, 365.0, 3650.0})
            add(english("Days before that are on the map"), fmt::format("{}", days), fmt::format("{}", days),
                Command(TimeCommand(SetWindowDays{days})));
    }

    void addWindow() {
        add(english("Ledger"), english("Coverage"), "coverage",
            Command(LedgerCommand(ToggleLedger{LedgerTab::Coverage})));
        for (const ThemeId theme : allThemes)
            add(english("Theme"), state::title(theme), state::id(theme),
                Command(InterfaceCommand(SetTheme{theme})));
        for (const MotionStyle style : allMotionStyles)
            add(english("Motion"), state::title(style), state::id(style),
                Command(InterfaceCommand(SetMotionStyle{style})));
        add(english("Motion"), english("next speed"), "speed", Command(InterfaceCommand(NextMotionSpeed{})));
        for (const model::Language language : model::allLanguages)
            add(english("Interface"), model::nameOf(language), state::id(language),
                Command(InterfaceCommand(SetInterfaceLanguage{language})));
        for (const int percent : interfacePercents)
            add(english("Size of panels"), fmt::format("{} %", percent), fmt::format("{}", percent),
                Command(InterfaceCommand(SetInterfaceScale{percent})));
    }

    void addStatuses() {
        for (const model::StatusClass statusClass : model::allStatusClasses) {
            const int number = static_cast<int>(statusClass) + 1;
            add(english("On or off"), model::title(statusClass), model::id(statusClass),
                Command(LayerCommand(ToggleStatusClass{statusClass})), fmt::format("Shift+{}", number));
            add(english("Alone"), model::title(statusClass), model::id(statusClass),
                Command(LayerCommand(SoloStatusClass{statusClass})), fmt::format("Shift+Alt+{}", number));
        }
        for (model::StatusIndex i = 0; i < model::statusCount; ++i) {
            const std::string title = core::capitalized(model::statuses()[i].id);
            const std::string id = fmt::format("status {}", model::statuses()[i].id);
            add(english("Status on or off"), title, id, Command(LayerCommand(ToggleStatus{i})),
                statusKeyName(i));
            add(english("Status alone"), title, id, Command(LayerCommand(SoloStatus{i})));
        }
    }

    static std::string titleOf(const Viewpoint& viewpoint) {
        if (viewpoint.kind == Viewpoint::Kind::Actor)
            return viewpoint.actor;
        return viewpoint.kind == Viewpoint::Kind::All ? english("All claims") : english("As documented");
    }

    void addBrief() {
        for (model::KindIndex kind = 0; kind < m_brief.kinds.size(); ++kind) {
            const model::Kind& entry = m_brief.kinds[kind];
            const std::string number = kind < 9 ? fmt::format("{}", kind + 1) : std::string();
            add(english("On or off"), entry.title, "kind " + entry.id,
                Command(LayerCommand(ToggleKind{kind})), number);
            add(english("Alone"), entry.title, "kind " + entry.id, Command(LayerCommand(SoloKind{kind})),
                number.empty() ? number : "Alt+" + number);
        }
        addStatuses();
        for (const Viewpoint& viewpoint : viewpointsOf(m_brief.claims))
            add(english("Viewpoint"), titleOf(viewpoint), state::id(viewpoint),
                Command(LayerCommand(SetViewpoint{viewpoint})));
        for (model::PeriodIndex period = 0; period < m_brief.periods.size(); ++period) {
            const model::Period& entry = m_brief.periods[period];
            const time::DayRange days = time::boundsWithin(entry.when, m_brief.span());
            add(english("Go to period"), entry.title, entry.id, Command(TimeCommand(SetDate{days.first})));
        }
        for (std::size_t scene = 0; scene < m_brief.scenes.size(); ++scene)
            add(english("Show scene"), m_brief.scenes[scene].title, m_brief.scenes[scene].id,
                Command(AttentionCommand(ShowScene{scene})));
    }

    const model::Brief& m_brief;
    std::vector<NamedCommand> m_commands;
};

} // namespace

std::vector<NamedCommand> namedCommands(const model::Brief& brief) {
    return Collector(brief).all();
}

} // namespace tumen::state
