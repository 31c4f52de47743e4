"""Training of the head that reads ties between two actors of a sentence."""
