"""The statistical model of names: a linear-chain CRF over words, what it looks at, and how it is decoded."""
