#!/usr/bin/env python3
"""Runs clang-tidy's naming rules over the project's own sources, as many files at a time as there are processors.

Usage: naming.py BUILD_FOLDER (which holds compile_commands.json, of a build without precompiled headers). Exit code 1
and what clang-tidy says when a name breaks the rules of .clang-tidy or a file cannot be compiled.
"""
import concurrent.futures
import json
import os
import subprocess
import sys


def complaints(build, source):
    command = ["clang-tidy", "-p", build, "--quiet", "--checks=-*,readability-identifier-naming",
               "--warnings-as-errors=*", source]
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    return f"{result.stdout}{result.stderr}" if result.returncode != 0 else ""


def main():
    build = sys.argv[1]
    with open(os.path.join(build, "compile_commands.json"), encoding="utf-8") as file:
        sources = sorted({entry["file"] for entry in json.load(file)
                          if "/src/" in entry["file"] and "cmake_pch" not in entry["file"]})
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        texts = [text for text in pool.map(lambda source: complaints(build, source), sources) if text]
    print("".join(texts), end="")
    print(f"{len(sources)} files, {len(texts)} that break the naming rules or cannot be compiled")
    return 1 if texts or not sources else 0


if __name__ == "__main__":
    sys.exit(main())
