"""Finished applications on their way to the service: sealed, kept, sent once, erased on receipt."""
