"""Helpers of the generated ``build_…`` functions: path segments, query pairs and multipart parts."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from .._models.codec import encode_json
from ..types import FilePart
from .url import path_segment, query_value

if TYPE_CHECKING:
    from ..types import FileInput

__all__ = ["form_parts", "path_segment", "query_pairs"]


def query_pairs(*pairs: tuple[str, object]) -> tuple[tuple[str, str], ...]:
    """Convert the query parameters that are not ``None`` to text."""
    return tuple((name, query_value(value, name)) for name, value in pairs if value is not None)


def form_parts(
    files: Mapping[str, FileInput | FilePart | None], values: Mapping[str, object]
) -> tuple[tuple[str, FilePart | str], ...]:
    """Return the parts of a multipart body: files, and other values as JSON text; ``None`` is left out."""
    parts: list[tuple[str, FilePart | str]] = [
        (name, file if isinstance(file, FilePart) else FilePart(file))
        for name, file in files.items()
        if file is not None
    ]
    texts = [(name, encode_json(value).decode()) for name, value in values.items() if value is not None]
    return (*parts, *texts)
