"""``users upsert``: stopped by signals, and its options."""

from __future__ import annotations

import signal
import subprocess
import time
from pathlib import Path

import pytest

from stream_video_async.emulator import ThreadedStreamEmulator

from .conftest import COMMAND, Run


def write_users(path: Path, count: int) -> Path:
    path.write_text("".join(f'{{"id": "user-{number}"}}\n' for number in range(count)))
    return path


def test_sigterm_finishes_what_is_under_way_and_the_same_command_goes_on(
    emulator: ThreadedStreamEmulator, environment: dict[str, str], run: Run, tmp_path: Path
) -> None:
    """Nothing is sent twice: what was in flight is in the checkpoint."""
    command = ["users", "upsert", str(write_users(tmp_path / "users.jsonl", 3000)), "--checkpoint", str(tmp_path / "c")]
    rule = emulator.faults.add("delay", operation="UpdateUsers", seconds=0.2)
    with subprocess.Popen([*COMMAND, *command], env=environment, stderr=subprocess.PIPE, text=True) as process:
        while len(emulator.requests.find("UpdateUsers")) < 9:
            time.sleep(0.01)
        process.send_signal(signal.SIGTERM)
        _, errors = process.communicate(timeout=60)
    assert process.returncode == 130, errors
    assert "upsert_users so far: " in errors
    assert "Traceback" not in errors
    done = int(errors.split("so far: ")[1].split()[0])
    assert 0 < done < 3000
    emulator.faults.remove(rule.id)
    again = run(*command)
    assert again.returncode == 0, again.stderr
    assert "upsert_users: 3000 done" in again.stderr
    sent = [user_id for record in emulator.requests.find("UpdateUsers") for user_id in record.body["users"]]
    assert len(sent) == len(set(sent)) == 3000


def test_patience_can_be_set(run: Run, tmp_path: Path) -> None:
    path = write_users(tmp_path / "users.jsonl", 5)
    done = run("users", "upsert", str(path), "--patience", "0.2", STREAM_BASE_URL="http://127.0.0.1:9")
    assert done.returncode == 5, done.stderr
    assert "nothing has succeeded for" in done.stderr
    assert "connect_failed" in done.stderr
    assert "retries" in done.stderr


def test_wrong_credentials_have_their_own_exit_code(run: Run, tmp_path: Path) -> None:
    path = write_users(tmp_path / "users.jsonl", 5)
    done = run("users", "upsert", str(path), STREAM_API_SECRET="w" * 40)
    assert done.returncode == 3, done.stderr


@pytest.mark.parametrize(
    ("option", "value"), [("--share", "0"), ("--share", "1.5"), ("--patience", "0"), ("--patience", "inf")]
)
def test_a_value_out_of_range_names_its_option(option: str, value: str, run: Run, tmp_path: Path) -> None:
    done = run("users", "upsert", str(write_users(tmp_path / "users.jsonl", 1)), option, value)
    assert done.returncode == 2
    assert option in done.stderr


def test_a_file_that_is_no_checkpoint_is_left_untouched(run: Run, tmp_path: Path) -> None:
    path = write_users(tmp_path / "users.jsonl", 5)
    content = path.read_text()
    done = run("users", "upsert", str(path), "--checkpoint", str(path))
    assert done.returncode == 1
    assert "is not a checkpoint and was left untouched" in done.stderr.replace("\n", " ")
    assert path.read_text() == content
