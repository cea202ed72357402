"""The codebook in the window: its editor, its versions, the questions to the lead."""
