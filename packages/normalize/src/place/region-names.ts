const municipalities = new Set(['11', '12', '31', '50']);

/** The digits that regions of one city share. A municipality is a city and a province in one. */
export const cityPrefix = (code: string): string => (municipalities.has(code.slice(0, 2)) ? code.slice(0, 2) : code.slice(0, 4));

const peoples =
  '蒙古族|回族|藏族|维吾尔|苗族|彝族|壮族|布依族|朝鲜族|满族|侗族|瑶族|白族|土家族|哈尼族|哈萨克|傣族|黎族|傈僳族|佤族|畲族|拉祜族|水族|东乡族|纳西族|景颇族|柯尔克孜|土族|达斡尔族|仫佬族|羌族|布朗族|撒拉族|毛南族|仡佬族|锡伯|各族|鄂温克族|裕固族|保安族|独龙族|怒族|普米族|塔吉克|蒙古|哈萨克族';
const autonomous = new RegExp(`(?:${peoples})*(?:自治区|自治州|自治县|自治旗)$`);
const zone = /(?:国家级)?(?:高新技术产业开发区|高新技术开发区|经济技术开发区|高新区|经开区|开发区)$/;
// 碑林区 is 碑林, 浦东新区 浦东.
const suffix = /(?:省|地区|盟|(?<=架)林区|特区|新区|市|县|区|旗)$/;

// 管城回族区
const peoplesDistrict = /(?<=\p{Script=Han}{2})(?:回族|满族|朝鲜族|达斡尔族)区$/u;

const provinces: Readonly<Record<string, string>> = {
  内蒙古自治区: '内蒙古',
  广西壮族自治区: '广西',
  西藏自治区: '西藏',
  宁夏回族自治区: '宁夏',
  新疆维吾尔自治区: '新疆',
};

/** 南京市 → 南京; undefined where no name of two characters is left. */
export function shortNameOf(name: string): string | undefined {
  if (zone.test(name)) return undefined;
  const short =
    provinces[name] ?? name.replace(autonomous.test(name) ? autonomous : peoplesDistrict.test(name) ? peoplesDistrict : suffix, '');
  return short.length >= 2 && short !== name ? short : undefined;
}

/** 红河州, 玉龙县: said aloud without the people. */
export const spokenNameOf = (name: string, short: string): string | undefined => {
  const kind = peoplesDistrict.test(name) ? '区' : /自治([州县旗])$/.exec(name)?.[1];
  return kind && short + kind;
};

/** What people call a development zone inside its own city: 徐州经开区, 经济技术开发区, 园区. */
export function zoneNamesOf(name: string, city: string | undefined): string[] {
  const own = city && name.startsWith(city) ? name.slice(city.length).replace(/^市/, '') : name;
  if (/^经济(?:技术)?开发区$/.test(own)) return ['经济技术开发区', '经济开发区', '经开区', '开发区'];
  if (/^高新技术(?:产业)?开发区$/.test(own)) return ['高新技术产业开发区', '高新技术开发区', '高新区'];
  if (own.endsWith('工业园区')) return [own, '园区'];
  return [own];
}
