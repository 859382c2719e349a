"""Tests of the printers: practice and real."""
