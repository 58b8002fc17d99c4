"""Raw polygon edges (with the key of the land on both sides) -> coasts and borders worth drawing.

Usage: line_kinds.py LAND.geojson RAW_LINES.geojson OUT.geojson
Edges that only exist because a map has an end (180 degrees, the pole, the detail box) are dropped.
"""
import sys
from collections import defaultdict
from pathlib import Path

from cuts import on_one_cut
from paths import feature, read_features, write_features

# Oblasts whose outline is drawn as disputed where no international border runs.
DISPUTED_SUBJECTS = {"UA-14", "UA-09"}


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


def side_name(side):
    """Crimea is named as itself; every other piece of land by its country."""
    if side is None:
        return "sea"
    return "XCR" if side["unit"] == "XCR" else side["country"]


def classify(a, b):
    """-> (kind, pair), or (None, None) for an edge that is not drawn."""
    pair = "|".join(sorted((side_name(a), side_name(b)), key=lambda name: (name != "sea", name)))
    if a is None or b is None:
        return "coast", pair
    if pair == "KOR|PRK":
        return "armistice", "PRK|KOR"
    units = {a["unit"], b["unit"]}
    if "XCR" in units:
        return ("disputed", pair) if len(units) > 1 else (None, None)
    if a["country"] != b["country"]:
        return "border", pair
    subjects = sorted(side.get("subject") or side["unit"] for side in (a, b))
    if a["country"] == "RUS":
        return "subject", "|".join(subjects)
    if DISPUTED_SUBJECTS & set(subjects):
        return "disputed", "|".join(subjects)
    return None, None


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
