#pragma once

#include <unordered_map>

#include "io/IdIndex.hpp"
#include "model/Brief.hpp"

namespace tumen::io {

/// A brief while its tables are read, with the ids that later tables may refer to.
struct BriefDraft {
    model::Brief brief;
    IdIndex kindIds;
    IdIndex sourceIds;
    IdIndex placeIds;
    IdIndex claimIds;
    IdIndex periodIds;
    IdIndex sceneIds;
    IdIndex territoryIds;
    std::unordered_multimap<std::string, model::PlaceIndex> placesByName; ///< by the exact English name
};

// One function for each table, in the order in which they must be read. All add to the draft what is good and
// report the rest.
void readKinds(const Table& table, TableProblems& problems, BriefDraft& draft);
void readSources(const Table& table, TableProblems& problems, BriefDraft& draft);
void readPlaces(const Table& table, TableProblems& problems, BriefDraft& draft);
void readClaims(const Table& table, TableProblems& problems, BriefDraft& draft);
void readPeriods(const Table& table, TableProblems& problems, BriefDraft& draft);
void readScenes(const Table& table, TableProblems& problems, BriefDraft& draft);
void readTerritories(const Table& table, TableProblems& problems, BriefDraft& draft);

/// The id in the column `source`, which may be empty; an unknown one is an error.
std::string readSourceId(RowReader& row, const BriefDraft& draft);
/// The kind with that id, letter case aside; an unknown one is an error.
std::optional<model::KindIndex> findKind(RowReader& row, std::string_view column, std::string_view id,
                                         const BriefDraft& draft);

} // namespace tumen::io
