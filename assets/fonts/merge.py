"""Merge a western and a Han font into one and give it its own name.

Usage: merge.py western.ttf han.ttf Regular|Bold out.ttf
"""

import sys

from fontTools.merge import Merger
from fontTools.ttLib import TTFont

from charset import SHARED

FAMILY = "Plumbline Sans"
PRIVATE = 0xE100  # Han form of SHARED[i] is at PRIVATE+i; app/text knows this
STAMP = 3881520000  # fixed, so that the same input makes the same file
COPYRIGHT = (
    "Copyright 2022 The Noto Project Authors "
    "(https://github.com/notofonts/latin-greek-cyrillic). "
    "Copyright 2014-2021 Adobe (http://www.adobe.com/)."
)
LICENCE = "This Font Software is licensed under the SIL Open Font License, Version 1.1."


def move_shared(path):
    """Move the Han forms of shared marks out of the way of the western ones."""
    font = TTFont(path, recalcTimestamp=False)
    for table in font["cmap"].tables:
        for i, point in enumerate(SHARED):
            if point in table.cmap:
                table.cmap[PRIVATE + i] = table.cmap.pop(point)
    font.save(path)


def rename(font, weight):
    full = f"{FAMILY} {weight}"
    post = f"PlumblineSans-{weight}"
    names = {
        0: COPYRIGHT, 1: FAMILY, 2: weight, 3: f"1.000;{post}", 4: full,
        5: "Version 1.000", 6: post, 13: LICENCE, 14: "https://openfontlicense.org",
    }
    font["name"].names = []
    for key, value in names.items():
        font["name"].setName(value, key, 3, 1, 0x409)


def main(western, han, weight, out):
    move_shared(han)
    font = Merger().merge([western, han])
    rename(font, weight)
    for tag in ("DSIG", "STAT", "BASE", "vhea", "vmtx", "gasp", "prep", "FFTM"):
        if tag in font:
            del font[tag]
    font.recalcTimestamp = False
    font["head"].created = font["head"].modified = STAMP
    font["OS/2"].usWeightClass = 700 if weight == "Bold" else 400
    font.save(out)


if __name__ == "__main__":
    main(*sys.argv[1:])
