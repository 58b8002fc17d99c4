"""The units of the map: pieces of land that had one holder at any date since 1904.

A unit is a country of today (its ISO alpha-3 code), or a part of one that once changed hands without
the rest: whole provinces, or what unit_cuts.py cuts out.
"""
FAR_EAST = {"RU-AMU", "RU-BU", "RU-YEV", "RU-ZAB", "RU-KAM", "RU-MAG", "RU-PRI", "RU-SA", "RU-SAK", "RU-KHA", "RU-CHU"}

# unit -> the provinces (ISO 3166-2) that make it up
PROVINCES = {
    "RFE": FAR_EAST,
    "TUVA": {"RU-TY"},
    "KGD": {"RU-KGD"},
    "XCR": {"UA-43", "UA-40"},
    "UA-DON": {"UA-14"},
    "UA-LUH": {"UA-09"},
    "UA-ZAP": {"UA-23"},
    "UA-KHE": {"UA-65"},
    "UA-GAL": {"UA-46", "UA-26", "UA-61"},
    "UA-VOL": {"UA-07", "UA-56"},
    "UA-BUK": {"UA-77"},
    "UA-ZAK": {"UA-21"},
    "BLR-W": {"BY-BR", "BY-HR"},
    "POL-E": {"PL-MZ", "PL-LD", "PL-LU", "PL-SK", "PL-PD"},
    "POL-S": {"PL-MA", "PL-PK"},
    "POL-W": {"PL-ZP", "PL-LB", "PL-DS", "PL-OP", "PL-WN"},
    "OKINAWA": {"JP-47"},
}
UNIT_OF_PROVINCE = {province: unit for unit, provinces in PROVINCES.items() for province in provinces}

# (country or province, cut) -> unit
UNIT_OF_CUT = {
    ("PRK", "south of 38"): "PRK-S",
    ("KOR", "north of 38"): "KOR-N",
    ("CHN", "Kwantung"): "KWANTUNG",
    ("CHN", "Rehe"): "REHE",
    ("CHN", "Manchuria"): "MANCHURIA",
    ("RU-SAK", "Karafuto"): "KARAFUTO",
    ("RU-SAK", "Kurils"): "KURILS",
}

NAMES = {
    "RFE": "Russian Far East",
    "XCR": "Crimea",
    "PRK-S": "North Korea south of 38°N",
    "KOR-N": "South Korea north of 38°N",
    "KWANTUNG": "Tip of Liaodong",
    "REHE": "Rehe",
    "MANCHURIA": "Manchuria",
    "KARAFUTO": "Southern Sakhalin",
    "KURILS": "Kuril Islands",
    "TUVA": "Tuva",
    "KGD": "Kaliningrad",
    "UA-DON": "Donetsk",
    "UA-LUH": "Luhansk",
    "UA-ZAP": "Zaporizhzhia",
    "UA-KHE": "Kherson",
    "UA-GAL": "Eastern Galicia",
    "UA-VOL": "Western Volhynia",
    "UA-BUK": "Northern Bukovina",
    "UA-ZAK": "Zakarpattia",
    "BLR-W": "Western Belarus",
    "POL-E": "Eastern Poland",
    "POL-S": "Southern Poland",
    "POL-W": "Western Poland and Masuria",
    "OKINAWA": "Okinawa",
}
PARTS_OF_SAKHALIN_OBLAST = {"KARAFUTO", "KURILS"}


def unit_of(country, province, cut=None):
    """cut is the name of a polygon of unit_cuts.py, or None."""
    by_cut = UNIT_OF_CUT.get((country, cut)) or UNIT_OF_CUT.get((province, cut))
    return by_cut or UNIT_OF_PROVINCE.get(province, country)


def region_of(unit):
    return "RFE" if unit == "RFE" or unit in PARTS_OF_SAKHALIN_OBLAST else ""
