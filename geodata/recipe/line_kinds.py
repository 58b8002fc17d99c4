"""Raw polygon edges (with the key of the land on both sides) -> coasts and borders worth drawing.

Usage: line_kinds.py LAND.geojson RAW_LINES.geojson OUT.geojson
Edges that only exist because a map has an end (180 degrees, the pole, the detail box) are dropped.
"""
import sys
from collections import defaultdict
from pathlib import Path

from cuts import on_one_cut
from paths import feature, read_features, write_features
from units import PARTS_OF_SAKHALIN_OBLAST

# Units whose outline is drawn as disputed where no international border runs.
DISPUTED = {"XCR", "UA-DON", "UA-LUH"}
KOREAS = ["PRK", "KOR"]


def without_cuts(line):
    """Split a line where it runs along an artificial cut, and leave that run out."""
    part = []
    for start, end in zip(line, line[1:]):
        if on_one_cut(start, end):
            if len(part) > 1:
                yield part
            part = []
        else:
            part = part or [start]
            part.append(end)
    if len(part) > 1:
        yield part


def coast_pair(land):
    """Coasts go by country; only Crimea is named as itself."""
    return "sea|" + (land["unit"] if land["unit"] == "XCR" else land["country"])


def pair_of(a, b, column):
    return "|".join(sorted((a[column], b[column])))


def classify(a, b):
    """-> (kind, pair), or (None, None) for an edge that is not drawn."""
    if a is None or b is None:
        return "coast", coast_pair(a or b)
    if {a["country"], b["country"]} == set(KOREAS):
        north, south = sorted((a, b), key=lambda side: KOREAS.index(side["country"]))
        return "armistice", f"{north['unit']}|{south['unit']}"
    units = {a["unit"], b["unit"]}
    pair = pair_of(a, b, "unit")
    if a["country"] != b["country"]:
        return ("disputed" if "XCR" in units else "border"), pair
    if len(units) == 1:
        return ("subject", pair_of(a, b, "subject")) if a["country"] == "RUS" else (None, None)
    if units & DISPUTED:
        return "disputed", pair
    if a["country"] == "RUS" and not units & PARTS_OF_SAKHALIN_OBLAST:
        return "subject", pair
    return "seam", pair


def parts_of(geometry):
    if geometry is None:
        return []
    if geometry["type"] == "LineString":
        return [geometry["coordinates"]]
    return geometry["coordinates"]


def main(land_path, raw_path, out_path):
    land = {f["properties"]["key"]: f["properties"] for f in read_features(land_path)}
    drawn = defaultdict(list)
    for edge in read_features(raw_path):
        sides = edge["properties"]
        kind, pair = classify(land.get(sides["a"]), land.get(sides["b"]))
        if kind:
            for line in parts_of(edge["geometry"]):
                drawn[kind, pair].extend(without_cuts(line))
    write_features(out_path, [
        feature({"type": "MultiLineString", "coordinates": lines}, kind=kind, pair=pair)
        for (kind, pair), lines in sorted(drawn.items()) if lines
    ])


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:4]))
