"""Country codes and names: Natural Earth's own codes -> ISO 3166-1, names from Unicode CLDR."""
import xml.etree.ElementTree as ElementTree

from paths import DEBIAN

CLDR = DEBIAN / "unicode-cldr-core/usr/share/unicode/cldr/common/main"

# Natural Earth invents codes for some territories; these are the ISO codes of who they are drawn with.
NATURAL_EARTH_TO_ISO3 = {
    "ALD": "ALA",  # Aland
    "ATC": "AUS",  # Ashmore and Cartier Islands
    "CSI": "AUS",  # Coral Sea Islands
    "IOA": "AUS",  # Indian Ocean Territories
    "CLP": "FRA",  # Clipperton
    "CYN": "CYP",  # Northern Cyprus
    "ESB": "GBR",  # Dhekelia
    "WSB": "GBR",  # Akrotiri
    "KAB": "KAZ",  # Baikonur
    "KAS": "IND",  # Siachen Glacier
    "KOS": "XKX",  # Kosovo (user-assigned code)
    "PGA": "PHL",  # Spratly Islands, in dispute; too small to be seen
    "PSX": "PSE",  # Palestine
    "SAH": "ESH",  # Western Sahara
    "SDS": "SSD",  # South Sudan
    "SOL": "SOM",  # Somaliland
    "USG": "CUB",  # Guantanamo
}

# CLDR's name where it is longer than what a map wants.
SHORT_NAMES = {
    "en": {"HK": "Hong Kong", "MO": "Macao", "MM": "Myanmar", "PS": "Palestine", "BA": "Bosnia and Herzegovina",
           "CD": "DR Congo", "CG": "Congo", "TR": "Türkiye"},
    "ko": {"CD": "콩고민주공화국", "TR": "튀르키예", "ZA": "남아프리카공화국", "HK": "홍콩", "MO": "마카오", "KP": "북한", "MM": "미얀마"},
    "ru": {"ZA": "ЮАР", "HK": "Гонконг", "MO": "Макао", "KP": "КНДР", "KR": "Южная Корея", "MM": "Мьянма",
           "PS": "Палестина", "CD": "ДР Конго"},
}


def iso3(natural_earth_code):
    return NATURAL_EARTH_TO_ISO3.get(natural_earth_code, natural_earth_code)


def territory_names(language):
    """ISO 3166-1 alpha-2 -> familiar name in 'en', 'ko' or 'ru'."""
    names = {}
    for territory in ElementTree.parse(CLDR / f"{language}.xml").iter("territory"):
        code = territory.get("type")
        if len(code) == 2 and territory.get("alt") is None:
            names[code] = territory.text
    names.update(SHORT_NAMES[language])
    return names
