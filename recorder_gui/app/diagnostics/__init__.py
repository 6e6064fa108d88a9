"""What a person may hand to support: facts about the program, and nothing about people."""
