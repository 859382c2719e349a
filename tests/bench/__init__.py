"""What we measure, each figure against a named opponent of the same run; never asserted in tests."""
