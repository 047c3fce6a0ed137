"""Find the endpoint and the decoded path values of a method and raw path.

Static segments win over parameters (``/roles/search`` is never the role ``search``); both spellings of percent-encoding
are accepted, and ``+`` means a space when the Go client sends it.
"""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import unquote, unquote_plus

import attrs

from .contract import Endpoint


@attrs.frozen
class Match:
    """An endpoint and the values of its path parameters."""

    endpoint: Endpoint
    values: dict[str, str]


class _Node:
    def __init__(self) -> None:
        self.static: dict[str, _Node] = {}
        self.variable: _Node | None = None
        self.endpoints: dict[str, tuple[Endpoint, tuple[str, ...]]] = {}

    def find(self, segments: list[str], method: str, depth: int = 0) -> tuple[Endpoint, tuple[str, ...]] | None:
        if depth == len(segments):
            return self.endpoints.get(method)
        child = self.static.get(unquote(segments[depth]))
        if child is not None and (found := child.find(segments, method, depth + 1)) is not None:
            return found
        if self.variable is not None and segments[depth]:
            return self.variable.find(segments, method, depth + 1)
        return None


class Router:
    """A tree of path segments."""

    def __init__(self, endpoints: Iterable[Endpoint]) -> None:
        self._root = _Node()
        for endpoint in endpoints:
            self._add(endpoint)

    def _add(self, endpoint: Endpoint) -> None:
        node, names = self._root, list[str]()
        for segment in endpoint.path.strip("/").split("/"):
            if segment.startswith("{"):
                names.append(segment[1:-1])
                node.variable = node = node.variable or _Node()
            else:
                names.append("")
                node = node.static.setdefault(segment, _Node())
        node.endpoints[endpoint.method] = (endpoint, tuple(names))

    def match(self, method: str, raw_path: str, *, plus_is_space: bool = False) -> Match | None:
        """Find the endpoint, or ``None`` for an unknown path or method."""
        segments = raw_path.removeprefix("/").split("/")
        found = self._root.find(segments, method)
        if found is None:
            return None
        endpoint, names = found
        decode = unquote_plus if plus_is_space else unquote
        values = {name: decode(segment) for name, segment in zip(names, segments, strict=True) if name}
        return Match(endpoint, {**values, **endpoint.fixed})
