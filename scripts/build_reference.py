"""Write docs/reference/ from the package: operations by resource, models, events with samples, settings.

    python scripts/build_reference.py [FOLDER]

The pages are built, not checked in: their text is the docstrings'.
"""

from __future__ import annotations

import html
import importlib
import inspect
import json
import pkgutil
import re
import sys
import textwrap
from collections.abc import Iterator
from pathlib import Path
from types import FunctionType, ModuleType

import griffe

import stream_video_async
from stream_video_async import api, models
from stream_video_async.config import ENVIRONMENT
from stream_video_async.emulator.contract import load_contract
from stream_video_async.emulator.samples import sample
from stream_video_async.models.event_types import EVENT_TYPES

ROOT = Path(__file__).parents[1]
PAGES = {
    "client.md": ("Client and calls", ["AsyncStreamClient", "video.VideoClient", "call.Call", "types.Response"]),
    "errors.md": ("Errors", ["errors"]),
    "bulk.md": ("Bulk and workers", ["bulk", "rate_limit", "redis", "workers"]),
    "webhooks.md": ("Webhooks", ["webhooks", "integrations.fastapi", "integrations.aiohttp"]),
    "emulator.md": ("Emulator", ["emulator"]),
}
PACKAGE = griffe.load("stream_video_async", search_paths=[ROOT] if (ROOT / "stream_video_async").exists() else None)


def docstring(text: str | None) -> tuple[str, dict[str, str], str]:
    """Split a docstring into its description, its arguments, and its source."""
    sections = griffe.Docstring(text or "").parse("google", warnings=False)
    description, arguments = "", {}
    for section in sections:
        if section.kind is griffe.DocstringSectionKind.text:
            description += section.value + "\n\n"
        elif section.kind is griffe.DocstringSectionKind.parameters:
            arguments = {entry.name: entry.description for entry in section.value}
    source = re.search(r"^Source: (.+)$", description, re.MULTILINE)
    description = re.sub(r"^Source: .+$", "", description, flags=re.MULTILINE).strip()
    return description, arguments, source[1] if source else ""


def cell(text: str) -> str:
    """Make text fit into a cell of a table."""
    return " ".join(text.split()).replace("|", "\\|")


def linked(annotation: str) -> str:
    """Show a type, with links to the models in it."""
    # A bar in a code span would end the cell of a table.
    shown = html.escape(annotation.replace("_m.", "")).replace("|", "&#124;")

    def link(found: re.Match[str]) -> str:
        page = "events" if found[0] in EVENT_TYPES.values() else "models"
        is_model = isinstance(getattr(models, found[0], None), type)
        return f'<a href="{page}.md#{found[0].lower()}">{found[0]}</a>' if is_model else found[0]

    return f"<code>{re.sub(r'[A-Z][A-Za-z0-9]+', link, shown)}</code>"


def operations() -> Iterator[tuple[str, str, list[FunctionType]]]:
    """Yield each resource with its title and endpoint functions."""
    for found in pkgutil.iter_modules(api.__path__):
        if found.name.startswith("_"):
            continue
        module: ModuleType = importlib.import_module(f"{api.__name__}.{found.name}")
        functions = [
            item
            for name in module.__all__
            if inspect.iscoroutinefunction(item := getattr(module, name)) and "Source:" in (item.__doc__ or "")
        ]
        yield found.name, found.name.replace("_", " ").capitalize(), functions


def operations_page() -> Iterator[str]:
    """Yield the pages of operations: a table of contents, then each operation."""
    resources = list(operations())
    total = sum(len(functions) for _, _, functions in resources)
    yield "# Operations\n"
    yield f"All {total} operations, by resource. Each is a function `stream_video_async.api.<resource>.<name>(client, …)`"
    yield "that returns a `Response`. The methods of the client, of `client.video` and of a call have the same names and"
    yield "arguments and return the model itself.\n"
    for name, title, functions in resources:
        yield f"## {title}\n"
        for function in functions:
            yield from operation(name, function)


def operation(resource: str, function: FunctionType) -> Iterator[str]:
    """Yield one operation."""
    description, arguments, source = docstring(function.__doc__)
    yield f"### {function.__name__} {{ #{resource}-{function.__name__} }}\n"
    yield f"{description}\n"
    yield f"`{source}`\n"
    parameters = PACKAGE[f"api.{resource}.{function.__name__}"].parameters
    rows = [parameter for parameter in parameters if parameter.name != "client"]
    if rows:
        yield "| argument | type | | meaning |\n| --- | --- | --- | --- |"
        for parameter in rows:
            required = "required" if parameter.default is None else ""
            meaning = cell(arguments.get(parameter.name, ""))
            yield f"| `{parameter.name}` | {linked(str(parameter.annotation))} | {required} | {meaning} |"
        yield ""
    returned = re.search(r"Response\[(.+)\]", str(PACKAGE[f"api.{resource}.{function.__name__}"].returns))
    if returned:
        yield f"Returns {linked(returned[1])}.\n"


def fields(name: str) -> Iterator[str]:
    """Yield the table of a model's fields."""
    model = getattr(models, name)
    found = PACKAGE[model.__module__.removeprefix("stream_video_async.")][name]
    rows = [member for member in found.members.values() if member.is_attribute and not member.name.startswith("_")]
    if not rows:
        yield "No fields.\n"
        return
    yield "| field | type | meaning |\n| --- | --- | --- |"
    for member in rows:
        annotation = re.sub(r"Lenient\[(.+)\]", r"\1", str(member.annotation)).replace("Instant", "datetime")
        meaning = member.docstring.value if member.docstring else ""
        yield f"| `{member.name}` | {linked(annotation)} | {cell(meaning)} |"
    yield ""


def models_page() -> Iterator[str]:
    """Yield all models with their fields."""
    events = set(EVENT_TYPES.values())
    yield "# Models\n"
    yield "Requests, replies and what they hold, by name; import them from `stream_video_async.models`.\n"
    for name in sorted(models.__all__):
        model = getattr(models, name)
        if not isinstance(model, type) or name in events:
            continue
        description, _, _ = docstring(model.__doc__)
        yield f"## {name} {{ #{name.lower()} }}\n"
        yield f"{description}\n"
        yield from fields(name)


def events_page() -> Iterator[str]:
    """Yield all events with fields and a sample payload."""
    schemas = load_contract().schemas
    yield "# Events\n"
    yield f"The {len(EVENT_TYPES)} events that webhooks, SQS and SNS deliver, each a class of `stream_video_async.models`.\n"
    for event, name in sorted(EVENT_TYPES.items()):
        description, _, _ = docstring(getattr(models, name).__doc__)
        payload = sample(schemas[name]) | {"type": event}
        yield f"## {event} {{ #{name.lower()} }}\n"
        yield f"`{name}`: {description}\n"
        yield from fields(name)
        yield '??? example "Sample payload"\n'
        yield textwrap.indent(f"```json\n{json.dumps(payload, indent=2)}\n```", "    ") + "\n"


def settings_page() -> Iterator[str]:
    """Yield settings of the client and their variables."""
    variables = {setting: variable for variable, setting in ENVIRONMENT.items()}
    yield "# Settings and variables\n"
    yield "Fields of `ClientConfig`, most of them arguments of `AsyncStreamClient`. Variables count only if no credentials are"
    yield "passed.\n"
    yield "| setting | type | variable | meaning |\n| --- | --- | --- | --- |"
    for member in PACKAGE["config.ClientConfig"].members.values():
        if member.is_attribute and not member.name.startswith("_"):
            variable = f"`{variables[member.name]}`" if member.name in variables else ""
            meaning = cell(member.docstring.value if member.docstring else "")
            yield f"| `{member.name}` | {linked(str(member.annotation))} | {variable} | {meaning} |"
    yield "\nThe exit codes of `stream-video` are in [Command line](../cli.md#exit-codes).\n"


def hand_written(title: str, names: list[str]) -> Iterator[str]:
    """Yield a page that mkdocstrings fills."""
    yield f"# {title}\n"
    for name in names:
        yield f"::: stream_video_async.{name}\n"


def main(folder: Path) -> None:
    """Write all pages."""
    folder.mkdir(parents=True, exist_ok=True)
    pages = {
        "operations.md": operations_page(),
        "models.md": models_page(),
        "events.md": events_page(),
        "settings.md": settings_page(),
        **{name: hand_written(*content) for name, content in PAGES.items()},
    }
    for name, lines in pages.items():
        (folder / name).write_text("\n".join(lines), encoding="utf-8")
    print(f"{len(pages)} pages in {folder}, for stream_video_async {stream_video_async.__version__}")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "docs" / "reference")
