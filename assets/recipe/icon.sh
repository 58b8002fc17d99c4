#!/bin/bash
# assets/icon.png from assets/icon.svg. Needs: apt-get install librsvg2-bin
set -euo pipefail
cd "$(dirname "$0")/.."
rsvg-convert --width 256 --height 256 icon.svg --output icon.png
