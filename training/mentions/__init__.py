"""Training of the head that finds who is mentioned, with a type."""
