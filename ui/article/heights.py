"""Heights of the paragraphs, estimated or exact, with fast sums: where each begins, and which lies at a given place."""

_BLOCK = 256


class Heights:
    """A list of heights in pixels that keeps sums per block, so that one change costs little among many."""

    def __init__(self, heights: list[float]) -> None:
        self._heights = heights
        self._sums = [sum(heights[at : at + _BLOCK]) for at in range(0, len(heights), _BLOCK)]

    def __getitem__(self, index: int) -> float:
        return self._heights[index]

    def __setitem__(self, index: int, height: float) -> None:
        self._sums[index // _BLOCK] += height - self._heights[index]
        self._heights[index] = height

    @property
    def total(self) -> float:
        """Height of all together."""
        return sum(self._sums)

    def top(self, index: int) -> float:
        """Return where paragraph `index` begins."""
        block = index // _BLOCK
        return sum(self._sums[:block]) + sum(self._heights[block * _BLOCK : index])

    def index_at(self, y: float) -> int:
        """Return the paragraph that lies at `y`; the first or last one beyond the ends."""
        block = 0
        while block < len(self._sums) - 1 and y >= self._sums[block]:
            y -= self._sums[block]
            block += 1
        index = block * _BLOCK
        last = min(index + _BLOCK, len(self._heights)) - 1
        while index < last and y >= self._heights[index]:
            y -= self._heights[index]
            index += 1
        return index
