"""What the words mean: pure values and rules. No file, no SQL, no Qt, no clock, no chance."""
