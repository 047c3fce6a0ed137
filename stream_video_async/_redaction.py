"""Redaction of secrets: strings with a masked ``repr``, masking by the names of fields, and masking in other text.

A traceback that shows local variables also shows those of the exceptions it is chained to. Where such a variable may
hold a secret or a reply's text, the package catches the original exception, leaves the handler, and raises its own
exception after it, so that the two are not chained.
"""

from __future__ import annotations

import re
from contextlib import suppress
from datetime import datetime
from typing import TYPE_CHECKING, Any, Final, NoReturn, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

__all__ = [
    "EMULATOR_API_SECRET",
    "HIDDEN",
    "Secret",
    "hide",
    "names_a_secret",
    "redact",
    "redact_field",
    "redact_json_text",
    "refuse_pickling",
    "remove_secrets",
    "secret_values",
]

T = TypeVar("T")

HIDDEN = "***"
EMULATOR_API_SECRET: Final = "emulator-secret-for-local-development-only"  # noqa: S105 - public on purpose
"""The emulator's default secret; rejected for servers on other machines."""
_SHOWN: Final = 8
"""Length of the longest piece of a secret that may appear in text: too short to help guess the rest."""
_ALIKE: Final = str.maketrans("ABCDEFGHIJKLMNOPQRSTUVWXYZ+/", "abcdefghijklmnopqrstuvwxyz-_")
# Compiled when first needed, to keep the import fast. Percent signs may be escaped again: %252F.
_UNIT: Final = r"(?s)%(?:25)*([0-9A-Fa-f]{2})|\\+u(00[0-9A-Fa-f]{2})|(&#?\w{1,8};)|\\+([\"\\/])|(.)"
_SENSITIVE_NAME: Final = (
    r"(?i)secret|token|passw|pwd|passphrase|credential|authorization|signature|jwt|(?:api|private|stream)_?key"
    r"|[_-]key$|(?-i:[a-z]Key$)|(?:^|[_-])(?:cert|certificate|pin|sig)$"
    r"|^(?:a1|response)$"  # of a SIP sign-in: the hash of the password, and what was computed from it
)
_SENSITIVE_IN_URL: Final = r"(?<=://)[^/?#\s@]+(?=@)|(?<=[?&])([^=&#\s]+)=[^&#\s]+"
_JSON_FIELD: Final = r'("((?:[^"\\]|\\.)*)"\s*:\s*)"(?:[^"\\]|\\.)*(?:"|$)'


class Secret(str):
    """A string with a masked ``repr``, so that ``vars()``, logs and tracebacks with locals do not reveal it."""

    __slots__ = ()

    def __repr__(self) -> str:
        return repr(HIDDEN)


def hide(value: T) -> T | Secret:
    """Wrap a string in ``Secret``; return any other value unchanged.

    Functions that take secrets rebind their arguments first, so that tracebacks with locals do not show them.
    """
    return Secret(value) if isinstance(value, str) else value


def names_a_secret(name: str) -> bool:
    """Return whether a field of this name holds a token, a key, a password or another secret."""
    return re.search(_SENSITIVE_NAME, name) is not None


def redact(value: Any) -> Any:
    """Return a copy of JSON data in which secrets are masked: by the names of fields, and in URLs."""
    if isinstance(value, dict):
        return {name: redact_field(name, item) for name, item in value.items()}  # pyright: ignore[reportUnknownVariableType, reportUnknownArgumentType]
    if isinstance(value, list):
        return [redact(item) for item in value]  # pyright: ignore[reportUnknownVariableType]
    if isinstance(value, str) and "://" in value:
        return re.sub(_SENSITIVE_IN_URL, _masked_in_url, value)
    return value


def redact_field(name: object, value: Any) -> Any:
    """Return the value of a field with its secrets masked; nulls, flags and times are not secret."""
    if isinstance(name, str) and not isinstance(value, bool | datetime | None) and names_a_secret(name):
        return HIDDEN
    return redact(value)


def redact_json_text(text: str) -> str:
    """Mask text fields with the names of secrets in JSON text, which may be truncated or invalid."""
    return re.sub(_JSON_FIELD, lambda field: f'{field[1]}"{HIDDEN}"' if names_a_secret(field[2]) else field[0], text)


def secret_values(data: Any) -> Iterator[str]:
    """Yield the text in JSON data that ``redact`` would mask by the name of its field."""
    pending = [data]
    while pending:
        value = pending.pop()
        if isinstance(value, list):
            pending += value
        elif isinstance(value, dict):
            for name, item in value.items():  # pyright: ignore[reportUnknownVariableType]
                if isinstance(item, str) and names_a_secret(name):  # pyright: ignore[reportUnknownArgumentType]
                    yield item
                else:
                    pending.append(item)


def _masked_in_url(part: re.Match[str]) -> str:
    """Mask user and password, and parameters with the names of secrets, such as the signature of a signed link."""
    name: str | None = part[1]
    if name is None:
        return HIDDEN
    return f"{name}={HIDDEN}" if names_a_secret(name) else part[0]


def remove_secrets(text: str, secrets: Iterable[str | None]) -> str:
    """Mask secrets in text from a server, because servers and proxies echo keys, tokens and signatures.

    Every substring of more than eight characters that the text shares with a secret is masked, so a truncated token or
    a signature alone is masked too. Case, the base64 alphabet, escaping (percent, JSON, HTML) and hexadecimal encoding
    of a token's signature make no difference.

    Args:
        text: Text from a server.
        secrets: The values to look for; ``None`` and empty values are skipped. A value of up to eight characters is
            masked only as a separate word, so that a short key does not garble other words.

    Returns:
        The text with ``***`` in place of each occurrence.
    """
    fragments: dict[int, set[str]] = {}
    for secret in secrets:
        for spelling in _spellings(secret) if secret else ():
            size = min(len(spelling), _SHOWN + 1)
            alike = spelling.translate(_ALIKE)
            fragments.setdefault(size, set()).update(alike[i : i + size] for i in range(len(alike) - size + 1))
    hidden = bytearray(len(text))
    for reading, starts in ((text, range(len(text) + 1)), _unescaped(text)):
        alike = reading.translate(_ALIKE)
        for size, pieces in fragments.items():
            for at in range(len(alike) - size + 1):
                if alike[at : at + size] in pieces and (size > _SHOWN or _is_word(reading, at, at + size)):
                    hidden[starts[at] : starts[at + size]] = b"\1" * (starts[at + size] - starts[at])
    return _blank(text, hidden)


def _spellings(secret: str) -> set[str]:
    """Return the secret, its unescaped form, and the signature in hexadecimal if it is a JWT."""
    resolved = _unescaped(secret)[0]
    spellings = {secret, resolved} if len(resolved) > _SHOWN else {secret}
    head, _, signature = secret.rpartition(".")
    if "." in head:
        from base64 import urlsafe_b64decode

        with suppress(ValueError):
            spellings.add(urlsafe_b64decode(signature + "=" * (-len(signature) % 4)).hex() or secret)
    return spellings


def _is_word(text: str, start: int, end: int) -> bool:
    """Return whether no letter, digit or underscore is adjacent."""
    return not re.match(r"\w", text[start - 1 : start] or " ") and not re.match(r"\w", text[end : end + 1] or " ")


def _unescaped(text: str) -> tuple[str, list[int]]:
    """Resolve escapes; return the resolved text and the offset of each character, and of the end, in the original."""
    from html import unescape

    characters: list[str] = []
    starts: list[int] = []
    for unit in re.finditer(_UNIT, text):
        percent, unicode, entity, escaped, plain = unit.groups()
        starts.append(unit.start())
        characters.append(
            chr(int(percent or unicode, 16))
            if percent or unicode
            else escaped or plain or (character if len(character := unescape(entity)) == 1 else "\0")
        )
    return "".join(characters), [*starts, len(text)]


def _blank(text: str, hidden: bytearray) -> str:
    parts: list[str] = []
    end = 0
    for run in re.finditer(b"\1+", hidden):
        parts += (text[end : run.start()], HIDDEN)
        end = run.end()
    return "".join((*parts, text[end:]))


def refuse_pickling(self: object) -> NoReturn:
    """Raise ``TypeError``; called by ``__reduce_ex__`` of objects that hold secrets or sockets."""
    raise TypeError(f"{type(self).__name__} holds secrets or sockets and cannot be pickled; create it where it is used")
