import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { plainLine, plainText } from './plain-text.ts';

it('keeps the lines of a web form and drops its marks', () => {
  expect(plainText('<p>负责&nbsp;车床<br/>操作</p><p style="x">薪资 &lt;5000&gt;</p>')).toBe('负责 车床\n操作\n薪资 <5000>');
  expect(plainText('第一行\r\n\r\n\r\n\r\n第二行\u200b\u0000  完')).toBe('第一行\n\n第二行 完');
  expect(plainText('<ul><li>一</li><li>二</li></ul><div>三</div>')).toBe('一\n二\n三');
  expect(plainText('<b>急</b>招<!-- 注 <i>x</i> -->车工')).toBe('急招车工');
});

it('undoes escapes that were escaped again', () => {
  expect(plainText('&lt;p&gt;两次转义&lt;/p&gt;')).toBe('两次转义');
  expect(plainText('一&amp;lt;br&amp;gt;二')).toBe('一\n二');
  expect(plainText('A&B公司 R&amp;D &unknown;')).toBe('A&B公司 R&D &unknown;');
  expect(plainText('&#21608;末&#x53cc;休&#150;')).toBe('周末双休–');
});

it('drops what a page holds for machines', () => {
  expect(plainText('前<script>alert("x<y")</script><style>p{}</style>后')).toBe('前后');
  expect(plainText('前<script>没有结束')).toBe('前没有结束');
});

it('breaks lines where a program wrote the break out, and leaves paths alone', () => {
  expect(plainText('一_x000D_\n二\\r\\n三\\n四\\t五')).toBe('一\n\n二\n三\n四 五');
  expect(plainText('C:\\new\\test')).toBe('C:\\new\\test');
});

it('turns bullets of a symbol font into bullets and drops private characters', () => {
  expect(plainText('\uf0b7 负责车床\n\uf06c操作\ue123\u{f0001}')).toBe('• 负责车床\n• 操作');
});

it('does not take a comparison for a tag', () => {
  expect(plainText('年龄<45岁，工龄>3年')).toBe('年龄<45岁，工龄>3年');
});

it('puts a line on one line', () => {
  expect(plainLine(' 江宁区\n将军大道 ')).toBe('江宁区 将军大道');
  expect(plainLine('\u3000')).toBeNull();
});

it('leaves nothing unseen, broken or doubled, for any text', () => {
  const marks = fc.stringMatching(/^[<>&;/a-z \n\r\t\\#0-9x_D!-]{0,40}$/);
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), marks), (text) => {
      const plain = plainText(text);
      expect(plain.isWellFormed()).toBe(true);
      expect(plain).not.toMatch(/[\u0000-\u0008\u200b\ue000-\uf8ff]| {2}|\n{3}|^\s|\s$/);
    }),
    { numRuns: 500 },
  );
});

it('is done with hostile texts at once', () => {
  const started = performance.now();
  for (const text of ['<script>', '<style ', '<a ', '<!-- ', '&amp;', ' ', '\\n', '<p>\n', '&#', '<div>   '])
    plainText(text.repeat(Math.floor(20_000 / text.length)));
  expect(plainText(`${' '.repeat(20_000)}x`)).toBe('x');
  expect(performance.now() - started).toBeLessThan(500);
});
