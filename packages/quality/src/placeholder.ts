const placeholder =
  /^(?:暂?无|没有|空|略|同上|未填|未知|待定|待补充|保密|面议|(?:详|请|参|详情)?见(?:附件|简章|公告|海报|招聘|下|上|图|官网|网站|通知|详情|正文).{0,8}|详见.{0,8}|[-—–_~/\\.。…?？*＊xX×]+|tests?\d*|测试(?:一下|数据|岗位|职位|信息|内容|用|\d+)?|null|none|nil|n\/?a|undefined|tbd)[。.!！]?$/i;

// What a placeholder, or a blank before it, can begin with: any other text says something, and most texts are long.
const beginnings = new Set('暂无没空略同未待保面详请参情见-—–_~/\\.。…?？*＊xX×tTnNuU测');
const mayBegin = (text: string): boolean => {
  const code = text.charCodeAt(0);
  return code <= 0x20 || (code > 0x7e && (code < 0x4e00 || code > 0x9fff)) || beginnings.has(text.charAt(0));
};

/** Words that fill a field and say nothing. */
export const saysNothing = (text: string | null | undefined): boolean => {
  if (!text) return true;
  if (!mayBegin(text)) return false;
  const words = text.normalize('NFKC').trim();
  return words === '' || placeholder.test(words);
};
