"""Training of the head that joins pronouns and descriptions to whom they mean."""
