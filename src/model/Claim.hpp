#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "geo/Coordinates.hpp"
#include "model/Vocabulary.hpp"
#include "time/Edtf.hpp"

namespace tumen::model {

/// Positions in the brief's lists.
using PlaceIndex = std::size_t;
using ClaimIndex = std::size_t;
using PeriodIndex = std::size_t;
using KindIndex = std::size_t;

/// A claim on its way into a brief.
struct ClaimDraft {
    std::string id;
    Form form = Form::Flow;
    KindIndex kind = 0;
    std::string subkind;
    std::optional<PlaceIndex> from; ///< always there in a flow
    std::optional<PlaceIndex> to;   ///< always there
    std::vector<PlaceIndex> via;
    geo::LonLatLine course; ///< of a flow over the ground, either way round, in place of `via`; may be empty
    std::string courseSource; ///< where the course or the way by `via` comes from; schematic when empty
    time::Interval when;
    std::string dateBasis; ///< "article", "record" (not in the article), "article+record"
    std::string status;    ///< an id of statuses()
    StatusClass statusClass = StatusClass::Documented;
    std::vector<std::string> assertedBy;
    std::vector<std::string> deniedBy;
    std::string source;    ///< id of a source, empty for the brief's first one
    std::string paragraph; ///< "16", "2-3" or "16; 18"
    std::string gist;
    std::optional<double> magnitude; ///< not NaN
    std::string unit;
};

/// A claim of a brief as one looks at it: made anew for each look, it shows what `Claims` keeps, and is valid
/// as long as that is neither changed nor moved. See ClaimDraft for what is in it.
struct Claim {
    std::string_view id;
    Form form;
    KindIndex kind;
    std::string_view subkind;
    std::optional<PlaceIndex> from;
    std::optional<PlaceIndex> to;
    std::span<const PlaceIndex> via;
    std::span<const geo::LonLat> course;
    std::string_view courseSource;
    time::IntervalRef when;
    std::string_view dateBasis;
    std::string_view status;
    StatusIndex statusIndex; ///< of the status, as statusIndexOf() has it
    StatusClass statusClass;
    std::span<const std::string> assertedBy;
    std::span<const std::string> deniedBy;
    std::string_view source;
    std::string_view paragraph;
    std::string_view gist;
    std::optional<double> magnitude;
    std::string_view unit;

    bool isDenied() const { return !deniedBy.empty(); }
};

} // namespace tumen::model
