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
is_cut='["KP", "KR", "CN", "RU.SAK"].includes(code)'
mapshaper detail_land_raw.geojson unit_cuts.geojson combine-files \
  -clean target=detail_land_raw \
  -filter "!($is_cut)" + name=whole target=detail_land_raw \
  -filter "$is_cut" target=detail_land_raw \
  -union target=detail_land_raw,unit_cuts name=pieces \
  -filter '!!code' target=pieces \
  -merge-layers target=whole,pieces force name=land \
  -o detail_land_clean.geojson target=land precision=0.00005 force
python3 "$here/detail_units.py"
mapshaper detail_land_pieces.geojson \
  -dissolve key copy-fields=unit,country,subject,region,name_en \
  -o land_detail_unfitted.geojson precision=0.00005 force \
  -lines each='a = A.key, b = B ? B.key : "sea"' \
  -o lines_detail_raw.geojson force
python3 "$here/line_kinds.py" land_detail_unfitted.geojson lines_detail_raw.geojson lines_detail_unfitted.geojson
python3 "$here/detail_waters.py"
python3 "$here/detail_seam.py"

echo "== the box once more, as coarse as the region around it"
# Apart, islands are shapes of their own, and none of those that are large enough vanishes.
mapshaper land_detail.geojson \
  -filter-islands min-area=2km2 \
  -explode \
  -simplify weighted interval=800 keep-shapes lock-box \
  -clean \
  -dissolve key copy-fields=unit,country,subject,region,name_en \
  -o land_coarse.geojson precision=0.00001 force \
  -lines each='a = A.key, b = B ? B.key : "sea"' \
  -o lines_coarse_raw.geojson precision=0.00001 force
python3 "$here/line_kinds.py" land_coarse.geojson lines_coarse_raw.geojson lines_coarse.geojson
python3 "$here/cuts.py" land_detail.geojson
python3 "$here/cuts.py" land_coarse.geojson
