"""Benchmarks: what is measured, through the package's public functions alone."""
