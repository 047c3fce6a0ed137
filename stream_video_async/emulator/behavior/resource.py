"""Declarations of resources with plain create, get, list, update and delete operations.

The contract tells the rest: whether an id may be left out, so that it is generated, and the fields of replies.
For example::

    POLICIES = Resource("policy", key="name")
    POLICIES.serve(create="CreatePolicy", get="GetPolicy", list="ListPolicies", delete="DeletePolicy")
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import attrs

from ..contract import load_contract
from .kit import Context, JsonObject, bad_input, given_fields, not_found, operation, pick, reply_fields, without


@attrs.frozen
class Resource:
    """One kind of document, and how requests and replies represent it."""

    kind: str
    """The kind in the store, and with spaces for underscores the name in errors."""
    key: str = "id"
    """The field with the id in documents and requests; a path may call it ``<kind>_id``."""
    defaults: JsonObject = attrs.field(factory=dict[str, Any])
    """Default values of a new document."""
    newest_first: bool = False
    """Whether lists start with the newest document instead of the oldest."""
    replaces: bool = False
    """Whether an update resets the fields that it leaves out."""
    owner: Callable[[Context], str] = lambda _: ""
    """Returns the owner of the documents that a request is about."""
    built_in: Callable[[], Sequence[JsonObject]] = tuple
    """Returns documents that always exist and cannot be changed."""
    prepare: Callable[[Context, JsonObject], JsonObject] = lambda _, document: document
    """Checks and completes a document before it is stored; a new one holds the fields of the request's body."""
    show: Callable[[Context, JsonObject], JsonObject] = lambda _, document: document
    """Converts a document for replies."""
    matches: Callable[[Context, JsonObject], bool] = lambda _ctx, _document: True
    """Returns whether the other fields of a request match the document with the id; if not, it is a 404."""

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
        behaviors = {create: self.create, get: self.get, list: self.list, update: self.update, delete: self.delete}
        for id_, behavior in behaviors.items():
            if id_ is not None:
                operation(id_)(behavior)

    # --- the operations -------------------------------------------------------------------------------------------

    def create(self, ctx: Context) -> JsonObject:
        """Create a document (else 400: missing or existing id)."""
        id_: str = ctx.body.get(self.key) or ""
        if not id_ and self.key in load_contract().resolve(ctx.endpoint.body or {}).get("required", ()):
            raise bad_input(f"{self.key} is a required field", {self.key: f"{self.key} is a required field"})
        id_ = id_ or ctx.new_id(self.kind)
        if self._built_in(id_) is not None:
            raise bad_input(f"{self._name} {self.key} {id_!r} can't be used", {self.key: f"{self.key} can't be used"})
        if ctx.store.get(self.kind, id_, self.owner(ctx)) is not None:
            raise bad_input(f"{self._name} with id {id_} already exists")
        document = {**self.defaults, **given_fields(ctx), self.key: id_, "created_at": ctx.now}
        return self.answer(ctx, self.write(ctx, document))

    def get(self, ctx: Context) -> JsonObject:
        """Show one document."""
        return self.answer(ctx, self._built_in(self._id(ctx)) or self.find(ctx))

    def list(self, ctx: Context) -> JsonObject:
        """List the built-in documents, then the others."""
        [field] = reply_fields(ctx)
        return {field: [self.show(ctx, document) for document in self.all(ctx)]}

    def update(self, ctx: Context) -> JsonObject:
        """Change a document, or replace it if ``replaces`` is set."""
        known = self._changeable(ctx)
        if self.replaces:
            known = {**self.defaults, **pick(known, (self.key, "created_at"))}
        return self.answer(ctx, self.write(ctx, known | without(given_fields(ctx), self.key)))

    def delete(self, ctx: Context) -> JsonObject:
        """Delete a document."""
        ctx.store.delete(self.kind, self._changeable(ctx)[self.key], self.owner(ctx))
        return {}

    # --- for operations written by hand ----------------------------------------------------------------------------

    def all(self, ctx: Context) -> Sequence[JsonObject]:
        """Return the built-in documents and those of the request's owner."""
        return [*self.built_in(), *ctx.store.all(self.kind, self.owner(ctx), newest_first=self.newest_first)]

    def find(self, ctx: Context) -> JsonObject:
        """Return the document with the request's id (else 404)."""
        id_ = self._id(ctx)
        found = ctx.store.get(self.kind, id_, self.owner(ctx))
        if found is None or not self.matches(ctx, found):
            raise not_found(f"{self._name} with id {id_} doesn't exist")
        return found

    def write(self, ctx: Context, document: JsonObject) -> JsonObject:
        """Complete, store and return a document."""
        document = self.prepare(ctx, document | {"updated_at": ctx.now})
        ctx.store.put(self.kind, document[self.key], document, self.owner(ctx))
        return document

    def answer(self, ctx: Context, document: JsonObject) -> JsonObject:
        """Return the reply about one document: in its only field, as its fields, or empty, as the contract says."""
        shown, fields = self.show(ctx, document), reply_fields(ctx)
        return {fields[0]: shown} if len(fields) == 1 else pick(shown, fields)

    # --------------------------------------------------------------------------------------------------------------

    @property
    def _name(self) -> str:
        return self.kind.replace("_", " ")

    def _id(self, ctx: Context) -> str:
        """Return the id in the request's path, query or body."""
        given = {**ctx.body, **ctx.query, **ctx.path}
        return str(given.get(f"{self.kind}_id") or given[self.key])

    def _built_in(self, id: str) -> JsonObject | None:
        return next((document for document in self.built_in() if document[self.key] == id), None)

    def _changeable(self, ctx: Context) -> JsonObject:
        if self._built_in(self._id(ctx)) is not None:
            raise bad_input(f"{self._name} {self._id(ctx)} is built in and can't be changed or deleted")
        return self.find(ctx)
