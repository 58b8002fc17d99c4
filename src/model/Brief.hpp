#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <variant>
#include <vector>

#include "geo/Coordinates.hpp"
#include "model/Claims.hpp"
#include "model/Passages.hpp"
#include "model/Scene.hpp"
#include "model/Vocabulary.hpp"
#include "time/Edtf.hpp"

namespace tumen::model {

enum class Language { English, Korean, Russian };

/// A name in up to three languages; the English one is always there.
struct Name {
    std::string en;
    std::string ko;
    std::string ru;

    /// The name in that language, or the English one where it is missing.
    const std::string& in(Language language) const {
        if (language == Language::Korean && !ko.empty())
            return ko;
        if (language == Language::Russian && !ru.empty())
            return ru;
        return en;
    }
    friend bool operator==(const Name&, const Name&) = default;
};

struct Place {
    std::string id;
    Name name;
    geo::LonLat position;
    std::string kind;    ///< state, city, region, organization, ...
    std::string country; ///< ISO 3166-1 alpha-3 or empty
    time::Interval existence;
};

struct Period {
    std::string id;
    std::string title;
    time::Interval when;
    std::string summary;
    std::string source;
    std::string paragraph;
};

/// Land taken from the basemap by unit codes, as in `unit:PRK;KOR`, perhaps only the part on one side of a
/// parallel, as in `unit:PRK;KOR north of 38`.
struct UnitArea {
    std::vector<std::string> units;
    std::optional<double> northOfDeg;
    std::optional<double> southOfDeg;
    friend bool operator==(const UnitArea&, const UnitArea&) = default;
};

struct Territory {
    std::string id;
    std::string name;   ///< what it is, for the legend
    std::string label;  ///< the name on the map in place of those of its units; empty for none
    std::string holder; ///< a place of the brief; gives the colour
    time::Interval when;
    std::string claim; ///< id of the claim of form state that it shows, or empty
    std::variant<UnitArea, std::vector<geo::LonLatPolygon>, std::vector<geo::LonLatLine>> geometry;
};

struct Source {
    std::string id;
    std::string title;
    std::string author;
    std::string date;
    std::string url;
    std::string textFile = {};              ///< what the passages were read from; empty for none
    std::vector<std::string> passages = {}; ///< its paragraphs, where its text is at hand
};

/// A loaded brief; immutable afterwards. Lists keep the order of the tables.
struct Brief {
    std::string title;  ///< of the first source
    std::string origin; ///< the file or folder it came from
    std::vector<Kind> kinds;
    std::vector<Place> places;
    Claims claims;
    std::vector<Period> periods;
    std::vector<Scene> scenes; ///< sorted by `order`, each before its steps
    std::vector<Territory> territories;
    std::vector<Source> sources;

    std::optional<PlaceIndex> findPlace(std::string_view idOrName) const;
    std::optional<ClaimIndex> findClaim(std::string_view id) const;
    std::optional<KindIndex> findKind(std::string_view id) const;
    /// The claim's source, or the first one; null when the brief has none.
    const Source* sourceOf(const Claim& claim) const;
    /// The source of that id in the list, or the first one.
    std::size_t sourceIndex(std::string_view id) const;
    /// The years the timeline spans: from the first known start to the last known end over claims and
    /// periods, rounded out to whole years. One decade around 2000 when nothing is dated.
    time::DayRange span() const;
    /// The period at a date; where several overlap, the one that starts last of those that rather hold than
    /// not by time::presence(), or else the surest.
    std::optional<PeriodIndex> periodAt(time::DayNumber days) const;
};

} // namespace tumen::model
