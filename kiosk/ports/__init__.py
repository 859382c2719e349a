"""What the core asks of the world outside: types and contracts only, no behaviour."""
