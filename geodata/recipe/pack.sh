#!/bin/bash
# The GeoPackages that the program reads. Two files, so that the LGPL data stays apart.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
cd "$WORKDIR/build"

# No segment is longer than a degree: long straight borders follow their parallel in any projection.
# add FILE.gpkg LAYER SOURCE GEOMETRY COLUMNS
add() {
  local package=$1 layer=$2 source=$3 geometry=$4 columns=$5
  local update=()
  [ -f "$package" ] && update=(-update)
  ogr2ogr -q -f GPKG "${update[@]}" "$package" "$source" -nln "$layer" -nlt "$geometry" -select "$columns" \
    -makevalid -segmentize 1 -a_srs EPSG:4326 -lco GEOMETRY_NAME=geom -lco SPATIAL_INDEX=NO
}

rm -f basemap.gpkg detail.gpkg
add basemap.gpkg land_world    land_world.geojson    MULTIPOLYGON    unit,country,region,name_en
add basemap.gpkg land_region   land_region.geojson   MULTIPOLYGON    unit,country,subject,region,name_en
add basemap.gpkg lines_world   lines_world.geojson   MULTILINESTRING kind,pair
add basemap.gpkg lines_region  lines_region.geojson  MULTILINESTRING kind,pair
add basemap.gpkg lakes_world   lakes_world.geojson   MULTIPOLYGON    name_en,rank
add basemap.gpkg lakes_region  lakes_region.geojson  MULTIPOLYGON    name_en,rank
add basemap.gpkg rivers_world  rivers_world.geojson  MULTILINESTRING name_en,rank
add basemap.gpkg rivers_region rivers_region.geojson MULTILINESTRING name_en,rank
add basemap.gpkg bathymetry    bathymetry.geojson    MULTIPOLYGON    depth
add basemap.gpkg places        places.geojson        POINT           id,name_en,name_ko,name_ru,kind,port,rank,country,since
add basemap.gpkg cities        cities.geojson        POINT           name_en,name_ko,name_ru,country,population
add basemap.gpkg railways      railways.geojson      MULTILINESTRING name,class,opened
add basemap.gpkg map_labels    map_labels.geojson    POINT           kind,name_en,name_ko,name_ru,rank,unit_or_subject,since

add detail.gpkg land   land_detail.geojson   MULTIPOLYGON    unit,country,subject,region,name_en
add detail.gpkg lines  lines_detail.geojson  MULTILINESTRING kind,pair
add detail.gpkg land_coarse  land_coarse.geojson  MULTIPOLYGON    unit,country,subject,region,name_en
add detail.gpkg lines_coarse lines_coarse.geojson MULTILINESTRING kind,pair
add detail.gpkg lakes  lakes_detail.geojson  MULTIPOLYGON    name_en,rank
add detail.gpkg rivers rivers_detail.geojson MULTILINESTRING name_en,rank

# The demilitarised zone: 2 km on both sides of the demarcation line (Armistice Agreement, paragraph 1),
# measured in a Korean metric grid.
ogr2ogr -q -f GPKG -update detail.gpkg lines_detail.geojson -nln dmz -nlt MULTIPOLYGON -dialect SQLite \
  -lco GEOMETRY_NAME=geom -lco SPATIAL_INDEX=NO -sql "
  SELECT 'Korean Demilitarized Zone' AS name_en,
         CastToMultiPolygon(ST_Transform(ST_Simplify(ST_Buffer(ST_Transform(ST_Union(geometry), 5179), 2000, 6), 60), 4326)) AS geom
  FROM lines_detail WHERE kind = 'armistice'"

for package in basemap detail; do
  sqlite3 $package.gpkg vacuum
  mv "$package.gpkg" "$here/../$package.gpkg"
done
