"""Print the code points of one half of the merged font, one range a line.

Usage: charset.py western|han [standard-characters.txt]

The two halves never share a code point, so merging has nothing to decide.
"""

import sys


def spans(*pairs):
    return {c for first, last in pairs for c in range(first, last + 1)}


# Latin, Cyrillic, Devanagari and the general marks that reports use.
WESTERN = spans(
    (0x20, 0x7E), (0xA0, 0x17F), (0x1CD, 0x1DC), (0x218, 0x21B), (0x2C6, 0x2C7),
    (0x2C9, 0x2CB), (0x2D8, 0x2DD), (0x300, 0x304), (0x306, 0x308), (0x30A, 0x30C),
    (0x323, 0x323), (0x326, 0x328), (0x400, 0x45F), (0x490, 0x491),
    (0x900, 0x97F), (0xA8E0, 0xA8FF), (0x200C, 0x200D), (0x25CC, 0x25CC),
    (0x2002, 0x200B), (0x2010, 0x2027), (0x202F, 0x203A), (0x2044, 0x2044),
    (0x2060, 0x2060), (0x2070, 0x2070), (0x2074, 0x2079), (0x207A, 0x207B), (0x2080, 0x2089),
    (0x20A8, 0x20AC), (0x20B9, 0x20B9), (0x20BD, 0x20BD), (0x2113, 0x2113),
    (0x2116, 0x2116), (0x2122, 0x2122), (0x2126, 0x2126), (0x2153, 0x2154),
    (0x215B, 0x215E), (0x2212, 0x2212), (0xFFFD, 0xFFFD),
)

# Chinese marks, kana, numbers in circles, arrows and shapes; the characters
# come from GB 2312 and from the list of standard characters.
HAN_MARKS = spans(
    (0x2E3A, 0x2E3A), (0x3000, 0x303F), (0x3040, 0x30FF), (0xFF00, 0xFFEF), (0x2160, 0x216B),
    (0x2190, 0x2193), (0x2196, 0x2199), (0x2460, 0x2473), (0x25A0, 0x25A1),
    (0x25B2, 0x25B3), (0x25B6, 0x25B7), (0x25BC, 0x25BD), (0x25C6, 0x25C7),
    (0x25CB, 0x25CB), (0x25CE, 0x25CF), (0x2605, 0x2606), (0x2611, 0x2611),
    (0x2610, 0x2610), (0x2713, 0x2713), (0x2717, 0x2717), (0x2776, 0x277F),
)

# Marks that both scripts write with one code point but draw differently. The
# Han forms are kept as well, in the private use area (see merge.py).
SHARED = (0x2018, 0x2019, 0x201C, 0x201D, 0x2026, 0x00B7)


def gb2312():
    found = set()
    for row in range(0xA1, 0xF8):
        for cell in range(0xA1, 0xFF):
            try:
                found.add(ord(bytes([row, cell]).decode("gb2312")))
            except UnicodeDecodeError:
                continue
    return found


def han(standard):
    text = open(standard, encoding="utf-8").read()
    return (gb2312() | HAN_MARKS | {ord(c) for c in text if c != "\n"}) - WESTERN | set(SHARED)


def ranges(points):
    points = sorted(points)
    first = last = points[0]
    for point in points[1:] + [0x110000]:
        if point != last + 1:
            yield first, last
            first = point
        last = point


if __name__ == "__main__":
    chosen = WESTERN if sys.argv[1] == "western" else han(sys.argv[2])
    for first, last in ranges(chosen):
        print(f"{first:04X}-{last:04X}")
