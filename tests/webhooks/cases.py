"""What the cases of parametrised tests share: reproducible gzip, and short names for long bodies."""

import functools
import gzip

compress = functools.partial(gzip.compress, mtime=0)


def kind(value):
    """Return the id of a case: short text itself, or the type of other values."""
    return value if isinstance(value, str) and value.isidentifier() else type(value).__name__
