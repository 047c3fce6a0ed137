"""The intermediate form that the templates render: models and operations, with names and types as Python source.

The parser's own objects do not reach the templates.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import attrs

if TYPE_CHECKING:
    from .filters import Filter, Kind

Direction = Literal["request", "reply", "both"]


@attrs.frozen
class Field:
    """One field of a model or one argument of an operation."""

    wire: str
    """The name on the wire."""
    name: str
    """The name in Python, which may differ from the one on the wire."""
    type: str
    """The annotation of the value, without the ``None`` of optional fields."""
    required: bool
    doc: str
    default: str | None = None
    """The default in the contract, as Python source."""
    attribute: str = ""
    """For an argument of the body, the attribute of the body's model; otherwise empty."""


@attrs.frozen
class Model:
    """One schema that is an object."""

    name: str
    module: str
    direction: Direction
    doc: str
    schema: str
    fields: tuple[Field, ...]

    @property
    def wire_names(self) -> dict[str, str]:
        """Python name → wire name, where the two differ."""
        return {field.name: field.wire for field in self.fields if field.name != field.wire}


@attrs.frozen
class Alias:
    """One schema that is not an object: an enum of text, or the union of all events."""

    name: str
    module: str
    type: str
    doc: str
    schema: str


@attrs.frozen
class Pages:
    """How a paged query continues, and where its rows are."""

    items: str
    item_type: str
    argument: str
    """The argument that takes the cursor."""
    cursor: str
    """The reply's field with the next cursor."""
    method: str
    """The name of the iterator on the façade."""


def iterator_name(method: str) -> str:
    """Return the name of the iterator beside a paged query: ``query_calls`` → ``iter_calls``."""
    verb, _, rest = method.partition("_")
    return f"iter_{rest}" if verb in {"query", "list", "search"} else f"iter_{method}"


@attrs.frozen
class Operation:
    """One operation of the contract."""

    id: str
    function: str
    """Name of the endpoint function."""
    resource: str
    """Module of the endpoint function under ``api/``."""
    facade: Literal["common", "video", "call"]
    method: str
    """Name on the façade."""
    verb: str
    path: str
    retry: str
    unsafe_if: tuple[str, ...]
    requires_token: bool
    summary: str
    path_arguments: tuple[Field, ...]
    query_arguments: tuple[Field, ...]
    body_fields: tuple[Field, ...]
    body_model: str | None
    multipart: bool
    reply: str
    """Class name of the success reply."""
    pages: Pages | None = None
    returns_call: bool = False
    """The reply describes the call itself, in a field ``call``."""

    def unbound(self) -> Operation:
        """Return the operation as ``client.video`` offers it: by its full name, nothing bound."""
        pages = self.pages and attrs.evolve(self.pages, method=iterator_name(self.function))
        return attrs.evolve(self, facade="video", method=self.function, pages=pages)

    @property
    def constant(self) -> str:
        """Name of the module constant that describes the operation."""
        return "_" + self.function.upper()

    @property
    def path_expression(self) -> str:
        """The path as Python source: a literal, or an f-string that encodes the arguments."""
        path = self.path
        for argument in self.path_arguments:
            path = path.replace(f"{{{argument.wire}}}", f"{{path_segment({argument.name}, '{argument.name}')}}")
        return f'f"{path}"' if self.path_arguments else f'"{path}"'

    @property
    def positional(self) -> tuple[Field, ...]:
        """Path arguments, and the required argument if there is only one.

        Several would be in alphabetical order, and swapping two of them would go unnoticed.
        """
        required = [a for a in (*self.body_fields, *self.query_arguments) if a.required]
        return (*self.path_arguments, *(required if len(required) == 1 else ()))

    @property
    def has_limit(self) -> bool:
        """Whether callers can set the page size."""
        return any(a.name == "limit" for a in self.keyword_only)

    @property
    def keyword_only(self) -> tuple[Field, ...]:
        """The other arguments: required ones first."""
        positional = {a.name for a in self.positional}
        rest = [a for a in (*self.body_fields, *self.query_arguments) if a.name not in positional]
        return (*(a for a in rest if a.required), *(a for a in rest if not a.required))


@attrs.frozen
class Package:
    """Everything that is generated."""

    version: str
    models: tuple[Model, ...]
    aliases: tuple[Alias, ...]
    operations: tuple[Operation, ...]
    events: tuple[tuple[str, str], ...]
    """Event type → class name."""
    filters: tuple[Filter, ...] = ()
    filter_kinds: tuple[Kind, ...] = ()
