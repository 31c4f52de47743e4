"""Learns how alike names must be to be one: the weights of `sayso/actors/likeness.toml`."""
