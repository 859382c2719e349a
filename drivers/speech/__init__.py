"""Voices: speech-dispatcher, and one for practice that writes down what it says."""
