"""What a recording is: values, state machines and rules, free of I/O, threads, clocks and libraries."""
