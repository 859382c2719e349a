"""Whole visits on the whole program: walked, killed, ended."""
