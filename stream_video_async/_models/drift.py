"""Logs required fields that are missing from replies, once per field."""

from __future__ import annotations

import logging

from .shape import ModelShape

logger = logging.getLogger("stream_video_async")

_reported: set[tuple[str, str]] = set()


def report_missing(model: str, field: str) -> None:
    """Log a required field that is missing or null in a reply; its value is then ``None``."""
    if (model, field) in _reported:
        return
    _reported.add((model, field))
    logger.info(
        "decode.drift: %s.%s is required by the contract but was missing or null; its value is None",
        model,
        field,
        extra={"event": "decode.drift", "model": model, "field": field},
    )


def report_nulls(value: object) -> None:
    """Log the required fields that are ``None`` in a decoded reply. Called only for replies that contain a null."""
    if isinstance(value, list):
        for item in value:  # pyright: ignore[reportUnknownVariableType]
            report_nulls(item)  # pyright: ignore[reportUnknownArgumentType]
    elif isinstance(value, dict):
        for item in value.values():  # pyright: ignore[reportUnknownVariableType]
            report_nulls(item)  # pyright: ignore[reportUnknownArgumentType]
    elif hasattr(value, "__attrs_attrs__"):
        _report_model(value)  # type: ignore[arg-type]  # only models have the attribute


def _report_model(model: ModelShape) -> None:
    for name in model.__required__:
        if getattr(model, name) is None:
            report_missing(type(model).__name__, name)
    for field in model.__attrs_attrs__:
        child = getattr(model, field.name)
        if child.__class__ not in _LEAVES:
            report_nulls(child)


_LEAVES = frozenset({str, int, float, bool, type(None)})
