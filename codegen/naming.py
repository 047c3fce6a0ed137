"""Python names for the contract's names."""

from __future__ import annotations

import re

__all__ = ["snake_case", "words"]

_WORD = re.compile(r"[A-Z]+\d*(?![a-z])|V\d+|[A-Z]?[a-z]+\d*|\d+")


def words(name: str) -> list[str]:
    """Split a CamelCase name; capitals that belong together stay together (``StartHLSBroadcasting``)."""
    return [word.lower() for word in _WORD.findall(name)]


def snake_case(name: str) -> str:
    """Turn an operationId or a schema's name into a Python name: ``ListImportV2Tasks`` → ``list_import_v2_tasks``."""
    return "_".join(words(name))
