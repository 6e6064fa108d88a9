"""Qt without widgets: workers, controllers, models and every sentence the program says."""
