"""Resources that operations only create, show, list, change and delete: described, not programmed.

POLICIES = Resource("policy", key="name", fields=("name", "text"), one="policy", many="policies")
POLICIES.serve(create="CreatePolicy", get="GetPolicy", list="ListPolicies", delete="DeletePolicy")
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import attrs

from .kit import Context, JsonObject, bad_input, given, not_found, operation, refuse_duplicate, require


@attrs.frozen
class Resource:
    """One kind of document and how requests and replies hold it."""

    kind: str
    """The documents' kind in the store; with spaces for underscores, their name in errors."""
    key: str = "id"
    """The field with the id, in the document, in bodies, in the path or in the query."""
    in_path: str = ""
    """The path parameter with the id, if it is called otherwise."""
    fields: tuple[str, ...] = ()
    """What is taken over from bodies."""
    defaults: JsonObject = attrs.field(factory=dict[str, Any])
    """What a new document has beside that."""
    one: str | None = None
    """The reply's field for one document; ``None``: the reply is the document."""
    many: str = ""
    """The reply's field for all of them."""
    newest_first: bool = False
    """The order of the list."""
    made_ids: bool = False
    """Whether a body without an id gets one."""
    replaces: bool = False
    """Whether an update resets what it leaves out."""
    silent: bool = False
    """Whether changes are answered with nothing but ``duration``."""
    owner: Callable[[Context], str] = lambda _: ""
    """Whose the documents are that a request means."""
    built_in: Sequence[JsonObject] = ()
    """Documents that are always there and cannot be changed."""
    prepare: Callable[[Context, JsonObject], JsonObject] = lambda _, document: document
    """Checks and completes a document before it is written."""
    show: Callable[[Context, JsonObject], JsonObject] = lambda _, document: document
    """Makes what replies show of a document."""
    is_meant: Callable[[Context, JsonObject], bool] = lambda _ctx, _document: True
    """Returns whether a request that has a document's id refers to it in its other fields as well."""
    forget: Callable[[Context, JsonObject], None] = lambda _ctx, _document: None
    """Removes what belongs to a document that is deleted."""

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
        for id_, behavior in (
            (create, self.create),
            (get, self.get),
            (list, self.list),
            (update, self.update),
            (delete, self.delete),
        ):
            if id_ is not None:
                operation(id_)(behavior)

    # --- the operations -------------------------------------------------------------------------------------------

    def create(self, ctx: Context) -> JsonObject:
        """Make a document with an id that is free."""
        id_: str = ctx.body.get(self.key) or (ctx.new_id(self.kind) if self.made_ids else "")
        if not id_:
            raise bad_input(f"{self.key} is a required field", {self.key: f"{self.key} is a required field"})
        if self._built_in(id_) is not None:
            raise bad_input(f"{self._name} {self.key} {id_!r} can't be used", {self.key: f"{self.key} can't be used"})
        refuse_duplicate(ctx, self.kind, id_, self.owner(ctx))
        document = {**self.defaults, **given(ctx.body, self.fields), self.key: id_, "created_at": ctx.now}
        return self.answer(ctx, self.write(ctx, document))

    def get(self, ctx: Context) -> JsonObject:
        """Show one document."""
        return self._show_one(ctx, self._built_in(self._id(ctx)) or self.find(ctx))

    def list(self, ctx: Context) -> JsonObject:
        """List what is built in, then the others."""
        return {self.many: [self.show(ctx, document) for document in self.all(ctx)]}

    def update(self, ctx: Context) -> JsonObject:
        """Replace or change a document."""
        known = self._changeable(ctx)
        if self.replaces:
            known = {**self.defaults, **given(known, (self.key, "created_at"))}
        changes = given(ctx.body, [name for name in self.fields if name != self.key])
        return self.answer(ctx, self.write(ctx, known | changes))

    def delete(self, ctx: Context) -> None:
        """Forget a document."""
        document = self._changeable(ctx)
        self.forget(ctx, document)
        ctx.store.delete(self.kind, document[self.key], self.owner(ctx))

    # --- what hand-written operations build on ---------------------------------------------------------------------

    def all(self, ctx: Context) -> Sequence[JsonObject]:
        """Return all documents that a request may see."""
        return [*self.built_in, *ctx.store.all(self.kind, self.owner(ctx), newest_first=self.newest_first)]

    def find(self, ctx: Context) -> JsonObject:
        """Return the document that the request names (else 404)."""
        id_ = self._id(ctx)
        found = require(ctx, self.kind, id_, self.owner(ctx))
        if not self.is_meant(ctx, found):
            raise not_found(f"{self._name} with id {id_} doesn't exist")
        return found

    def write(self, ctx: Context, document: JsonObject) -> JsonObject:
        """Write a document, completed, and return it."""
        document = self.prepare(ctx, document | {"updated_at": ctx.now})
        ctx.store.put(self.kind, document[self.key], document, self.owner(ctx))
        return document

    def answer(self, ctx: Context, document: JsonObject) -> JsonObject:
        """Answer a change."""
        return {} if self.silent else self._show_one(ctx, document)

    # --------------------------------------------------------------------------------------------------------------

    @property
    def _name(self) -> str:
        return self.kind.replace("_", " ")

    def _id(self, ctx: Context) -> str:
        """Return the id in the request: of the path, the query or the body."""
        for name in (self.in_path, self.key):
            for place in (ctx.path, ctx.query, ctx.body):
                if name in place:
                    return str(place[name])
        message = f"requests of {self.kind} have no {self.key}"
        raise LookupError(message)

    def _built_in(self, id: str) -> JsonObject | None:
        return next((document for document in self.built_in if document[self.key] == id), None)

    def _changeable(self, ctx: Context) -> JsonObject:
        if self._built_in(self._id(ctx)) is not None:
            raise bad_input(f"{self._name} {self._id(ctx)} is built in and can't be changed or deleted")
        return self.find(ctx)

    def _show_one(self, ctx: Context, document: JsonObject) -> JsonObject:
        shown = self.show(ctx, document)
        return shown if self.one is None else {self.one: shown}
