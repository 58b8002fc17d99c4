"""GSHHG full resolution -> land faces and lakes of the detail box, simplified."""
from shapely.geometry import LineString, Point, Polygon, box, mapping
from shapely.ops import linemerge, polygonize, unary_union

from gmt_data import gmt, segments
from paths import BOX_EAST, BOX_NORTH, BOX_SOUTH, BOX_WEST, BUILD, feature, write_features

REGION = f"-R{BOX_WEST}/{BOX_EAST}/{BOX_SOUTH}/{BOX_NORTH}"
BOX = box(BOX_WEST, BOX_SOUTH, BOX_EAST, BOX_NORTH)

# Korea, the Tumen mouth and Primorye are drawn more finely than the rest of the box.
CORE = box(123.5, 33, 136.5, 45.2)
TOLERANCE_CORE, TOLERANCE_ELSEWHERE = 0.0009, 0.003  # degrees: about 90 m and 300 m
ISLAND_CORE, ISLAND_ELSEWHERE = 0.00001, 0.0001      # square degrees: about 0.1 and 1 km2
LAKE_CORE, LAKE_ELSEWHERE = 0.00005, 0.0003


def parts(geometry):
    return list(getattr(geometry, "geoms", [geometry]))


def shoreline(level):
    """Level 1 is the sea's shore, 2 the shores of lakes. (-W1 alone would be a pen width.)"""
    pieces = segments(gmt("coast", REGION, "-Df", f"-W{level}/0.25p", "-M"))
    return parts(linemerge([LineString(piece) for piece in pieces]))


def runs(line):
    """Cut a line into runs inside and outside of the core."""
    near_core = CORE.intersects(line)
    points = list(line.coords)
    run, inside = [points[0]], near_core and CORE.contains(Point(points[0]))
    for point in points[1:]:
        run.append(point)
        now_inside = near_core and CORE.contains(Point(point))
        if now_inside != inside:
            yield inside, run
            run, inside = [point], now_inside
    if len(run) > 1:
        yield inside, run


def simplified(line):
    pieces = list(runs(line))
    if line.is_ring and len(pieces) == 1:
        # A ring has no ends to hold on to: simplify its two halves.
        inside, points = pieces[0]
        half = len(points) // 2
        pieces = [(inside, points[: half + 1]), (inside, points[half:])]
    kept = []
    for inside, points in pieces:
        tolerance = TOLERANCE_CORE if inside else TOLERANCE_ELSEWHERE
        piece = list(LineString(points).simplify(tolerance).coords)
        kept += piece if not kept else piece[1:]
    return LineString(kept)


def large_enough(line, core_area, elsewhere_area):
    if not line.is_ring:
        return True
    return Polygon(line).area >= (core_area if CORE.intersects(line) else elsewhere_area)


def land_faces():
    lines = [simplified(line) for line in shoreline(1) if large_enough(line, ISLAND_CORE, ISLAND_ELSEWHERE)]
    faces = list(polygonize(unary_union(lines + [BOX.exterior])))
    # gmt knows on which side of the shore a point is.
    points = "".join(
        f"{point.x} {point.y} {index}\n"
        for index, point in enumerate(face.representative_point() for face in faces)
    )
    on_land = gmt("select", "-Df", "-Ns/k/k/k/k", stdin=points)
    return [faces[int(float(line.split()[2]))] for line in on_land.splitlines()]


def lakes():
    lines = [simplified(line) for line in shoreline(2)]
    for lake in polygonize(unary_union(lines)):
        if lake.area >= (LAKE_CORE if CORE.intersects(lake) else LAKE_ELSEWHERE):
            yield lake


def main():
    write_features(BUILD / "detail_faces.geojson", [feature(mapping(face)) for face in land_faces()])
    write_features(BUILD / "detail_lakes_raw.geojson", [feature(mapping(lake)) for lake in lakes()])


if __name__ == "__main__":
    main()
