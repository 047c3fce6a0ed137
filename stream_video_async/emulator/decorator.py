"""``emulated``: run a test or a block with an emulator that the environment variables point to."""

from __future__ import annotations

import functools
import inspect
import os
from collections.abc import Callable
from contextlib import ExitStack
from types import TracebackType
from typing import Any, TypeVar, overload
from unittest.mock import patch

from .threaded import ThreadedStreamEmulator

__all__ = ["emulated"]

R = TypeVar("R")


class _Emulated:
    """Starts an emulator and points ``STREAM_*`` at it, as a context manager or a decorator."""

    def __init__(self, options: dict[str, Any]) -> None:
        self._options = options
        self._open: ExitStack | None = None

    def __enter__(self) -> ThreadedStreamEmulator:
        if self._open is not None:
            message = "this emulator is running already; call emulated() once for each block"
            raise RuntimeError(message)
        with ExitStack() as stack:
            emulator = stack.enter_context(ThreadedStreamEmulator(**self._options))
            stack.enter_context(patch.dict(os.environ, emulator.environment()))
            self._open = stack.pop_all()
        return emulator

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        stack, self._open = self._open, None
        if stack is not None:
            stack.close()

    def __call__(self, function: Callable[..., R]) -> Callable[..., R]:
        """Run the function with an emulator of its own; a parameter named ``emulator`` receives it.

        Raises:
            TypeError: It is a class or a generator function.
        """
        if inspect.isclass(function) or inspect.isgeneratorfunction(function) or inspect.isasyncgenfunction(function):
            message = (
                f"emulated cannot decorate {function.__name__}, which is a class or has a yield: "
                "decorate its methods, or use 'with emulated()' around the yield"
            )
            raise TypeError(message)
        signature = inspect.signature(function)
        takes_emulator = "emulator" in signature.parameters

        @functools.wraps(function)
        def plain(*arguments: Any, **named: Any) -> Any:
            with _Emulated(self._options) as emulator:
                return function(*arguments, **named, **({"emulator": emulator} if takes_emulator else {}))

        @functools.wraps(function)
        async def awaited(*arguments: Any, **named: Any) -> Any:
            with _Emulated(self._options) as emulator:
                result: Any = function(*arguments, **named, **({"emulator": emulator} if takes_emulator else {}))
                return await result

        wrapper: Any = awaited if inspect.iscoroutinefunction(function) else plain
        # Pytest would look for a fixture called ``emulator``.
        rest = [parameter for name, parameter in signature.parameters.items() if name != "emulator"]
        wrapper.__signature__ = signature.replace(parameters=rest)
        decorated: Callable[..., R] = wrapper
        return decorated


@overload
def emulated(function: Callable[..., R], /) -> Callable[..., R]: ...
@overload
def emulated(**options: Any) -> _Emulated: ...
def emulated(function: Callable[..., Any] | None = None, /, **options: Any) -> Any:
    """Run a function or a block against an emulator of its own.

    Meanwhile ``STREAM_API_KEY``, ``STREAM_API_SECRET``, ``STREAM_BASE_URL`` and ``STREAM_TOKEN`` point to it, for code
    that creates its own clients (of this SDK or an official one). It runs in a thread, so the code may be synchronous.
    A parameter named ``emulator`` of a decorated function receives it.

    Args:
        function: The function, when used as ``@emulated`` without parentheses.
        options: Arguments of ``ThreadedStreamEmulator``.

    Example:
        >>> with emulated(tasks="polls=2") as emulator:
        ...     ...
        >>> @emulated
        ... def test_it(emulator): ...
    """
    decorator = _Emulated(options)
    return decorator if function is None else decorator(function)
