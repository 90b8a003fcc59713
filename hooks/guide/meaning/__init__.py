"""What the content says: look-ups, groupings and rules over it. No markup."""
