"""Tests of the Vietnamese language."""
