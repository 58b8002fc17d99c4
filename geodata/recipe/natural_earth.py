"""Natural Earth's 1:10m and 1:50m line layers, as shipped with Magics."""
from osgeo import gdal
from shapely import wkb

from paths import DEBIAN

gdal.UseExceptions()
MAGICS = DEBIAN / "libmagics++-data/usr/share/magics"


def boundary_lines(country, other):
    """The land boundary between two countries, 1:10m."""
    dataset = gdal.OpenEx(str(MAGICS / "10m/ne_10m_admin_0_boundary_lines_land.shp"))
    for border in dataset.GetLayer(0):
        sides = {border.GetField("adm0_a3_l"), border.GetField("adm0_a3_r")}
        if sides == {country, other}:
            yield wkb.loads(bytes(border.GetGeometryRef().ExportToWkb()))


def rivers(scale):
    """scale '10m' or '50m' -> (name, scalerank, geometry); a few names carry a broken apostrophe."""
    dataset = gdal.OpenEx(str(MAGICS / f"{scale}/ne_{scale}_rivers_lake_centerlines.shp"))
    for river in dataset.GetLayer(0):
        name = (river.GetField("name") or "").split(" (")[0].replace("?", "’").strip()
        yield name, int(river.GetField("scalerank")), wkb.loads(bytes(river.GetGeometryRef().ExportToWkb()))
