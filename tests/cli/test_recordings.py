"""``recordings``: listed, downloaded without our credentials, deleted."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from stream_video_async.emulator import ThreadedStreamEmulator

from .conftest import Run

CID = "default:standup"


@pytest.fixture
def recorded(run: Run, emulator: ThreadedStreamEmulator) -> dict[str, str]:
    """Return the only recording of a call."""
    call = {"type": "default", "id": "standup", "data": {"created_by_id": "ada"}}
    emulator.seed({"users": [{"id": "ada"}], "calls": [call]})
    emulator.join_call("default", "standup", "ada")
    for step in ("start", "stop"):
        path = f"/api/v2/video/call/default/standup/recordings/composite/{step}"
        assert run("api", "POST", path, "--data", "{}").returncode == 0
    [recording] = json.loads(run("recordings", "list", CID, "--output", "json").stdout)
    return recording


def test_recordings_are_listed(run: Run, recorded: dict[str, str]) -> None:
    table = run("recordings", "list", CID, "--output", "table").stdout.splitlines()
    assert table[0].split() == ["session", "filename", "start", "end", "url"]
    assert recorded["filename"] in table[1]
    header, row = run("recordings", "list", CID, "--output", "csv").stdout.splitlines()
    assert (header, row.split(",")[1]) == ("session,filename,start,end,url", recorded["filename"])
    assert json.loads(run("recordings", "list", CID, "--output", "jsonl").stdout) == recorded


def test_recordings_are_downloaded_once(run: Run, recorded: dict[str, str], tmp_path: Path) -> None:
    folder = tmp_path / "new" / "folder"
    done = run("recordings", "download", CID, "--to", str(folder))
    assert (done.returncode, done.stdout) == (0, f"{folder / recorded['filename']}\n")
    assert [file.name for file in folder.iterdir()] == [recorded["filename"]]
    (folder / recorded["filename"]).write_bytes(b"mine")
    again = run("recordings", "download", CID, recorded["filename"], "--to", str(folder))
    assert (again.returncode, again.stdout) == (0, done.stdout)
    assert "exists already" in again.stderr
    assert (folder / recorded["filename"]).read_bytes() == b"mine"


def test_failed_downloads_are_named(
    run: Run, recorded: dict[str, str], emulator: ThreadedStreamEmulator, tmp_path: Path
) -> None:
    other = run("recordings", "download", CID, "other.mp4")
    assert (other.returncode, other.stdout) == (1, "")
    assert "there is no recording 'other.mp4'" in other.stderr
    reply = {"duration": "1", "recordings": [recorded | {"url": f"{emulator.url}/nothing/here.mp4"}]}
    emulator.faults.add("body", operation="ListRecordings", with_body=json.dumps(reply))
    broken = run("recordings", "download", CID, "--to", str(tmp_path / "to"))
    assert (broken.returncode, broken.stdout) == (1, "")
    assert f"error: {recorded['filename']}: 404" in broken.stderr
    assert list((tmp_path / "to").iterdir()) == []


def test_recordings_of_the_same_name_get_different_files(
    run: Run, recorded: dict[str, str], emulator: ThreadedStreamEmulator, tmp_path: Path
) -> None:
    names = [("one", "s1/rec.mp4"), ("one", "s2/rec.mp4"), ("two", "s2/Rec.mp4"), ("two", "s2/Rec.mp4"), ("two", "..")]
    rows = [recorded | {"session_id": session, "filename": name} for session, name in names]
    rows.append(recorded | {"filename": "s3/other.mp4"})
    reply = {"duration": "1", "recordings": rows}
    emulator.faults.add("body", operation="ListRecordings", with_body=json.dumps(reply))
    done = run("recordings", "download", CID, "--to", str(tmp_path / "to"))
    expected = ["one_s1_rec.mp4", "one_s2_rec.mp4", "two_s2_Rec.mp4", "_two_s2_Rec.mp4", "two_..", "other.mp4"]
    assert (done.returncode, done.stdout.splitlines()) == (0, [str(tmp_path / "to" / name) for name in expected])
    assert sorted(file.name for file in (tmp_path / "to").iterdir()) == sorted(expected)
    only = run("recordings", "download", CID, "s2/rec.mp4", "--to", str(tmp_path / "to"))
    assert (only.returncode, only.stdout) == (0, f"{tmp_path / 'to' / 'one_s2_rec.mp4'}\n")


@pytest.mark.parametrize("address", ["{url}/nothing/here.mp4?X-Amz-Signature=abc", "http://u:abc@?X-Amz-Signature=abc"])
def test_errors_of_downloads_do_not_show_signatures(
    run: Run, recorded: dict[str, str], emulator: ThreadedStreamEmulator, address: str
) -> None:
    reply = {"duration": "1", "recordings": [recorded | {"url": address.replace("{url}", emulator.url)}]}
    emulator.faults.add("body", operation="ListRecordings", with_body=json.dumps(reply))
    done = run("recordings", "download", CID)
    assert (done.returncode, "abc" in done.stderr) == (1, False)
    assert f"error: {recorded['filename']}: " in done.stderr


def test_a_full_disk_fails_a_download(run: Run, recorded: dict[str, str], tmp_path: Path) -> None:
    (tmp_path / f"{recorded['filename']}.part").symlink_to("/dev/full")
    done = run("recordings", "download", CID, "--to", str(tmp_path))
    assert (done.returncode, done.stdout) == (1, "")
    assert f"error: {recorded['filename']}: [Errno 28] No space left" in done.stderr


def test_a_recording_is_deleted(run: Run, recorded: dict[str, str]) -> None:
    done = run("recordings", "delete", CID, recorded["session_id"], recorded["filename"])
    assert (done.returncode, done.stdout, done.stderr) == (0, "", f"deleted {recorded['filename']}\n")
    assert json.loads(run("recordings", "list", CID).stdout) == []
    empty = run("recordings", "download", CID)
    assert (empty.returncode, empty.stdout, empty.stderr) == (0, "", "there are no recordings\n")
    again = run("recordings", "delete", CID, recorded["session_id"], recorded["filename"])
    assert (again.returncode, "doesn't exist" in again.stderr) == (1, True)
