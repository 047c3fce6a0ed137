"""Whole states: the documents, counters and files of each app, saved in memory or exported as JSON."""

from __future__ import annotations

import base64
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, Final

import msgspec

from stream_video_async._models.struct import Struct

from .json_stream import PackedList

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Collection, Mapping

    from .json_types import JsonObject
    from .steps import Steps
    from .store import Rows, Store

__all__ = ["AppExport", "SavedApp", "export_object", "export_pieces", "read_export", "rows_of", "save_app"]

_encode: Final = msgspec.json.Encoder().encode


class _Document(Struct):
    kind: str
    owner: str
    id: str
    created_at: int
    body: str


class _Named(Struct):
    name: Any = None


class AppExport(Struct, frozen=True):
    """The export of one app."""

    documents: Iterable[Any]
    counters: dict[str, int]
    files: dict[str, str]
    """Base64 by name."""


class SavedApp(AppExport, frozen=True):
    """The state of one app in memory."""

    documents: PackedList


def save_app(store: Store, app: str, reader: sqlite3.Connection) -> Steps[SavedApp]:
    """Copy the state of an app, in steps; the reader is one of ``Store.frozen``."""
    documents = PackedList()
    for rows in store.documents(app, reader):
        if rows:
            documents.arrays.append(_encode([_Document(*row) for row in rows]))
        yield
    files: dict[str, str] = {}
    for name, content in store.blobs(app, reader):
        files[name] = base64.b64encode(content).decode()
        yield
    return SavedApp(documents, store.counters(app, reader), files)


def rows_of(app: AppExport) -> Rows:
    """Return the rows of an export, which are decoded while they are iterated."""
    return {
        "docs": _document_rows(app.documents),
        "counters": app.counters.items(),
        "blobs": _file_rows(app.files),
    }


def _document_rows(documents: Iterable[Any]) -> Iterator[tuple[Any, ...]]:
    for number, document in enumerate(documents, 1):
        try:
            entry = msgspec.convert(document, _Document)
            name = msgspec.json.decode(entry.body, type=_Named).name
        except (msgspec.DecodeError, TypeError) as error:
            message = f"document {number} of the export cannot be read: {error}"
            raise ValueError(message) from None
        yield entry.kind, entry.owner, entry.id, entry.created_at, name, entry.body


def _file_rows(files: Mapping[str, str]) -> Iterator[tuple[str, bytes]]:
    for name, text in files.items():
        try:
            yield name, base64.b64decode(text)
        except ValueError as error:
            message = f"file {name!r} of the export is not base64: {error}"
            raise ValueError(message) from None


def export_object(apps: Mapping[str, SavedApp]) -> JsonObject:
    """Return the states of all apps as one JSON object."""
    return {
        "version": 1,
        "apps": {
            key: {"documents": list(app.documents), "counters": app.counters, "files": app.files}
            for key, app in sorted(apps.items())
        },
    }


def export_pieces(apps: Mapping[str, SavedApp]) -> Iterator[bytes]:
    """Return the JSON of the same in pieces that take milliseconds to make."""
    before = b'{"version":1,"apps":{'
    for key, app in sorted(apps.items()):
        yield before + _encode(key) + b':{"documents":['
        before = b""
        for array in app.documents.arrays:
            yield before + array[1:-1]
            before = b","
        yield b'],"counters":' + _encode(app.counters) + b',"files":{'
        before = b""
        for name, content in app.files.items():
            yield before + _encode(name) + b":" + _encode(content)
            before = b","
        yield b"}}"
        before = b","
    yield b"}}"


def read_export(apps: Mapping[str, object], known: Collection[str], api_key: str) -> dict[str, AppExport]:
    """Return the exports by app; a single app whose key is unknown becomes that of ``api_key``.

    Raises:
        ValueError: It is not an export, or has unknown API keys.
    """
    try:
        exports = {key: msgspec.convert(app, AppExport) for key, app in apps.items()}
    except (msgspec.ValidationError, AttributeError) as error:
        message = f"not an exported state: each of its apps needs documents, counters and files ({error})"
        raise ValueError(message) from None
    if not exports:
        message = "the export has no apps"
        raise ValueError(message)
    if len(exports) == 1 and not set(exports) & set(known):
        exports = {api_key: next(iter(exports.values()))}
    unknown = len(set(exports) - set(known))
    if unknown:
        message = (
            f"{unknown} API keys of the export are unknown here; add the apps first: add_app(), POST /_emulator/apps"
        )
        raise ValueError(message)
    return exports
