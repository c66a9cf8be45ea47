const words: [RegExp, string][] = [
  [/GET …\/keys 或 ?/g, ''],
  [/overlapDays 或 ?/g, ''],
  [/confirmClose=(\d+) 原样重发/g, '--confirm-close $1 再运行一次'],
  [/\/?confirmClose/g, '--confirm-close'],
  [/\/?overlapDays/g, '--overlap-days'],
  [/ ?closing 里的清单/g, '会关闭的清单'],
  [/再调用 …\/verify/g, '再运行 ganghui subscription verify'],
];

/** What the exchange says to a program, in the words of this command. */
export const inCliWords = (text: string): string => words.reduce((said, [word, own]) => said.replace(word, own), text);
