"""Pronouns and descriptions that rules leave open, joined to whom the model takes them for."""
