"""Things that go wrong on a desk, each put in the way of the whole program."""
