"""What stands in for the window while another program is used."""
