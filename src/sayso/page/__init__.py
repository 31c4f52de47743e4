"""Bytes of any kind in, Documents out, and what was dropped and why."""
