const placeholder =
  /^(?:暂?无|没有|空|略|同上|未填|未知|待定|待补充|保密|面议|(?:详?见|参见|请见|详情见).{0,8}|[-—–_~/\\.。…?？*＊xX×]+|tests?\d*|测试.{0,4}|null|none|nil|n\/?a|undefined|tbd)[。.!！]?$/i;

/** Words that fill a field and say nothing. */
export const saysNothing = (text: string | null | undefined): boolean => {
  const words = text?.normalize('NFKC').trim() ?? '';
  return words === '' || placeholder.test(words);
};
