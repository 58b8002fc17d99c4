"""The artificial cuts of the maps: the detail box, the 180th meridian, the pole.

Usage: cuts.py LAND.geojson   adds vertices along the detail box, in place. Region and detail then
follow the same curve there, in whatever projection they are drawn.
"""
import math
import sys
from pathlib import Path

from paths import BOX_EAST, BOX_NORTH, BOX_SOUTH, BOX_WEST, read_features, write_features

NEAR = 1e-6
STEP = 0.25  # degrees between vertices along the box


def near(value, cut):
    return abs(value - cut) < NEAR


def along_box(a, b):
    """The axis (0: east-west, 1: north-south) of a segment that runs along the box, or None."""
    inside_lon = all(BOX_WEST - NEAR <= p[0] <= BOX_EAST + NEAR for p in (a, b))
    inside_lat = all(BOX_SOUTH - NEAR <= p[1] <= BOX_NORTH + NEAR for p in (a, b))
    if inside_lat and any(near(a[0], cut) and near(b[0], cut) for cut in (BOX_WEST, BOX_EAST)):
        return 1
    if inside_lon and any(near(a[1], cut) and near(b[1], cut) for cut in (BOX_SOUTH, BOX_NORTH)):
        return 0
    return None


def on_one_cut(a, b):
    """Do both ends of a segment lie on the same artificial cut?"""
    if any(near(a[0], cut) and near(b[0], cut) for cut in (-180, 180)):
        return True
    if near(a[1], -90) and near(b[1], -90):
        return True
    return along_box(a, b) is not None


def stops_between(start, end):
    """Multiples of STEP strictly between two values, in their order."""
    low, high = min(start, end), max(start, end)
    stops = [index * STEP for index in range(math.floor(low / STEP) + 1, math.ceil(high / STEP))]
    return stops if start < end else stops[::-1]


def densified(coordinates):
    if isinstance(coordinates[0][0], (list, tuple)):
        return [densified(part) for part in coordinates]
    ring = [coordinates[0]]
    for point in coordinates[1:]:
        before = ring[-1]
        axis = along_box(before, point)
        if axis is not None:
            for stop in stops_between(before[axis], point[axis]):
                ring.append([stop, before[1]] if axis == 0 else [before[0], stop])
        ring.append(point)
    return ring


def main(path):
    features = read_features(path)
    for land in features:
        land["geometry"]["coordinates"] = densified(land["geometry"]["coordinates"])
    write_features(path, features)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
