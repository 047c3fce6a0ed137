"""What the models stand on: their base class, JSON encoding and decoding, strict reading. Private."""
