"""The chunks of the shown visit, as rows of a table."""
