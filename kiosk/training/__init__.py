"""What a volunteer practises: exercises, what makes them solved, and who solved them."""
