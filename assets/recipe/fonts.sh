#!/bin/bash
# Tumen Sans: a subset of Pretendard (SIL OFL 1.1), renamed because "Pretendard" is a reserved font name.
# Called by geodata/recipe/make.sh, which sets WORKDIR and fetches Pretendard.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
pretendard=$WORKDIR/npm/pretendard/dist
out=$here/../fonts
mkdir -p "$out"

latin=U+0020-007E,U+00A0-017F,U+0218-021B,U+02BC,U+0300-0304,U+0306-030C
cyrillic=U+0400-045F,U+0490-0491
signs=U+2000-206F,U+2070-209F,U+20A9,U+20AC,U+20B4,U+20BD,U+2116,U+2122,U+2212,U+2248,U+2264-2265
arrows_shapes=U+2190-21FF,U+2300-23FF,U+25A0-25FF,U+2605-2606,U+2610-2612,U+2713-2718
korean_signs=U+3000-3003,U+3008-3011,U+3131-318E

python3 "$here/korean_syllables.py" > "$WORKDIR/build/korean_syllables.txt"
for style in Regular Bold; do
  pyftsubset "$pretendard/public/static/Pretendard-$style.otf" \
    --unicodes="$latin,$cyrillic,$signs,$arrows_shapes,$korean_signs" \
    --text-file="$WORKDIR/build/korean_syllables.txt" \
    --layout-features=kern,liga,calt,ccmp,locl,mark,mkmk,tnum,case \
    --name-IDs='*' --notdef-outline \
    --output-file="$WORKDIR/build/subset-$style.otf"
  python3 "$here/rename_font.py" "$WORKDIR/build/subset-$style.otf" "$out/TumenSans-$style.otf" "$style"
done
cp "$pretendard/LICENSE.txt" "$out/OFL.txt"
