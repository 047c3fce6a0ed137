"""Private support of the generated models: base class, JSON encoding and decoding, strict decoding.

Nothing here sends a request or knows a particular model.
"""
