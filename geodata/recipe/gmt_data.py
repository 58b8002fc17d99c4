"""GSHHG shorelines and DCW polygons, read through the gmt command line."""
import subprocess

from paths import BUILD


def gmt(*arguments, stdin=None):
    done = subprocess.run(["gmt", *arguments], capture_output=True, text=True, cwd=BUILD, input=stdin, check=True)
    return done.stdout


def segments(text):
    """gmt's multi-segment text ('>' starts a segment) -> lists of (lon, lat)."""
    current, found = [], []
    for line in text.splitlines():
        if line.startswith(">"):
            found.append(current)
            current = []
        else:
            lon, lat = line.split()[:2]
            current.append((round(float(lon), 6), round(float(lat), 6)))
    found.append(current)
    return [segment for segment in found if len(segment) > 1]
