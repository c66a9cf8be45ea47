/** Where a stretch of the title stands: the first job named, a further one, in brackets, or brackets and head read as one. */
export type Place = 'first' | 'later' | 'bracket' | 'joined';
export type Stretch = { text: string; place: Place };

const maxTitle = 80;
const maxStretches = 8;
const plain = /^[\x20-\x7e\u4e00-\u9fff\uff01-\uff5e\u3001\u3002\u3010\u3011]*$/;
const wide = /[\uff01-\uff5e]/;
const allWide = /[\uff01-\uff5e]/g;
const narrow = (letter: string): string => String.fromCharCode(letter.charCodeAt(0) - 0xfee0);
const opening = '([{<【「《〔（';
const closing = ')]}>】」》〕）';
const vague = /(?:方向|类别|类|领域|行业|专业|项目|产品线|产品|岗位|岗)$/;

const isLatin = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
const isHan = (code: number): boolean => code >= 0x3400 && code <= 0x9fff;

/** Lower case and normal width: enough for a long text. */
export const foldLetters = (text: string): string => (wide.test(text) ? text.replace(allWide, narrow) : text).toLowerCase();

/** The same, and compatibility forms where there are any. */
export const foldWidth = (text: string): string =>
  plain.test(text) ? foldLetters(text) : text.toWellFormed().normalize('NFKC').toLowerCase();

// c++, c#, .net and 3d: marks that belong to a word.
function isPartOfWord(text: string, at: number): boolean {
  const mark = text[at];
  const before = at > 0 ? text.charCodeAt(at - 1) : 0;
  if (mark === '+') return before === 99 || (before === 43 && text[at - 2] === 'c');
  if (mark === '#') return before === 99;
  return mark === '.' && isLatin(text.charCodeAt(at + 1)) && !(before >= 48 && before <= 57);
}

/** The title cut into stretches at marks; blanks inside Latin words go, other blanks cut. */
export function foldTitle(title: string): Stretch[] {
  const text = foldWidth(title.slice(0, maxTitle * 2)).slice(0, maxTitle);
  const stretches: Stretch[] = [];
  let word = '';
  let depth = 0;
  const end = (): void => {
    if (word !== '' && stretches.length < maxStretches) {
      const isFirst = depth === 0 && !stretches.some(({ place }) => place === 'first');
      stretches.push({ text: word, place: depth > 0 ? 'bracket' : isFirst ? 'first' : 'later' });
    }
    word = '';
  };
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const letter = text.charAt(at);
    if (isHan(code) || isLatin(code) || isPartOfWord(text, at)) word += letter;
    else if (opening.includes(letter)) {
      end();
      depth++;
    } else if (closing.includes(letter)) {
      end();
      depth = Math.max(0, depth - 1);
    } else if (letter !== ' ' || !(isLatin(text.charCodeAt(at - 1)) || isLatin(text.charCodeAt(at + 1)))) end();
  }
  end();
  return withJoined(stretches);
}

// 临床医师（儿科） is a 儿科医师.
const learned = /(?:医师|医生|护士|教师|老师)$/;

// 设计师（平面） and 工程师-机械 are said the other way round: 平面设计师, 机械工程师.
function withJoined(stretches: Stretch[]): Stretch[] {
  const first = stretches.find(({ place }) => place === 'first');
  if (!first || stretches.length < 2) return stretches;
  const other = stretches.find((stretch) => stretch !== first && stretch.text.length <= 8);
  if (!other) return stretches;
  const head = learned.exec(first.text)?.[0] ?? first.text;
  return [...stretches, { text: other.text.replace(vague, '') + head, place: 'joined' }];
}

/** Letters and digits alone: how a category name is looked up whole. */
export const foldName = (text: string): string => foldWidth(text.slice(0, 60)).replace(/[^\p{L}\p{N}+#.]+/gu, '');
