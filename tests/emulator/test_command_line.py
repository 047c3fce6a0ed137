"""``stream-video emulator``: what it prints, reads and writes, and what it says about mistakes."""

import ast
import json
import os
import re
import signal
import socket
import subprocess
import sys
import urllib.request
from pathlib import Path

import attrs
import pytest

from stream_video_async.emulator import Options, ThreadedStreamEmulator
from stream_video_async.emulator.cli import main

COMMAND = [str(Path(sys.executable).with_name("stream-video")), "emulator"]
ENVIRONMENT = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
SEED = {
    "users": [{"id": "ann", "name": "Ann"}],
    "calls": [{"type": "default", "id": "x", "data": {"created_by_id": "ann"}}],
}


class Served:
    """The emulator in a process of its own; its messages are in ``messages`` once it has ended."""

    def __init__(self, *arguments):
        self.process = subprocess.Popen(
            [*COMMAND, *map(str, arguments)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=ENVIRONMENT
        )
        self.url = self.process.stdout.readline().split()[-1]
        exports = (self.process.stdout.readline().strip().removeprefix("export ") for _ in range(4))
        self.variables = {name: value for name, _, value in (line.partition("=") for line in exports)}
        self.messages = ""

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.send_signal(signal.SIGTERM)
        self.messages = self.process.communicate(timeout=20)[1]
        assert self.process.returncode == 0, self.messages

    def ask(self, path, method="GET", body=None, token=True):
        headers = {"stream-auth-type": "jwt", "Authorization": self.variables["STREAM_TOKEN"]} if token else {}
        request = urllib.request.Request(
            self.url + path, method=method, headers=headers, data=body and json.dumps(body).encode()
        )
        try:
            with urllib.request.urlopen(request) as response:
                return response.status, json.load(response)
        except urllib.error.HTTPError as error:
            with error:
                return error.code, json.load(error)


def test_it_prints_what_curl_needs_and_a_line_for_each_request():
    with Served("--key", "mine", "--secret", "s" * 32) as served:
        assert served.variables["STREAM_API_KEY"] == "mine"
        assert served.variables["STREAM_BASE_URL"] == served.url
        assert served.ask("/api/v2/app?api_key=mine")[0] == 200
        assert served.ask("/api/v2/video/call/default/none?api_key=mine")[0] == 404
    first, second = served.messages.splitlines()
    assert re.fullmatch(r"200 +\d+\.\d ms  GET /api/v2/app GetApp", first)
    assert re.fullmatch(r"404 +\d+\.\d ms  GET \S+ GetCall  Can't find call with id default:none", second)
    assert served.variables["STREAM_TOKEN"] not in served.messages


def test_a_start_loads_only_what_it_needs():
    """What the first line waits for: no other client, no signing, and no schema that nobody has asked for."""
    start = """if True:
        import sys
        from stream_video_async.emulator.contract import load_contract
        from stream_video_async.emulator.cli import main

        def write(line):
            unneeded = {"cryptography", "jinja2", "jwt", "rich", "typer", "stream_video_async.client",
                        "stream_video_async.api", "stream_video_async.models", "stream_video_async.webhooks"}
            sys.stderr.write(repr((line, sorted(unneeded & sys.modules.keys()), list(load_contract().schemas))))
            raise SystemExit

        sys.stdout.write = write
        main(["--quiet", "--port", "0"])
        """
    done = subprocess.run([sys.executable, "-c", start], env=ENVIRONMENT, check=False, capture_output=True, text=True)
    line, loaded, schemas = ast.literal_eval(done.stderr)
    assert (line[:11], loaded, schemas) == ("Emulator at", [], [])


def test_a_reader_that_has_seen_enough_is_no_error():
    started = subprocess.Popen(COMMAND, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=ENVIRONMENT)
    started.stdout.close()
    assert (started.wait(20), started.stderr.read()) == (0, b"")
    started.stderr.close()


def test_a_full_disk_is_named():
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(COMMAND, stdout=full, stderr=subprocess.PIPE, env=ENVIRONMENT, check=False, text=True)
    assert (done.returncode, done.stderr) == (1, "error: No space left on device\n")


@pytest.mark.parametrize("arguments", [["pull", "x.json"], ["trigger", "call.ended"]])
def test_ctrl_c_ends_quietly(arguments, tmp_path):
    with socket.create_server(("127.0.0.1", 0)) as silent:
        variables = {"STREAM_BASE_URL": f"http://127.0.0.1:{silent.getsockname()[1]}"}
        variables |= {"STREAM_API_KEY": "k", "STREAM_API_SECRET": "s" * 32}
        started = subprocess.Popen(
            [*COMMAND, *arguments], stderr=subprocess.PIPE, env=ENVIRONMENT | variables, cwd=tmp_path
        )
        with silent.accept()[0] as connection:
            connection.recv(1)
            started.send_signal(signal.SIGINT)
            assert (started.communicate(timeout=20)[1], started.returncode) == (b"", 130)


@pytest.mark.parametrize("module", ["stream_video_async", "stream_video_async.emulator"])
def test_ctrl_c_while_modules_are_loaded_ends_quietly(module):
    start = f"""if True:
        import runpy, sys
        class Interrupt:
            def find_spec(self, name, *_):
                if name == "stream_video_async.emulator.cli":
                    raise KeyboardInterrupt
        sys.meta_path.insert(0, Interrupt())
        sys.argv[1:] = ["emulator"]
        runpy.run_module({module!r}, run_name="__main__")
        """
    done = subprocess.run([sys.executable, "-c", start], env=ENVIRONMENT, check=False, capture_output=True)
    assert (done.returncode, done.stderr) == (130, b"")


def test_quiet_prints_nothing():
    with Served("--quiet") as served:
        served.ask("/api/v2/app?api_key=emulator-key")
    assert served.messages == ""


def test_state_comes_from_a_file_and_goes_to_one(tmp_path):
    (tmp_path / "seed.json").write_text(json.dumps(SEED))
    with Served("--import", tmp_path / "seed.json", "--export-on-exit", tmp_path / "out.json") as served:
        assert served.ask("/api/v2/video/call/default/x?api_key=emulator-key")[1]["call"]["created_by"]["name"] == "Ann"
        served.ask("/api/v2/users?api_key=emulator-key", "POST", {"users": {"bob": {"id": "bob"}}})
    exported = json.loads((tmp_path / "out.json").read_text())
    with Served(
        "--import", tmp_path / "out.json", "--key", "another", "--export-on-exit", tmp_path / "again.json"
    ) as served:
        payload = "%7B%22filter_conditions%22:%7B%7D%7D"
        found = served.ask(f"/api/v2/users?api_key=another&payload={payload}")[1]["users"]
        assert {user["id"] for user in found} == {"ann", "bob"}
    again = json.loads((tmp_path / "again.json").read_text())
    assert list(again["apps"].values()) == list(exported["apps"].values())


def test_a_reset_goes_back_to_the_file_and_the_hook(tmp_path):
    (tmp_path / "seed.json").write_text(json.dumps(SEED))
    with Served("--import", tmp_path / "seed.json", "--webhook", "http://127.0.0.1:9/hook") as served:
        served.ask("/api/v2/video/call/default/x/delete?api_key=emulator-key", "POST", {"hard": True})
        assert served.ask("/api/v2/video/call/default/x?api_key=emulator-key")[0] == 404
        served.ask("/_emulator/reset", "POST", {})
        assert served.ask("/api/v2/video/call/default/x?api_key=emulator-key")[0] == 200
        assert served.ask("/_emulator/webhooks")[1]["event_hooks"][0]["webhook_url"] == "http://127.0.0.1:9/hook"


def test_every_option_has_a_flag_with_help(capsys):
    with pytest.raises(SystemExit):
        main(["--help"])
    shown = " ".join(capsys.readouterr().out.split())
    for field in attrs.fields(Options):
        assert f"--{field.name.replace('_', '-')}" in shown
    assert "Ids, cursors and random faults follow from it." in shown
    assert "--check-replies" in shown


def test_options_reach_the_emulator():
    with Served("--seed", "5", "--timestamps", "rfc3339", "--no-gzip") as served:
        assert served.ask("/_emulator/health")[1]["seed"] == 5
        served.ask("/api/v2/users?api_key=emulator-key", "POST", {"users": {"a": {"id": "a"}}})
        answer = served.ask("/api/v2/users?api_key=emulator-key", "POST", {"users": {"a": {"id": "a"}}})[1]
        assert answer["users"]["a"]["created_at"].endswith("Z")


def test_the_command_is_listed_beside_the_others():
    shown = subprocess.run([COMMAND[0], "--help"], capture_output=True, text=True, env=ENVIRONMENT, check=True).stdout
    assert "emulator" in shown


@pytest.mark.parametrize(
    ("content", "text"),
    [
        ("{", "is not JSON"),
        ("[]", "neither an export nor a seed"),
        ('{"people": []}', "neither an export"),
        ('{"users": [{"id": "ann", "role": 5}]}', "cannot import"),
        ('{"users": [{"id": "ann", "custom": {"n": 1e400}}]}', "is not JSON"),
        ('{"users": [{"id": "ann", "custom": ' + '{"a":' * 5000 + "1" + "}" * 5000 + "}]}", "cannot import"),
        ('{"users": ' + "[" * 100_000 + "]" * 100_000 + "}", "cannot import"),
        (None, "cannot read"),
    ],
)
def test_a_file_that_cannot_be_imported_is_explained(tmp_path, capsys, content, text):
    if content is not None:
        (tmp_path / "state.json").write_text(content)
    with pytest.raises(SystemExit) as error:
        main(["--import", str(tmp_path / "state.json"), "exec", "--", "true"])
    assert error.value.code in (1, 2)
    assert text in capsys.readouterr().err


def test_trigger_sends_to_one_address(capsys):
    with ThreadedStreamEmulator() as hook:
        hook.faults.add("status", path="/hook", status=200)
        assert main(["trigger", "call.ended", "--to", hook.url + "/hook", "--set", "call_cid=default:x"]) == 0
        [record] = hook.requests
    assert (record.body["type"], record.body["call"]["id"]) == ("call.ended", "x")
    assert "delivered (200)" in capsys.readouterr().err


def test_trigger_says_that_no_hook_receives_the_event(capsys):
    with ThreadedStreamEmulator() as emulator:
        emulator.set_webhook("http://127.0.0.1:9/", event_types=["user.banned"])
        with pytest.raises(SystemExit) as ended:
            main(["trigger", "call.ended", "--emulator", emulator.url])
    assert ended.value.code == 1
    assert "receives call.ended" in capsys.readouterr().err


def test_trigger_tells_a_running_emulator(capsys, monkeypatch):
    with ThreadedStreamEmulator() as hook, ThreadedStreamEmulator() as emulator:
        hook.faults.add("status", path="/hook", status=200)
        emulator.set_webhook(hook.url + "/hook")
        monkeypatch.setenv("STREAM_BASE_URL", emulator.url)
        assert main(["trigger", "user.banned", "--set", 'custom={"a": 1}']) == 0
        emulator.webhooks.settle()
        [record] = hook.requests
        assert (record.body["type"], record.body["custom"]) == ("user.banned", {"a": 1})
        with pytest.raises(SystemExit):
            main(["trigger", "no.such.event"])
    assert "unknown event type" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "text"),
    [
        (["trigger", "call.ended", "--to", "http://example.com/"], "loopback only"),
        (["trigger", "call.ended", "--to", "http://127.0.0.1:9/", "--set", "call"], "FIELD=VALUE"),
        (["trigger", "call.ended"], "--to URL"),
        (["trigger", "call.ended", "--emulator", "http://127.0.0.1:9"], "no emulator at"),
        (["pull", "x.json", "--users", "-1"], "must not be negative"),
        (["pull", "x.json", "--share", "0"], "share must be above 0"),
    ],
)
def test_mistakes_are_explained(arguments, text, capsys, monkeypatch):
    monkeypatch.delenv("STREAM_BASE_URL", raising=False)
    monkeypatch.setenv("STREAM_API_KEY", "k")
    monkeypatch.setenv("STREAM_API_SECRET", "s" * 32)
    with pytest.raises(SystemExit) as error:
        main(arguments)
    assert error.value.code in (1, 2)
    assert text in capsys.readouterr().err


def test_exec_sets_the_variables_and_returns_the_exit_code():
    code = (
        "import os,sys,urllib.request as u; u.urlopen(os.environ['STREAM_BASE_URL'] + '/_emulator/health'); sys.exit(7)"
    )
    done = subprocess.run([*COMMAND, "exec", "--", sys.executable, "-c", code], env=ENVIRONMENT, check=False)
    assert done.returncode == 7


@pytest.mark.parametrize(
    ("arguments", "code", "text"),
    [
        (["dance"], 2, "invalid choice: 'dance'"),
        (["exec"], 2, "exec needs a command"),
        (["--tasks", "never"], 2, "tasks must be"),
        (["--tasks", "seconds=nan"], 2, "tasks must be"),
        (["--journal-size", "-1"], 2, "journal_size"),
        (["--journal-size", str(10**20)], 2, "journal_size"),
        (["--seed", str(10**20)], 2, "seed"),
        (["--max-body-bytes", "-1"], 2, "max_body_bytes"),
        (["--port", "70000"], 2, "port must be"),
        (["--port", "-1"], 2, "port must be"),
        (["--webhook", "https://example.com", "exec", "true"], 2, "loopback only"),
        (["--webhook", "abc", "exec", "true"], 2, "loopback only"),
        (["--export-on-exit", "/", "exec", "true"], 2, "cannot be written"),
        (["--export-on-exit", "/no/such/file", "exec", "true"], 2, "cannot be written"),
        (["pull", "/"], 2, "cannot be written"),
        (["exec", "--", "/no/such/command"], 127, "cannot run"),
    ],
)
def test_mistakes_on_the_command_line(arguments, code, text, capsys):
    with pytest.raises(SystemExit) as ended:
        sys.exit(main(arguments))
    assert ended.value.code == code
    assert text in capsys.readouterr().err


def test_a_taken_port_is_explained(capsys):
    with ThreadedStreamEmulator() as emulator, pytest.raises(SystemExit):
        main(["--port", emulator.url.rsplit(":", 1)[1]])
    assert "cannot listen on" in capsys.readouterr().err


def test_pull_writes_a_file_that_an_emulator_takes(tmp_path, capsys, monkeypatch):
    with ThreadedStreamEmulator() as service:
        service.seed(SEED)
        for name, value in service.environment().items():
            monkeypatch.setenv(name, value)
        assert main(["pull", str(tmp_path / "slice.json"), "--users", "120", "--calls", "5"]) == 0
    assert "1 users, 1 calls, 4 call types" in capsys.readouterr().err
    with ThreadedStreamEmulator() as twin:
        twin.import_state(json.loads((tmp_path / "slice.json").read_text()))
        assert twin.show_call("default", "x")["call"]["created_by"]["name"] == "Ann"


def test_a_pull_that_is_refused_says_why(tmp_path, capsys, monkeypatch):
    with ThreadedStreamEmulator() as service:
        for name, value in (service.environment() | {"STREAM_API_SECRET": "wrong" * 8}).items():
            monkeypatch.setenv(name, value)
        with pytest.raises(SystemExit) as error:
            main(["pull", str(tmp_path / "slice.json")])
    assert error.value.code == 3
    assert "signature is not valid" in capsys.readouterr().err
    assert not (tmp_path / "slice.json").exists()


@pytest.mark.parametrize(
    "start",
    [
        "from stream_video_async.cli import main; sys.argv[1:] = ['emulator']; main()",
        "import runpy; runpy.run_module('stream_video_async.emulator', run_name='__main__')",
    ],
)
def test_a_missing_extra_is_named_in_one_line(start):
    hide = "import sys; sys.modules['jsonschema_rs'] = None; "
    done = subprocess.run(
        [sys.executable, "-c", hide + start], env=ENVIRONMENT, check=False, capture_output=True, text=True
    )
    assert done.returncode == 1
    [line] = done.stderr.splitlines()
    assert line.startswith(
        "error: the emulator checks requests with jsonschema-rs, which is not installed: pip install"
    )
