"""``users upsert``: reads files and stdin, and reports exact counts on terminals of any width and in pipes."""

from __future__ import annotations

import fcntl
import itertools
import json
import os
import pty
import re
import signal
import struct
import subprocess
import termios
import time
from collections.abc import Mapping
from pathlib import Path

import pytest

from stream_video_async.emulator import ThreadedStreamEmulator

from .conftest import COMMAND, Run

ESCAPES = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")


def lines(*rows: Mapping[str, object]) -> str:
    return "".join(f"{json.dumps(row)}\n" for row in rows)


def test_rows_come_from_stdin(run: Run) -> None:
    done = run("users", "upsert", "-", "--format", "csv", stdin="id,name\nada,Ada\nbob,Bob\n")
    assert (done.returncode, done.stdout) == (0, "")
    assert "2 upserted" in done.stderr
    missing = run("users", "upsert", "-", stdin="")
    assert (missing.returncode, "--format" in missing.stderr) == (2, True)


def test_delimiter_and_encoding_are_options(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "users.csv"
    file.write_bytes("id;name\nada;Zoë\n".encode("latin-1"))
    assert run("users", "upsert", str(file), "--delimiter", ";", "--encoding", "latin-1").returncode == 0
    assert json.loads(run("users", "get", "ada").stdout)["name"] == "Zoë"
    wrong = run("users", "upsert", str(file), "--delimiter", ";")
    assert wrong.returncode == 1
    assert "--encoding" in wrong.stderr
    assert run("users", "upsert", str(file), "--delimiter", ";;").returncode == 2


@pytest.mark.parametrize(
    ("name", "option"), [("users.txt", "--format"), ("users.csv", "--encoding"), ("none.csv", "not a file")]
)
def test_mistakes_name_options(run: Run, tmp_path: Path, name: str, option: str) -> None:
    if name != "none.csv":
        (tmp_path / name).write_text("id\nada\n", encoding="utf-8")
    done = run("users", "upsert", str(tmp_path / name), *(["--encoding", "klingon"] if option == "--encoding" else []))
    assert done.returncode == 2
    said = " ".join(done.stderr.replace("│", " ").split())  # typer wraps its box where the path is long
    assert option.removeprefix("--") in said
    assert "format='" not in done.stderr


def test_failed_rows_can_be_corrected_and_retried(run: Run, tmp_path: Path) -> None:
    source, bad = tmp_path / "users.jsonl", tmp_path / "bad.jsonl"
    source.write_text(lines({"id": "ada"}, {"id": "bob", "role": "no such role"}, {"name": "x"}) + "{broken\n", "utf-8")
    done = run("users", "upsert", str(source), "--failures", str(bad))
    assert done.returncode == 1
    rows = [json.loads(line) for line in bad.read_text("utf-8").splitlines()]
    assert all(row["_error"] for row in rows)
    by_line = {row["_line"]: row for row in rows}
    assert by_line[4]["_row"] == "{broken"
    assert by_line[3]["name"] == "x"
    repaired = [row | {"id": row.get("id", f"new-{row['_line']}")} for row in rows]
    for row in repaired:
        row.pop("role", None)
    bad.write_text(lines(*repaired), "utf-8")
    again = run("users", "upsert", str(bad))
    assert again.returncode == 0, again.stderr


def test_failed_rows_of_a_csv_are_written_by_column(run: Run, tmp_path: Path) -> None:
    source, bad = tmp_path / "users.csv", tmp_path / "bad.jsonl"
    rows = ('"Doe, John",john,GB,36', "NoId,,US,1", "Eve,eve,FR,old", "short", '"open,x,GB,1')
    source.write_text("\n".join(("name,id,custom.country,custom.age:int", *rows, "")), "utf-8")
    assert run("users", "upsert", str(source), "--failures", str(bad)).returncode == 1
    failed = [json.loads(line) for line in bad.read_text("utf-8").splitlines()]
    assert [(row["_line"], row["_row"]) for row in failed] == [
        (3, {"name": "NoId", "id": "", "custom.country": "US", "custom.age:int": "1"}),
        (4, {"name": "Eve", "id": "eve", "custom.country": "FR", "custom.age:int": "old"}),
        (5, "short"),
        (6, '"open,x,GB,1'),
    ]
    again = run("users", "upsert", str(bad))
    assert (again.returncode, "0 upserted, 4 failed" in again.stderr) == (1, True)
    bad.write_text(bad.read_text("utf-8").replace('"old"', '"36"').replace('"id":""', '"id":"new"'), "utf-8")
    assert "2 upserted, 2 failed" in run("users", "upsert", str(bad)).stderr
    assert json.loads(run("users", "get", "eve").stdout)["custom"] == {"country": "FR", "age": 36}


@pytest.mark.parametrize("option", ["--failures", "--checkpoint"])
@pytest.mark.parametrize("link", ["none", "symbolic", "hard", "stdin"])
def test_a_file_that_would_replace_the_source_is_refused(
    environment: dict[str, str], run: Run, tmp_path: Path, option: str, link: str
) -> None:
    file, target = tmp_path / "rows.jsonl", tmp_path / "other.jsonl"
    content = lines({"id": "ada"}, {"id": 5})
    file.write_text(content, "utf-8")
    if link == "symbolic":
        target.symlink_to(file)
    elif link == "hard":
        target.hardlink_to(file)
    else:
        target = file
    if link == "stdin":
        command = [*COMMAND, "users", "upsert", "-", "--format", "jsonl", option, str(target)]
        with file.open() as stdin:
            code = subprocess.run(command, env=environment, stdin=stdin, check=False).returncode
    else:
        done = run("users", "upsert", str(file), option, str(target))
        code = done.returncode
        assert option in done.stderr
    assert code == 2
    assert file.read_text("utf-8") == content
    assert json.loads(run("users", "list").stdout) == []


@pytest.mark.parametrize(
    "arguments",
    [
        ("--checkpoint", "none/rows.checkpoint"),
        ("--checkpoint", "."),
        ("--failures", "none/bad.jsonl"),
        ("--failures", "."),
        ("--failures", "fifo"),
        ("--failures", "same", "--checkpoint", "./same"),
    ],
)
def test_files_that_cannot_be_written_are_refused_before_anything_is_sent(
    run: Run, tmp_path: Path, arguments: tuple[str, ...]
) -> None:
    os.mkfifo(tmp_path / "fifo")
    file = tmp_path / "rows.jsonl"
    file.write_text(lines({"id": "ada"}), "utf-8")
    option, *rest = (text if text.startswith("--") else f"{tmp_path}/{text}" for text in arguments)
    done = run("users", "upsert", str(file), option, *rest)
    assert (done.returncode, option in done.stderr) == (2, True)
    assert json.loads(run("users", "list").stdout) == []
    assert sorted(path.name for path in tmp_path.iterdir()) == ["fifo", "rows.jsonl"]


@pytest.mark.parametrize("name", ["rows.jsonl", "rows.csv"])
def test_rows_that_the_server_refuses_are_written_with_their_types(run: Run, tmp_path: Path, name: str) -> None:
    source, bad = tmp_path / name, tmp_path / "bad.jsonl"
    row = {"id": "u1", "teams": ["red", "blue"], "custom": {"age": 41, "vip": True}}
    cells = "id,teams,custom.age:int,custom.vip:bool,custom.note\nu1,red;blue,41,true,\n"
    assert run("users", "upsert", "-", "--format", "jsonl", stdin=lines({"id": "u1"})).returncode == 0
    assert run("users", "deactivate", "u1", "--yes").returncode == 0
    source.write_text(lines(row) if name == "rows.jsonl" else cells, "utf-8")
    assert run("users", "upsert", str(source), "--failures", str(bad)).returncode == 1
    (written,) = (json.loads(line) for line in bad.read_text("utf-8").splitlines())
    assert written.pop("_line") == (1 if name == "rows.jsonl" else 2)
    assert "deactivated" in written.pop("_error")
    assert written == row


def test_a_run_without_outcomes_leaves_earlier_failures_alone(run: Run, tmp_path: Path) -> None:
    source, bad = tmp_path / "s.jsonl", tmp_path / "s.bad"
    arguments = ("users", "upsert", str(source), "--checkpoint", str(tmp_path / "s.cp"), "--failures", str(bad))
    source.write_text(lines({"id": "ada"}, {"id": 5}), "utf-8")
    assert run(*arguments).returncode == 1
    content = bad.read_text("utf-8")
    assert content.count("\n") == 1
    source.write_text(lines({"id": "bob"}), "utf-8")
    other = run(*arguments)
    assert (other.returncode, "another source" in other.stderr) == (1, True)
    assert run(*arguments[:3], *arguments[5:], STREAM_API_SECRET="w" * 40).returncode == 3
    assert (
        run(*arguments[:3], "--patience", "0.1", *arguments[5:], STREAM_BASE_URL="http://127.0.0.1:9").returncode == 5
    )
    assert bad.read_text("utf-8") == content
    assert list(tmp_path.glob("s.bad?*")) == []


def test_failures_of_other_rows_than_those_of_the_checkpoint_are_not_written(run: Run, tmp_path: Path) -> None:
    """A source that was changed in its middle is recognized by the ids, when earlier failures are known already."""
    source, bad = tmp_path / "s.jsonl", tmp_path / "s.bad"
    arguments = ("users", "upsert", str(source), "--checkpoint", str(tmp_path / "s.cp"), "--failures", str(bad))
    rows: list[dict[str, object]] = [{"id": f"user-{number:06}", "name": "x" * 50} for number in range(3000)]
    rows[1500] = {"id": 5, "name": "x" * 60}
    source.write_text(lines(*rows), "utf-8")
    assert run(*arguments).returncode == 1
    content = bad.read_text("utf-8")
    rows[1500], rows[1501] = rows[1501], rows[1500]
    source.write_text(lines(*rows), "utf-8")
    done = run(*arguments)
    assert (done.returncode, "are not those of the checkpoint" in done.stderr) == (1, True)
    assert bad.read_text("utf-8") == content


def test_a_resumed_job_writes_the_failures_of_earlier_runs_too(run: Run, tmp_path: Path) -> None:
    """Earlier failures that the new file lacks, such as repaired rows, are kept in another file."""
    source, bad = tmp_path / "s.jsonl", tmp_path / "s.bad"
    arguments = ("users", "upsert", str(source), "--checkpoint", str(tmp_path / "s.cp"), "--failures", str(bad))
    source.write_text(lines({"id": "ada"}, {"id": 5}), "utf-8")
    assert run(*arguments).returncode == 1
    with source.open("a", encoding="utf-8") as file:
        file.write(lines({"id": 6}))
    assert run(*arguments).returncode == 1
    assert [json.loads(line)["id"] for line in bad.read_text("utf-8").splitlines()] == [5, 6]
    assert list(tmp_path.glob("s.bad?*")) == []
    repaired = bad.read_text("utf-8").replace('"id":5', '"id":"five"')
    for number in (1, 2):
        bad.write_text(repaired, "utf-8")
        done = run(*arguments)
        assert f"s.bad.{number}" in "".join(done.stderr.split())
        assert (tmp_path / f"s.bad.{number}").read_text("utf-8") == repaired
        assert [json.loads(line)["id"] for line in bad.read_text("utf-8").splitlines()] == [5, 6]
    assert run("users", "upsert", str(source), "--dry-run", "--failures", str(bad)).returncode == 1
    assert len(list(tmp_path.glob("s.bad?*"))) == 2


@pytest.mark.parametrize("arguments", [(), ("--dry-run",)])
def test_failures_that_cannot_be_written_are_printed(run: Run, tmp_path: Path, arguments: tuple[str, ...]) -> None:
    source, bad = tmp_path / "s.jsonl", tmp_path / "s.bad"
    source.write_text(lines({"id": "ada"}, *({"id": number} for number in range(30))), "utf-8")
    bad.write_text("earlier\n")
    (tmp_path / "s.bad.part").symlink_to("/dev/full")
    done = run("users", "upsert", str(source), "--failures", str(bad), *arguments)
    assert done.returncode == 1
    assert f"{bad} cannot be written: No space left on device" in done.stderr.replace("\n", " ")
    assert bad.read_text() == "earlier\n"
    assert not (tmp_path / "s.bad.part").is_symlink()
    if not arguments:
        assert "line 31 (no id)" in done.stderr
        (tmp_path / "s.bad.part").symlink_to("/dev/full")
        refused = run(
            "users", "upsert", str(source), "--failures", str(bad), "--patience", "0.1", STREAM_API_SECRET="w" * 40
        )
        assert refused.returncode == 3


def test_failures_before_damaged_rows_are_written(run: Run, tmp_path: Path) -> None:
    source, bad = tmp_path / "s.csv", tmp_path / "s.bad"
    rows = [f"user-{number},Name {number}" for number in range(300)]
    rows[5], rows[210], rows[220] = ",no id", 'user-210,"x', 'user-220,x"'
    source.write_text("\n".join(["id,name", *rows, ""]), "utf-8")
    done = run("users", "upsert", str(source), "--failures", str(bad))
    assert (done.returncode, "each of these 11 lines looks like a row" in done.stderr.replace("\n", " ")) == (1, True)
    assert [json.loads(line)["_line"] for line in bad.read_text("utf-8").splitlines()] == [7]


def test_an_exported_array_is_refused_and_names_the_format(run: Run, tmp_path: Path) -> None:
    array = tmp_path / "users.json"
    assert run("users", "upsert", "-", "--format", "jsonl", stdin=lines({"id": "ada"})).returncode == 0
    assert run("users", "export", "--output", "json", "--to", str(array)).returncode == 0
    for arguments in ([str(array)], ["-", "--format", "jsonl"], [str(array), "--dry-run"]):
        done = run("users", "upsert", *arguments, stdin=array.read_text("utf-8"))
        assert (done.returncode, "JSON Lines (jsonl)" in done.stderr.replace("\n", " ")) == (2, True)


def test_messages_name_options_instead_of_arguments(run: Run, tmp_path: Path) -> None:
    csv, bad = tmp_path / "users.csv", tmp_path / "bad.jsonl"
    csv.write_bytes(b"id,custom.\xe9\n")
    header = run("users", "upsert", str(csv))
    assert (header.returncode, "--encoding" in header.stderr, "encoding=" in header.stderr) == (2, True, False)
    csv.write_bytes(b"id,name\na,\xe9\n")
    run("users", "upsert", str(csv), "--failures", str(bad))
    assert json.loads(bad.read_text("utf-8"))["_error"].endswith("pass another --encoding")


def test_a_dry_run_checks_and_sends_nothing(run: Run, emulator: ThreadedStreamEmulator, tmp_path: Path) -> None:
    source = tmp_path / "users.csv"
    source.write_text("id,invisible\nada,true\nada,false\nbob,perhaps\n", "utf-8")
    done = run("users", "upsert", str(source), "--dry-run", "--failures", str(tmp_path / "bad.jsonl"))
    assert done.returncode == 1
    assert "3 rows, 1 user, 1 invalid" in done.stderr
    assert "perhaps" in done.stderr
    assert json.loads(run("users", "list").stdout) == []


def start(environment: dict[str, str], *arguments: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [*COMMAND, *arguments], env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_stops_the_command_and_rerunning_it_continues(
    environment: dict[str, str], run: Run, emulator: ThreadedStreamEmulator, tmp_path: Path, number: signal.Signals
) -> None:
    # All but the first requests stay unanswered, so the command cannot end before the signal.
    requests = itertools.count()
    emulator.faults.add("hang", operation="UpdateUsers", where=lambda _: next(requests) >= 20)
    source, checkpoint = tmp_path / "users.jsonl", tmp_path / "users.checkpoint"
    source.write_text("".join(f'{{"id": "u{index}"}}\n' for index in range(10_000)), "utf-8")
    arguments = ("users", "upsert", str(source), "--checkpoint", str(checkpoint))
    process = start(environment, *arguments)
    while process.poll() is None and (not checkpoint.exists() or checkpoint.stat().st_size < 200):
        time.sleep(0.02)
    process.send_signal(number)
    out, err = process.communicate(timeout=30)
    assert (process.returncode, out) == (130, ""), err
    assert "so far:" in err
    assert f"Continue with: stream-video users upsert {source}" in err
    assert "Traceback" not in err
    emulator.faults.clear()
    done = run(*arguments)
    assert done.returncode == 0, done.stderr
    assert "10,000 rows: 10,000 upserted" in done.stderr
    assert "earlier runs" in done.stderr


@pytest.mark.parametrize("is_changed", [False, True])
def test_a_second_signal_cancels_requests_and_failures_are_written(
    environment: dict[str, str], emulator: ThreadedStreamEmulator, tmp_path: Path, is_changed: bool
) -> None:
    """If the source has changed meanwhile, its rows may be others, so the failures are only printed."""
    emulator.faults.add("hang", operation="UpdateUsers")
    source, checkpoint, bad = tmp_path / "users.jsonl", tmp_path / "users.checkpoint", tmp_path / "bad.jsonl"
    source.write_text('{"id": 5}\n' * 1000 + '{"id": "ada"}\n')
    arguments = ("users", "upsert", str(source), "--checkpoint", str(checkpoint), "--failures", str(bad))
    process = start(environment, *arguments)
    while process.poll() is None and (not checkpoint.exists() or checkpoint.stat().st_size < 10_000):
        time.sleep(0.02)
    assert process.stderr is not None
    process.send_signal(signal.SIGINT)
    while "stopping" not in (line := process.stderr.readline()):
        assert line
    if is_changed:
        source.write_text('{"id": "eve"}\n' + source.read_text())
    process.send_signal(signal.SIGINT)
    _, errors = process.communicate(timeout=30)
    assert process.returncode == 130
    assert f"{source} has changed" in errors or not is_changed
    assert errors.count("(no id): ") == (1000 if is_changed else 20)
    assert bad.exists() != is_changed
    assert is_changed or bad.read_text().count("\n") == 1000


@pytest.mark.parametrize("width", [60, 80, 200])
def test_the_bar_fits_its_terminal(
    environment: dict[str, str], emulator: ThreadedStreamEmulator, tmp_path: Path, width: int
) -> None:
    emulator.faults.add("delay", operation="UpdateUsers", seconds=0.05)
    source = tmp_path / "users.jsonl"
    source.write_text("".join(f'{{"id": "u{index}"}}\n' for index in range(4_000)), "utf-8")
    output = in_terminal(environment, width, "users", "upsert", str(source))
    drawn = [ESCAPES.sub("", line) for line in re.split(r"[\r\n]+", output)]
    bars = [line for line in drawn if "%" in line]
    assert bars
    assert max(map(len, bars)) <= width
    assert any("rows" in line for line in bars)
    assert any("rows/s" in line for line in bars) == (width >= 80)
    assert any("4,000 upserted" in line for line in drawn)


def test_a_table_is_not_cut_by_a_narrow_terminal(run: Run, environment: dict[str, str]) -> None:
    name = "A name that is longer than the terminal is wide, and then some"
    assert run("users", "upsert", "-", "--format", "jsonl", stdin=lines({"id": "ada", "name": name})).returncode == 0
    output = ESCAPES.sub("", in_terminal(environment, 60, "users", "list"))
    assert name in output


def in_terminal(environment: dict[str, str], width: int, *arguments: str) -> str:
    """Run the command in a pseudo-terminal, and return what it drew."""
    master, slave = pty.openpty()
    fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 24, width, 0, 0))
    env = {name: value for name, value in environment.items() if name not in {"COLUMNS", "NO_COLOR"}}
    process = subprocess.Popen(
        [*COMMAND, *arguments], env=env | {"TERM": "xterm-256color"}, stdin=slave, stdout=slave, stderr=slave
    )
    os.close(slave)
    pieces: list[bytes] = []
    try:
        while piece := os.read(master, 65_536):
            pieces.append(piece)
    except OSError:
        pass  # Linux: the other side is closed
    finally:
        os.close(master)
    assert process.wait(30) == 0, b"".join(pieces)
    return b"".join(pieces).decode()


def write_users(path: Path, count: int) -> Path:
    path.write_text("".join(f'{{"id": "user-{number}"}}\n' for number in range(count)))
    return path


def test_sigterm_finishes_in_flight_requests_and_rerunning_continues(
    emulator: ThreadedStreamEmulator, environment: dict[str, str], run: Run, tmp_path: Path
) -> None:
    """Nothing is sent twice: requests in flight are in the checkpoint."""
    command = ["users", "upsert", str(write_users(tmp_path / "users.jsonl", 3000)), "--checkpoint", str(tmp_path / "c")]
    rule = emulator.faults.add("delay", operation="UpdateUsers", seconds=0.2)
    with subprocess.Popen([*COMMAND, *command], env=environment, stderr=subprocess.PIPE, text=True) as process:
        while len(emulator.requests.find("UpdateUsers")) < 9:
            time.sleep(0.01)
        process.send_signal(signal.SIGTERM)
        _, errors = process.communicate(timeout=60)
    assert process.returncode == 130, errors
    assert "so far: " in errors
    assert "Traceback" not in errors
    done = int(errors.split("so far: ")[1].split()[0].replace(",", ""))
    assert 0 < done < 3000
    emulator.faults.remove(rule.id)
    again = run(*command)
    assert again.returncode == 0, again.stderr
    assert "3,000 rows: 3,000 upserted" in again.stderr
    sent = [user_id for record in emulator.requests.find("UpdateUsers") for user_id in record.body["users"]]
    assert len(sent) == len(set(sent)) == 3000


def test_patience_can_be_set(run: Run, tmp_path: Path) -> None:
    path = write_users(tmp_path / "users.jsonl", 5)
    done = run("users", "upsert", str(path), "--patience", "0.2", STREAM_BASE_URL="http://127.0.0.1:9")
    assert done.returncode == 5, done.stderr
    assert "nothing has succeeded for" in done.stderr
    assert "connect_failed" in done.stderr
    assert re.search(r"[1-9]\d* (retry|retries)", done.stderr)


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


def test_a_file_that_is_not_a_checkpoint_is_not_changed(run: Run, tmp_path: Path) -> None:
    path, other = write_users(tmp_path / "users.jsonl", 5), write_users(tmp_path / "others.jsonl", 5)
    content = other.read_text()
    done = run("users", "upsert", str(path), "--checkpoint", str(other))
    assert done.returncode == 1
    assert "is not a checkpoint and was left untouched" in done.stderr.replace("\n", " ")
    assert other.read_text() == content
