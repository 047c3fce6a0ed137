"""One module for each contestant; each has a class ``Contestant`` with the same methods."""
