"""Fit the detail layers to the region layers at the rim of the detail box.

Both show the same coasts and borders, from different sources: where such a line crosses the rim
they differ by up to a few kilometres. Detail is moved along the rim onto the region's crossings,
and the shift fades to nothing inside the box. All detail layers are moved alike.
"""
from bisect import bisect_right

from paths import BOX_EAST, BOX_NORTH, BOX_SOUTH, BOX_WEST, BUILD, read_features, write_features

FADE = 0.6          # degrees inside the rim over which the shift fades
FARTHEST = 0.25     # degrees: crossings farther apart are not the same line
ON_RIM = 1e-4

# An edge of the box: the axis it is perpendicular to, its position there, and the range along it.
EDGES = [
    (0, BOX_WEST, BOX_SOUTH, BOX_NORTH),
    (0, BOX_EAST, BOX_SOUTH, BOX_NORTH),
    (1, BOX_SOUTH, BOX_WEST, BOX_EAST),
    (1, BOX_NORTH, BOX_WEST, BOX_EAST),
]


def crossings(lines, edge):
    """Where lines end on an edge -> {pair: positions along it}."""
    across, position, low, high = edge
    found = {}
    for line in lines:
        for part in line["geometry"]["coordinates"]:
            for end in (part[0], part[-1]):
                along = end[1 - across]
                if abs(end[across] - position) < ON_RIM and low < along < high:
                    found.setdefault(line["properties"]["pair"], []).append(along)
    return found


def matched(detail, region):
    """Pairs (from, to) of the same line's crossings, nearest first, never swapping their order."""
    candidates = sorted(
        (abs(start - end), start, end)
        for pair, starts in detail.items()
        for start in starts
        for end in region.get(pair, [])
        if abs(start - end) < FARTHEST
    )
    chosen = []
    for _, start, end in candidates:
        if all((start - s) * (end - e) > 0 for s, e in chosen):
            chosen.append((start, end))
    return sorted(chosen)


class Shift:
    """The shift along one edge: exact at the crossings, linear between them, none at the corners."""

    def __init__(self, edge, matches):
        self.across, self.position, low, high = edge
        knots = [(low, low), *matches, (high, high)]
        self.starts = [start for start, _ in knots]
        self.shifts = [end - start for start, end in knots]

    def at(self, along):
        index = min(max(bisect_right(self.starts, along), 1), len(self.starts) - 1)
        start, end = self.starts[index - 1], self.starts[index]
        part = (along - start) / (end - start)
        return self.shifts[index - 1] * (1 - part) + self.shifts[index] * part

    def apply(self, point):
        distance = abs(point[self.across] - self.position)
        if distance >= FADE:
            return point
        moved = list(point)
        along = 1 - self.across
        moved[along] += self.at(point[along]) * (1 - distance / FADE) ** 2
        return moved


def moved(coordinates, shifts):
    if isinstance(coordinates[0], (int, float)):
        for shift in shifts:
            coordinates = shift.apply(coordinates)
        return [round(value, 5) for value in coordinates]
    return [moved(part, shifts) for part in coordinates]


def main():
    detail_lines = read_features(BUILD / "lines_detail_unfitted.geojson")
    region_lines = read_features(BUILD / "lines_region.geojson")
    shifts = []
    for edge in EDGES:
        matches = matched(crossings(detail_lines, edge), crossings(region_lines, edge))
        shifts.append(Shift(edge, matches))
        print("edge", edge[:2], "moved by (m):", [round((end - start) * 111000) for start, end in matches])
    for layer in ("land", "lines", "lakes", "rivers"):
        features = read_features(BUILD / f"{layer}_detail_unfitted.geojson")
        for item in features:
            item["geometry"]["coordinates"] = moved(item["geometry"]["coordinates"], shifts)
        write_features(BUILD / f"{layer}_detail.geojson", features)


if __name__ == "__main__":
    main()
