"""Support of the generated models: base class, JSON encoding and decoding, strict decoding. Private.

Nothing here sends a request or depends on a particular model.
"""
