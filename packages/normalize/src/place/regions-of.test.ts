import { allRegions, formerRegions, regionByCode, regionPath } from '@ganghui/spec/codes';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { regionsOf } from './regions-of.ts';

const nanjing = '320100';
const codes = (place: string | null, address: string | null = null, city = nanjing): string[] =>
  regionsOf(place, address, city).found.map(({ code }) => code);

describe('from the place', () => {
  it.each([
    ['江苏南京', ['320100']],
    ['南京-鼓楼区', ['320106']],
    ['泰州·靖江市', ['321282']],
    ['北京·海淀·学院路', ['110108']],
    ['北京_海淀_西二旗_北京昌平区某街1号', ['110108']],
    ['江苏省苏州虎丘区', ['320505']],
    ['广东省广州市花都区', ['440114']],
    ['西安·碑林·太乙路', ['610103']],
    ['长沙·长沙·榔梨', ['430121']],
    ['徐州·泉山区·铜山万达广场', ['320311']],
    ['中国江苏苏州', ['320500']],
    ['张家港', ['320582']],
    ['澄迈', ['469023']],
    ['江宁开发区', ['320115']],
    ['昆山人民路8号', ['320583']],
    ['吴江盛泽', ['320509']],
    ['苏州高新区', ['320505']],
    ['苏州 园区', ['320576']],
    ['无锡新区', ['320214']],
    ['泰州医药高新区', ['321203']],
    ['南京江北新区', ['320100']],
    ['南京-高新区', ['320100']],
    ['扬州开发区', ['321071']],
    ['常州 横林镇', ['320412']],
    ['襄樊市', ['420600']],
    ['徐州市九里区', ['320300']],
    ['上海闸北', ['310106']],
    ['南京或上海', ['320100', '310000']],
    ['南京/苏州/无锡', ['320100', '320500', '320200']],
    ['南京、上海', ['320100', '310000']],
    ['江浙沪', ['320000', '330000', '310000']],
    ['苏锡常', ['320500', '320200', '320400']],
    ['安徽马鞍山和县', ['340523']],
    ['安徽省合肥高新区', ['340176']],
    ['郑州市管城区', ['410104']],
    ['中国（四川）自由贸易试验区成都武侯区', ['510107']],
    ['中国大陆北京北京市海淀区', ['110108']],
    ['雄安新区容城县', ['130629']],
    ['雄安新区', ['130600']],
    ['滨海新区塘沽', ['120116']],
    ['两江新区江北区', ['500105']],
    ['天府新区仁寿县', ['511421']],
    ['西咸新区咸阳市秦都区', ['610402']],
    ['江北新区浦口区', ['320111']],
    ['珠海横琴新区香洲区', ['440402']],
    ['兰州新区永登县', ['620121']],
    ['镇江新区丹徒区', ['321112']],
    ['福州新区长乐区', ['350112']],
    ['上海自贸区临港新片区奉贤区', ['310120']],
    ['厦门火炬高新区湖里区', ['350206']],
    ['无锡经开区滨湖区', ['320211']],
    ['杭州湾新区慈溪市', ['330282']],
    ['盐城盐南高新区', ['320900']],
    ['合肥新站', ['340178']],
  ])('reads %s', (place, expected) => {
    expect(codes(place)).toEqual(expected);
  });

  it.each(['全国', '不限', '异地招聘', '远程办公', '其他', '-', '长三角'])('knows that %s names nothing', (place) => {
    expect(regionsOf(place, null, nanjing)).toMatchObject({ found: [], isOpen: true });
  });

  it.each(['东山', '河西', '市中区', '朝阳区', '上海路12号', '鼓楼医院附近'])('does not guess where %s is', (place) => {
    expect(codes(place)).toEqual([]);
  });
});

describe('from codes', () => {
  it.each([
    ['320106', ['320106']],
    ['320115002', ['320115']],
    ['320115002000', ['320115']],
    ['310100', ['310000']],
    ['320101', ['320100']],
    ['320107', ['320106']],
    ['320283', ['320200']],
    ['320102,320104', ['320102', '320104']],
    ['999999', []],
  ])('reads %s', (place, expected) => {
    expect(codes(place)).toEqual(expected);
  });
});

describe('with the address', () => {
  it.each([
    ['南京', '建邺区某路1号', ['320105']],
    ['南京', '上海路1号', ['320100']],
    ['西安', '西安雁塔区某路1号', ['610113']],
    ['鼓楼区', '徐州市鼓楼区某路2号', ['320302']],
    ['苏州', '胥口镇某路61号', ['320506']],
    ['全国', '南京市玄武区某路3号', ['320102']],
    [null, '江苏省无锡市江阴市澄江街道', ['320281']],
    ['南京', '上海市静安区某路4号', ['320100']],
  ])('%s, %s', (place, address, expected) => {
    expect(codes(place, address)).toEqual(expected);
  });
});

const real = [...allRegions()].filter(({ name }) => name !== '市辖区' && name !== '县' && !name.includes('直辖'));

describe('every region', () => {
  it.each(['', '-', '·', ' '])('resolves to itself by its full path, joined by “%s”', (joint) => {
    const wrong = real.filter(({ code }) => codes(regionPath(code).join(joint)).join() !== code);
    expect(wrong.map(({ code, name }) => `${code} ${name}`)).toEqual([]);
  });

  it('resolves to itself by its code', () => {
    expect(real.filter(({ code }) => codes(code).join() !== code)).toEqual([]);
  });

  it('of old leads to today, inside its city or to its city', () => {
    for (const { name, code, city, until } of formerRegions) {
      if (until < 2009 || /^[郊城]区$/.test(name)) continue;
      const [found] = codes([...regionPath(city), name].join(''));
      expect([name, found?.slice(0, 2)]).toEqual([name, code.slice(0, 2)]);
    }
  });
});

it('never throws, and finds only regions there are', () => {
  const word = fc.constantFrom(
    '江苏',
    '南京',
    '市',
    '区',
    '鼓楼',
    '-',
    '·',
    '、',
    ' ',
    '路',
    '或',
    '新区',
    '开发区',
    '吴江市',
    '320106',
    '横林镇',
    '全国',
    '（',
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(word, { maxLength: 12 }).map((words) => words.join('')),
  );
  fc.assert(
    fc.property(text, fc.option(text), (place, address) => {
      for (const code of codes(place, address)) expect(regionByCode(code)?.code).toBe(code);
    }),
  );
});

it('takes no longer for a hostile place', () => {
  for (const part of ['南', '南京', '江苏', '1', '或', '·', '\ud800', '鼓楼区']) {
    const start = performance.now();
    codes(part.repeat(20_000), part.repeat(20_000));
    expect([part, performance.now() - start < 50]).toEqual([part, true]);
  }
});
