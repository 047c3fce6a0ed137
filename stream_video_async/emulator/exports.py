"""Exported states: all documents, counters and files of each app, as JSON."""

from __future__ import annotations

import base64
import binascii
from itertools import islice
from typing import TYPE_CHECKING, Any, Final

import msgspec

from stream_video_async._models.struct import Struct

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from .store import Dump

__all__ = ["RawAppExport", "export_pieces", "read_export"]


_DOCUMENTS_PER_PIECE: Final = 200


class _Document(Struct):
    kind: str
    owner: str
    id: str
    created_at: int
    body: str


class _Named(Struct):
    name: Any = None


class _AppExport(Struct):
    """The export of one app."""

    documents: list[Any]
    counters: dict[str, int]
    files: dict[str, str]


class RawAppExport(_AppExport):
    """The export of one app, with undecoded documents."""

    documents: list[msgspec.Raw]


class _Documents:
    """The rows of an export's documents, decoded while they are iterated."""

    def __init__(self, documents: list[Any]) -> None:
        self._documents = documents

    def __iter__(self) -> Iterator[tuple[Any, ...]]:
        for number, document in enumerate(self._documents, 1):
            try:
                raw = document if isinstance(document, msgspec.Raw) else msgspec.json.encode(document)
                entry = msgspec.json.decode(raw, type=_Document)
                name = msgspec.json.decode(entry.body, type=_Named).name
            except (msgspec.DecodeError, TypeError) as error:
                message = f"document {number} of the export cannot be read: {error}"
                raise ValueError(message) from None
            yield entry.kind, entry.owner, entry.id, entry.created_at, name, entry.body


def export_pieces(dumps: Mapping[str, Dump]) -> Iterator[bytes]:
    """Return the rows of all apps as JSON, in pieces that take milliseconds to make."""
    before = b'{"version":1,"apps":{'
    for key, dump in sorted(dumps.items()):
        yield before + msgspec.json.encode(key) + b':{"documents":['
        rows, before = iter(dump["docs"]), b""
        while piece := list(islice(rows, _DOCUMENTS_PER_PIECE)):
            documents = [_Document(kind, owner, id_, created, body) for kind, owner, id_, created, _, body in piece]
            yield before + msgspec.json.encode(documents)[1:-1]
            before = b","
        rest = {
            "counters": dict(dump["counters"]),
            "files": {name: base64.b64encode(content).decode() for name, content in dump["blobs"]},
        }
        yield b"]," + msgspec.json.encode(rest)[1:]
        before = b","
    yield b"}}"


def read_export(apps: Mapping[str, object], known: Collection[str], api_key: str) -> dict[str, Dump]:
    """Return the rows of each app of an export; a single app whose key is unknown becomes that of ``api_key``.

    Raises:
        ValueError: It is not an export, or has unknown API keys.
    """
    try:
        dumps: dict[str, Dump] = {
            key: _rows(app if isinstance(app, _AppExport) else msgspec.convert(app, _AppExport))
            for key, app in apps.items()
        }
    except (msgspec.ValidationError, AttributeError, binascii.Error) as error:
        message = f"not an exported state: each of its apps needs documents, counters and files ({error})"
        raise ValueError(message) from None
    if len(dumps) == 1 and not set(dumps) & set(known):
        dumps = {api_key: next(iter(dumps.values()))}
    unknown = len(set(dumps) - set(known))
    if unknown:
        message = f"{unknown} API keys of the export are unknown here; add the apps first"
        raise ValueError(message)
    return dumps


def _rows(app: _AppExport) -> Dump:
    return {
        "docs": _Documents(app.documents),
        "counters": app.counters.items(),
        "blobs": [(name, base64.b64decode(text)) for name, text in app.files.items()],
    }
