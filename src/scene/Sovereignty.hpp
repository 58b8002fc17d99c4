#pragma once

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "scene/Theme.hpp"
#include "time/Date.hpp"

namespace tumen::scene {

/// How a boundary is drawn at a date.
enum class BoundaryRole { None, Subject, Border, Disputed, Armistice };

/// The scale, in kilometres to a point, up to which the demilitarized zone is drawn and named: four
/// kilometres across, it is some points wide then.
inline constexpr double widestZoneKmPerPoint = 0.9;

/// What the 38th parallel is to Korea at a date: nothing yet, what parts it, or what once parted it.
enum class ParallelRole { Ahead, Dividing, Past };

/// Land in a colour that tells who holds it.
struct HeldLand {
    model::UnitIndex unit = 0;
    std::size_t holding = 0; ///< position in Basemap::holdings
    friend bool operator==(const HeldLand&, const HeldLand&) = default;
};

/// What the legend says of that colour: English of the wording, or what the map writes on the land; empty for
/// a part of a larger area.
std::string heldLandKey(const model::Holding& holding, model::Language language);

/// Land and borders as they were at a date.
struct Sovereigns {
    std::vector<core::Colour> land;       ///< by model::UnitIndex
    std::vector<bool> disputed;           ///< by model::UnitIndex: claimed by another state, to be hatched
    std::vector<BoundaryRole> boundaries; ///< by model::BoundaryIndex
    std::vector<std::size_t> holdings;    ///< what holds at the date: positions in Basemap::holdings
    std::vector<HeldLand> held;
    bool demilitarized = false; ///< the armistice holds
    ParallelRole parallel = ParallelRole::Past;
    friend bool operator==(const Sovereigns&, const Sovereigns&) = default;
};

/// Who held which land when, by the basemap's table.
class Sovereignty {
public:
    explicit Sovereignty(const model::Basemap& basemap);

    /// On the day itself. Where time plays, `ahead` is the day that it will have come to in a moment: land
    /// that changes hands by then goes over to its new colour, in sixteenths. Where time rests it is the same
    /// day.
    Sovereigns at(time::DayNumber date, time::DayNumber ahead, const Theme& theme) const;

private:
    using HolderNumber = std::size_t;
    struct Held {
        HolderNumber holder = 0;
        const model::Holding* holding = nullptr; ///< nothing where it is as today
    };
    HolderNumber numberOf(const std::string& holder);
    Held heldAt(model::UnitIndex unit, time::DayNumber date) const;
    /// True when a state holds one side of the parallel and another the other side.
    bool isParallelDividing(time::DayNumber date) const;
    /// The day of the next change of hands after `date`, up to `ahead`, or before it where time runs back.
    std::optional<time::DayNumber> nextChange(model::UnitIndex unit, time::DayNumber date,
                                              time::DayNumber ahead) const;
    core::Colour colourAt(model::UnitIndex unit, const Held& held, time::DayNumber date,
                          time::DayNumber ahead, const Theme& theme) const;

    const model::Basemap& m_basemap;
    std::vector<std::vector<std::size_t>> m_holdingsOf; ///< by unit
    std::vector<HolderNumber> m_todaysHolder;           ///< by unit
    std::vector<HolderNumber> m_holderOf;               ///< by holding
    std::unordered_map<std::string, HolderNumber> m_numbers;
    std::optional<time::DayNumber> m_divisionBegins;
};

} // namespace tumen::scene
