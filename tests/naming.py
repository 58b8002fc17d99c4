#!/usr/bin/env python3
"""Runs clang-tidy's naming rules over the project's own sources, as many at a time as there are processors.

Usage: naming.py BUILD_FOLDER (which holds compile_commands.json, of a build without precompiled headers). Exit code 1
and what clang-tidy says when a name breaks the rules of .clang-tidy or a file cannot be compiled.

The sources of a folder are read as one, so that their headers are parsed once. Those that cannot stand beside each
other, as two of them define the same name for themselves, are read one by one.
"""
import collections
import concurrent.futures
import json
import os
import re
import shlex
import subprocess
import sys
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
TIDY = ["clang-tidy", "--quiet", "--checks=-*,readability-identifier-naming", "--warnings-as-errors=*",
        f"--config-file={ROOT}/.clang-tidy"]


def run(command):
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    return result.stdout + result.stderr if result.returncode != 0 else ""


def together(sources, flags):
    """What is wrong with sources read as one, and those of them that have to be read alone."""
    with tempfile.NamedTemporaryFile("w", suffix=".cpp") as file:
        file.write("".join(f'#include "{source}"\n' for source in sources))
        file.flush()
        text = run([*TIDY, file.name, "--", *flags, "-ferror-limit=0"])
    alone = {path for path in re.findall(r"^(.+?):\d+:\d+: (?:error|note):.*", text, re.MULTILINE) if path in sources}
    if "clang-diagnostic-error" not in text:
        return text, set()
    names = [line + "\n" for line in text.splitlines() if "[readability-identifier-naming" in line]
    return "".join(names), alone


def main():
    build = sys.argv[1]
    folders = collections.defaultdict(dict)
    with open(os.path.join(build, "compile_commands.json"), encoding="utf-8") as file:
        for entry in json.load(file):
            if "/src/" in entry["file"] and "cmake_pch" not in entry["file"]:
                flags = re.findall(r"-isystem \S+|-[ID]\S+|-std=\S+", entry["command"])
                folders[os.path.dirname(entry["file"])][entry["file"]] = shlex.split(" ".join(flags))
    texts = []
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        groups = [(set(sources), list(sources.values())[0]) for sources in folders.values()]
        results = list(pool.map(lambda group: together(*group), groups))
        single = sorted(source for _, alone in results for source in alone)
        texts = [text for text, _ in results if text]
        texts += [text for text in pool.map(lambda source: run([*TIDY, "-p", build, source]), single) if text]
    count = sum(len(sources) for sources in folders.values())
    print("".join(texts), end="")
    print(f"{count} files ({len(single)} of them alone), {len(texts)} complaints")
    return 1 if texts or not count else 0


if __name__ == "__main__":
    sys.exit(main())
