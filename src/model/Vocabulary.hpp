#pragma once

#include <array>
#include <bitset>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "core/Colour.hpp"

namespace tumen::model {

/// What a claim is: something that goes from one place to another, something that happens, something that
/// holds.
enum class Form { Flow, Event, State };

/// The four ways a status is drawn (never by hue).
enum class StatusClass { Documented, Alleged, Unverified, Prospective };
inline constexpr std::size_t statusClassCount = 4;
inline constexpr std::array<StatusClass, statusClassCount> allStatusClasses = {
    StatusClass::Documented, StatusClass::Alleged, StatusClass::Unverified, StatusClass::Prospective};

/// A status a claim may have, as the tables write it.
struct Status {
    std::string_view id;      ///< "sought"
    std::string_view meaning; ///< "asked for or wanted, not known to be given"
    StatusClass drawnAs = StatusClass::Documented;
};

/// documented, reported; alleged, accused; unverified, speculated, rumoured; prospective, possible, sought,
/// expected, planned; refuted.
std::span<const Status> statuses();
const Status* findStatus(std::string_view id);

/// A status by its position in statuses().
using StatusIndex = std::size_t;
inline constexpr std::size_t statusCount = 13;
using StatusSet = std::bitset<statusCount>;

/// All that are drawn as this.
StatusSet statusesOf(StatusClass statusClass);
/// The status of that id, if it is drawn so; otherwise the one that has its id from the class.
StatusIndex statusIndexOf(std::string_view id, StatusClass drawnAs);
/// What filters name: "alleged" for all of a class, "accused" for one status, "alleged/alleged" for one that
/// has its id from its class. Nothing for anything else.
std::optional<StatusSet> findStatuses(std::string_view name);

std::string_view title(StatusClass statusClass);
std::string_view id(StatusClass statusClass);
std::optional<StatusClass> findStatusClass(std::string_view id);

std::string_view id(Form form);
std::optional<Form> findForm(std::string_view id);

/// A layer of claims with its hue.
struct Kind {
    std::string id;
    std::string title;
    core::Colour colour; ///< on the dark theme; scene::kindColour gives that of the others

    friend bool operator==(const Kind&, const Kind&) = default;
};

/// arms, workers, aid, diplomatic: the kinds every brief has without naming them. Safe for colour-blind
/// viewers.
std::span<const Kind> defaultKinds();

/// Of a further kind without a title: the program's own where it has one, else the id.
std::string furtherKindTitle(std::string_view id);

/// On the dark theme, for further kinds that name no colour; as safe as those of the default ones.
std::span<const core::Colour> furtherKindColours();

} // namespace tumen::model
