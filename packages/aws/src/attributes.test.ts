import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { packed, unpacked } from './attributes.ts';
import { packPieces, unpackPieces } from './submissions/pack-pieces.ts';

const value = {
  posting: { id: '321000-01.YZ-1', title: '数控车工', status: 'published', closed: null },
  quality: { score: 97, grade: '优', findings: [], ruleSet: 'r2' },
};

describe('what is packed', () => {
  // Stored like this since the dictionary is there. When this fails, the dictionary was changed and no stored row can be read any more.
  it('is read as it was stored', () => {
    const B = Buffer.from('w9adMTSAdGcio3QNkXoryN12JXLDAlT1oAYFXucBAA==', 'base64');
    expect(unpacked({ body: { B } }, 'body')).toEqual(value);
    expect(Buffer.from(packed(value).B ?? []).toString('base64')).toBe(B.toString('base64'));
  });

  it('is read as well when it was packed before there was a dictionary', async () => {
    const B = deflateRawSync(JSON.stringify(value));
    expect(unpacked({ body: { B } }, 'body')).toEqual(value);
    expect(await unpackPieces([B])).toEqual(value);
  });

  it('comes back from its pieces', async () => expect(await unpackPieces(await packPieces(value))).toEqual(value));
});
