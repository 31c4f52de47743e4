"""Document in, Reading out: mentions, attributions, times, claims and chains.

Pure: no files, network or clock.
"""
