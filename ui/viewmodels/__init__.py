"""One view model per screen: frozen inputs, a pure derivation, read-only properties, slots."""
