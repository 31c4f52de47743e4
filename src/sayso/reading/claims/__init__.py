"""From sentences to claims: who stands in which tie to whom, in which words."""
