import type { RawPosting } from '@ganghui/spec';
import { plainText } from './plain-text.ts';

// What job sites print around the text: headings that only say “description”, the share button, the page's own fold.
const pageHead =
  /^(?:[【[]?(?:职位信息|职位描述|岗位描述|职位介绍|职位详情|岗位详情|岗位介绍|工作描述)[】\]]?[:： \n]*){1,6}(?=[^的及与和\s])/;
const footEnds = '享多部起报位图聘';
const pageFoot = /[ \n]*(?:微信分享|分享到微信|查看更多|展开全部|收起|举报(?:职位|该职位)?|查看地图|来自\p{L}{0,6}直聘)$/u;
const headed = /^(?:[【[]?(?:岗位|工作|职位|任职|应聘)?(?:职责|要求|内容|描述|资格|条件))/;

const part = (heading: string, text: string | undefined): string[] => {
  const plain = text === undefined ? '' : plainText(text);
  if (plain === '') return [];
  return [plain.startsWith(heading.slice(0, 4)) ? plain : `${heading}\n${plain}`];
};

function withoutPage(text: string): string {
  if (text.length > 20_000) return text;
  const foot = footEnds.includes(text.at(-1) ?? '.') ? text.replace(pageFoot, '') : text;
  const head = pageHead.exec(foot);
  // A heading stays when it is the only one, above lines of its own: it parts the text.
  return head &&
    (head[0].includes('职位信息') || headed.test(foot.slice(head[0].length)) || /(?:描述|介绍|详情)[\s\S]*(?:描述|介绍|详情)/.test(head[0]))
    ? foot.slice(head[0].length)
    : foot;
}

/** The description, and duties and requirements under their headings where the market keeps them apart. */
export function descriptionOf({ description, duties, requirements }: RawPosting): string {
  const whole = description === undefined ? '' : withoutPage(plainText(description));
  if (duties === undefined && requirements === undefined) return whole;
  const parts = [...part('岗位职责：', duties), ...part('任职要求：', requirements)];
  // Some exports repeat the parts inside the whole.
  const missing = parts.filter((text) => !whole.includes(text.slice(text.indexOf('\n') + 1)));
  return [whole, ...missing].filter((text) => text !== '').join('\n');
}
