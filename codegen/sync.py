"""Import a new upstream description into ``openapi/``: facts only, in a stable order."""

from __future__ import annotations

import copy
import hashlib
import json
from typing import TYPE_CHECKING

import attrs

from .changelog import with_changes
from .checks import check_facts, check_methods, check_structure, check_version, unknown_required
from .contract import Bundle, apply_overlay, read_folder
from .diff import compare
from .duplicates import separate_names
from .errors import CodegenError, UnsupportedError
from .facts import facts_of
from .layout import operations, split
from .overlay import Overlay, read_overlay, without_repairs
from .reading import parse_document, read_bytes
from .swap import replace_files

if TYPE_CHECKING:
    from pathlib import Path

    from stream_video_async.emulator.json_types import JsonObject

    from .changes import Change

__all__ = ["SyncReport", "Upstream", "read_any", "read_upstream", "sync"]


@attrs.frozen
class SyncReport:
    """What a sync did, and what remains to be done."""

    version: str
    changed: tuple[str, ...]
    """The files written, relative to the folder."""
    changes: list[Change]
    """The changes since the previous contract."""
    bundle: Bundle
    """The new contract with the overlay applied."""
    warnings: tuple[str, ...]
    """Ambiguities of upstream's document, and how they were resolved."""


def sync(source: Path, folder: Path, changelog: Path | None = None, *, prune: bool = False) -> SyncReport:
    """Replace the contract in ``folder`` with that of ``source``; ``overlay.yaml`` is not changed unless pruned.

    Args:
        source: An OpenAPI 3.0 document as published, JSON or YAML.
        folder: The folder with ``overlay.yaml``, ``openapi/`` in the repository.
        changelog: The file to which a line for each change since the previous contract is added.
        prune: Remove the repairs of ``overlay.yaml`` that have nothing to repair any more.

    Raises:
        CodegenError: The document is not supported; nothing was written.
    """
    overlay = read_overlay(folder / "overlay.yaml")
    upstream = read_upstream(source)
    before = apply_overlay(read_folder(folder), overlay).document if (folder / "openapi.json").exists() else None
    bundle = apply_overlay(copy.deepcopy(upstream.facts), overlay)
    try:
        check_methods(bundle.document)
    except UnsupportedError as error:
        raise CodegenError(f"{source}: {error}") from error
    changes = compare(before, bundle.document) if before else []
    parts = split(upstream.facts, overlay.resources(upstream.facts))
    files = {name: json.dumps(content, indent=2) + "\n" for name, content in parts.items()}
    files["PROVENANCE.toml"] = _provenance(upstream)
    text = with_changes(read_bytes(changelog).decode(), changes) if changelog and changes else None
    owned = ["openapi.json", "PROVENANCE.toml", "paths/*.json", "schemas/*.json"]
    obsolete = [repair.index for repair in bundle.failed_repairs if repair.is_obsolete]
    if prune and obsolete:
        owned.append("overlay.yaml")
        files["overlay.yaml"] = without_repairs((folder / "overlay.yaml").read_text(encoding="utf-8"), obsolete)
        remaining = tuple(repair for repair in bundle.failed_repairs if not repair.is_obsolete)
        bundle = attrs.evolve(bundle, failed_repairs=remaining)
    beside = {changelog: text} if changelog and text is not None else {}
    changed = replace_files(folder, files, owned=owned, beside=beside)
    return SyncReport(upstream.version, changed, changes, bundle, upstream.warnings)


@attrs.frozen
class Upstream:
    """An upstream document, reduced to its facts."""

    version: str
    sha256: str
    facts: JsonObject
    warnings: tuple[str, ...]
    """Ambiguities of the document, and how they were resolved."""


def read_upstream(source: Path) -> Upstream:
    """Read an OpenAPI document as published.

    Raises:
        CodegenError: It is not supported; the message names the file and the place.
    """
    content = read_bytes(source)
    document = parse_document(content, str(source))
    try:
        check_version(document)
        facts = facts_of(document)
        check_structure(facts)
        warnings = separate_names(facts)
        check_facts(facts)
        warnings += unknown_required(facts)
    except UnsupportedError as error:
        raise CodegenError(f"{source}: {error}") from error
    return Upstream(facts["info"]["version"], hashlib.sha256(content).hexdigest(), facts, warnings)


def read_any(source: Path, overlay: Overlay) -> JsonObject:
    """Read a contract to compare: an upstream document, or a folder such as ``openapi/``.

    Raises:
        CodegenError: It is not supported.
    """
    facts = read_folder(source) if source.is_dir() else read_upstream(source).facts
    return apply_overlay(facts, overlay).document


def _toml_text(value: str) -> str:
    """Return a TOML string: JSON's, but with pairs of surrogates as the characters they stand for, and DEL escaped."""
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")


def _provenance(upstream: Upstream) -> str:
    schemas = upstream.facts["components"]["schemas"]
    events = sum(1 for schema in schemas.values() if schema.get("x-stream-is-event"))
    return f"""\
# Where the contract comes from. Written by: python -m codegen sync
version = {_toml_text(upstream.version)}
sha256 = "{upstream.sha256}"
paths = {len(upstream.facts["paths"])}
operations = {len(list(operations(upstream.facts)))}
schemas = {len(schemas)}
events = {events}
"""
