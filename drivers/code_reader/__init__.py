"""Hand-held readers of codes."""
