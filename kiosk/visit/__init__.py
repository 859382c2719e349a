"""One citizen's way through a procedure: events, state, and the rules that lead from one to the next."""
