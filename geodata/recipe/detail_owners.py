"""DCW: who owns which land around the detail box -> build/owners.geojson.

DCW knows the Tumen mouth (Natural Earth 1:10m does not), but its coast is poor: only its
land borders are used, the coast comes from GSHHG.
"""
from concurrent.futures import ThreadPoolExecutor

from shapely.geometry import Polygon, box, mapping

from gmt_data import gmt, segments
from paths import BOX_EAST, BOX_NORTH, BOX_SOUTH, BOX_WEST, BUILD, feature, write_features

COUNTRIES = ["KP", "KR", "JP", "MN"]
CHINESE_PROVINCES = "JL LN HL NM HE BJ TJ SD SX JS AH SH ZJ HA".split()
RUSSIAN_SUBJECTS = "PRI KHA YEV AMU SAK ZAB SA BU IRK MAG KAM".split()
AROUND_BOX = box(BOX_WEST - 0.5, BOX_SOUTH - 0.5, BOX_EAST + 0.5, BOX_NORTH + 0.5)
TOLERANCE = 0.0003  # degrees, about 30 m: far below the final one


def dcw_polygon(code):
    rings = [
        Polygon([(lon % 360, lat) for lon, lat in ring]).buffer(0)
        for ring in segments(gmt("coast", f"-E{code}", "-M"))
        if len(ring) > 3
    ]
    rings = sorted((ring for ring in rings if ring.intersects(AROUND_BOX)), key=lambda ring: -ring.area)
    if not rings:
        return None
    # DCW does not say which ring is a hole: a ring inside another one is (even-odd rule).
    polygon = rings[0]
    for ring in rings[1:]:
        polygon = polygon.symmetric_difference(ring)
    return polygon.intersection(AROUND_BOX).simplify(TOLERANCE)


def main():
    codes = COUNTRIES + [f"CN.{code}" for code in CHINESE_PROVINCES] + [f"RU.{code}" for code in RUSSIAN_SUBJECTS]
    with ThreadPoolExecutor(2) as pool:
        polygons = list(pool.map(dcw_polygon, codes))
    write_features(BUILD / "owners.geojson", [
        feature(mapping(polygon), code="CN" if code.startswith("CN.") else code)
        for code, polygon in zip(codes, polygons)
        if polygon is not None and not polygon.is_empty
    ])


if __name__ == "__main__":
    main()
