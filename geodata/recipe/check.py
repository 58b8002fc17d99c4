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
BUDGET = 15_000_000
DETAIL_BOX = box(BOX_WEST, BOX_SOUTH, BOX_EAST, BOX_NORTH)
EARTH_RADIUS_KM = 6371.0072  # of the sphere with the same area
LAND_AREA_KM2 = 148.94e6   # of the world, ice and lakes included

# point -> the unit it lies in, in the detail layer
UNITS_INSIDE = {
    "Khasan": (130.6456, 42.4286, "RFE"),
    "Tumangang": (130.6026, 42.4150, "PRK"),
    "Fangchuan": (130.590, 42.445, "MANCHURIA"),
    "Baengnyeong": (124.68, 37.96, "KOR"), "Daecheong": (124.71, 37.82, "KOR"), "Socheong": (124.75, 37.77, "KOR"),
    "Yeonpyeong": (125.70, 37.668, "KOR"), "So-Yeonpyeong": (125.714, 37.609, "KOR"),
    "Ulleungdo": (130.87, 37.50, "KOR"), "Jeju": (126.55, 33.37, "KOR"), "Tsushima": (129.30, 34.40, "JPN"),
    "Khanka north": (132.5, 45.18, "MANCHURIA"), "Khanka south": (132.5, 45.08, "RFE"),
    "Pyongyang": (125.75, 39.03, "PRK"), "Seoul": (126.98, 37.57, "KOR"),
    "Kaesong": (126.55, 37.97, "PRK-S"), "Ongjin": (125.36, 37.93, "PRK-S"), "Sunwi": (125.33, 37.76, "PRK-S"),
    "Cho, north of 38": (124.83, 38.53, "PRK"), "Sokcho": (128.57, 38.19, "KOR-N"), "Cheorwon": (127.31, 38.15, "KOR-N"),
    "Dalian": (121.60, 38.92, "KWANTUNG"), "Changhai": (122.58, 39.27, "KWANTUNG"), "Pikou": (122.33, 39.43, "KWANTUNG"),
    "Changxing": (121.45, 39.55, "MANCHURIA"), "Suizhong": (120.33, 40.33, "MANCHURIA"),
    "Qinhuangdao": (119.58, 39.95, "CHN"), "Manzhouli": (117.45, 49.58, "MANCHURIA"),
    "Chengde": (117.93, 40.97, "REHE"), "Chifeng": (118.96, 42.26, "REHE"), "Chaoyang": (120.45, 41.57, "REHE"),
    "Tongliao": (122.26, 43.62, "MANCHURIA"), "Shandong": (120.75, 37.90, "CHN"),
    "Yuzhno-Sakhalinsk": (142.73, 46.96, "KARAFUTO"), "Moneron": (141.24, 46.25, "KARAFUTO"),
    "Aleksandrovsk": (142.17, 50.89, "RFE"), "Kunashir": (145.80, 44.05, "KURILS"),
    "Shikotan": (146.75, 43.80, "KURILS"), "Zelyony, Habomai": (146.13, 43.50, "KURILS"), "Nemuro": (145.55, 43.31, "JPN"),
}
ON_COARSE = ("Ulleungdo", "Jeju", "Tsushima", "Baengnyeong", "Yeonpyeong", "Moneron", "Shikotan", "Zelyony, Habomai",
             "Kaesong", "Sokcho", "Dalian", "Khasan", "Tumangang")
IN_REGION = {
    "Shumshu": (156.30, 50.73, "KURILS"), "Southern Kamchatka": (156.75, 51.2, "RFE"), "Kyzyl": (94.45, 51.70, "TUVA"),
    "Kaliningrad": (20.51, 54.71, "KGD"), "Simferopol": (34.10, 44.95, "XCR"), "Donetsk": (37.80, 48.00, "UA-DON"),
    "Luhansk": (39.30, 48.57, "UA-LUH"), "Lviv": (24.03, 49.84, "UA-GAL"), "Brest": (23.70, 52.10, "BLR-W"),
    "Warsaw": (21.01, 52.23, "POL-E"), "Okinawa": (128.20, 26.72, "OKINAWA"), "Duolun": (116.48, 42.19, "CHN"),
    "Xilinhot": (116.08, 43.95, "CHN"), "Fengning": (116.64, 41.21, "REHE"),
}
# km2 by country in the edition before the units; the Koreas are taken together, for each end of a cut
# lets the demarcation line between them be simplified a little differently.
AREAS_BEFORE = {
    "world": {
        "PRK and KOR": 220_031, "CHN": 9_374_565, "RUS": 16_949_300, "UKR": 599_211, "JPN": 369_559,
        "BLR": 207_496, "POL": 313_458, "MNG": 1_564_680, "TWN": 35_782,
    },
    "region + detail": {
        "PRK and KOR": 221_588, "CHN": 9_376_273, "RUS": 16_950_807, "UKR": 599_081, "JPN": 372_869,
        "BLR": 207_513, "POL": 313_497, "MNG": 1_564_971, "TWN": 36_166,
    },
}
FAR_EAST = {"RFE", "KARAFUTO", "KURILS"}
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


def unit_at(land, lon, lat):
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
    for package, layer in (("basemap", "lines_world"), ("basemap", "lines_region"), ("detail", "lines"),
                           ("detail", "lines_coarse")):
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
    coarse = list(rim_ends("detail", "lines_coarse"))
    for here, there, name in ((region, detail, "region"), (detail, region, "detail"), (coarse, detail, "coarse")):
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
    coarse = list(rows("detail", "land_coarse"))
    inside_coarse = {name: UNITS_INSIDE[name] for name in ON_COARSE}
    for layer, points in ((detail, UNITS_INSIDE), (coarse, inside_coarse), (region, IN_REGION)):
        for name, (lon, lat, expected) in points.items():
            found = unit_at(layer, lon, lat)
            check(found == expected, f"{name} lies in {expected} ({found})")
    for name, (lon, lat) in CHUKOTKA.items():
        check(unit_at(world, lon, lat) == "RFE" == unit_at(region, lon, lat), f"Chukotka {name}")
    for layer in (world, region, detail, coarse):
        far_east = {items["unit"] for items, _ in layer if items["region"] == "RFE"}
        check(far_east <= FAR_EAST, f"only the Far East is marked as such: {sorted(far_east)}")
        unmarked = {items["unit"] for items, _ in layer if items["region"] == ""}
        check(not unmarked & FAR_EAST, "and all of it is")
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
    check_areas("world", world)
    check_areas("region + detail", region + detail)
    overlap = area_km2(unary_union([g for _, g in region]).intersection(DETAIL_BOX.buffer(-1e-6)))
    check(overlap < 1, "region and detail do not overlap")


def check_areas(name, land):
    """The units of a country make up what it was before it was cut."""
    areas = {}
    for items, geometry in land:
        country = "PRK and KOR" if items["country"] in ("PRK", "KOR") else items["country"]
        areas[country] = areas.get(country, 0) + area_km2(geometry)
    for country, before in AREAS_BEFORE[name].items():
        change = areas[country] / before - 1
        check(abs(change) < 0.001, f"{country} in {name} has its old area ({change:+.3%})")


def check_tripoint():
    land = {
        items["unit"]: geometry for items, geometry in rows("detail", "land")
        if items["unit"] in ("PRK", "MANCHURIA") or items["subject"] == "RU-PRI"
    }
    area = box(130.3, 42.2, 130.9, 42.7)
    points = area
    for unit in ("PRK", "MANCHURIA", "RFE"):
        points = points.intersection(land[unit].boundary)
    found = [(round(p.x, 3), round(p.y, 3)) for p in getattr(points, "geoms", [points])]
    check(points.distance(Point(130.60, 42.42)) < 0.02, f"the Tumen tripoint lies near 42.42 N 130.60 E: {found}")


def check_land_on_both_sides():
    """Every border names units that are there."""
    for package, land, lines in (("basemap", "land_world", "lines_world"), ("basemap", "land_region", "lines_region"),
                                 ("detail", "land", "lines"), ("detail", "land_coarse", "lines_coarse")):
        names = {"sea"}
        for items, _ in rows(package, land):
            names |= {items["unit"], items["country"], items.get("subject")}
        unknown = {items["pair"] for items, _ in rows(package, lines)
                   if not set(items["pair"].split("|")) <= names or items["pair"].count("|") != 1}
        check(not unknown, f"{package}.{lines} names the land on both sides {sorted(unknown) or ''}")


def main():
    list_layers()
    check_cuts()
    check_rim()
    check_land()
    check_tripoint()
    check_land_on_both_sides()
    size = sum(path.stat().st_size for path in GEODATA.rglob("*") if path.is_file())
    check(size <= BUDGET, f"geodata/ has {size / 1e6:.2f} MB")
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
