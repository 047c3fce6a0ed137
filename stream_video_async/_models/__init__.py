"""Private support of the generated models: base class, JSON encoding and decoding, strict decoding."""
