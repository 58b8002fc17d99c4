"""The polygons that cut provinces into units -> build/unit_cuts.geojson. They must not overlap.

Parallels and straits are exact. The edges of Kwantung, Rehe and Manchuria are drawn by hand after
towns and counties that are known to lie on either side; they hold to some 40 km. Where a polygon
meets another country, the sea or land that it does not cut, it is wider than needed.
"""
from shapely.geometry import Polygon, box, mapping

from paths import BUILD, feature, write_features

# The Great Wall from the sea at Shanhaiguan to the west, then Rehe's edge with Beijing and Chahar.
GREAT_WALL_EAST = [(119.86, 39.97), (119.74, 40.12), (119.55, 40.20)]
GREAT_WALL_WEST = [(119.20, 40.21), (118.87, 40.17), (118.32, 40.43), (118.05, 40.29), (117.68, 40.21),
                   (117.30, 40.33), (117.25, 40.45), (117.17, 40.70), (116.65, 40.70), (116.20, 40.80)]
REHE_WEST = [(115.93, 41.20), (115.93, 41.80), (116.30, 41.97), (116.78, 41.98), (116.90, 42.35), (116.80, 42.60),
             (116.35, 42.85), (116.32, 43.40), (116.85, 44.00), (118.00, 44.45), (118.90, 44.95), (119.15, 45.50)]
# From the Great Wall along the old Willow Palisade to the steppe.
REHE_EAST = [(119.60, 40.45), (120.00, 40.65), (120.30, 40.95), (120.75, 41.25), (120.95, 41.65), (121.40, 41.75),
             (121.90, 42.00), (122.05, 42.35), (122.00, 42.80), (121.80, 43.10), (121.85, 43.60), (121.70, 44.20),
             (121.50, 44.80), (120.80, 45.20), (120.10, 45.60)]
KHINGAN = [(119.90, 45.95), (120.05, 46.40), (119.80, 46.78)]
# Through Mongolia, Siberia, Primorye, Korea and the Yellow Sea.
AROUND_MANCHURIA = [(119.2, 47.0), (117.0, 47.2), (115.0, 47.2), (114.5, 48.5), (115.0, 50.5), (118.0, 54.5), (125.0, 54.5),
                    (131.0, 50.5), (136.5, 49.5), (136.5, 47.5), (131.9, 42.4), (128.5, 41.2), (126.5, 40.2), (124.6, 39.5)]
# The northern edge of the leased territory, from the Yellow Sea into Pulandian Bay: Pikou and Pulandian
# lie inside, Shicheng and Changxing Islands outside.
KWANTUNG_NORTH = [(123.40, 39.35), (122.60, 39.45), (122.35, 39.52), (122.05, 39.48), (121.94, 39.43), (121.86, 39.385),
                  (121.78, 39.38), (121.756, 39.377), (121.749, 39.3845), (121.736, 39.387), (121.728, 39.376),
                  (121.72, 39.348), (121.60, 39.335), (121.20, 39.30)]
KWANTUNG_SEA = [(120.90, 38.55), (123.40, 38.55)]
BOHAI = [(120.40, 39.60)]

CUTS = {
    "south of 38": box(124, 37, 131.5, 38),
    "north of 38": box(124, 38, 131.5, 38.75),
    "Karafuto": box(141, 45.5, 145.1, 50),
    "Kurils": box(145.2, 43, 157, 51),
    "Kwantung": Polygon(KWANTUNG_NORTH + KWANTUNG_SEA),
    "Rehe": Polygon(GREAT_WALL_EAST[-1:] + GREAT_WALL_WEST + REHE_WEST + REHE_EAST[::-1]),
    "Manchuria": Polygon(GREAT_WALL_EAST + REHE_EAST + REHE_WEST[-1:] + KHINGAN + AROUND_MANCHURIA + KWANTUNG_NORTH + BOHAI),
}


def main():
    write_features(BUILD / "unit_cuts.geojson", [feature(mapping(area), cut=name) for name, area in CUTS.items()])


if __name__ == "__main__":
    main()
