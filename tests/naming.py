#!/usr/bin/env python3
"""Runs clang-tidy's naming rules over the project's own sources, two files at a time.

Usage: naming.py BUILD_FOLDER (which holds compile_commands.json). Exit code 1 and the findings when a name breaks
the rules of .clang-tidy.
"""
import concurrent.futures
import json
import os
import subprocess
import sys


def findings(build, source):
    command = ["clang-tidy", "-p", build, "--quiet", "--checks=-*,readability-identifier-naming",
               "--warnings-as-errors=*", source]
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    return result.stdout if "readability-identifier-naming" in result.stdout else ""


def main():
    build = sys.argv[1]
    with open(os.path.join(build, "compile_commands.json"), encoding="utf-8") as file:
        sources = sorted({entry["file"] for entry in json.load(file)
                          if "/src/" in entry["file"] and "cmake_pch" not in entry["file"]})
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        texts = [text for text in pool.map(lambda source: findings(build, source), sources) if text]
    print("".join(texts), end="")
    print(f"{len(sources)} files, {len(texts)} with names that break the rules")
    return 1 if texts else 0


if __name__ == "__main__":
    sys.exit(main())
