"""Where the recipe reads and writes. WORKDIR comes from make.sh."""
import json
import os
from pathlib import Path

RECIPE = Path(__file__).resolve().parent
GEODATA = RECIPE.parent
WORKDIR = Path(os.environ["WORKDIR"])
DEBIAN = WORKDIR / "debian"
NPM = WORKDIR / "npm"
BUILD = WORKDIR / "build"

# The detail box: inside it detail.gpkg is the map, outside of it the region layers are.
BOX_WEST, BOX_SOUTH, BOX_EAST, BOX_NORTH = 117, 32, 150, 56


def read_features(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file)["features"]


def feature(geometry, **properties):
    return {"type": "Feature", "properties": properties, "geometry": geometry}


def write_features(path, features):
    with open(path, "w", encoding="utf-8") as file:
        json.dump({"type": "FeatureCollection", "features": features}, file, ensure_ascii=False)
    print(f"{path.name}: {len(features)} features")
