/** What speaks for each occupation in one posting; one ledger serves all postings, one after the other. */
export type Ledger = ReturnType<typeof createLedger>;

export function createLedger(size: number) {
  const score = new Float64Array(size);
  const best = new Float64Array(size);
  const strongest = new Int32Array(size);
  const cover = new Float64Array(size);
  const isOpen = new Uint8Array(size);
  const open: number[] = [];
  const entries: number[] = [];
  const words: string[] = [];
  const worths: number[] = [];

  const note = (entry: number, word: string, worth: number): void => {
    if (isOpen[entry] === 0) {
      isOpen[entry] = 1;
      open.push(entry);
    }
    entries.push(entry);
    words.push(word);
    worths.push(worth);
  };

  return {
    score,
    /** The worth of the strongest word in the text, of what `hit` brought. */
    best,
    /** The number of that word, and the share of its stretch that it covers. */
    strongest,
    cover,
    /** The occupations something speaks for. */
    open,
    isOpen,
    clear(): void {
      for (const entry of open) score[entry] = best[entry] = cover[entry] = isOpen[entry] = strongest[entry] = 0;
      open.length = entries.length = words.length = worths.length = 0;
    },
    /** Evidence of its own kind: simply added. */
    add(entry: number, word: string, worth: number): void {
      note(entry, word, worth);
      score[entry]! += worth;
    },
    /** A word of the lexicon: the strongest counts whole, the others by `further`. */
    hit(entry: number, { word, surface, covers }: { word: string; surface: number; covers: number }, worth: number, further: number): void {
      note(entry, word, worth);
      const known = best[entry]!;
      if (worth > known) {
        best[entry] = worth;
        strongest[entry] = surface;
        cover[entry] = covers;
        score[entry]! += worth - known + further * known;
      } else score[entry]! += further * worth;
    },
    /** The words that decided for an occupation, the weightiest first, trifles left out. */
    wordsFor(entry: number, most: number): string[] {
      const said: { word: string; sum: number }[] = [];
      let top = 0;
      for (let at = 0; at < entries.length; at++) {
        if (entries[at] !== entry) continue;
        let known = said.find(({ word }) => word === words[at]);
        if (!known) {
          known = { word: words[at]!, sum: 0 };
          said.push(known);
        }
        known.sum += worths[at]!;
        top = Math.max(top, known.sum);
      }
      const weighty = said.filter(({ sum }) => sum > top / 8).sort((a, b) => b.sum - a.sum || (a.word < b.word ? -1 : 1));
      return weighty.slice(0, most).map(({ word }) => word);
    },
  };
}
