"""Splits a source into part files, and reads them.

All rows with one id are in the same part, in the order of the source. The folder of parts is created atomically and not
changed afterwards.
"""

from __future__ import annotations

import os
import re
import shutil
import zlib
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, closing, suppress
from itertools import chain, islice
from pathlib import Path
from typing import BinaryIO, Final

import msgspec

from stream_video_async._models.struct import Struct
from stream_video_async.bulk import BulkFailure
from stream_video_async.bulk.checkpoint import sync_folder
from stream_video_async.bulk.lines import FileRow, RowError
from stream_video_async.bulk.readers import FileRows, Fingerprint, UserFile
from stream_video_async.models import UpdateUserPartialRequest, UserRequest

from .status import JobName, Spec

__all__ = ["Manifest", "SplitStoppedError", "is_usable", "part_rows", "read_bad_rows", "remove_parts", "split"]

_ROWS_PER_PART: Final = 15_000
_MOST_PARTS: Final = 512
"""A limit because all part files are open while the source is split."""
_SAMPLE: Final = 2_000
"""Rows from which the number of rows in the source is estimated."""
_MANIFEST: Final = "manifest.json"
_BAD_ROWS: Final = "bad.jsonl"
_OWN: Final = re.compile(r"part-\d{5}|manifest\.json|bad\.jsonl").fullmatch
"""The names of the files in a folder of parts."""
_encode: Final = msgspec.json.Encoder().encode


class SplitStoppedError(Exception):
    """Splitting was stopped; no files were left behind."""


class Manifest(Struct, frozen=True):
    """The result of splitting, in a file that is written last."""

    rows: int
    """Rows of the source."""
    bad: int
    """Rows that cannot be read; their failures are in ``bad.jsonl``."""
    parts: int
    """The number of part files."""
    filled: list[int]
    """The numbers of the parts that have rows."""
    job: JobName
    source: Fingerprint


def split(spec: Spec, is_stopped: Callable[[], bool]) -> Manifest:
    """Split the source into part files, unless a campaign of which Redis has lost the state has done that before.

    Args:
        spec: The campaign.
        is_stopped: Called from time to time; splitting stops when it returns ``True``.

    Raises:
        OSError: The source cannot be read, or the folder cannot be written.
        ValueError: The header of the source is wrong, or the folder has the parts of another source or job.
        SplitStoppedError: ``is_stopped`` returned ``True``.
    """
    folder = Path(spec.folder)
    known = _read_manifest(folder)
    if known is not None:
        _require_same(folder, known, spec)
        return known
    draft = folder.with_name(f"{folder.name}.{os.getpid()}-{os.urandom(4).hex()}.new")
    draft.mkdir(parents=True)
    try:
        manifest = _write_parts(spec, draft, is_stopped)
        try:
            draft.rename(folder)
        except OSError:
            # This worker has lost its lease, and another one was faster; its parts are the same.
            known = _read_manifest(folder)
            if known is None:
                raise
            _require_same(folder, known, spec)
            return known
        sync_folder(folder.parent)
    finally:
        shutil.rmtree(draft, ignore_errors=True)
    return manifest


def _read_manifest(folder: Path) -> Manifest | None:
    """Return the manifest of a folder that a campaign has created."""
    try:
        return msgspec.json.decode((folder / _MANIFEST).read_bytes(), type=Manifest)
    except (FileNotFoundError, NotADirectoryError, msgspec.DecodeError):
        return None


def _require_same(folder: Path, known: Manifest, spec: Spec) -> None:
    """Check that the parts are those of the campaign.

    Raises:
        ValueError: They belong to another source or job.
    """
    try:
        is_same = _file(spec).fingerprint() == known.source
    except FileNotFoundError:
        is_same = True  # it may be deleted after the split
    if known.job != spec.job or not is_same:
        raise ValueError(
            f"{folder} has the parts of another source or job, which was started with the same id: delete this folder, "
            "or start a campaign with another id"
        )


def is_usable(folder: str) -> bool:
    """Return whether a folder does not exist yet, or has the parts of a campaign."""
    path = Path(folder)
    return not path.exists() or _read_manifest(path) is not None


def remove_parts(folder: str) -> None:
    """Delete the files of a campaign, and their folder unless it has other files; do nothing if it has no manifest."""
    path = Path(folder)
    if _read_manifest(path) is not None:
        for file in [file for file in path.iterdir() if _OWN(file.name)]:
            file.unlink(missing_ok=True)
        with suppress(OSError):
            path.rmdir()


def _file(spec: Spec) -> UserFile:
    source = spec.source
    return UserFile(Path(source.path), source.format, source.compressed, source.encoding, source.delimiter)


def _write_parts(spec: Spec, folder: Path, is_stopped: Callable[[], bool]) -> Manifest:
    file = _file(spec)
    source = file.fingerprint()
    rows = FileRows(file, UpdateUserPartialRequest if spec.job == "partial_update_users" else UserRequest)
    with closing(rows), ExitStack() as files:
        sample = list(islice(rows, _SAMPLE))
        parts = _number_of_parts(len(sample), rows.fraction, spec.slots)
        outs = [files.enter_context(_part(folder, n).open("wb", buffering=1 << 16)) for n in range(parts)]
        bad_rows = files.enter_context((folder / _BAD_ROWS).open("wb"))
        count, bad, filled = _distribute(chain(sample, rows), outs, bad_rows, is_stopped)
        for out in (*outs, bad_rows):
            out.flush()
            os.fsync(out.fileno())
    manifest = Manifest(count, bad, parts, sorted(filled), spec.job, source)
    with (folder / _MANIFEST).open("wb") as out:
        out.write(_encode(manifest))
        out.flush()
        os.fsync(out.fileno())
    sync_folder(folder)
    return manifest


def _number_of_parts(sampled: int, fraction: float, slots: int) -> int:
    expected = sampled / fraction if sampled == _SAMPLE and fraction else sampled
    return max(1, min(_MOST_PARTS, max(4 * slots, int(expected) // _ROWS_PER_PART), sampled))


def _distribute(
    rows: Iterable[FileRow | RowError],
    outs: list[BinaryIO],
    bad_rows: BinaryIO,
    is_stopped: Callable[[], bool],
) -> tuple[int, int, set[int]]:
    count = bad = 0
    filled = set[int]()
    for position, row in enumerate(rows):
        count += 1
        if count % 1000 == 0 and is_stopped():
            raise SplitStoppedError
        if isinstance(row, RowError):
            bad += 1
            bad_rows.write(_encode(BulkFailure(row.id, position, str(row), "invalid", line=row.line)) + b"\n")
            continue
        part = zlib.crc32(row.id.encode()) % len(outs)
        filled.add(part)
        outs[part].write(b"%d\t%d\t%b\t%b\n" % (position, row.line, _encode(row.id), row.encoded))
    return count, bad, filled


def part_rows(folder: str, part: int) -> Iterator[FileRow]:
    """Read the rows of a part.

    Raises:
        OSError: The file cannot be read.
    """
    with _part(Path(folder), part).open("rb") as file:
        for line in file:
            position, number, user_id, body = line.rstrip(b"\n").split(b"\t", 3)
            yield FileRow(msgspec.json.decode(user_id, type=str), int(position), int(number), body)


def read_bad_rows(folder: str) -> Iterator[BulkFailure]:
    """Read the failures of rows that could not be read.

    Raises:
        OSError: The file cannot be read.
    """
    with (Path(folder) / _BAD_ROWS).open("rb") as file:
        for line in file:
            yield msgspec.json.decode(line, type=BulkFailure)


def _part(folder: Path, number: int) -> Path:
    return folder / f"part-{number:05}"
