"""Ties between two actors of a sentence, by a head of our own on the shared encoder."""
