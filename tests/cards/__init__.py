"""Made-up citizen cards whose truth is known, and how many of them are read."""
