"""A procedure as data: what is asked, which papers, which fee, by which law."""
