#pragma once

#include <set>
#include <unordered_map>

#include "io/IdIndex.hpp"
#include "model/Brief.hpp"

namespace tumen::io {

/// A brief while its tables are read, with the ids that later tables may refer to.
struct BriefDraft {
    model::Brief brief;
    std::string folder; ///< in which the brief lies, for files that its tables name
    IdIndex kindIds;
    IdIndex sourceIds;
    IdIndex placeIds;
    IdIndex claimIds;
    IdIndex periodIds;
    IdIndex sceneIds;
    IdIndex territoryIds;
    std::unordered_multimap<std::string, model::PlaceIndex> placesByName; ///< by the exact English name
    /// Tables that are not there or cannot be read, which was told: rows that refer to them are left out
    /// without a further word.
    std::set<std::string, std::less<>> unread;
};

/// The largest amount of a claim: whole numbers up to it are exact, and so are a thousand of them added up.
inline constexpr double largestMagnitude = 1e15;

// One function for the rows of each table, in the order in which the tables must be read. All add to the
// draft what is good and report the rest.
void readKind(RowReader& row, BriefDraft& draft);
void readSource(RowReader& row, BriefDraft& draft);
void readPlace(RowReader& row, BriefDraft& draft);
void readClaim(RowReader& row, BriefDraft& draft);
void readPeriod(RowReader& row, BriefDraft& draft);
void readScene(RowReader& row, BriefDraft& draft);
void readTerritory(RowReader& row, BriefDraft& draft);

/// The id in the column `source`, which may be empty; an unknown one is an error.
std::string readSourceId(RowReader& row, const BriefDraft& draft);
/// The text in the column `paragraph`. Numbers that no paragraph of the source can have are told.
std::string readParagraph(RowReader& row, std::string_view source, const BriefDraft& draft);
/// The kind with that id, letter case aside; an unknown one is an error.
std::optional<model::KindIndex> findKind(RowReader& row, std::string_view column, std::string_view id,
                                         const BriefDraft& draft);
/// The place with that id or that exact English name; when there is none, or not one alone, that is an error.
std::optional<model::PlaceIndex> findPlace(RowReader& row, std::string_view column, const std::string& text,
                                           const BriefDraft& draft);

} // namespace tumen::io
