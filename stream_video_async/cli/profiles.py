"""Profiles: named credentials in a file that only its owner can read."""

from __future__ import annotations

import json
import os
import stat
import tempfile
import tomllib
from pathlib import Path
from typing import NotRequired, TypedDict, cast

import typer

from stream_video_async import StreamCredentialsError

__all__ = ["Profile", "load_profile", "profiles_file", "save_profile"]


class Profile(TypedDict):
    """One entry of the file."""

    api_key: str
    api_secret: str
    base_url: NotRequired[str]


def profiles_file() -> Path:
    """Return the file's path: ``STREAM_PROFILES_FILE``, or ``profiles.toml`` in the configuration folder."""
    chosen = os.environ.get("STREAM_PROFILES_FILE")
    return Path(chosen) if chosen else Path(typer.get_app_dir("stream-video")) / "profiles.toml"


def load_profile(name: str) -> Profile | None:
    """Read one profile.

    Args:
        name: Its name.

    Returns:
        The profile, or ``None`` if there is none of that name.

    Raises:
        StreamCredentialsError: The file can be read by others, is not valid, or the profile lacks a credential.
    """
    file = profiles_file()
    profiles = _read(file)
    if name not in profiles:
        return None
    found = profiles[name]
    for key in ("api_key", "api_secret"):
        if not found.get(key):
            raise StreamCredentialsError(f"profile {name!r} in {file} has no {key}: run 'stream-video configure' again")
    return found


def save_profile(name: str, entry: Profile) -> Path:
    """Write one profile and keep the others.

    Args:
        name: Its name.
        entry: Its content.

    Returns:
        The path of the file.

    Raises:
        StreamCredentialsError: The existing file cannot be read; it is not changed.
    """
    file = profiles_file()
    profiles = _read(file) | {name: entry}
    lines: list[str] = []
    for title, values in profiles.items():
        lines.append(f"[{_toml_text(title)}]")
        lines += [f"{_toml_text(key)} = {_toml_text(str(value))}" for key, value in values.items()]
        lines.append("")
    file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    # mkstemp creates the file with mode 0600; replacing it is atomic.
    handle, temporary = tempfile.mkstemp(dir=file.parent)
    with os.fdopen(handle, "w", encoding="utf-8") as out:
        out.write("\n".join(lines))
    Path(temporary).replace(file)
    return file


def _toml_text(value: str) -> str:
    """Return a TOML string: JSON's, with all other characters as they are, and DEL escaped."""
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")


def _read(file: Path) -> dict[str, Profile]:
    try:
        status = file.stat()
        content = file.read_bytes()
    except FileNotFoundError:
        return {}
    if os.name == "posix" and stat.S_IMODE(status.st_mode) & 0o077:
        raise StreamCredentialsError(f"profiles file {file} can be read by others: run 'chmod 600 {file}'")
    try:
        profiles = tomllib.loads(content.decode())
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise StreamCredentialsError(f"profiles file {file} is not valid TOML: {error}; repair or delete it") from None
    for name, entry in profiles.items():
        if not (
            isinstance(entry, dict)
            and all(isinstance(value, str) for value in cast("dict[str, object]", entry).values())
        ):
            raise StreamCredentialsError(
                f"profiles file {file}: {name!r} is not a table of texts such as [{name}]; repair or delete it"
            )
    return cast("dict[str, Profile]", profiles)
