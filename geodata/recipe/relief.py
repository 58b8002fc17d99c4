"""Shaded relief: Marble's SRTM tiles -> heights -> plain greyscale hillshade.

Output: relief_region.jpg and relief_detail.jpg with world files. Flat land, sea and the rim of
each picture have one and the same grey (FLAT), so that a picture has no visible edge.
"""
import re

import numpy
from osgeo import gdal, osr

from paths import BUILD, DEBIAN, GEODATA

gdal.UseExceptions()
TILES = DEBIAN / "marble-qt-data/usr/share/marble/data/maps/earth/srtm/3"  # 16 x 8 tiles, 2 arc-minutes
TILE = 675
FLAT = 181   # gdaldem's grey of level ground with the light at 45 degrees

# name: bounds (west, south, east, north), cell, exaggeration, JPEG quality
PICTURES = {
    "region": ((20, 18, 180, 78), 1 / 24, 12, 70),
    "detail": ((115, 31, 152, 57), 1 / 60, 8, 78),
}
FADE = 1.5  # degrees over which the shade fades at a picture's rim

# Marble's grey -> metres. Its scale is not linear; the land values are calibrated on ETOPO5's medians.
HEIGHTS = [(0, 0), (100, 0), (105, 12), (110, 30), (120, 84), (130, 152), (140, 260), (150, 430), (160, 630),
           (170, 850), (180, 1133), (190, 1524), (200, 2133), (210, 3104), (220, 4182), (230, 5222), (243, 8000),
           (255, 8848)]


def wgs84():
    system = osr.SpatialReference()
    system.ImportFromEPSG(4326)
    return system.ExportToWkt()


def memory(array, west, north, cell, kind=gdal.GDT_Float32):
    dataset = gdal.GetDriverByName("MEM").Create("", array.shape[1], array.shape[0], 1, kind)
    dataset.SetGeoTransform((west, cell, 0, north, 0, -cell))
    dataset.SetProjection(wgs84())
    dataset.GetRasterBand(1).WriteArray(array)
    return dataset


def mosaic():
    world = numpy.zeros((8 * TILE, 16 * TILE), numpy.uint8)
    for path in TILES.glob("*/*.jpg"):
        row, column = map(int, re.search(r"(\d{6})_(\d{6})$", path.stem).groups())
        tile = gdal.Open(str(path)).ReadAsArray()
        world[row * TILE:(row + 1) * TILE, column * TILE:(column + 1) * TILE] = tile if tile.ndim == 2 else tile[0]
    return world


def blurred(grid, sigma):
    """Takes JPEG's block noise away before the steep look-up of heights."""
    reach = int(3 * sigma) + 1
    kernel = numpy.exp(-numpy.arange(-reach, reach + 1) ** 2 / (2 * sigma ** 2))
    kernel /= kernel.sum()
    rows, columns = grid.shape
    padded = numpy.pad(grid, reach, "edge")
    across = sum(k * padded[:, i:i + columns] for i, k in enumerate(kernel))
    return sum(k * across[i:i + rows] for i, k in enumerate(kernel))


def land_mask(bounds, cell, shape):
    mask = memory(numpy.zeros(shape, numpy.uint8), bounds[0], bounds[3], cell, gdal.GDT_Byte)
    land = gdal.OpenEx(str(BUILD / "land_world.geojson"))
    gdal.RasterizeLayer(mask, [1], land.GetLayer(0), burn_values=[1], options=["ALL_TOUCHED=TRUE"])
    return mask.ReadAsArray() > 0


def rim_weight(shape, cell):
    """0 at the rim of a picture, 1 from FADE degrees inside."""
    rows, columns = numpy.ogrid[:shape[0], :shape[1]]
    inside = numpy.minimum(numpy.minimum(rows, shape[0] - 1 - rows), numpy.minimum(columns, shape[1] - 1 - columns))
    return numpy.clip(inside * cell / FADE, 0, 1)


def picture(heights, name, bounds, cell, exaggeration, quality):
    west, south, east, north = bounds
    local = gdal.Warp("", heights, format="MEM", outputBounds=bounds, xRes=cell, yRes=cell, resampleAlg="cubicspline")
    ground = local.ReadAsArray()
    ground = numpy.where(land_mask(bounds, cell, ground.shape), numpy.maximum(ground, 0), 0)
    shade = gdal.DEMProcessing("", memory(ground, west, north, cell), "hillshade", format="MEM",
                               multiDirectional=True, scale=111120, zFactor=exaggeration, computeEdges=True)
    grey = shade.ReadAsArray().astype(numpy.float32)
    grey = FLAT + (grey - FLAT) * rim_weight(grey.shape, cell)
    out = memory(numpy.rint(grey).astype(numpy.uint8), west, north, cell, gdal.GDT_Byte)
    path = GEODATA / f"relief_{name}.jpg"
    gdal.Translate(str(path), out, format="JPEG", creationOptions=[f"QUALITY={quality}", "WORLDFILE=YES"])
    (GEODATA / f"relief_{name}.jpg.aux.xml").unlink(missing_ok=True)
    print(path.name, grey.shape[1], "x", grey.shape[0], "flat grey in the shade:", int(numpy.median(shade.ReadAsArray())))


def main():
    tones = blurred(mosaic().astype(numpy.float32), 0.7)
    heights = numpy.interp(tones, *zip(*HEIGHTS)).astype(numpy.float32)
    world = memory(heights, -180, 90, 1 / 30)
    for name, settings in PICTURES.items():
        picture(world, name, *settings)


if __name__ == "__main__":
    main()
