"""The use cases that join visit, papers and outbox; each a function without Qt."""
