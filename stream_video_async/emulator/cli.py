"""The command line: serve, run a command beside the emulator, pull a slice of a real app, send a sample event.

``stream-video emulator`` and ``python -m stream_video_async.emulator`` are the same.
"""

from __future__ import annotations

import argparse
import ast
import asyncio
import contextlib
import gc
import inspect
import logging
import os
import shlex
import signal
import sys
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Literal, get_args, get_origin, get_type_hints

import attrs
import msgspec

from stream_video_async._base_url import is_loopback

from . import options as _options
from .json_types import is_object
from .options import DEFAULT_API_KEY, DEFAULT_API_SECRET, Options, TaskMode

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Generator, Sequence

    from .emulator import StreamEmulator as Emulator
    from .journal import RecordedRequest

__all__ = ["main"]

_SIGNALS: Final = (signal.SIGINT, signal.SIGTERM)


class _CommandError(Exception):
    """Ends the command with its message and an exit code."""

    def __init__(self, message: str, code: int = 1) -> None:
        super().__init__(message)
        self.code = code


def main(arguments: Sequence[str] | None = None, *, program: str = "python -m stream_video_async.emulator") -> int:
    """Run the command line and return the exit code."""
    parser = _parser(program)
    given = parser.parse_args(arguments)
    logging.basicConfig(level=logging.WARNING)
    work = {"exec": _execute, "pull": _pull, "trigger": _trigger, None: _serve}[given.command]
    try:
        return asyncio.run(work(given))
    except KeyboardInterrupt:
        return 128 + signal.SIGINT
    except (_CommandError, ValueError) as error:
        parser.exit(error.code if isinstance(error, _CommandError) else 2, f"error: {error}\n")
    except OSError as error:
        # Without this, Python would fail again when it flushes stdout at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if isinstance(error, BrokenPipeError):
            # Nobody reads our output any more.
            return 0
        parser.exit(1, f"error: {error.strerror or error}\n")


# --- arguments --------------------------------------------------------------------------------------------------------


def _parser(program: str) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog=program, description="A local server that speaks the Video API.")
    parser.set_defaults(command=None)
    parser.add_argument(
        "--host", default="127.0.0.1", help="address to listen on; anything but loopback is open to all"
    )
    parser.add_argument("--port", type=int, default=0, help="port to listen on; 0 takes a free one")
    parser.add_argument("--key", default=DEFAULT_API_KEY, help="API key of the app")
    parser.add_argument("--secret", default=DEFAULT_API_SECRET, help="its secret, 32 bytes or more")
    parser.add_argument("--check-replies", action="store_true", help="check every reply against the contract")
    parser.add_argument("--quiet", action="store_true", help="print no line for each request")
    parser.add_argument("--webhook", metavar="URL", help="send all events to this loopback address")
    parser.add_argument(
        "--import", dest="import_file", type=Path, metavar="FILE", help="begin with an export or a seed"
    )
    parser.add_argument("--export-on-exit", type=_target, metavar="FILE", help="write the state there at the end")
    _add_options(parser)
    _add_commands(parser)
    return parser


def _add_options(parser: argparse.ArgumentParser) -> None:
    """Add a flag for each of the ``Options``; their docstrings are the help."""
    group = parser.add_argument_group("behavior")
    help_texts = _docstrings()
    kinds = get_type_hints(Options, localns={"Path": Path})
    for field in attrs.fields(Options):
        flag, kind = f"--{field.name.replace('_', '-')}", kinds[field.name]
        details: dict[str, Any] = {"default": field.default, "help": help_texts.get(field.name)}
        if kind is bool:
            details["action"] = argparse.BooleanOptionalAction
        elif get_origin(kind) is Literal:
            details["choices"] = get_args(kind)
        elif kind is TaskMode:
            details |= {"type": _tasks, "metavar": "immediate|seconds=N|polls=N"}
        else:
            details["type"] = next(part for part in (*get_args(kind), kind) if part is not type(None))
        group.add_argument(flag, **details)


def _tasks(text: str) -> TaskMode:
    try:
        return TaskMode.parse(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from None


def _target(text: str) -> Path:
    file = Path(text)
    if file.is_dir() or not os.access(file.parent, os.W_OK):
        message = f"{text} cannot be written: name a file in a folder that exists and is yours"
        raise argparse.ArgumentTypeError(message)
    return file


def _docstrings() -> dict[str, str]:
    """Return the docstring below each field of ``Options``."""
    try:
        module = ast.parse(inspect.getsource(_options))
    except (OSError, SyntaxError):
        # Without source there is no help, and everything else works.
        return {}
    [fields] = [node.body for node in module.body if isinstance(node, ast.ClassDef) and node.name == Options.__name__]
    found: dict[str, str] = {}
    for field, text in pairwise(fields):
        if isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name) and isinstance(text, ast.Expr):
            said = ast.literal_eval(text.value)
            found[field.target.id] = " ".join(str(said).replace("``", "").replace("%", "%%").split())
    return found


def _add_commands(parser: argparse.ArgumentParser) -> None:
    commands = parser.add_subparsers(
        title="commands", metavar="COMMAND", description="Without one, the emulator serves."
    )
    run = commands.add_parser("exec", help="run a command with STREAM_* set, then stop: exec -- pytest -q")
    run.set_defaults(command="exec")
    run.add_argument("words", nargs=argparse.REMAINDER, metavar="-- CMD")
    pull = commands.add_parser("pull", help="read a slice of the app that STREAM_* names into a file for --import")
    pull.set_defaults(command="pull")
    pull.add_argument("file", type=_target, metavar="FILE")
    pull.add_argument("--users", type=int, default=1000, help="how many users at most")
    pull.add_argument("--calls", type=int, default=200, help="how many calls at most, newest first")
    pull.add_argument("--share", type=float, default=0.2, help="part of the rate limits to use, above 0, at most 1")
    trigger = commands.add_parser("trigger", help="send a signed sample of an event to a hook")
    trigger.set_defaults(command="trigger")
    trigger.add_argument("event", metavar="EVENT", help="its type, such as call.session_started")
    trigger.add_argument("--to", metavar="URL", help="a loopback address; omitted, the hooks of the running emulator")
    trigger.add_argument(
        "--set", action="append", default=[], metavar="FIELD=VALUE", help="value of a field, JSON or text: call.id=x"
    )
    trigger.add_argument(
        "--emulator", metavar="URL", default=os.environ.get("STREAM_BASE_URL"), help="the one that runs"
    )


def _build(given: argparse.Namespace) -> Emulator:
    try:
        from . import StreamEmulator
    except ImportError as error:
        raise _CommandError(str(error)) from None
    if not is_loopback(given.host):
        _say(f"warning: listening on {given.host}: everybody in the network can use it")
    options = Options(**{field.name: getattr(given, field.name) for field in attrs.fields(Options)})
    return StreamEmulator(
        api_key=given.key,
        api_secret=given.secret,
        host=given.host,
        port=given.port,
        check_replies=given.check_replies,
        options=options,
    )


def _say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)  # noqa: T201 - messages of the command


# --- serve and exec ---------------------------------------------------------------------------------------------------


@contextlib.contextmanager
def _lasting_objects() -> Generator[None]:
    """Exclude the long-lived objects of the startup from garbage collection, and collect less often afterwards."""
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()
        gc.set_threshold(50_000, 20, 20)


@contextlib.asynccontextmanager
async def _running(given: argparse.Namespace) -> AsyncGenerator[Emulator]:
    """Run an emulator configured by the flags; export its state at the end if requested."""
    async with contextlib.AsyncExitStack() as stack:
        with _lasting_objects():
            try:
                emulator = await stack.enter_async_context(_build(given))
            except OSError as error:
                message = f"cannot listen on {given.host}:{given.port}: {error.strerror or error}"
                raise _CommandError(message) from None
        if given.import_file is not None:
            try:
                emulator.import_state(_read(given.import_file))
            except (ValueError, RecursionError, OverflowError) as error:
                raise ValueError(f"cannot import {given.import_file}: {error}") from None
        if given.webhook:
            emulator.set_webhook(given.webhook)
            emulator.keep_state()
        try:
            yield emulator
        finally:
            if given.export_on_exit is not None:
                _write(given.export_on_exit, emulator.export_state())


def _read(file: Path) -> dict[str, Any]:
    try:
        content: object = msgspec.json.decode(file.read_bytes())
    except OSError as error:
        raise _CommandError(f"cannot read {file}: {error.strerror}") from None
    except msgspec.DecodeError as error:
        raise _CommandError(f"{file} is not JSON: {error}") from None
    if not is_object(content):
        raise _CommandError(f"{file} holds neither an export nor a seed")
    return content


def _write(file: Path, content: dict[str, Any]) -> None:
    """Write JSON atomically, so that no reader sees a partial file."""
    draft = file.with_name(f"{file.name}.part")
    try:
        draft.write_bytes(msgspec.json.format(msgspec.json.encode(content), indent=1))
        draft.replace(file)
    except OSError as error:
        with contextlib.suppress(OSError):
            draft.unlink()
        raise _CommandError(f"cannot write {file}: {error.strerror}") from None


async def _serve(given: argparse.Namespace) -> int:
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in _SIGNALS:
        loop.add_signal_handler(number, stop.set)
    async with _running(given) as emulator:
        if not given.quiet:
            emulator.requests.subscribe(_print_request)
        print(f"Emulator at {emulator.url}", flush=True)  # noqa: T201 - the command's output
        for name, value in emulator.environment().items():
            print(f"export {name}={shlex.quote(value)}", flush=True)  # noqa: T201
        print(f"Inspector at {emulator.url}/_emulator/ui/", flush=True)  # noqa: T201
        await stop.wait()
    return 0


def _print_request(record: RecordedRequest) -> None:
    """Print one line about a request: status, duration, operation, injected fault and reason of a rejection."""
    name = f" {record.operation}" if record.operation else ""
    fault = f"  [{record.fault}]" if record.fault else ""
    reason = f"  {record.reason}" if record.reason else ""
    status = record.status or "---"
    _say(f"{status} {record.duration_ms:7.1f} ms  {record.method} {record.path}{name}{fault}{reason}")


async def _execute(given: argparse.Namespace) -> int:
    words: list[str] = given.words[1:] if given.words[:1] == ["--"] else given.words
    if not words:
        raise ValueError("exec needs a command: exec -- CMD ...")
    loop = asyncio.get_running_loop()
    async with _running(given) as emulator:
        try:
            process = await asyncio.create_subprocess_exec(*words, env=os.environ | emulator.environment())
        except OSError as error:
            _say(f"cannot run {words[0]}: {error.strerror}")
            return 127

        def forward(number: int) -> None:
            with contextlib.suppress(ProcessLookupError):
                process.send_signal(number)

        for number in _SIGNALS:
            loop.add_signal_handler(number, forward, number)
        code = await process.wait()
    return code if code >= 0 else 128 - code


# --- pull and trigger -------------------------------------------------------------------------------------------------


async def _pull(given: argparse.Namespace) -> int:
    from stream_video_async import StreamError
    from stream_video_async._exit_codes import exit_code

    from .pull import pull, pulling_client

    if given.users < 0 or given.calls < 0:
        raise ValueError("--users and --calls must not be negative")
    try:
        async with pulling_client(given.share) as client:
            seed = await pull(client, users=given.users, calls=given.calls)
    except StreamError as error:
        raise _CommandError(str(error), exit_code(error)) from None
    _write(given.file, seed)
    counts = ", ".join(f"{len(seed[part])} {part.replace('_', ' ')}" for part in ("users", "calls", "call_types"))
    _say(f"{given.file}: {counts}; begin with it: --import {given.file}")
    return 0


async def _trigger(given: argparse.Namespace) -> int:
    fields = dict(_field(text) for text in given.set)
    if given.to:
        return await _trigger_directly(given, fields)
    if not given.emulator:
        raise ValueError("trigger needs --to URL, or --emulator URL (or STREAM_BASE_URL) of a running emulator")
    import aiohttp

    url = f"{given.emulator.rstrip('/')}/_emulator/webhooks"
    body = {"type": given.event, "fields": fields}
    try:
        async with aiohttp.ClientSession() as session:
            async with session.post(f"{url}/trigger", json=body) as response:
                answer = await response.json()
            if response.status != 200:
                raise _CommandError(str(answer.get("message")))
            async with session.get(url) as response:
                deliveries = (await response.json())["deliveries"]
    except (aiohttp.ClientError, ValueError) as error:
        raise _CommandError(f"there is no emulator at {given.emulator}: {error}") from None
    if all(delivery["body"] != answer["event"] for delivery in deliveries):
        raise _CommandError(f"no hook of {given.emulator} receives {given.event}: set one, or use --to URL")
    _say(f"{given.event} sent to the hooks of {given.emulator}")
    return 0


def _field(text: str) -> tuple[str, Any]:
    name, equals, value = text.partition("=")
    if not name or not equals:
        raise ValueError(f"--set takes FIELD=VALUE, got {text!r}")
    try:
        return name, msgspec.json.decode(value)
    except msgspec.DecodeError:
        return name, value


async def _trigger_directly(given: argparse.Namespace, fields: dict[str, Any]) -> int:
    """Send to one address from an emulator that runs only for this; signed with ``--secret``."""
    async with _running(given) as emulator:
        emulator.trigger(given.event, fields, url=given.to)
        await emulator.webhooks.settle()
        [delivery] = emulator.webhooks.deliveries
    shown = ", ".join(str(status) if status else "no answer" for status in delivery.statuses)
    _say(f"{given.event} to {given.to}: {delivery.state} ({shown})")
    return 0 if delivery.state == "delivered" else 1
