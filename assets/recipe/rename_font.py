"""Adds the player signs to a font and gives it the family name Tumen Sans. Usage: rename_font.py IN OUT STYLE

Also prints which of the signs that the program would like are missing in the font.
"""
import sys

from fontTools.ttLib import TTFont

from player_signs import add_missing

FAMILY = "Tumen Sans"
WANTED = "▶⏸⏮⏭●○◆◇▲▼✕✓–—·…→←↔↺"
FAMILY_ID, UNIQUE_ID, FULL_ID, POSTSCRIPT_ID, TYPOGRAPHIC_FAMILY_ID, TYPOGRAPHIC_STYLE_ID = 1, 3, 4, 6, 16, 17


def main(source, target, style):
    font = TTFont(source)
    add_missing(font)
    full, postscript = f"{FAMILY} {style}", f"{FAMILY}-{style}".replace(" ", "")
    names = {FAMILY_ID: FAMILY, UNIQUE_ID: postscript, FULL_ID: full, POSTSCRIPT_ID: postscript,
             TYPOGRAPHIC_FAMILY_ID: FAMILY, TYPOGRAPHIC_STYLE_ID: style}
    for record in list(font["name"].names):
        if record.nameID in names:
            font["name"].setName(names[record.nameID], record.nameID, record.platformID, record.platEncID, record.langID)
    compact = font["CFF "].cff
    compact.fontNames[0] = postscript
    compact.topDictIndex[0].FullName = full
    compact.topDictIndex[0].FamilyName = FAMILY
    font.save(target)
    known = font.getBestCmap()
    print(style, "still lacks:", " ".join(sign for sign in WANTED if ord(sign) not in known) or "nothing")


if __name__ == "__main__":
    main(*sys.argv[1:4])
