#!/usr/bin/env python3
"""Runs clang-tidy's naming rules over the project's own sources, as many at a time as there are processors.

Usage: naming.py BUILD_FOLDER (which holds compile_commands.json, of a build without precompiled headers). Exit code 1
and what clang-tidy says when a name breaks the rules of .clang-tidy or a file cannot be compiled.

The sources of a folder are read as one, so that their headers are parsed once. Those that cannot stand behind the
others, as they define a name for themselves that another one has, too, are read as one once more, and so on.
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
    """What is wrong with sources read as one, and those of them that do not go with the ones before them."""
    with tempfile.NamedTemporaryFile("w", suffix=".cpp") as file:
        file.write("".join(f'#include "{source}"\n' for source in sources))
        file.flush()
        text = run([*TIDY, file.name, "--", *flags, "-ferror-limit=0"])
    if "clang-diagnostic-error" not in text or len(sources) == 1:
        return text, []
    strangers = set(re.findall(r"^(.+?):\d+:\d+: error:.*clang-diagnostic-error", text, re.MULTILINE))
    names = [line + "\n" for line in text.splitlines() if "[readability-identifier-naming" in line]
    return "".join(names), [source for source in sources if source in strangers] or sources


def folder(sources, flags):
    """What is wrong with the sources of a folder, and how often they were read."""
    text, rest = together(sources, flags)
    if not rest:
        return text, 1
    groups = [rest] if len(rest) < len(sources) else [[source] for source in sources]
    further = [folder(group, flags) for group in groups]
    return text + "".join(more for more, _ in further), 1 + sum(count for _, count in further)


def main():
    build = sys.argv[1]
    folders = collections.defaultdict(dict)
    with open(os.path.join(build, "compile_commands.json"), encoding="utf-8") as file:
        for entry in json.load(file):
            if "/src/" in entry["file"] and "cmake_pch" not in entry["file"]:
                flags = re.findall(r"-isystem \S+|-[ID]\S+|-std=\S+", entry["command"])
                folders[os.path.dirname(entry["file"])][entry["file"]] = shlex.split(" ".join(flags))
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        groups = [(list(sources), list(sources.values())[0]) for sources in folders.values()]
        results = list(pool.map(lambda group: folder(*group), groups))
    count = sum(len(sources) for sources in folders.values())
    complaints = "".join(text for text, _ in results)
    print(complaints, end="")
    print(f"{count} files in {sum(reads for _, reads in results)} readings, {complaints.count('error:')} complaints")
    return 1 if complaints or not count else 0


if __name__ == "__main__":
    sys.exit(main())
