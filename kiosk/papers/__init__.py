"""Papers: the declaration, the slip, the packet of PDFs, and the pages they are made from."""
