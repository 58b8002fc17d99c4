#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "edit/Draft.hpp"

namespace tumen::edit {

/// An id that no row of the sheet has: the base, or the base and a number.
std::string freeId(const Sheet& sheet, std::string_view base);

/// The rows in the order in which they are listed. Scenes come as they are shown, by their order, each before
/// its steps; other rows as they stand.
std::vector<std::size_t> listedRows(const Sheet& sheet);

// All of these give another sheet; positions are those of listedRows(). Where the rows of scenes change their
// places, their cells in the column `order` are numbered anew, if it is used at all.

/// A row with an id alone, behind that position, among scenes behind the steps of the scene there; the first
/// one where there is none.
Sheet withNewRow(const Sheet& sheet, std::optional<std::size_t> after, Cells cells = {});
/// The same as the row there but for its id, behind it and, if it is a scene, behind its steps.
Sheet withCopy(const Sheet& sheet, std::size_t position);
/// A scene goes with its steps.
Sheet without(const Sheet& sheet, std::size_t position);
/// A scene goes with its steps past whole scenes; a step stays within its scene.
Sheet withMoved(const Sheet& sheet, std::size_t from, std::size_t to);

} // namespace tumen::edit
