#!/bin/bash
# The detail box: coast from GSHHG, borders from DCW (both LGPL), fitted to the region at its rim.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
cd "$WORKDIR/build"

[ -f owners.geojson ] || python3 "$here/detail_owners.py"   # slow: gmt reads DCW country by country
python3 "$here/detail_coast.py"

echo "== borders between owners"
# Neighbours in DCW do not fit exactly: snap and clean before taking the edges.
mapshaper owners.geojson snap snap-interval=0.0006 name=owners \
  -dissolve code \
  -clip bbox=116.5,31.5,150.5,56.5 \
  -clean gap-fill-area=20km2 \
  -o owners_clean.geojson force \
  -lines each='pair = [A.code, B ? B.code : "sea"].sort().join("|")' \
  -filter 'pair.indexOf("sea") < 0' \
  -o owner_borders.geojson force
python3 "$here/detail_land.py"

echo "== land and lines"
mapshaper detail_land_raw.geojson -clean -o detail_land_clean.geojson precision=0.00005 force
python3 "$here/detail_units.py"
mapshaper land_detail_unfitted.geojson \
  -lines each='a = A.key, b = B ? B.key : "sea"' \
  -o lines_detail_raw.geojson force
python3 "$here/line_kinds.py" land_detail_unfitted.geojson lines_detail_raw.geojson lines_detail_unfitted.geojson
python3 "$here/detail_waters.py"
python3 "$here/detail_seam.py"
python3 "$here/cuts.py" land_detail.geojson
