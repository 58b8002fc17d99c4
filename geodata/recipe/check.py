"""Checks what was made: sizes, validity, and the facts that the sources get wrong."""
import sys

import numpy
from osgeo import gdal
from shapely import wkb
from shapely.geometry import Point, box
from shapely.ops import unary_union

from cuts import on_one_cut
from detail_land import lines_of, polygons_of
from paths import BOX_EAST, BOX_NORTH, BOX_SOUTH, BOX_WEST, GEODATA

gdal.UseExceptions()
BUDGET = 13_000_000
DETAIL_BOX = box(BOX_WEST, BOX_SOUTH, BOX_EAST, BOX_NORTH)
EARTH_RADIUS_KM = 6371.0072  # of the sphere with the same area
LAND_AREA_KM2 = 148.94e6   # of the world, ice and lakes included

# point -> who holds it, in the detail layer
HOLDERS = {
    "Khasan": (130.6456, 42.4286, "RFE"),
    "Tumangang": (130.6026, 42.4150, "PRK"),
    "Fangchuan": (130.590, 42.445, "CHN"),
    "Baengnyeong": (124.68, 37.96, "KOR"), "Daecheong": (124.71, 37.82, "KOR"), "Socheong": (124.75, 37.77, "KOR"),
    "Yeonpyeong": (125.70, 37.668, "KOR"), "So-Yeonpyeong": (125.714, 37.609, "KOR"),
    "Ulleungdo": (130.87, 37.50, "KOR"),
    "Khanka north": (132.5, 45.18, "CHN"), "Khanka south": (132.5, 45.08, "RFE"),
    "Pyongyang": (125.75, 39.03, "PRK"), "Seoul": (126.98, 37.57, "KOR"),
}
CHUKOTKA = {"west of 180": (178.5, 67.5), "east of 180": (-172.0, 66.0)}

failures = []


def check(condition, text):
    print("ok  " if condition else "FAIL", text)
    if not condition:
        failures.append(text)


def rows(package, layer):
    dataset = gdal.OpenEx(str(GEODATA / f"{package}.gpkg"))
    for row in dataset.GetLayerByName(layer):
        yield row.items(), wkb.loads(bytes(row.GetGeometryRef().ExportToWkb()))


def vertices(geometry):
    if hasattr(geometry, "geoms"):
        return sum(vertices(part) for part in geometry.geoms)
    if geometry.geom_type == "Polygon":
        return sum(len(ring.coords) for ring in (geometry.exterior, *geometry.interiors))
    return len(geometry.coords)


def authalic_sine(latitude):
    """Of the WGS84 ellipsoid: makes longitude times this an equal-area projection."""
    sine, e = numpy.sin(latitude), 0.0818191908

    def q(s):
        return (1 - e * e) * (s / (1 - (e * s) ** 2) + numpy.arctanh(e * s) / e)

    return q(sine) / q(1.0)


def area_km2(geometry):
    def ring_area(ring):
        lon, lat = numpy.radians(numpy.asarray(ring.coords).T)
        y = authalic_sine(lat)
        return abs(numpy.sum(lon[:-1] * y[1:] - lon[1:] * y[:-1]) / 2)

    return EARTH_RADIUS_KM ** 2 * sum(
        ring_area(polygon.exterior) - sum(map(ring_area, polygon.interiors)) for polygon in polygons_of(geometry))


def holder(land, lon, lat):
    return next((items["unit"] for items, geometry in land if geometry.intersects(Point(lon, lat))), None)


def list_layers():
    for package in ("basemap", "detail"):
        dataset = gdal.OpenEx(str(GEODATA / f"{package}.gpkg"))
        for index in range(dataset.GetLayerCount()):
            name = dataset.GetLayer(index).GetName()
            geometries = [geometry for _, geometry in rows(package, name)]
            print(f"     {package}.{name}: {len(geometries)} features, {sum(map(vertices, geometries))} vertices")
            check(all(geometry.is_valid for geometry in geometries), f"{package}.{name} is valid")


def check_cuts():
    for package, layer in (("basemap", "lines_world"), ("basemap", "lines_region"), ("detail", "lines")):
        on_cut = sum(
            on_one_cut(a, b)
            for _, geometry in rows(package, layer) for line in lines_of(geometry)
            for a, b in zip(line.coords, line.coords[1:]))
        check(on_cut == 0, f"{package}.{layer} has no line along an artificial cut")


def rim_ends(package, layer):
    """Where coasts and borders end on the rim of the detail box."""
    rim = DETAIL_BOX.exterior
    for items, geometry in rows(package, layer):
        for line in lines_of(geometry):
            for end in (line.coords[0], line.coords[-1]):
                if rim.distance(Point(end)) < 2e-4:
                    yield items["kind"], items["pair"], Point(end)


def check_rim():
    region, detail = list(rim_ends("basemap", "lines_region")), list(rim_ends("detail", "lines"))
    for here, there, name in ((region, detail, "region"), (detail, region, "detail")):
        gaps = []
        for kind, pair, end in here:
            gap = min((end.distance(other) for k, p, other in there if p == pair), default=9) * 111
            if gap > 1:
                gaps.append(f"{pair} at {end.x:.2f} {end.y:.2f}: {gap:.1f} km")
        print(f"     rim, from {name}: {len(here)} ends, farther than 1 km: {gaps or 'none'}")
        # An estuary, an islet and a wiggle of a subject border cross the rim in one source only.
        check(len(gaps) <= 4, f"lines of {name} join at the rim")


def check_land():
    world = list(rows("basemap", "land_world"))
    region, detail = list(rows("basemap", "land_region")), list(rows("detail", "land"))
    for name, (lon, lat, expected) in HOLDERS.items():
        found = holder(detail, lon, lat)
        check(found == expected, f"{name} is held by {expected} ({found})")
    for name, (lon, lat) in CHUKOTKA.items():
        check(holder(world, lon, lat) == "RFE" == holder(region, lon, lat), f"Chukotka {name}")
    for layer, name in ((world, "land_world"), (detail, "detail land")):
        check({"PRK", "KOR"} <= {items["unit"] for items, _ in layer}, f"PRK and KOR are apart in {name}")

    by_country = {}
    for items, geometry in region + detail:
        by_country[items["country"]] = by_country.get(items["country"], 0) + area_km2(geometry)
    total = sum(by_country.values())
    in_world = sum(area_km2(geometry) for _, geometry in world)
    areas = {"region + detail": total, "world": in_world, "true": LAND_AREA_KM2}
    print("     million km2:", ", ".join(f"{name} {area / 1e6:.2f}" for name, area in areas.items()))
    shown = ("PRK", "KOR", "JPN", "CHN", "RUS", "UKR")
    print("     km2:", ", ".join(f"{code} {by_country[code]:,.0f}" for code in shown))
    check(abs(total / LAND_AREA_KM2 - 1) < 0.02, "the coverage has the area of the world's land")
    overlap = area_km2(unary_union([g for _, g in region]).intersection(DETAIL_BOX.buffer(-1e-6)))
    check(overlap < 1, "region and detail do not overlap")


def check_tripoint():
    land = {
        items["unit"]: geometry for items, geometry in rows("detail", "land")
        if items["unit"] in ("PRK", "CHN") or items["subject"] == "RU-PRI"
    }
    area = box(130.3, 42.2, 130.9, 42.7)
    points = area
    for unit in ("PRK", "CHN", "RFE"):
        points = points.intersection(land[unit].boundary)
    found = [(round(p.x, 3), round(p.y, 3)) for p in getattr(points, "geoms", [points])]
    check(points.distance(Point(130.60, 42.42)) < 0.02, f"the Tumen tripoint lies near 42.42 N 130.60 E: {found}")


def main():
    list_layers()
    check_cuts()
    check_rim()
    check_land()
    check_tripoint()
    size = sum(path.stat().st_size for path in GEODATA.rglob("*") if path.is_file())
    check(size <= BUDGET, f"geodata/ has {size / 1e6:.2f} MB")
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
