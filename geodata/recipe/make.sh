#!/bin/bash
# Makes geodata/*.gpkg, geodata/relief_*.jpg and assets/fonts/ from Debian 12 and npm packages.
#
#   geodata/recipe/make.sh WORKDIR
#
# WORKDIR is a folder for downloads and intermediate files (about 1.5 GB); it can be kept and used
# again. Takes about three minutes. Nothing is installed on the machine; what is needed is:
#
#   apt-get install gmt gmt-common gdal-bin python3-gdal python3-shapely python3-fonttools sqlite3 gettext npm
set -euo pipefail

[ $# -eq 1 ] || { sed -n '2,9s/^# \{0,1\}//p' "$0"; exit 2; }
mkdir -p "$1"
WORKDIR=$(cd "$1" && pwd)
here=$(cd "$(dirname "$0")" && pwd)
export WORKDIR
export PATH=/usr/bin:$WORKDIR/tools/node_modules/.bin:$PATH
export PYTHONDONTWRITEBYTECODE=1 PYTHONWARNINGS=ignore

missing=()
for tool in gmt ogr2ogr python3 pyftsubset sqlite3 msgunfmt npm; do
  command -v "$tool" > /dev/null || missing+=("$tool")
done
python3 -c 'import osgeo.gdal, shapely, fontTools, numpy' || missing+=("the Python modules")
if [ ${#missing[@]} -gt 0 ]; then
  echo "missing: ${missing[*]}. Install with:"
  sed -n 's/^#   \(apt-get .*\)/  \1/p' "$0"
  exit 1
fi

step() { echo; echo "==== $1"; shift; "$@"; }

step "inputs"                          bash "$here/fetch.sh"
step "land and lines outside the box"  bash "$here/countries.sh"
step "detail box"                      bash "$here/detail.sh"
step "rivers and lakes outside"        python3 "$here/world_waters.py"
step "depths of the sea"               python3 "$here/bathymetry.py"
step "places and cities"               python3 "$here/places.py"
step "railways"                        python3 "$here/railways.py"
step "labels"                          python3 "$here/map_labels.py"
step "relief"                          python3 "$here/relief.py"
step "GeoPackages"                     bash "$here/pack.sh"
step "checks"                          python3 "$here/check.py"
step "checks of the territories"       python3 "$here/check_territories.py"
step "fonts"                           bash "$here/../../assets/recipe/fonts.sh"
