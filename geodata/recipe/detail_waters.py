"""Rivers and lakes of the detail box.

Border rivers are taken from the border line itself, so that river and border coincide; the others
come from GSHHG's WDBII, named after the nearest river in Natural Earth.
"""
from shapely.geometry import LineString, MultiLineString, MultiPolygon, Point, box, mapping, shape
from shapely.ops import linemerge, unary_union

import natural_earth
from detail_coast import BOX, CORE, REGION
from detail_land import lines_of, polygons_of
from gmt_data import gmt, segments
from lake_names import lake_name, lake_rank
from paths import BUILD, feature, read_features, write_features

# (name, rank, pairs of units, where along that border)
BORDER_RIVERS = [
    ("Tumen", 3, ["MANCHURIA|PRK", "PRK|RFE"], box(128.6, 41.9, 131, 43.1)),
    ("Yalu", 3, ["MANCHURIA|PRK"], box(124, 39.7, 128.3, 41.98)),
    ("Ussuri", 3, ["MANCHURIA|RFE"], box(133, 44.9, 135.5, 48.42)),
    ("Amur", 1, ["MANCHURIA|RFE"], box(121.3, 47.6, 133.2, 53.6)),
    ("Argun", 3, ["MANCHURIA|RFE"], box(117.9, 49.3, 121.3, 53.4)),
]

# Rivers that Natural Earth lacks or names after their upper course, by a point near them.
BY_HAND = {"Han": (126.99, 37.52), "Taedong": (125.75, 39.00), "Imjin": (126.80, 37.95), "Geum": (127.10, 36.45),
           "Mudan": (129.60, 44.80)}

# GSHHG's river classes -> Natural Earth's scale ranks, for rivers that Natural Earth does not have.
RANK_OF_CLASS = {1: 4, 2: 6, 3: 7, 4: 8}
SAME_RIVER = 0.03               # degrees between a WDBII river's middle and its Natural Earth namesake
NEAR_POINT = 0.06
SHORTEST_CORE, SHORTEST_ELSEWHERE = 0.12, 0.4
TOLERANCE_CORE, TOLERANCE_ELSEWHERE = 0.0012, 0.004


def border_rivers():
    borders = {
        line["properties"]["pair"]: shape(line["geometry"])
        for line in read_features(BUILD / "lines_detail_unfitted.geojson")
        if line["properties"]["kind"] == "border"
    }
    for name, rank, pairs, where in BORDER_RIVERS:
        border = unary_union([borders[pair] for pair in pairs]).intersection(where)
        yield name, rank, [line for line in lines_of(border) if line.length > 0.004]


def other_rivers(taken):
    named = [river for river in natural_earth.rivers("10m") if river[2].intersects(BOX)]
    for river_class, class_rank in RANK_OF_CLASS.items():
        pieces = segments(gmt("coast", REGION, "-Df", f"-I{river_class}", "-M"))
        if not pieces:
            continue
        for line in lines_of(linemerge([LineString(piece) for piece in pieces])):
            core = CORE.intersects(line)
            if river_class == 4 and not core:
                continue
            line = line.simplify(TOLERANCE_CORE if core else TOLERANCE_ELSEWHERE).difference(taken)
            for part in lines_of(line):
                if part.length < (SHORTEST_CORE if core else SHORTEST_ELSEWHERE):
                    continue
                by_hand = [n for n, at in BY_HAND.items() if part.distance(Point(at)) < NEAR_POINT]
                if by_hand:
                    yield by_hand[0], class_rank, part
                    continue
                middle = part.interpolate(0.5, normalized=True)
                distance, name, rank = min((g.distance(middle), n, r) for n, r, g in named)
                yield (name, rank, part) if distance < SAME_RIVER else ("", class_rank, part)


def main():
    rivers = {}
    on_border = list(border_rivers())
    for name, rank, lines in on_border:
        rivers[name, rank] = lines
    taken = unary_union([line for _, _, lines in on_border for line in lines]).buffer(0.03)
    for name, rank, line in other_rivers(taken):
        rivers.setdefault((name, rank), []).append(line)
    write_features(BUILD / "rivers_detail_unfitted.geojson", [
        feature(mapping(MultiLineString(lines)), name_en=name, rank=rank)
        for (name, rank), lines in sorted(rivers.items())
    ])

    lakes = []
    for lake in read_features(BUILD / "detail_lakes_raw.geojson"):
        outline = shape(lake["geometry"]).buffer(0).intersection(BOX)
        shores = mapping(MultiPolygon(polygons_of(outline)))
        lakes.append(feature(shores, name_en=lake_name(outline), rank=lake_rank(outline)))
    write_features(BUILD / "lakes_detail_unfitted.geojson", lakes)


if __name__ == "__main__":
    main()
