"""ETOPO5 -> nested depth areas: each polygon is all sea that is deeper than its depth.

ETOPO5 is a 5-minute grid with steps and seams; it is smoothed before contouring (more strongly far
from the story's region, to keep the file small) so that no contour shows the grid.
"""
import numpy
from osgeo import gdal, ogr, osr
from shapely import wkb
from shapely.geometry import MultiPolygon, Polygon, box, mapping
from shapely.ops import unary_union

from detail_land import polygons_of
from paths import BUILD, DEBIAN, feature, write_features

gdal.UseExceptions()
SOURCE = f"NETCDF:{DEBIAN}/ferret-datasets/usr/share/ferret-vis/data/etopo5.cdf:ROSE"
DEPTHS = [200, 1000, 2000, 3000, 4000, 5000, 6000, 8000]
CELL = 0.1                                # degrees
REGION = (105, 20, 180, 66)               # west, south, east, north
REGION_BOX = box(*REGION)
SIGMA_REGION, SIGMA_WORLD = 1.6, 5.0      # smoothing, in cells
TOLERANCE = {True: 0.014, False: 0.1}     # degrees, of contours inside and outside of the region
SMALLEST = {True: 0.06, False: 0.8}       # square degrees


def wgs84():
    system = osr.SpatialReference()
    system.ImportFromEPSG(4326)
    system.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return system


def world_grid():
    """The grid on -180..180, with a margin wrapped round so that smoothing sees across the date line."""
    grid = gdal.Open(SOURCE).ReadAsArray().astype(numpy.float32)   # longitudes 0..360
    half = grid.shape[1] // 2
    grid = numpy.roll(grid, half, axis=1)
    memory = gdal.GetDriverByName("MEM").Create("", grid.shape[1], grid.shape[0], 1, gdal.GDT_Float32)
    memory.SetGeoTransform((-180 - 1 / 24, 1 / 12, 0, 90 + 1 / 24, 0, -1 / 12))
    memory.SetProjection(wgs84().ExportToWkt())
    memory.GetRasterBand(1).WriteArray(grid)
    fine = gdal.Warp("", memory, format="MEM", outputBounds=(-180, -90, 180, 90), xRes=CELL, yRes=CELL,
                     resampleAlg="cubicspline", srcSRS="EPSG:4326", dstSRS="EPSG:4326")
    return fine.ReadAsArray()


def blurred(grid, sigma):
    reach = int(3 * sigma) + 1
    kernel = numpy.exp(-numpy.arange(-reach, reach + 1) ** 2 / (2 * sigma ** 2))
    kernel /= kernel.sum()
    padded = numpy.pad(numpy.pad(grid, ((reach, reach), (0, 0)), "edge"), ((0, 0), (reach, reach)), "wrap")
    rows, columns = grid.shape
    across = sum(k * padded[:, i:i + columns] for i, k in enumerate(kernel))
    return sum(k * across[i:i + rows] for i, k in enumerate(kernel))


def region_weight(shape):
    """1 well inside the region, 0 outside, a soft step between."""
    rows, columns = shape
    lon = -180 + CELL * (numpy.arange(columns) + 0.5)
    lat = 90 - CELL * (numpy.arange(rows) + 0.5)
    west, south, east, north = REGION
    in_lon = numpy.minimum(lon - west, numpy.where(east < 180, east - lon, 99))
    in_lat = numpy.minimum(lat - south, north - lat)
    inside = numpy.minimum(in_lat[:, None], in_lon[None, :])
    return numpy.clip(inside / 4 + 0.5, 0, 1)


def smoothed():
    grid = world_grid()
    weight = region_weight(grid.shape)
    return weight * blurred(grid, SIGMA_REGION) + (1 - weight) * blurred(grid, SIGMA_WORLD)


def raster(values):
    rows, columns = values.shape
    dataset = gdal.GetDriverByName("MEM").Create("", columns, rows, 1, gdal.GDT_Float32)
    dataset.SetGeoTransform((-180, CELL, 0, 90, 0, -CELL))
    dataset.SetProjection(wgs84().ExportToWkt())
    dataset.GetRasterBand(1).WriteArray(values)
    return dataset


def areas_below(dataset, depth):
    """Polygons deeper than depth (contouring into two classes, the lower one kept)."""
    source = ogr.GetDriverByName("Memory").CreateDataSource("contours")
    layer = source.CreateLayer("areas", wgs84(), ogr.wkbMultiPolygon)
    layer.CreateField(ogr.FieldDefn("lowest", ogr.OFTReal))
    layer.CreateField(ogr.FieldDefn("highest", ogr.OFTReal))
    gdal.ContourGenerateEx(dataset.GetRasterBand(1), layer, options=[
        f"FIXED_LEVELS={-depth}", "POLYGONIZE=YES", "ELEV_FIELD_MIN=0", "ELEV_FIELD_MAX=1"])
    for area in layer:
        if area.GetField("highest") <= -depth + 0.5:
            yield from polygons_of(wkb.loads(bytes(area.GetGeometryRef().ExportToWkb())))


def simplified(polygon):
    """Drop what is too small and simplify the rest: finely in the region, coarsely elsewhere."""
    holes = [hole for hole in polygon.interiors
             if Polygon(hole).area >= SMALLEST[REGION_BOX.intersects(hole)]]
    polygon = Polygon(polygon.exterior, holes).buffer(0)
    fine = polygon.intersection(REGION_BOX).simplify(TOLERANCE[True])
    coarse = polygon.difference(REGION_BOX).simplify(TOLERANCE[False])
    return polygons_of(fine) + polygons_of(coarse)


def main():
    dataset = raster(smoothed())
    areas = []
    for depth in DEPTHS:
        parts = [
            part
            for polygon in areas_below(dataset, depth)
            if polygon.area >= SMALLEST[REGION_BOX.intersects(polygon)]
            for part in simplified(polygon)
        ]
        area = MultiPolygon(polygons_of(unary_union(parts)))
        areas.append(feature(mapping(area), depth=depth))
    write_features(BUILD / "bathymetry.geojson", areas)


if __name__ == "__main__":
    main()
