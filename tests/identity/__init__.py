"""Tests of identity cards."""
