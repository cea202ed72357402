"""The words of the program as frozen values. Imports the standard library only."""
