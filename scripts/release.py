"""Prepare and check a release: version, tag and changelog have to agree.

python scripts/release.py prepare 1.2.0   write the version and the changelog's section
python scripts/release.py check v1.2.0    fail unless everything agrees
python scripts/release.py notes v1.2.0    print the section of the changelog
"""

from __future__ import annotations

import datetime as dt
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
VERSION_FILE = ROOT / "stream_video_async" / "_version.py"
CHANGELOG = ROOT / "CHANGELOG.md"
_VERSION = re.compile(r'__version__ = "([^"]+)"')


def current_version() -> str:
    """Return the version that the package states."""
    found = _VERSION.search(VERSION_FILE.read_text(encoding="utf-8"))
    if found is None:
        sys.exit(f"{VERSION_FILE} states no version")
    return found[1]


def section(version: str) -> str:
    """Return the changelog's section of a version, without its heading; empty if there is none."""
    text = CHANGELOG.read_text(encoding="utf-8")
    found = re.search(rf"^## \[{re.escape(version)}\][^\n]*\n(.*?)(?=^## \[|\Z)", text, re.MULTILINE | re.DOTALL)
    return found[1].strip() if found else ""


def prepare(version: str) -> None:
    """Write the version, and turn *Unreleased* into the section of the release."""
    if not re.fullmatch(r"\d+\.\d+\.\d+((a|b|rc)\d+)?", version):
        sys.exit(f"not a version: {version!r}")
    if not section("Unreleased"):
        sys.exit("CHANGELOG.md has nothing under [Unreleased]")
    if section(version):
        sys.exit(f"CHANGELOG.md has a section {version} already")
    VERSION_FILE.write_text(
        _VERSION.sub(f'__version__ = "{version}"', VERSION_FILE.read_text(encoding="utf-8")), encoding="utf-8"
    )
    today = dt.datetime.now(dt.UTC).date()
    text = CHANGELOG.read_text(encoding="utf-8")
    CHANGELOG.write_text(
        text.replace("## [Unreleased]\n", f"## [Unreleased]\n\n## [{version}] - {today}\n", 1), encoding="utf-8"
    )
    print(f"Commit this as 'Release {version}', then: git tag -s v{version} && git push --tags")


def faults(tag: str) -> list[str]:
    """Return what keeps the tag from being released."""
    version = tag.removeprefix("v")
    found: list[str] = []
    if not tag.startswith("v"):
        found.append(f"a release tag starts with v: {tag!r}")
    if current_version() != version:
        found.append(f"the package states version {current_version()}, the tag {version}")
    if not section(version):
        found.append(f"CHANGELOG.md has no section [{version}], or it is empty")
    if section("Unreleased"):
        found.append("CHANGELOG.md still has entries under [Unreleased]")
    changed = subprocess.run(["git", "status", "--porcelain"], cwd=ROOT, capture_output=True, text=True, check=False)
    if changed.stdout.strip():
        found.append("there are uncommitted changes")
    return found


def main(arguments: list[str]) -> None:
    """Run one of the three commands."""
    match arguments:
        case ["prepare", version]:
            prepare(version)
        case ["check", tag]:
            found = faults(tag)
            if found:
                sys.exit("\n".join(found))
            print(f"{tag} can be released")
        case ["notes", tag]:
            print(section(tag.removeprefix("v")))
        case _:
            sys.exit(__doc__)


if __name__ == "__main__":
    main(sys.argv[1:])
