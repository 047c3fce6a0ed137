"""Filters, sorts and pages over the store, driven by the contract's own lists of fields and combinations."""

from __future__ import annotations

from .fields import Condition, QuerySpec, Special, spec_from_schema
from .filters import compile_filter
from .pages import Page, read_sort, run_query

__all__ = [
    "Condition",
    "Page",
    "QuerySpec",
    "Special",
    "compile_filter",
    "read_sort",
    "run_query",
    "spec_from_schema",
]
