"""GSHHG land faces cut along DCW borders -> build/detail_land_raw.geojson (one feature per owner)."""
import math
from collections import Counter, defaultdict

from shapely.geometry import LineString, MultiPolygon, box, mapping, shape
from shapely.ops import linemerge, polygonize, unary_union
from shapely.strtree import STRtree

from paths import BUILD, feature, read_features, write_features
from natural_earth import boundary_lines

BORDER_TOLERANCE = 0.0005  # degrees, about 50 m
REACH = 0.1                # how far a border is prolonged to be sure that it meets the shore
SPECK = 5e-6               # square degrees, about 0.05 km2: crumbs of the cutting

# Where DCW's owner is not who holds the land.
HELD_BY_SOUTH_KOREA = [
    box(124.55, 37.70, 124.85, 38.02),  # Baengnyeong, Daecheong, Socheong
    box(125.62, 37.55, 125.80, 37.70),  # Yeonpyeong
    box(125.93, 37.58, 126.00, 37.64),  # So-Yeonpyeong group
    box(126.66, 37.81, 126.69, 37.83),  # an islet in the Han estuary
    box(130.70, 37.40, 131.00, 37.60),  # Ulleungdo (DCW: Japan)
    box(131.80, 37.20, 131.95, 37.30),  # Dokdo (DCW: Japan)
]
HELD_BY_PRIMORYE = [box(136.6, 45.0, 136.7, 45.1)]  # an islet (DCW: Khabarovsk)

# DCW leaves Lake Khanka out of Russia: the border across it comes from Natural Earth.
KHANKA = box(131.75, 44.9, 133.0, 45.5)


def lines_of(geometry):
    if geometry.is_empty:
        return []
    if geometry.geom_type in ("LineString", "LinearRing"):
        return [geometry]
    return [line for part in getattr(geometry, "geoms", []) for line in lines_of(part)]


def polygons_of(geometry):
    if geometry.is_empty:
        return []
    if geometry.geom_type == "Polygon":
        return [geometry]
    return [polygon for part in getattr(geometry, "geoms", []) for polygon in polygons_of(part)]


def node(point):
    return round(point[0], 5), round(point[1], 5)


def prolonged(line, ends):
    """Prolong a border at each end that meets no other border, straight on, across the shore."""

    def beyond(points):
        start = points[0]
        back = next((p for p in points if math.dist(p, start) > 0.015), points[-1])
        length = math.dist(start, back) or 1
        return [start[axis] + (start[axis] - back[axis]) / length * REACH for axis in (0, 1)]

    points = list(line.coords)
    before = [beyond(points)] if ends[node(points[0])] == 1 else []
    after = [beyond(points[::-1])] if ends[node(points[-1])] == 1 else []
    return LineString(before + points + after)


def border_network():
    by_pair = defaultdict(list)
    for border in read_features(BUILD / "owner_borders.geojson"):
        by_pair[border["properties"]["pair"]] += lines_of(shape(border["geometry"]))
    borders = []
    for lines in by_pair.values():
        merged = linemerge(lines) if len(lines) > 1 else lines[0]
        borders += [line.simplify(BORDER_TOLERANCE) for line in lines_of(merged)]
    ends = Counter(node(end) for line in borders for end in (line.coords[0], line.coords[-1]))
    across_khanka = [
        line for border in boundary_lines("RUS", "CHN") for line in lines_of(border.intersection(KHANKA))
    ]
    return unary_union([prolonged(line, ends) for line in borders] + across_khanka)


class Owners:
    """Which DCW polygon a point belongs to, or is nearest to."""

    def __init__(self):
        self.polygons, self.codes = [], []
        for owner in read_features(BUILD / "owners_clean.geojson"):
            for polygon in polygons_of(shape(owner["geometry"])):
                self.polygons.append(polygon)
                self.codes.append(owner["properties"]["code"])
        self.tree = STRtree(self.polygons)
        self.index = {id(polygon): index for index, polygon in enumerate(self.polygons)}

    def code(self, polygon):
        return self.codes[self.index[id(polygon)]]

    def touching(self, face):
        return {self.code(p) for p in self.tree.query(face) if p.intersects(face)}

    def nearest(self, geometry):
        return self.code(self.tree.nearest(geometry))


def khanka_sides():
    """Natural Earth's land on both sides of the border across the lake, and the lake."""
    sides = {}
    for land in read_features(BUILD / "land_world.geojson"):
        code = {"RFE": "RU.PRI", "MANCHURIA": "CN"}.get(land["properties"]["unit"])
        if code:
            sides[code] = shape(land["geometry"])
    lakes = [shape(lake["geometry"]) for lake in read_features(BUILD / "detail_lakes_raw.geojson")]
    lake = max((lake for lake in lakes if lake.within(box(131.5, 44.2, 133.2, 45.7))), key=lambda lake: lake.area)
    return sides, lake.buffer(0.1)


def split_faces():
    owners, borders = Owners(), border_network()
    sides, khanka = khanka_sides()
    pieces = defaultdict(list)
    for face in (shape(f["geometry"]) for f in read_features(BUILD / "detail_faces.geojson")):
        candidates = owners.touching(face)
        if len(candidates) < 2:
            pieces[candidates.pop() if candidates else owners.nearest(face)].append(face)
            continue
        near = borders.intersection(face.envelope.buffer(0.2))
        for piece in polygonize(unary_union([face.boundary, near])):
            inside = piece.representative_point()
            if not face.contains(inside):
                continue
            owner = owners.nearest(inside)
            if khanka.contains(inside) and piece.area < 2:
                owner = min(sides, key=lambda code: sides[code].distance(inside))
            pieces[owner].append(piece)
    return pieces


def give(pieces, holder, places, owners):
    for owner in owners:
        moved = [p for p in pieces[owner] if any(place.contains(p.representative_point()) for place in places)]
        pieces[owner] = [piece for piece in pieces[owner] if piece not in moved]
        pieces[holder] += moved
        print(f"{len(moved)} islands moved from {owner} to {holder}")


def main():
    pieces = split_faces()
    give(pieces, "KR", HELD_BY_SOUTH_KOREA, ("KP", "JP"))
    give(pieces, "RU.PRI", HELD_BY_PRIMORYE, ("RU.KHA",))
    write_features(BUILD / "detail_land_raw.geojson", [
        feature(mapping(MultiPolygon([p for p in polygons_of(unary_union(owned)) if p.area > SPECK])), code=code)
        for code, owned in pieces.items() if owned
    ])


if __name__ == "__main__":
    main()
