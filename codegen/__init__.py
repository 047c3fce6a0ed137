"""From the API's description to the package: ``python -m codegen {sync,generate,check,diff}``."""
