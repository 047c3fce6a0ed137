"""Keeping secrets out of sight: text that does not show itself, and removal from text of others."""

from __future__ import annotations

from typing import TYPE_CHECKING, NoReturn, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["HIDDEN", "Secret", "hide", "refuse_pickling", "remove_secrets"]

T = TypeVar("T")

HIDDEN = "***"


class Secret(str):
    """Text whose ``repr`` shows nothing, so that no ``vars()``, log or traceback with locals reveals it.

    It is still the text itself for everything that uses it.
    """

    __slots__ = ()

    def __repr__(self) -> str:
        return repr(HIDDEN)


def hide(value: T) -> T | Secret:
    """Make text a secret and leave everything else alone.

    Functions that take secrets rebind their arguments to this first, so that no traceback of them shows one.

    Args:
        value: The argument, of whatever type the caller passed.

    Returns:
        The argument.
    """
    return Secret(value) if isinstance(value, str) else value


def remove_secrets(text: str, secrets: Iterable[str | None]) -> str:
    """Blank out every occurrence of the secrets: servers and proxies do echo keys and tokens.

    Args:
        text: What a server said.
        secrets: The values to look for; ``None`` and empty values are skipped.

    Returns:
        The text without them.
    """
    for secret in secrets:
        if secret:
            text = text.replace(secret, HIDDEN)
    return text


def refuse_pickling(self: object) -> NoReturn:
    """Stand in for ``__reduce_ex__`` of objects that hold secrets or sockets."""
    raise TypeError(f"{type(self).__name__} holds secrets or sockets and cannot be pickled; create it where it is used")
