"""Source, cue and content of what is said, by a model of our own."""
