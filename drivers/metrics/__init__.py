"""The desk's figures for Prometheus, on a port of this machine alone."""
