"""Signs that Pretendard lacks and the program's buttons want: pause, previous, next, close.

Drawn here on Pretendard's own grid (2048 units), as high as its black triangle.
"""
from fontTools.pens.t2CharStringPen import T2CharStringPen

WIDTH = 1792
BOTTOM, TOP = -20, 1468
MIDDLE = (BOTTOM + TOP) // 2


def bar(left, right):
    return [(left, BOTTOM), (left, TOP), (right, TOP), (right, BOTTOM)]


def triangle(base, tip):
    return [(base, BOTTOM), (base, TOP), (tip, MIDDLE)] if tip > base else [(base, TOP), (base, BOTTOM), (tip, MIDDLE)]


def cross(half, thick):
    """A diagonal cross: a plus sign's twelve corners, turned by 45 degrees."""
    arm, waist = half, thick
    plus = [(-waist, arm), (waist, arm), (waist, waist), (arm, waist), (arm, -waist), (waist, -waist),
            (waist, -arm), (-waist, -arm), (-waist, -waist), (-arm, -waist), (-arm, waist), (-waist, waist)]
    return [(WIDTH // 2 + round((x + y) * 0.7071), MIDDLE + round((y - x) * 0.7071)) for x, y in plus]


SIGNS = {
    "⏸": [bar(300, 720), bar(1072, 1492)],
    "⏮": [bar(172, 392), triangle(1012, 392), triangle(1632, 1012)],
    "⏭": [triangle(160, 780), triangle(780, 1400), bar(1400, 1620)],
    "✕": [cross(800, 105)],
}


def add_missing(font):
    """Add those signs that the font has not; it must be a CID-keyed CFF font."""
    top = font["CFF "].cff.topDictIndex[0]
    glyph_names = font.getGlyphOrder()
    next_cid = 60000
    model = font.getBestCmap()[ord("▶")]
    part = top.FDSelect[font.getGlyphID(model)]
    private = top.FDArray[part].Private
    for sign, outlines in SIGNS.items():
        if ord(sign) in font.getBestCmap():
            continue
        # CFF stores the width as a difference from the private dictionary's nominal one.
        pen = T2CharStringPen(WIDTH - private.nominalWidthX, None)
        for outline in outlines:
            pen.moveTo(outline[0])
            for point in outline[1:]:
                pen.lineTo(point)
            pen.closePath()
        name, next_cid = f"cid{next_cid}", next_cid + 1
        top.CharStrings.charStringsIndex.append(pen.getCharString(private=private, globalSubrs=top.GlobalSubrs))
        top.CharStrings.charStrings[name] = len(top.CharStrings.charStringsIndex) - 1
        if top.charset is not glyph_names:
            top.charset.append(name)
        glyph_names.append(name)
        top.FDSelect.gidArray.append(part)
        font["hmtx"].metrics[name] = (WIDTH, min(x for outline in outlines for x, _ in outline))
        if "vmtx" in font:
            font["vmtx"].metrics[name] = font["vmtx"].metrics[model]
        if "VORG" in font:
            font["VORG"].VOriginRecords.pop(name, None)
        for table in font["cmap"].tables:
            if table.isUnicode():
                table.cmap[ord(sign)] = name
    font.setGlyphOrder(glyph_names)
    font["maxp"].numGlyphs = len(glyph_names)
