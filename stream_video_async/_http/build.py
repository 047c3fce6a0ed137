"""Helpers of the generated ``build_…`` functions: path segments, query pairs and multipart parts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from .._models.base import Model
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
    *pairs: tuple[str, FileInput | FilePart | Model | Sequence[Model] | None],
) -> tuple[tuple[str, FilePart | str], ...]:
    """Return the parts of a multipart body: models as JSON text, anything else as a file."""
    parts: list[tuple[str, FilePart | str]] = []
    for name, value in pairs:
        if value is None:
            continue
        if isinstance(value, FilePart):
            parts.append((name, value))
        elif isinstance(value, Model) or (isinstance(value, Sequence) and not isinstance(value, (str, bytes))):
            parts.append((name, encode_json(value).decode()))
        else:
            parts.append((name, FilePart(value)))
    return tuple(parts)
