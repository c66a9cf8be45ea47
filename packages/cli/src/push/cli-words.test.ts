import { expect, it } from 'vitest';
import { inCliWords } from './cli-words.ts';

it.each([
  [
    '请核对 closing 里的清单；确实要关闭，就带上 confirmClose=5 原样重发。',
    '请核对会关闭的清单；确实要关闭，就带上 --confirm-close 5 再运行一次。',
  ],
  ['confirmClose 写的是 4，与此不符。', '--confirm-close 写的是 4，与此不符。'],
  ['过渡期写 0 天（overlapDays 或 --overlap-days）', '过渡期写 0 天（--overlap-days）'],
  ['/overlapDays 太大', '--overlap-days 太大'],
  ['请查看密钥编号（GET …/keys 或 ganghui market key list）', '请查看密钥编号（ganghui market key list）'],
])('%s', (said, own) => expect(inCliWords(said)).toBe(own));
