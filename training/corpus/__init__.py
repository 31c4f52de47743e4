"""The corpus: fictional news with its actors, attributions, ties and origins."""
