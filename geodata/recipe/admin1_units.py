"""Natural Earth admin-1 -> the units of this map, before any simplification.

Each province gets two identities to be dissolved by: its unit (for the world) and its key (for the
region: the subject in Russia and Ukraine, the unit elsewhere). countries.sh has cut the provinces.
"""
from country_codes import iso3, territory_names
from paths import BUILD, feature, read_features, write_features
from units import NAMES, PARTS_OF_SAKHALIN_OBLAST, PROVINCES, region_of, unit_of

# Drawn subject by subject, and drawn finely.
WITH_SUBJECTS = {"RUS", "UKR"}
FINE = {"RUS", "UKR", "PRK", "KOR", "CHN", "JPN", "MNG", "TWN"}

# Errors in Natural Earth's attributes: Moscow's two subjects are swapped, one Arctic strip is nameless.
SUBJECT_FIXES = {"RU-MOW": "RU-MOS", "RU-MOS": "RU-MOW", "RU-X01~": "RU-YAN"}
SUBJECT_NAMES = {
    "RU-ALT": "Altai Krai",
    "RU-AMU": "Amur Oblast",
    "RU-BU": "Republic of Buryatia",
    "RU-CHU": "Chukotka",
    "RU-KAM": "Kamchatka Krai",
    "RU-MAG": "Magadan Oblast",
    "RU-MOS": "Moscow Oblast",
    "RU-MOW": "Moscow",
    "RU-SA": "Yakutia (Sakha)",
    "RU-SAK": "Sakhalin Oblast",
    "RU-YAN": "Yamalo-Nenets Autonomous Okrug",
    "RU-YEV": "Jewish Autonomous Oblast",
    "UA-32": "Kyiv Oblast",
    "UA-30": "Kyiv",
    "UA-51": "Odesa",
}


def country_of(properties):
    # Natural Earth's default draws Crimea as Russian; here it is a unit of its own within Ukraine.
    if properties["iso_3166_2"] in PROVINCES["XCR"]:
        return "UKR"
    return iso3(properties["adm0_a3"])


def key_of(unit, subject):
    return f"{subject} {unit}" if unit in PARTS_OF_SAKHALIN_OBLAST else subject


def english_country_names(provinces):
    english = territory_names("en")
    names = {"NZL": "New Zealand", "RUS": "Russia", "UKR": "Ukraine"}
    for province in provinces:
        properties = province["properties"]
        name = english.get(properties["iso_a2"], properties["admin"])
        names.setdefault(country_of(properties), name)
    return names


def main():
    provinces = read_features(BUILD / "provinces.geojson")
    # Rows without an ISO code are dependencies: they must not name the country they are merged into.
    provinces.sort(key=lambda province: province["properties"]["iso_a2"] == "-1")
    country_names = english_country_names(provinces)

    out = []
    for province in provinces:
        source = province["properties"]
        country = country_of(source)
        subject = SUBJECT_FIXES.get(source["iso_3166_2"], source["iso_3166_2"])
        unit = unit_of(country, subject, source.get("cut"))
        unit_name = NAMES.get(unit, country_names[country])
        subdivided = country in WITH_SUBJECTS
        whole_subject = subdivided and unit not in PARTS_OF_SAKHALIN_OBLAST
        out.append(feature(
            province["geometry"],
            unit=unit,
            unit_name=unit_name,
            country=country,
            region=region_of(unit),
            key=key_of(unit, subject) if subdivided else unit,
            key_name=SUBJECT_NAMES.get(subject, source["name_en"]) if whole_subject else unit_name,
            subject=subject if subdivided else "",
            fine=country in FINE,
        ))
    write_features(BUILD / "admin1.geojson", out)


if __name__ == "__main__":
    main()
