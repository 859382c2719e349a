"""Tests of the kiosk; they mirror the tree they test."""
