"""Words that every renderer says alike."""

NOT_ANSWERED = "Not answered yet"
