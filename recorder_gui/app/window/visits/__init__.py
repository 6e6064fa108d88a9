"""What stands behind the visits: the list, earlier ones, and what can be done with one."""
