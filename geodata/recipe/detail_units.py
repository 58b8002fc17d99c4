"""Owner codes (KP, CN, RU.PRI) -> the attributes that the basemap uses (PRK, CHN, RFE + RU-PRI)."""
from admin1_units import key_of
from paths import BUILD, read_features, write_features
from units import region_of, unit_of

COUNTRIES = {"KP": "PRK", "KR": "KOR", "JP": "JPN", "MN": "MNG", "CN": "CHN", "RU": "RUS"}


def main():
    provinces = read_features(BUILD / "admin1.geojson")
    names = {province["properties"]["key"]: province["properties"]["key_name"] for province in provinces}
    out = read_features(BUILD / "detail_land_clean.geojson")
    for land in out:
        code = land["properties"]["code"]
        country = COUNTRIES[code[:2]]
        subject = code.replace(".", "-") if country == "RUS" else ""
        unit = unit_of(country, subject, land["properties"].get("cut"))
        key = key_of(unit, subject) or unit
        land["properties"] = dict(
            key=key, unit=unit, country=country, subject=subject, region=region_of(unit), name_en=names[key])
    write_features(BUILD / "detail_land_pieces.geojson", out)


if __name__ == "__main__":
    main()
