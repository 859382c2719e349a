"""What an identity card says about its holder, and how that meets what was typed."""
