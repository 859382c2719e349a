"""Real and practice devices behind the ports of the core."""
