"""The story's places (names written by hand), and cities for general orientation (names by GeoNames)."""
import csv
import re
import unicodedata

import geonames
from paths import BUILD, RECIPE, feature, write_features

# Cities in the story's part of the world are shown from a smaller size on.
EAST = (118, 33, 150, 56)
SMALLEST_NORTH_KOREA = 8_000
SMALLEST_RUSSIAN_EAST = 8_000
SMALLEST_EAST = 60_000
SMALLEST_ELSEWHERE = 400_000
CAPITAL, SEAT_OF_SUBJECT, CITY_QUARTER = "PPLC", "PPLA", "PPLX"

NOT_TOWNS = {"Khabarovsk Vtoroy", "Kalininskiy", "Hyesan-dong", "Yuktae-dong"}

# GeoNames' Russian catalogue has some names in the wrong case, or as adjectives.
WRONG_RUSSIAN_ENDINGS = ("чжине", "ский", "ская", "ское")


def point(lon, lat):
    return {"type": "Point", "coordinates": [round(float(lon), 5), round(float(lat), 5)]}


def rows(name):
    with open(RECIPE / name, encoding="utf-8") as file:
        yield from csv.DictReader(file, delimiter="|")


def story_places():
    for row in rows("places.psv"):
        if row["geonames"]:
            city = geonames.cities()[int(row["geonames"])]
            row["lon"], row["lat"] = city["lon"], city["lat"]
        yield row


def large_enough(city):
    if city["kind"] == CITY_QUARTER or city["name"] in NOT_TOWNS:
        return False
    west, south, east, north = EAST
    in_east = west < city["lon"] < east and south < city["lat"] < north
    if city["kind"] == CAPITAL or city["kind"] == SEAT_OF_SUBJECT and city["country"] in ("RU", "UA", "KP", "KR"):
        return True
    if city["country"] == "KP":
        smallest = SMALLEST_NORTH_KOREA
    elif in_east:
        smallest = SMALLEST_RUSSIAN_EAST if city["country"] == "RU" else SMALLEST_EAST
    else:
        smallest = SMALLEST_ELSEWHERE
    return city["population"] >= smallest


def english_name(city_id, city):
    name = geonames.names("en").get(city_id) or city["name"]
    if city["country"] in ("KP", "KR"):
        # No McCune-Reischauer signs and no administrative endings (si: city, eup: town).
        letters = unicodedata.normalize("NFKD", name)
        name = "".join(c for c in letters if c.isascii() and c != "'")
        name = re.sub(r"(-si|-up| City)$", "", name)
    return name


def korean_name(city_id, city):
    name = geonames.names("ko").get(city_id, "")
    if not re.search("[가-힣]", name):
        return ""
    return re.sub("(시|읍|군)$", "", name) if city["country"] in ("KP", "KR") and len(name) > 2 else name


def russian_name(city_id, city):
    name = geonames.names("ru").get(city_id, "")
    foreign = city["country"] != "RU"
    return "" if foreign and name.endswith(WRONG_RUSSIAN_ENDINGS) else name


def orientation_cities(curated):
    for city_id, city in geonames.cities().items():
        if not large_enough(city):
            continue
        if city_id in curated:
            row = curated[city_id]
            names = [row[f"name_{language}"] for language in ("en", "ko", "ru")]
        else:
            names = [english_name(city_id, city), korean_name(city_id, city), russian_name(city_id, city)]
        yield names, city


def main():
    places = list(story_places())
    write_features(BUILD / "places.geojson", [
        feature(point(row["lon"], row["lat"]), id=row["id"], name_en=row["name_en"], name_ko=row["name_ko"],
                name_ru=row["name_ru"], kind=row["kind"], port=int(row["port"]),
                rank=int(row["rank"]), country=row["country"], since=int(row["since"] or 0))
        for row in places
    ])
    curated = {int(row["geonames"]): row for row in places if row["geonames"]}
    write_features(BUILD / "cities.geojson", [
        feature(point(city["lon"], city["lat"]), name_en=names[0], name_ko=names[1], name_ru=names[2],
                country=city["country"], population=city["population"])
        for names, city in sorted(orientation_cities(curated), key=lambda item: -item[1]["population"])
    ])


if __name__ == "__main__":
    main()
