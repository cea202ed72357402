"""Arabic text: search form, words, clitics, sentences, marks. Values in, values out, with positions."""
