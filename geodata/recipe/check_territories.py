"""Checks territories.csv: who held which unit when."""
import csv
import datetime
import sys
from collections import defaultdict

from check import check, failures, rows
from paths import GEODATA

FORMS = {"sovereign", "protectorate", "colony", "occupation", "lease", "puppet", "disputed"}
TOO_SMALL_FOR_THE_WORLD = {"MAC"}
EVER = datetime.date.max
# day -> unit -> holder; None where no row says anything, so that it is today's country
KNOWN = {
    "1904-06-01": {"PRK": "Korean Empire", "KOR-N": "Korean Empire", "KARAFUTO": "Russian Empire", "KURILS": "Japan",
                   "KWANTUNG": "Russian Empire", "TUVA": "Qing Empire", "FIN": "Russian Empire", "TWN": "Japan"},
    "1910-08-29": {"KOR": "Japan", "KARAFUTO": "Japan", "MNG": "Qing Empire", "MANCHURIA": "Qing Empire"},
    "1938-01-01": {"MANCHURIA": "Manchukuo", "REHE": "Manchukuo", "CHN": "Republic of China", "MNG": "Mongolia",
                   "TUVA": "Tuvan People's Republic", "UA-GAL": "Poland", "MDA": "Romania", "LTU": None},
    "1945-09-15": {"PRK": "Soviet Union", "KOR-N": "Soviet Union", "PRK-S": "United States", "KOR": "United States",
                   "MANCHURIA": "Soviet Union", "KURILS": "Soviet Union", "TWN": "Japan"},
    "1951-06-01": {"PRK": "North Korea", "KOR-N": "North Korea", "PRK-S": "South Korea", "KOR": "South Korea",
                   "KWANTUNG": "Soviet Union", "CHN": None, "MANCHURIA": None, "KGD": "Soviet Union"},
    "1953-07-27": {"PRK": None, "KOR-N": None, "PRK-S": None, "KOR": None},
    "2023-01-01": {"RUS": None, "RFE": None, "XCR": "Ukraine", "UA-DON": "Ukraine", "UKR": None},
}


def day(text, open_end):
    return open_end if text == ".." else datetime.date.fromisoformat(text)


def read_holdings():
    with open(GEODATA / "territories.csv", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            row["from"], row["to"] = day(row["start"], datetime.date.min), day(row["end"], EVER)
            row["units"] = row["units"].split(";")
            yield row


def check_rows(holdings):
    ids = [row["id"] for row in holdings]
    check(len(ids) == len(set(ids)), f"{len(ids)} territories have ids of their own")
    for row in holdings:
        name = row["id"]
        wrong = [column for column in ("name", "name_ko", "name_ru", "holder", "basis") if not row[column]]
        check(not wrong, f"{name} has its names, holder and basis {wrong or ''}")
        check(row["from"] <= row["to"], f"{name} ends after it starts")
        check(row["form"] in FORMS, f"{name} has a known form")
        check((row["form"] == "disputed") == bool(row["claimed_by"]), f"{name} says who claims it if it is disputed")
        check(bool(row["label"]) == bool(row["label_ko"]) == bool(row["label_ru"]), f"{name} has all labels or none")


def check_overlaps(holdings):
    by_unit = defaultdict(list)
    for row in holdings:
        for unit in row["units"]:
            by_unit[unit].append((row["from"], row["to"], row["id"]))
    for unit, times in sorted(by_unit.items()):
        times.sort()
        clashes = [f"{a[2]} and {b[2]}" for a, b in zip(times, times[1:]) if a[1] >= b[0]]
        check(not clashes, f"{unit} has one holder at a time {clashes or ''}")


def check_units(holdings):
    used = {unit for row in holdings for unit in row["units"]}
    world, fine = (
        {items["unit"] for package, layer in layers for items, _ in rows(package, layer)}
        for layers in ([("basemap", "land_world")], [("basemap", "land_region"), ("detail", "land")]))
    coarse = {items["unit"] for items, _ in rows("detail", "land_coarse")}
    detail = {items["unit"] for items, _ in rows("detail", "land")}
    check(used - world <= TOO_SMALL_FOR_THE_WORLD, f"the world level has all units ({sorted(used - world)} are not there)")
    check(used <= fine, f"region and detail have all units {sorted(used - fine) or ''}")
    check(coarse == detail, "the coarse box has the units of the detailed one")


def holder(holdings, unit, when):
    return next((row["holder"] for row in holdings if unit in row["units"] and row["from"] <= when <= row["to"]), None)


def check_known(holdings):
    for when, expected in KNOWN.items():
        for unit, who in expected.items():
            found = holder(holdings, unit, datetime.date.fromisoformat(when))
            check(found == who, f"{unit} on {when}: {who or 'as today'} ({found})")


def main():
    holdings = list(read_holdings())
    check_rows(holdings)
    check_overlaps(holdings)
    check_units(holdings)
    check_known(holdings)
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
