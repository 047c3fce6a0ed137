"""Each command does what its help says, with data on stdout and messages on stderr."""

from __future__ import annotations

import csv
import io
import json
import subprocess
import time
from pathlib import Path

import jwt
import pytest

from stream_video_async.emulator import ThreadedStreamEmulator

from .conftest import COMMAND, Run


def claims(token: str, emulator: ThreadedStreamEmulator) -> dict[str, object]:
    return jwt.decode(token, emulator.api_secret, algorithms=["HS256"])


def upsert(run: Run, *rows: dict[str, object]) -> None:
    done = run("users", "upsert", "-", "--format", "jsonl", stdin="".join(f"{json.dumps(row)}\n" for row in rows))
    assert done.returncode == 0, done.stderr


# --- tokens ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("expires", "seconds"), [("90s", 90), ("15m", 900), ("8h", 28_800), ("7d", 604_800)])
def test_token_create_prints_the_token_alone(
    run: Run, emulator: ThreadedStreamEmulator, expires: str, seconds: int
) -> None:
    done = run("token", "create", "ada", "--expires", expires)
    assert done.stdout.count("\n") == 1
    signed = claims(done.stdout.strip(), emulator)
    assert signed["user_id"] == "ada"
    assert abs(int(str(signed["exp"])) - time.time() - seconds) < 60


def test_tokens_can_have_no_expiry_or_be_restricted_to_calls(run: Run, emulator: ThreadedStreamEmulator) -> None:
    assert "exp" not in claims(run("token", "create", "ada", "--expires", "never").stdout.strip(), emulator)
    limited = run("token", "create", "ada", "--call", "default:a", "--role", "admin").stdout.strip()
    assert claims(limited, emulator)["call_cids"] == ["default:a"]
    assert claims(limited, emulator)["role"] == "admin"


def test_token_inspect_shows_claims_signature_and_expiry(run: Run, emulator: ThreadedStreamEmulator) -> None:
    token = run("token", "create", "ada").stdout
    done = run("token", "inspect", "-", stdin=token)
    assert done.returncode == 0
    assert json.loads(done.stdout)["user_id"] == "ada"
    assert json.loads(done.stdout)["signature"] == "valid"
    assert "expires in" in done.stderr
    old = jwt.encode({"user_id": "ada", "exp": 1_000}, emulator.api_secret, algorithm="HS256")
    assert run("token", "inspect", old).returncode == 1
    for expiry in (10**20, -1, 1e300):
        odd = jwt.encode({"user_id": "ada", "exp": expiry}, emulator.api_secret, algorithm="HS256")
        shown = run("token", "inspect", odd, "--output", "table")
        assert (shown.returncode, "Traceback" in shown.stderr) == (int(expiry < 0), False)
        assert str(expiry) in shown.stdout
    foreign = jwt.encode({"user_id": "ada"}, "another-secret-that-is-long-enough-for-hs256", algorithm="HS256")
    assert json.loads(run("token", "inspect", foreign).stdout)["signature"] == "another secret signed it"


# --- users ----------------------------------------------------------------------------------------------------------


def test_users_are_listed_in_every_format(run: Run) -> None:
    upsert(run, {"id": "ada", "name": "Ada, the first", "custom": {"country": "GB"}}, {"id": "bob", "role": "admin"})
    rows = json.loads(run("users", "list").stdout)
    assert [row["id"] for row in rows] == ["ada", "bob"]
    lines = run("users", "list", "--output", "jsonl").stdout.splitlines()
    assert [json.loads(line)["id"] for line in lines] == ["ada", "bob"]
    header, *cells = csv.reader(io.StringIO(run("users", "list", "--output", "csv").stdout))
    assert header[:2] == ["id", "name"]
    assert cells[0][:2] == ["ada", "Ada, the first"]
    table = run("users", "list", "--output", "table", COLUMNS="20").stdout.splitlines()
    assert len(table) == 3
    assert "Ada, the first" in table[1]
    admins = json.loads(run("users", "list", "--where", '{"role": "admin"}', "--output", "json").stdout)
    assert [row["id"] for row in admins] == ["bob"]
    assert len(json.loads(run("users", "list", "--limit", "1").stdout)) == 1


def test_one_user_is_printed_or_reported_missing(run: Run) -> None:
    upsert(run, {"id": "ada", "name": "Ada"})
    assert json.loads(run("users", "get", "ada", "--output", "json").stdout)["name"] == "Ada"
    missing = run("users", "get", "nobody")
    assert (missing.returncode, missing.stdout) == (1, "")
    assert "'nobody'" in missing.stderr


@pytest.mark.parametrize("output", ["jsonl", "csv"])
def test_an_export_can_be_upserted_again(run: Run, tmp_path: Path, output: str) -> None:
    rows: list[dict[str, object]] = [
        {"id": "ada", "name": "Ada", "role": "admin", "custom": {"age": 36}},
        {"id": "bob"},
    ]
    upsert(run, *rows)
    file = tmp_path / f"export.{output}"
    assert run("users", "export", "--to", str(file), "--output", output).returncode == 0
    before = run("users", "list").stdout
    assert run("users", "upsert", str(file)).returncode == 0
    kept = ("id", "name", "role", "custom")
    shown = [
        [{name: row.get(name) for name in kept} for row in json.loads(text)]
        for text in (before, run("users", "list").stdout)
    ]
    assert shown[0] == shown[1]


def test_users_change_state(run: Run) -> None:
    upsert(run, {"id": "ada"}, {"id": "bob"})
    assert run("users", "deactivate", "ada", "--yes").returncode == 0
    assert [row["id"] for row in json.loads(run("users", "list").stdout)] == ["bob"]
    assert run("users", "reactivate", "ada").returncode == 0
    assert len(json.loads(run("users", "list").stdout)) == 2
    assert run("users", "delete", "-", "--hard", "--yes", stdin="ada\nbob\n").returncode == 0
    assert json.loads(run("users", "list").stdout) == []
    refused = run("users", "delete", "ada")
    assert refused.returncode == 2
    assert "--yes" in refused.stderr


def test_an_export_to_a_full_disk_names_the_file_and_leaves_none(run: Run, tmp_path: Path) -> None:
    upsert(run, {"id": "ada"})
    (tmp_path / "users.jsonl.part").symlink_to("/dev/full")
    done = run("users", "export", "--to", str(tmp_path / "users.jsonl"))
    assert (done.returncode, "users.jsonl cannot be written: No space left" in " ".join(done.stderr.split())) == (
        2,
        True,
    )
    assert list(tmp_path.iterdir()) == []


def test_lists_say_that_there_are_more(run: Run, emulator: ThreadedStreamEmulator) -> None:
    emulator.seed({"users": [{"id": f"user-{number:03}"} for number in range(26)]})
    for output, count in (("json", 0), ("jsonl", 25), ("csv", 26)):
        done = run("users", "list", "--output", output)
        assert "there are more; these are the first 25, and --limit 0 prints all" in done.stderr
        assert output == "json" or len(done.stdout.splitlines()) == count
    assert len(json.loads(run("users", "list").stdout)) == 25
    for limit in ("0", "26", "100"):
        done = run("users", "list", "--limit", limit)
        assert (len(json.loads(done.stdout)), done.stderr) == (26, "")
    calls = [{"type": "default", "id": f"c{number}", "data": {"created_by_id": "user-000"}} for number in range(2)]
    emulator.seed({"calls": calls})
    done = run("calls", "list", "--limit", "1")
    assert (len(json.loads(done.stdout)), "--limit 0" in done.stderr) == (1, True)


# --- calls ----------------------------------------------------------------------------------------------------------


def test_a_call_from_creation_to_end(run: Run) -> None:
    upsert(run, {"id": "ada"}, {"id": "sara"}, {"id": "emily"})
    arguments = ("default", "standup", "--created-by", "ada", "--member", "sara", "--member", "emily:admin")
    created = json.loads(run("calls", "create", *arguments, "--custom", "color=red", "--custom", "size:=3").stdout)
    assert (created["cid"], created["custom"]) == ("default:standup", {"color": "red", "size": 3})
    assert "exists already" in run("calls", "create", "default:standup", "--created-by", "ada").stderr
    members = json.loads(run("calls", "members", "default:standup").stdout)
    assert {(row["user_id"], row.get("role")) for row in members} == {("sara", None), ("emily", "admin")}
    members = json.loads(run("calls", "members", "default:standup", "--remove", "sara", "--add", "ada:host").stdout)
    assert {(row["user_id"], row["role"]) for row in members} == {("emily", "admin"), ("ada", "host")}
    updated = run("calls", "update", "default:standup", "--custom", "color=blue", "--starts-at", "2030-01-31T18:00:00Z")
    assert json.loads(updated.stdout)["custom"]["color"] == "blue"
    assert json.loads(run("calls", "get", "default:standup", "--output", "json").stdout)["starts_at"]
    assert run("calls", "live", "default:standup").returncode == 0
    assert run("calls", "live", "default:standup", "--stop").returncode == 0
    assert run("calls", "ring", "default:standup").returncode == 0
    assert run("calls", "end", "default:standup").returncode == 0
    assert json.loads(run("calls", "get", "default:standup").stdout)["ended_at"]
    assert [row["call"]["cid"] for row in json.loads(run("calls", "list").stdout)] == ["default:standup"]


def test_call_types_can_be_read_and_changed(run: Run) -> None:
    names = [row["name"] for row in json.loads(run("call-types", "list").stdout)]
    assert "default" in names
    change = json.dumps({"settings": {"backstage": {"enabled": True}}})
    assert run("call-types", "update", "default", "--data", change).returncode == 0
    assert json.loads(run("call-types", "get", "default").stdout)["settings"]["backstage"]["enabled"] is True
    assert run("call-types", "update", "default", "--data", '{"color": 1}').returncode == 2


def test_app_and_rate_limits_are_shown(run: Run) -> None:
    assert json.loads(run("app", "get").stdout)["name"]
    assert run("rate-limits", "--output", "csv").stdout.splitlines()[0] == "endpoint,limit,remaining,reset"
    assert run("app", "check", "kafka").returncode == 2
    for what in ("sqs", "sns"):
        checked = run("app", "check", what)
        assert (checked.returncode, json.loads(checked.stdout)["status"]) == (1, "error")


# --- everything -----------------------------------------------------------------------------------------------------


def test_help_names_every_group(run: Run) -> None:
    text = run("--help").stdout
    for group in ("token", "users", "calls", "call-types", "recordings", "app", "rate-limits", "webhooks", "doctor"):
        assert f" {group} " in text
    assert run("--version").stdout.startswith("stream-video ")
    assert run().returncode == 2


@pytest.mark.parametrize(
    ("arguments", "word"),
    [
        (["users", "list", "--where", "nonsense"], "--where"),
        (["users", "list", "--where", "[1]"], "JSON object"),
        (["token", "create", "ada", "--expires", "soon"], "--expires"),
        (["token", "create", "ada", "--expires", "0.5s"], "--expires must be at least 1s, or never, not '0.5s'"),
        (["token", "create", "ada", "--role", "admin"], "--call"),
        (["calls", "get", "standup"], "default:standup"),
        (["calls", "create", "default", ""], "id"),
        (["calls", "create", "default", "x", "--custom", "color"], "key=text"),
        (["calls", "create", "default", "x", "--custom", "color:=red"], "not JSON"),
        (["calls", "create", "default", "x", "--starts-at", "soon"], "--starts-at"),
        (["calls", "create", "default", "x", "--starts-at", "+never"], "--starts-at"),
        (["calls", "create", "default", "x", "--member", ":admin"], "--member"),
        (["calls", "members", "default:x", "--add", ":admin"], "--add"),
        (["calls", "update", "default:x"], "--custom"),
        (["call-types", "update", "default", "--data", "@none.json"], "cannot read none.json"),
        (["call-types", "update", "default", "--data", "[" * 100_000], "not JSON"),
        (["users", "export", "--output", "table"], "jsonl, csv or json"),
        (
            ["users", "export", "--to", "/no/such/folder/users.jsonl"],
            "--to: cannot write into the folder /no/such/folder",
        ),
        (["bulk", "report", "x", "--failures", "/no/such/folder/x.jsonl"], "--failures: cannot write into the folder"),
        (["users", "delete"], "user id"),
        (["users", "list", "--output", "yaml"], "table"),
        (["token", "create", ""], "user_id"),
        (["token", "inspect", "abc"], "JWT"),
    ],
)
def test_mistakes_name_the_argument_and_end_with_2(run: Run, arguments: list[str], word: str) -> None:
    done = run(*arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert word in " ".join(done.stderr.replace("│", "").split())
    assert "Traceback" not in done.stderr


def test_errors_have_their_own_exit_codes(run: Run, emulator: ThreadedStreamEmulator) -> None:
    no_credentials = run("app", "get", STREAM_API_KEY=None, STREAM_API_SECRET=None)
    assert (no_credentials.returncode, "stream-video configure" in no_credentials.stderr) == (3, True)
    assert run("app", "get", STREAM_API_SECRET="another-secret-that-is-long-enough").returncode == 3
    assert run("calls", "get", "default:none").returncode == 1
    unreachable = run("app", "get", STREAM_BASE_URL="http://127.0.0.1:9", STREAM_REQUEST_TIMEOUT="2")
    assert unreachable.returncode == 5
    emulator.faults.add("status", operation="GetApp", status=429, headers={"Retry-After": "60"})
    assert run("app", "get", STREAM_REQUEST_TIMEOUT="2").returncode == 4
    for done in (no_credentials, unreachable):
        assert len(done.stderr.strip().splitlines()) == 1
        assert done.stdout == ""


@pytest.mark.parametrize(
    ("variables", "code", "message"),
    [
        ({"STREAM_API_SECRET": None}, 3, "set STREAM_API_SECRET"),
        ({"STREAM_API_KEY": None}, 3, "set STREAM_API_KEY"),
        ({"STREAM_API_SECRET": "emulator-secret-for-local-development-only", "STREAM_BASE_URL": None}, 3, "emulator"),
        ({"STREAM_REQUEST_TIMEOUT": "credentials of a profile"}, 2, "STREAM_REQUEST_TIMEOUT must be a number"),
        ({"STREAM_BASE_URL": "ftp://127.0.0.1"}, 2, "base_url must be"),
    ],
)
@pytest.mark.parametrize("command", [("app", "get"), ("doctor",)])
def test_missing_credentials_end_with_3_and_wrong_settings_with_2(
    run: Run, command: tuple[str, ...], variables: dict[str, str | None], code: int, message: str
) -> None:
    done = run(*command, **variables)
    assert done.returncode == code
    assert message in done.stdout + done.stderr


@pytest.mark.parametrize("command", [("users", "list"), ("app", "get"), ("token", "create", "ada"), ("--help",)])
def test_a_closed_stdout_is_an_error(environment: dict[str, str], command: tuple[str, ...]) -> None:
    done = subprocess.run(
        ["sh", "-c", 'exec "$@" >&-', "sh", *COMMAND, *command], env=environment, capture_output=True, check=False
    )
    assert (done.returncode, done.stderr) == (2, b"error: stdout is closed; redirect it, for instance to /dev/null\n")


def test_closed_stdin_and_stderr_are_empty(environment: dict[str, str], tmp_path: Path) -> None:
    command = [*COMMAND, "users", "upsert", "-", "--format", "jsonl", "--failures", str(tmp_path / "bad.jsonl")]
    done = subprocess.run(["sh", "-c", 'exec "$@" <&- 2>&-', "sh", *command], env=environment, check=False)
    assert done.returncode == 0
    assert (tmp_path / "bad.jsonl").read_text() == ""


def test_a_short_secret_gives_no_warning(environment: dict[str, str]) -> None:
    environment |= {"STREAM_API_SECRET": "short", "PYTHONWARNINGS": "error,ignore::DeprecationWarning"}
    for command, code in (("token", "create", "ada"), 0), (("app", "get"), 3):
        done = subprocess.run([*COMMAND, *command], env=environment, capture_output=True, text=True, check=False)
        assert done.returncode == code
        assert (len(done.stderr.splitlines()), "Warning" in done.stderr) == (1 if code else 0, False)


# --- any request ----------------------------------------------------------------------------------------------------


def test_api_sends_any_request_and_prints_the_reply(run: Run, tmp_path: Path) -> None:
    body = tmp_path / "body.json"
    body.write_text('{"users": {"ada": {"id": "ada"}}}')
    done = run("api", "post", "/api/v2/users", "--data", f"@{body}", "--include")
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["users"]["ada"]["id"] == "ada"
    assert "HTTP 201" in done.stderr
    assert "content-type: application/json" in done.stderr.lower()
    query = 'payload={"filter_conditions": {"id": "ada"}}'
    found = run("api", "GET", "/api/v2/users", "--query", query)
    assert [user["id"] for user in json.loads(found.stdout)["users"]] == ["ada"]
    assert found.stderr == ""


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (("GET", "/api/v2/video/call/default/nowhere"), 1, "nowhere"),
        (("FETCH", "/api/v2/app"), 2, "method must be one of"),
        (("GET", "api/v2/app"), 2, "must begin with one slash"),
        (("GET", "/api/v2/app", "--query", "name"), 2, "name=value"),
        (("GET", "/api/v2/app?name=value"), 2, "--query name=value"),
        (("POST", "/api/v2/users", "--data", "{"), 2, "is not JSON"),
    ],
)
def test_errors_of_api_are_explained(run: Run, arguments: tuple[str, ...], code: int, message: str) -> None:
    done = run("api", *arguments)
    assert done.returncode == code
    assert done.stdout == ""
    assert message in " ".join(done.stderr.split())
