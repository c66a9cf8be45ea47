import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { createTrace } from '../trace.ts';
import { repairMojibake } from './mojibake.ts';
import { traceMended, withoutMojibake } from './mojibake-fields.ts';

const asGbk = (text: string): string => new TextDecoder('gbk').decode(new TextEncoder().encode(text));
const asLatin = (text: string): string => new TextDecoder('windows-1252').decode(new TextEncoder().encode(text));

it.each(['你好', '负责数控车床操作，会看图纸', '苏州市吴中区', '薪资：8000-12000元/月', '五险一金（包吃住）'])(
  'makes %s readable again',
  (text) => {
    if (!asGbk(text).includes('\ufffd')) expect(repairMojibake(asGbk(text))).toBe(text);
    expect(repairMojibake(asLatin(text))).toBe(text);
  },
);

it.each([
  '你好',
  '招聘车工，月薪8000',
  'café crème',
  'Ångström é',
  '锟斤拷锟斤拷',
  '浣熊科技',
  '鐘表维修工',
  '淇县婕妍美容店',
  '骏马涓流',
  '',
  'CNC',
  '浣犲ソ��',
])('leaves “%s” alone', (text) => {
  expect(repairMojibake(text)).toBeUndefined();
});

const common =
  '的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严';

it('undoes what it can of any Chinese text, and never makes another text of it', () => {
  const character = fc.constantFrom(...common);
  fc.assert(
    fc.property(fc.array(character, { minLength: 4, maxLength: 40 }), (characters) => {
      const text = characters.join('');
      expect([text, undefined]).toContain(repairMojibake(asGbk(text)));
      expect(repairMojibake(asLatin(text))).toBe(text);
      expect(repairMojibake(text)).toBeUndefined();
    }),
  );
});

it('never fails', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => repairMojibake(text) !== text || text === ''));
  expect(repairMojibake('ä½'.repeat(30_000))).toBeUndefined();
});

it('mends a posting field by field and keeps contacts out of the trace', () => {
  const sent = { sourceId: 'A1', title: asLatin('数控车工'), description: '好', contactName: asLatin('张经理') };
  const { raw, mended } = withoutMojibake(sent);
  expect(raw).toMatchObject({ title: '数控车工', description: '好', contactName: '张经理' });
  const trace = createTrace({});
  traceMended(mended, raw, trace);
  expect(trace.provenance).toEqual({ '/title': { raw: '数控车工', from: 'title', method: 'mojibake-repaired', confidence: 0.95 } });
  expect(trace.findings).toMatchObject([{ rule: 'N-01', severity: 'warn', field: '/title' }]);
  const fine = { sourceId: 'A1', title: '数控车工' };
  expect(withoutMojibake(fine).raw).toBe(fine);
});
