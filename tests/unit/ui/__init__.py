"""What the window can calculate without Qt."""
