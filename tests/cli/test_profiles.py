"""Profiles: readable by the owner only, chosen by name, overridden by the environment."""

from __future__ import annotations

import json
import subprocess
import tomllib
from pathlib import Path

import pytest

from stream_video_async.emulator import ThreadedStreamEmulator

from .conftest import Run

BARE = {"STREAM_API_KEY": None, "STREAM_API_SECRET": None, "STREAM_BASE_URL": None}


def configure(
    run: Run, emulator: ThreadedStreamEmulator, *arguments: str, secret: str | None = None
) -> subprocess.CompletedProcess[str]:
    secret = secret or emulator.api_secret
    options = ("--api-key", emulator.api_key, "--base-url", emulator.url)
    return run("configure", *options, *arguments, stdin=f"{secret}\n", **BARE)


def test_a_profile_is_stored_and_used(run: Run, emulator: ThreadedStreamEmulator, tmp_path: Path) -> None:
    done = configure(run, emulator)
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "profiles.toml").stat().st_mode & 0o777 == 0o600
    assert json.loads(run("app", "get", **BARE).stdout)["name"]
    assert emulator.api_secret not in done.stdout + done.stderr


def test_profiles_are_chosen_by_name(run: Run, emulator: ThreadedStreamEmulator) -> None:
    configure(run, emulator, "--profile", "staging")
    assert run("app", "get", **BARE).returncode == 3
    missing = run("--profile", "production", "app", "get", **BARE)
    assert (missing.returncode, "'production'" in missing.stderr) == (3, True)
    assert run("--profile", "staging", "app", "get", **BARE).returncode == 0
    assert run("app", "get", **BARE, STREAM_PROFILE="staging").returncode == 0


def test_refused_credentials_are_not_stored(run: Run, emulator: ThreadedStreamEmulator, tmp_path: Path) -> None:
    assert configure(run, emulator, secret="a-wrong-secret-that-is-long-enough-for-hs256").returncode == 3
    assert not (tmp_path / "profiles.toml").exists()
    assert configure(run, emulator, "--no-check", secret="a-wrong-secret-that-is-long-enough-for-hs256").returncode == 0


def test_an_empty_secret_is_refused(run: Run, tmp_path: Path) -> None:
    done = run("configure", "--api-key", "key", stdin="\n", **BARE)
    assert (done.returncode, "API secret is empty" in done.stderr) == (2, True)
    assert not (tmp_path / "profiles.toml").exists()


def test_the_environment_wins(run: Run, emulator: ThreadedStreamEmulator) -> None:
    configure(run, emulator, "--no-check", secret="a-wrong-secret-that-is-long-enough-for-hs256")
    done = run("--profile", "default", "app", "get")
    assert done.returncode == 0
    assert "STREAM_API_KEY" in done.stderr


def test_a_file_that_others_can_read_is_refused(run: Run, emulator: ThreadedStreamEmulator, tmp_path: Path) -> None:
    configure(run, emulator)
    (tmp_path / "profiles.toml").chmod(0o644)
    done = run("app", "get", **BARE)
    assert (done.returncode, "chmod 600" in done.stderr) == (3, True)


@pytest.mark.parametrize(
    "content", [b"not toml", b"default = 5", b"[default]\napi_key = 5", b"[default]\nname = '\xe9'", b"[other.x]\n"]
)
def test_a_damaged_file_is_named_and_left_alone(
    run: Run, emulator: ThreadedStreamEmulator, tmp_path: Path, content: bytes
) -> None:
    file = tmp_path / "profiles.toml"
    file.write_bytes(content)
    file.chmod(0o600)
    for done in (run("app", "get", **BARE), configure(run, emulator)):
        assert (done.returncode, "Traceback" in done.stderr) == (3, False)
        assert str(file) in done.stderr
        assert "repair or delete it" in done.stderr
    assert file.read_bytes() == content


def test_other_entries_of_the_file_are_kept(run: Run, emulator: ThreadedStreamEmulator, tmp_path: Path) -> None:
    file = tmp_path / "profiles.toml"
    file.write_text('["my app"]\n"a key" = "a \\"value\\""\n', encoding="utf-8")
    file.chmod(0o600)
    assert configure(run, emulator).returncode == 0
    assert tomllib.loads(file.read_text(encoding="utf-8"))["my app"] == {"a key": 'a "value"'}


def test_the_address_in_the_environment_wins_over_that_of_a_profile(run: Run, emulator: ThreadedStreamEmulator) -> None:
    configure(run, emulator)
    bare = {"STREAM_API_KEY": None, "STREAM_API_SECRET": None}
    done = run("app", "get", **bare, STREAM_BASE_URL="http://127.0.0.1:9", STREAM_REQUEST_TIMEOUT="5")
    assert (done.returncode, "using STREAM_BASE_URL" in done.stderr) == (5, True)
    assert run("app", "get", **bare).stderr == ""
    refused = run("app", "get", **BARE, STREAM_REQUEST_TIMEOUT="nonsense")
    assert (refused.returncode, "STREAM_REQUEST_TIMEOUT must be a number" in refused.stderr) == (2, True)


def test_configure_tries_the_address_in_the_environment(
    run: Run, emulator: ThreadedStreamEmulator, tmp_path: Path
) -> None:
    def configure(*arguments: str, **variables: str | None) -> subprocess.CompletedProcess[str]:
        return run("configure", "--api-key", emulator.api_key, *arguments, stdin=emulator.api_secret, **variables)

    assert configure(STREAM_BASE_URL="http://127.0.0.1:9", STREAM_REQUEST_TIMEOUT="5").returncode == 5
    assert configure("--base-url", emulator.url, STREAM_BASE_URL="http://127.0.0.1:9").returncode == 0
    assert emulator.url in (tmp_path / "profiles.toml").read_text("utf-8")
    assert configure("--profile", "other").returncode == 0
    assert (tmp_path / "profiles.toml").read_text("utf-8").count(emulator.url) == 2
