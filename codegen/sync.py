"""Bring a new upstream description into ``openapi/``: facts only, in a stable order, all or nothing."""

from __future__ import annotations

import copy
import hashlib
import json
from typing import TYPE_CHECKING

import attrs

from .contract import Bundle, apply_overlay
from .errors import CodegenError, UnsupportedError
from .facts import facts_of
from .layout import operations, split
from .overlay import Overlay, read_overlay
from .reading import parse_document
from .refuse import check_facts, check_version
from .swap import replace_files

if TYPE_CHECKING:
    from pathlib import Path

    from .json_types import Json

__all__ = ["SyncReport", "sync"]


@attrs.frozen
class SyncReport:
    """What a sync did and what it leaves to do."""

    version: str
    operations: int
    schemas: int
    changed: tuple[str, ...]
    """The files written, relative to the folder."""
    bundle: Bundle
    """The new contract with the overlay applied."""


def sync(source: Path, folder: Path) -> SyncReport:
    """Replace the contract in ``folder`` by what ``source`` says; ``overlay.yaml`` stays as it is.

    Args:
        source: An OpenAPI 3.0 document as published, JSON or YAML.
        folder: The folder with ``overlay.yaml``, ``openapi/`` in the repository.

    Raises:
        CodegenError: The document is refused; nothing was written.
    """
    try:
        content = source.read_bytes()
    except OSError as error:
        raise CodegenError(f"{source}: {error.strerror}") from error
    overlay = read_overlay(folder / "overlay.yaml")
    document = parse_document(content, str(source))
    try:
        check_version(document)
        facts = facts_of(document)
        check_facts(facts)
    except UnsupportedError as error:
        raise CodegenError(f"{source}: {error}") from error
    files = {name: json.dumps(content, indent=2) + "\n" for name, content in _split(facts, overlay).items()}
    bundle = apply_overlay(copy.deepcopy(facts), overlay)
    version = str(document.get("info", {}).get("version", ""))
    files["PROVENANCE.toml"] = _provenance(version, hashlib.sha256(content).hexdigest(), facts)
    changed = replace_files(folder, files, owned=("openapi.json", "PROVENANCE.toml", "paths/*.json", "schemas/*.json"))
    return SyncReport(
        version=version,
        operations=len(list(operations(facts))),
        schemas=len(facts["components"]["schemas"]),
        changed=changed,
        bundle=bundle,
    )


def _split(facts: Json, overlay: Overlay) -> dict[str, Json]:
    resources = overlay.resource_of(facts)
    return split(facts, lambda path, operation_id: resources[path, operation_id])


def _provenance(version: str, sha256: str, facts: Json) -> str:
    events = sum(1 for schema in facts["components"]["schemas"].values() if schema.get("x-stream-is-event"))
    return f"""\
# Where the contract comes from. Written by: python -m codegen sync
version = {json.dumps(version)}
sha256 = "{sha256}"
paths = {len(facts["paths"])}
operations = {len(list(operations(facts)))}
schemas = {len(facts["components"]["schemas"])}
events = {events}
"""
