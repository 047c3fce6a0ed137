"""Resources that operations only create, show, list, change and delete: described, not programmed.

POLICIES = Resource("policy", key="name", fields=("name", "text"), one="policy", many="policies")
POLICIES.serve(create="CreatePolicy", get="GetPolicy", list="ListPolicies", delete="DeletePolicy")
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

from stream_video_async.emulator.errors import bad_input

from .crud import given, refuse_duplicate, require
from .registry import operation

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from stream_video_async.emulator.context import Context
    from stream_video_async.emulator.json_types import JsonObject

__all__ = ["Resource"]


def _nobody(_: Context) -> str:
    return ""


def _nothing_built_in() -> Sequence[JsonObject]:
    return ()


def _as_it_is(_: Context, document: JsonObject) -> JsonObject:
    return document


def _whole(document: JsonObject) -> JsonObject:
    return document


@attrs.frozen
class Resource:
    """One kind of document and how requests and replies hold it."""

    kind: str
    """The documents' kind in the store; with spaces for underscores, their name in errors."""
    key: str = "id"
    """The field with the id, in the document, in bodies, in the path or in the query."""
    fields: tuple[str, ...] = ()
    """What is taken over from bodies."""
    defaults: JsonObject = attrs.field(factory=dict[str, Any])
    """What a new document has beside that."""
    one: str | None = None
    """The reply's field for one document; ``None``: the reply is the document."""
    many: str = ""
    """The reply's field for all of them."""
    made_ids: bool = False
    """Whether a body without an id gets one."""
    replaces: bool = False
    """Whether an update resets what it leaves out."""
    silent: bool = False
    """Whether changes are answered with nothing but ``duration``."""
    owner: Callable[[Context], str] = _nobody
    """Whose the documents are that a request means."""
    built_in: Callable[[], Sequence[JsonObject]] = _nothing_built_in
    """Documents that are always there and cannot be changed."""
    prepare: Callable[[Context, JsonObject], JsonObject] = _as_it_is
    """Checks and completes a document before it is written."""
    show: Callable[[JsonObject], JsonObject] = _whole
    """Makes what replies show of a document."""

    def serve(
        self,
        *,
        create: str | None = None,
        get: str | None = None,
        list: str | None = None,
        update: str | None = None,
        delete: str | None = None,
    ) -> None:
        """Register the operations named."""
        for id_, behaviour in (
            (create, self.create),
            (get, self.get),
            (list, self.list),
            (update, self.update),
            (delete, self.delete),
        ):
            if id_ is not None:
                operation(id_)(behaviour)

    def create(self, ctx: Context) -> JsonObject:
        """Make a document with an id that is free."""
        id_: str = ctx.body.get(self.key) or (ctx.new_id(self.kind) if self.made_ids else "")
        if not id_:
            raise bad_input(f"{self.key} is a required field", {self.key: f"{self.key} is a required field"})
        if self._built_in(id_) is not None:
            raise bad_input(f"{self._name} {self.key} {id_!r} can't be used", {self.key: f"{self.key} can't be used"})
        refuse_duplicate(ctx, self.kind, id_, self.owner(ctx))
        document = {**self.defaults, **given(ctx.body, self.fields), self.key: id_, "created_at": ctx.now}
        return self._write(ctx, document)

    def get(self, ctx: Context) -> JsonObject:
        """Show one document."""
        return self._answer(self._built_in(self._id(ctx)) or self.find(ctx))

    def list(self, ctx: Context) -> JsonObject:
        """List what is built in, then the others, oldest first."""
        found = [*self.built_in(), *ctx.store.all(self.kind, self.owner(ctx))]
        return {self.many: [self.show(document) for document in found]}

    def update(self, ctx: Context) -> JsonObject:
        """Replace or change a document."""
        known = self._changeable(ctx)
        if self.replaces:
            known = {**self.defaults, **given(known, (self.key, "created_at"))}
        return self._write(ctx, known | given(ctx.body, [name for name in self.fields if name != self.key]))

    def delete(self, ctx: Context) -> JsonObject:
        """Forget a document."""
        ctx.store.delete(self.kind, self._changeable(ctx)[self.key], self.owner(ctx))
        return {}

    def find(self, ctx: Context) -> JsonObject:
        """Return the document that the request names.

        Raises:
            ApiFault: 404, code 16.
        """
        return require(ctx, self.kind, self._id(ctx), self.owner(ctx))

    @property
    def _name(self) -> str:
        return self.kind.replace("_", " ")

    def _id(self, ctx: Context) -> str:
        return str(ctx.path[self.key] if self.key in ctx.path else ctx.query[self.key])

    def _built_in(self, id: str) -> JsonObject | None:
        return next((document for document in self.built_in() if document[self.key] == id), None)

    def _changeable(self, ctx: Context) -> JsonObject:
        if self._built_in(self._id(ctx)) is not None:
            raise bad_input(f"{self._name} {self._id(ctx)} is built in and can't be changed or deleted")
        return self.find(ctx)

    def _write(self, ctx: Context, document: JsonObject) -> JsonObject:
        document = self.prepare(ctx, document | {"updated_at": ctx.now})
        ctx.store.put(self.kind, document[self.key], document, self.owner(ctx))
        return {} if self.silent else self._answer(document)

    def _answer(self, document: JsonObject) -> JsonObject:
        return self.show(document) if self.one is None else {self.one: self.show(document)}
