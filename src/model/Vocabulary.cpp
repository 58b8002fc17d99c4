#include "model/Vocabulary.hpp"

#include <algorithm>

#include "core/Wording.hpp"

namespace tumen::model {

namespace {

constexpr std::array<Status, statusCount> statusTable = {{
    {"documented", core::english("on record or stated as fact by the source"), StatusClass::Documented},
    {"reported", core::english("reported by the source as having happened"), StatusClass::Documented},
    {"alleged", core::english("one side says so"), StatusClass::Alleged},
    {"accused", core::english("one side is accused of it by another"), StatusClass::Alleged},
    {"refuted", core::english("said, and since shown to be wrong"), StatusClass::Alleged},
    {"unverified", core::english("told, but nobody has confirmed it"), StatusClass::Unverified},
    {"speculated", core::english("thought likely by observers, without proof"), StatusClass::Unverified},
    {"rumoured", core::english("rumour only"), StatusClass::Unverified},
    {"prospective", core::english("may come"), StatusClass::Prospective},
    {"possible", core::english("may come or may be going on; the source says no more"),
     StatusClass::Prospective},
    {"sought", core::english("wanted or asked for; not known to be given"), StatusClass::Prospective},
    {"expected", core::english("the source expects it"), StatusClass::Prospective},
    {"planned", core::english("announced for later"), StatusClass::Prospective},
}};

constexpr std::array<std::string_view, statusClassCount> classIds = {"documented", "alleged", "unverified",
                                                                     "prospective"};
constexpr std::array<std::string_view, statusClassCount> classTitles = {
    core::english("Documented"), core::english("Alleged"), core::english("Unverified"),
    core::english("Sought or possible")};
constexpr std::array<std::string_view, 3> formIds = {"flow", "event", "state"};

template<typename Enum, std::size_t N>
std::optional<Enum> findIn(const std::array<std::string_view, N>& ids, std::string_view wanted) {
    const auto found = std::find(ids.begin(), ids.end(), wanted);
    if (found == ids.end())
        return std::nullopt;
    return static_cast<Enum>(found - ids.begin());
}

} // namespace

std::span<const Status> statuses() {
    return statusTable;
}

const Status* findStatus(std::string_view id) {
    const auto found = std::find_if(statusTable.begin(), statusTable.end(),
                                    [id](const Status& status) { return status.id == id; });
    return found == statusTable.end() ? nullptr : &*found;
}

StatusSet statusesOf(StatusClass statusClass) {
    StatusSet all;
    for (StatusIndex i = 0; i < statusCount; ++i)
        all.set(i, statusTable[i].drawnAs == statusClass);
    return all;
}

StatusIndex statusIndexOf(std::string_view id, StatusClass drawnAs) {
    const Status* status = findStatus(id);
    if (status == nullptr || status->drawnAs != drawnAs)
        status = findStatus(model::id(drawnAs));
    return static_cast<StatusIndex>(status - statusTable.data());
}

std::optional<StatusSet> findStatuses(std::string_view name) {
    const std::size_t slash = name.find('/');
    const auto statusClass = findStatusClass(name.substr(0, slash));
    if (statusClass && slash == std::string_view::npos)
        return statusesOf(*statusClass);
    const Status* status = findStatus(slash == std::string_view::npos ? name : name.substr(slash + 1));
    if (status == nullptr || (slash != std::string_view::npos && statusClass != status->drawnAs))
        return std::nullopt;
    return StatusSet().set(static_cast<StatusIndex>(status - statusTable.data()));
}

std::string_view title(StatusClass statusClass) {
    return classTitles[static_cast<std::size_t>(statusClass)];
}

std::string_view id(StatusClass statusClass) {
    return classIds[static_cast<std::size_t>(statusClass)];
}

std::optional<StatusClass> findStatusClass(std::string_view id) {
    return findIn<StatusClass>(classIds, id);
}

std::string_view id(Form form) {
    return formIds[static_cast<std::size_t>(form)];
}

std::optional<Form> findForm(std::string_view id) {
    return findIn<Form>(formIds, id);
}

std::span<const Kind> defaultKinds() {
    static const std::array<Kind, 4> kinds = {{
        {"arms", core::english("Arms and forces"), {0xff, 0x74, 0x68}},
        {"workers", core::english("Workers"), {0xf5, 0xc5, 0x42}},
        {"aid", core::english("Aid and money"), {0x20, 0xe3, 0xa8}},
        {"diplomatic", core::english("Diplomacy"), {0x9f, 0xab, 0xf4}},
    }};
    return kinds;
}

std::string furtherKindTitle(std::string_view id) {
    return id == "boundary" ? core::english("Rule and boundaries") : std::string(id);
}

std::span<const core::Colour> furtherKindColours() {
    static constexpr std::array<core::Colour, 4> colours = {
        {{0xc9, 0xd2, 0xdf}, {0xa8, 0x9c, 0xa8}, {0xb4, 0xfc, 0xe4}, {0xfc, 0xfc, 0x9c}}};
    return colours;
}

} // namespace tumen::model
