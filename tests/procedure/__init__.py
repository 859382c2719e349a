"""Tests of procedures as data."""
