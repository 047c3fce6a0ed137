"""Settings of all tests."""

from hypothesis import settings

# How long an example takes says more about the machine than about the code.
settings.register_profile("patient", deadline=None)
settings.load_profile("patient")


def pytest_make_parametrize_id(val: object) -> str | None:
    """Name bytes by their length: compressed ones hold the time, and all workers must collect the same names."""
    return f"{len(val)} bytes" if isinstance(val, bytes | bytearray | memoryview) else None
